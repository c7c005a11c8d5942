// SPDX-License-Identifier: Apache-2.0

import ContactRecords
import Introductions
import Statistics

/// Why asks of one side were declined, with rare reasons merged so that none points at a person.
struct Reasons: Hashable, Sendable {
  let segment: Segment

  /// Every no, with a reason or without.
  let declines: Int

  /// The most frequent first, the merged ones last; empty where there are too few declines to show
  /// any.
  let counts: [ReasonCount]

  var isWithheld: Bool { declines > 0 && counts.isEmpty }

  /// Counts the declines that came on one of the days.
  init(
    _ asks: [AskRecord], _ segment: Segment, in days: ClosedRange<Day>, _ settings: ReportSettings
  ) {
    let declined = asks.filter { ask in
      ask.outcome == .no && segment.includes(ask.side)
        && ask.endedOn.map(days.contains) ?? false
    }
    self.segment = segment
    declines = declined.count
    counts =
      declined.count < settings.smallestDenominator
      ? [] : merged(declined, smallest: settings.smallestReason)
  }
}

/// How often a reason was given.
struct ReasonCount: Hashable, Sendable {
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
private func merged(_ declined: [AskRecord], smallest: Int) -> [ReasonCount] {
  let reasons: [DeclineReason?] = DeclineReason.allCases.filter { $0 != .other } + [nil]
  var shown = reasons.map { reason in
    ReasonCount(
      reason: reason.map(ReasonCount.Reason.given) ?? .notGiven,
      count: declined.count { $0.reason == reason })
  }
  .filter { $0.count > 0 }
  .sorted { ($1.count, $0.reason.code) < ($0.count, $1.reason.code) }
  var rest = declined.count - shown.reduce(0) { $0 + $1.count }
  while let rarest = shown.last, rarest.count < smallest || (1..<smallest).contains(rest) {
    rest += rarest.count
    shown.removeLast()
  }
  return rest > 0 ? shown + [ReasonCount(reason: .merged, count: rest)] : shown
}

extension MonthlyReport {
  /// The reasons of the last twelve months, of Connectors and then of Prospects.
  var reasons: [Reasons] {
    [Segment.connector, .prospect].map { segment in
      Reasons(history.asks, segment, in: firstMonthOfYear.first...month.last, settings)
    }
  }

  var reasonsTable: Table {
    Table(
      name: "reasons",
      caption: "Why asks were declined in the twelve months to \(Wording.name(of: month))",
      columns: [
        .firstMonth, .lastMonth, .segment,
        Column("reason", "Reason", .text, about: "Why; empty where no reason is shown"),
        .numerator, .denominator, .value, .low95, .high95, .flag, .asOf,
      ],
      rows: reasons.flatMap(rows))
  }

  private func rows(_ reasons: Reasons) -> [[Cell]] {
    let key: [Cell] = [.month(firstMonthOfYear), .month(month), .text(reasons.segment.rawValue)]
    guard !reasons.counts.isEmpty else {
      let standing = reasons.isWithheld ? Standing.suppressed : .undefined
      return [
        key + [.empty, .empty, .count(reasons.declines), .empty, .empty, .empty]
          + [.text(standing.rawValue), .day(asOf)]
      ]
    }
    return reasons.counts.map { item in
      let interval = WilsonInterval(item.count, of: reasons.declines)
      return key + [
        .term(code: item.reason.code, words: item.reason.words), .count(item.count),
        .count(reasons.declines), .share(Double(item.count) / Double(reasons.declines)),
        .share(interval.low), .share(interval.high), .text(Standing.final.rawValue), .day(asOf),
      ]
    }
  }
}
