// SPDX-License-Identifier: Apache-2.0

import ContactRecords
import Introductions

extension MonthlyReport {
  /// What happened, how it compares with the usual months, and what is still open: a sentence or
  /// two for each.
  package var commentary: [String] {
    [whatHappened, comparison, whatIsOpen]
  }

  private var whatHappened: String {
    let happenings = [
      happening(current.introductionsSent, "introduction was sent", "introductions were sent"),
      happening(current.requestsFiled, "request was filed", "requests were filed"),
      happening(current.released[.all].asks, "ask went out", "asks went out"),
    ]
    let soFar = isRunning ? " so far" : ""
    return "In \(Wording.name(of: month))\(soFar), \(Wording.list(happenings))."
  }

  private func happening(_ count: Int, _ one: String, _ many: String) -> String {
    count == 0 ? "no \(one)" : Wording.count(count, one, many)
  }

  /// Says only whether a month lies within the range of those before it; a difference of two months
  /// means little.
  private var comparison: String {
    if isRunning {
      return "The month isn’t over, so it isn’t compared with the months before it."
    }
    let before = window.dropLast().map(\.introductionsSent)
    guard let least = before.min(), let most = before.max(), before.count >= fewestToCompare else {
      return before.isEmpty
        ? "It is the first month on record, so there is nothing to compare it with."
        : "Before it there \(before.count == 1 ? "is" : "are") only "
          + Wording.count(before.count, "month", "months") + ", too few to say what is usual."
    }
    let range = least == most ? "\(least) in each" : "\(least)–\(most)"
    let months = "the \(before.count) months before it (\(range))"
    if current.introductionsSent > most {
      return "More introductions were sent than in any of \(months)."
    }
    if current.introductionsSent < least {
      return "Fewer introductions were sent than in any of \(months)."
    }
    return "Introductions were within the range of \(months)."
  }

  private var whatIsOpen: String {
    let waiting = history.asks.count { $0.outcome == .pending }
    let pending = window.filter(\.isProvisional).map(\.month)
    let asks =
      waiting == 0
      ? "No ask is waiting for an answer"
      : Wording.count(waiting, "ask is waiting", "asks are waiting") + " for an answer"
    guard let first = pending.first, let last = pending.last else {
      return "\(asks), and the rates of all months shown are final."
    }
    if pending.count > 3 {
      return "\(asks). Not every rate of \(pending.count) months, from "
        + "\(Wording.name(of: first)) to \(Wording.name(of: last)), is final yet."
    }
    let months = Wording.list(pending.map(Wording.name))
    return "\(asks). Not every rate of \(months) is final yet."
  }
}

/// A range of fewer months says little about what is usual.
private let fewestToCompare = 6
