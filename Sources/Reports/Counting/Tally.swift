// SPDX-License-Identifier: Apache-2.0

import ContactRecords
import Introductions

/// The cases of some months by outcome, as they stood on a day; each case is counted once.
struct Tally: Hashable, Sendable {
  private var counts = Array(repeating: 0, count: 8)

  /// Those of whom it is on record that they met.
  private(set) var met = 0

  init(_ population: Population, _ months: ClosedRange<Month>, asOf day: Day) {
    for position in population.positions(in: months) {
      guard let standing = population.standing(of: position, on: day.ordinal) else { continue }
      counts[Int(standing.outcome)] += 1
      if population.cases[position].haveMet(by: day.ordinal) { met += 1 }
    }
  }

  subscript(outcome: Population.Outcome) -> Int { counts[Int(outcome)] }
  subscript(outcome: AskOutcome) -> Int { counts[Int(outcome.code)] }
  subscript(outcome: CompletionOutcome) -> Int { counts[Int(outcome.rawValue)] }

  var total: Int { counts.reduce(0, +) }
  var pending: Int { counts[Int(Population.pending)] }

  /// Asks that count in no rate: taken back, or never arrived.
  var excluded: Int { self[.withdrawn] + self[.undeliverable] }
}

/// The rates of the asks of one side.
extension Tally {
  private func rate(_ outcomes: AskOutcome...) -> Rate {
    Rate(
      numerator: outcomes.reduce(0) { $0 + self[$1] }, settled: total - excluded - pending,
      pending: pending)
  }

  var yesRate: Rate { rate(.yes) }
  var declineRate: Rate { rate(.no) }
  var notNowRate: Rate { rate(.notNow) }
  var lapseRate: Rate { rate(.lapsed) }

  /// A yes, a no or a "not now".
  var responseRate: Rate { rate(.yes, .no, .notNow) }

  /// A no among the asks that were answered; a pending ask is one that may be.
  var declineRateOfAnswers: Rate {
    Rate(
      numerator: self[.no], settled: self[.yes] + self[.no] + self[.notNow], pending: pending)
  }

  /// Requests that were introduced.
  var completionRate: Rate {
    Rate(
      numerator: self[.introduced], settled: self[.introduced] + self[.closed], pending: pending)
  }
}
