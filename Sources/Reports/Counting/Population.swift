// SPDX-License-Identifier: Apache-2.0

import ContactRecords

/// Things that begin on a day and may end in one of a few ways, such as the asks of one side, by the
/// day on which they began.
struct Population: Sendable {
  /// What became of a case; 0 stands for pending, the others for what the population is of.
  typealias Outcome = UInt8
  static let pending: Outcome = 0

  struct Case: Sendable {
    /// The day on which it began and the day as of which that is known, as ordinals.
    let began: Int32
    let knownOn: Int32

    /// Who filed the request, as a number.
    let requester: Int32
    let party: Party

    /// The cell of a finer table that it belongs to, such as its place among the asks of a request.
    let kind: UInt8

    /// The first ending; later ones stand apart, because hardly any case has two.
    let ending: Ending?

    /// The day as of which it is known that the two of a request have met.
    let metFrom: Int32

    func haveMet(by day: Int32) -> Bool { metFrom <= day }
  }

  /// Who was asked, or whom somebody asked to meet, as numbers.
  struct Party: Sendable {
    let number: Int32

    /// The day from which it is on record who it is, and what stands for them until then.
    let knownOn: Int32
    let before: Int32

    func number(on day: Int32) -> Int32 { knownOn <= day ? number : before }
  }

  struct Ending: Sendable, Hashable {
    let outcome: Outcome
    let on: Int32
    let knownOn: Int32

    /// Why, where the population has reasons; 0 for none.
    let reason: UInt8

    func isKnown(by day: Int32) -> Bool { knownOn <= day }
  }

  /// By the day of beginning; the order of cases of one day is that of the history.
  let cases: [Case]

  /// Endings after the first, by position of the case and in the order of the records.
  private let laterEndings: [Int: [Ending]]

  /// By position; to look anything up for every case would cost more than all else.
  private let hasLaterEndings: [Bool]

  /// Positions of the cases of which something came on record out of turn, after their first
  /// ending or after the day on which they began, with the days on which it did; by that day.
  let lateNews: [(day: Int32, position: Int)]

  /// Outcomes that count in no rate, such as a letter that never arrived.
  let excluded: OutcomeSet

  init(_ unsorted: [(case: Case, later: [Ending])], excluding excluded: OutcomeSet = []) {
    let order = Self.order(unsorted.map(\.case.began))
    cases = order.map { unsorted[$0].case }
    hasLaterEndings = order.map { !unsorted[$0].later.isEmpty }
    self.excluded = excluded
    var endings: [Int: [Ending]] = [:]
    var news: [(day: Int32, position: Int)] = []
    for (position, index) in order.enumerated() {
      let later = unsorted[index].later
      if !later.isEmpty { endings[position] = later }
      news += later.map { ($0.knownOn, position) }
      let one = cases[position]
      if one.knownOn > one.began {
        news.append((one.knownOn, position))
        if let ending = one.ending { news.append((ending.knownOn, position)) }
      }
    }
    laterEndings = endings
    lateNews = news.sorted { ($0.day, $0.position) < ($1.day, $1.position) }
  }

  /// The indices by day and, on one day, by index: both in one number are sorted at once.
  private static func order(_ days: [Int32]) -> [Int] {
    days.enumerated().map { Int64($1) << 32 | Int64($0) }.sorted().map { Int($0 & 0xFFFF_FFFF) }
  }

  /// What was on record of a case on a day: nil before it was known to have begun, an ending that
  /// is pending while none was known.
  func standing(of position: Int, on day: Int32) -> Ending? {
    let one = cases[position]
    guard one.knownOn <= day else { return nil }
    guard let first = one.ending, first.isKnown(by: day) else { return .pending }
    guard hasLaterEndings[position] else { return first }
    return laterEndings[position]?.last { $0.isKnown(by: day) } ?? first
  }

  /// The month of the first case that was on record on a day; nil while there was none.
  func firstMonth(asOf day: Day) -> Month? {
    cases.first { $0.knownOn <= day.ordinal }.map { Day(ordinal: $0.began).month }
  }

  /// Positions of the cases that began in a month.
  func positions(in month: Month) -> Range<Int> {
    position(from: month.first.ordinal)..<position(from: month.last.ordinal + 1)
  }

  func positions(in months: ClosedRange<Month>) -> Range<Int> {
    position(
      from: months.lowerBound.first.ordinal)..<position(from: months.upperBound.last.ordinal + 1)
  }

  /// The first position that began on `day` or later.
  private func position(from day: Int32) -> Int {
    cases.endOfPrefix(where: { $0.began < day })
  }
}

extension Population.Ending {
  static let pending = Population.Ending(
    outcome: Population.pending, on: .max, knownOn: .min, reason: 0)
}

/// Different outcomes, each as a bit: a case is looked up in one so often that hashing would show.
struct OutcomeSet: Hashable, Sendable, ExpressibleByArrayLiteral {
  private var bits: UInt64 = 0

  init(arrayLiteral outcomes: Population.Outcome...) {
    for outcome in outcomes { insert(outcome) }
  }

  var count: Int { bits.nonzeroBitCount }
  var isEmpty: Bool { bits == 0 }

  func contains(_ outcome: Population.Outcome) -> Bool { bits & Self.bit(outcome) != 0 }

  mutating func insert(_ outcome: Population.Outcome) { bits |= Self.bit(outcome) }

  private static func bit(_ outcome: Population.Outcome) -> UInt64 { 1 << UInt64(outcome) }
}
