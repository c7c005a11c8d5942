// SPDX-License-Identifier: Apache-2.0

import ContactRecords
import Introductions

extension MonthlyReport {
  /// First and further asks of each side by outcome, by the periods in which they may be told.
  var attemptsTable: Table {
    Table(
      name: "attempts",
      caption: "First and further asks of a request by outcome, up to \(Wording.name(of: month))",
      columns: [
        .firstMonth, .lastMonth, .segment,
        Column(
          "attempt", "Ask", .text, about: "Whether it was the request's first ask of its side",
          codes: Attempts.Attempt.allCases.map(\.rawValue)),
        Column(
          "outcome", "Outcome", .text, about: "What the ask came to",
          codes: OutcomeCurves.outcomes.map(\.rawValue)),
        .numerator, .denominator, .flag, .asOf,
      ],
      primaryKey: ["first_month", "last_month", "segment", "attempt", "outcome"],
      rows: AskSide.allCases.flatMap { side in
        attempts(side).filter { $0.months.overlaps(twoYears) }.flatMap(rows)
      })
  }

  private var twoYears: ClosedRange<Month> { month.adding(months: -23)...month }

  private func rows(_ attempts: Attempts) -> [[Cell]] {
    attempts.rows.flatMap { row in
      zip(OutcomeCurves.outcomes, row.counts).map { outcome, count in
        let standing = count == nil ? Standing.suppressed : .final
        return Cell.months(attempts.months) + [
          .text(attempts.side.rawValue),
          .term(code: row.attempt.rawValue, words: row.attempt.words), .text(outcome.rawValue),
          Cell(count: count), .count(row.asks), .text(standing.rawValue), .day(attempts.asOf),
        ]
      }
    }
  }
}
