// SPDX-License-Identifier: Apache-2.0

import ContactRecords
import Introductions

/// Why asks of one side were declined in the periods of a year, with rare reasons merged so that
/// none points at a person.
struct Reasons: Hashable, Sendable {
  let side: AskSide

  /// The months of the periods; nil while none is complete.
  let months: ClosedRange<Month>?

  /// Every no, with a reason or without.
  let declines: Int

  /// The most frequent first, the merged ones last.
  let counts: [ReasonCount]

  init(_ side: AskSide, _ periods: [ReasonPeriod]) {
    var sums: [ReasonCount.Reason: Int] = [:]
    for count in periods.flatMap(\.counts) { sums[count.reason, default: 0] += count.count }
    self.side = side
    months = periods.map(\.months).span
    declines = sums.values.reduce(0, +)
    counts = sums.map { ReasonCount(reason: $0.key, count: $0.value) }.sorted()
  }
}

/// How often each reason was given in one period.
struct ReasonPeriod: Hashable, Sendable {
  let months: ClosedRange<Month>
  let asOf: Day
  let counts: [ReasonCount]

  /// Nil while too few declined, or too few people, or all for one reason.
  init?(_ period: Period, _ population: Population, _ settings: ReportSettings) {
    var crowd = Crowd(settings.crowd, telling: .nothing)
    var given = Array(repeating: Given(), count: DeclineReason.allCases.count + 1)
    period.forEach(in: population) { one, standing in
      guard standing.outcome == AskOutcome.no.code else { return }
      crowd.add(one, standing.outcome, on: standing.knownOn)
      given[Int(standing.reason)].add(one.party.number(on: standing.knownOn))
    }
    guard crowd.isLarge, let asOf = period.asOf else { return nil }
    let counts = merged(given, smallest: settings.smallestReason)
    guard counts.count > 1 else { return nil }
    months = period.months
    self.asOf = asOf
    self.counts = counts
  }
}

/// How often a reason was given, and by how many people as far as that matters.
private struct Given {
  private(set) var count = 0
  private var people: [Int32] = []

  mutating func add(_ person: Int32) {
    count += 1
    if people.count < 10, !people.contains(person) { people.append(person) }
  }

  /// The lesser of the two: a reason that one person gave three times is theirs.
  var crowd: Int { min(count, people.count) }
}

/// How often a reason was given.
struct ReasonCount: Hashable, Comparable, Sendable {
  let reason: Reason
  let count: Int

  /// A reason as the tables tell it.
  enum Reason: Hashable, Sendable {
    case given(DeclineReason)
    case notGiven

    /// "Other" as it was chosen, and every reason too rare to be shown by itself.
    case merged

    var code: String {
      switch self {
      case .given(let reason): reason.rawValue
      case .notGiven: "not-given"
      case .merged: "other-reasons"
      }
    }

    var words: String {
      switch self {
      case .given(let reason): reason.words
      case .notGiven: "No reason given"
      case .merged: "Other reasons"
      }
    }
  }

  /// The most frequent first, the merged ones last.
  static func < (left: ReasonCount, right: ReasonCount) -> Bool {
    let isMerged = (left.reason == .merged, right.reason == .merged)
    guard isMerged.0 == isMerged.1 else { return isMerged.1 }
    return (right.count, left.reason.code) < (left.count, right.reason.code)
  }
}

extension DeclineReason {
  fileprivate var words: String {
    switch self {
    case .tooBusy: "Too busy"
    case .notCloseEnough: "Not close enough"
    case .notAFit: "Not a fit"
    case .badTiming: "Bad timing"
    case .conflict: "Conflict of interest"
    case .betterPlaced: "Somebody is better placed"
    case .noMore: "Asked not to be asked again"
    case .preferNotToSay: "Preferred not to say"
    case .other: "Other reasons"
    }
  }
}

/// Merges until the rest is large enough as well, since a rest of one would be as telling as a
/// reason of one.
private func merged(_ given: [Given], smallest: Int) -> [ReasonCount] {
  let reasons: [(ReasonCount.Reason, Given)] =
    [(.notGiven, given[0])]
    + DeclineReason.allCases.filter { $0 != .other }.map { (.given($0), given[Int($0.code)]) }
  let rare = reasons.filter { $0.1.crowd < smallest }
  var shown = reasons.filter { $0.1.crowd >= smallest }
    .map { ReasonCount(reason: $0.0, count: $0.1.count) }.sorted()
  var rest = given[Int(DeclineReason.other.code)].count + rare.reduce(0) { $0 + $1.1.count }
  while let rarest = shown.last, (1..<smallest).contains(rest) {
    rest += rarest.count
    shown.removeLast()
  }
  return rest > 0 ? shown + [ReasonCount(reason: .merged, count: rest)] : shown
}

extension MonthlyReport {
  /// The reasons of the periods that reach into the last twelve months.
  func reasons(_ side: AskSide) -> Reasons {
    Reasons(side, reasonPeriods(side).filter { $0.months.overlaps(year) })
  }
}
