// SPDX-License-Identifier: Apache-2.0

import ContactRecords
import Introductions

/// Asks by outcome; each ask is in exactly one of them.
struct AskTally: Hashable, Sendable {
  /// How many asks were counted.
  let asks: Int
  private let byOutcome: [AskOutcome: Int]

  init(_ asks: [AskRecord]) {
    self.asks = asks.count
    byOutcome = asks.reduce(into: [:]) { $0[$1.outcome, default: 0] += 1 }
  }

  subscript(outcome: AskOutcome) -> Int { byOutcome[outcome] ?? 0 }

  /// A no among the asks that reached somebody.
  var declineRate: Rate {
    let settled = asks - self[.undeliverable] - self[.pending]
    return Rate(numerator: self[.no], settled: settled, pending: self[.pending])
  }

  /// A no among the asks that were answered; a pending ask is one that may be.
  var declineRateOfAnswers: Rate {
    let answers = self[.yes] + self[.no] + self[.notNow]
    return Rate(numerator: self[.no], settled: answers, pending: self[.pending])
  }
}

/// Requests whose first ask was sent in a month, by what became of them.
struct RequestTally: Hashable, Sendable {
  let started: Int
  let introduced: Int

  /// Ended in any other way.
  let closed: Int
  let open: Int

  init(_ requests: [RequestRecord]) {
    started = requests.count
    introduced = requests.count { $0.end == .introduced }
    open = requests.count { $0.end == nil }
    closed = started - introduced - open
  }

  var completionRate: Rate {
    Rate(numerator: introduced, settled: introduced + closed, pending: open)
  }
}

/// How long answers took, in days from sent to answered.
struct AnswerTimes: Hashable, Sendable {
  private let days: [Int]

  /// Takes a yes, a no and a not now; silence is no answer.
  init(_ asks: [AskRecord]) {
    days = asks.compactMap { ask in
      ask.outcome.isAnswer ? ask.endedOn?.days(since: ask.sentOn) : nil
    }.sorted()
  }

  var answers: Int { days.count }

  /// The middle answer, or the mean of the two in the middle; nil without answers.
  var median: Double? {
    guard !days.isEmpty else { return nil }
    return Double(days[(days.count - 1) / 2] + days[days.count / 2]) / 2
  }

  func standing(_ settings: ReportSettings, isOver: Bool) -> Standing {
    if days.isEmpty { return .undefined }
    if answers < settings.smallestDenominator { return .suppressed }
    return isOver ? .final : .provisional
  }
}

extension AskOutcome {
  /// Whether the person who was asked said something.
  var isAnswer: Bool {
    switch self {
    case .yes, .no, .notNow: true
    case .lapsed, .withdrawn, .undeliverable, .pending: false
    }
  }
}
