// SPDX-License-Identifier: Apache-2.0

import Introductions
import Statistics

extension MonthlyReport {
  /// The outcome curves: which share had come to which end so many days after being sent.
  var outcomesTable: Table {
    Table(
      name: "outcomes",
      caption: "What became of asks, by days since they were sent, in the twelve months to "
        + Wording.name(of: month),
      columns: [
        .firstMonth, .lastMonth, .segment,
        Column(
          "outcome", "Outcome", .text, about: "What an ask came to",
          codes: OutcomeCurves.outcomes.map(\.rawValue)),
        Column("day", "Day", .integer, about: "Days since the ask was sent", bounds: .natural),
        .denominator,
        Column(
          "share", "Share", .number,
          about:
            "Cumulative incidence by Aalen and Johansen; pending asks count as far as followed",
          bounds: .share),
        Column(
          "standard_error", "Standard error", .number, about: "Of the share, by the jackknife",
          bounds: .natural),
        .low95, .high95, .asOf,
      ],
      primaryKey: ["segment", "outcome", "day"],
      rows: AskSide.allCases.flatMap { rows(outcomes($0)) })
  }

  private func rows(_ curves: OutcomeCurves) -> [[Cell]] {
    OutcomeCurves.outcomes.enumerated().flatMap { cause, outcome in
      curves.days.map { day in
        let estimate = curves.incidence?.step(by: day)?.causes[cause]
        let band = estimate?.logLog
        return Cell.months(curves.months) + [
          .text(curves.side.rawValue), .text(outcome.rawValue), .count(day), .count(curves.cases),
          .share(estimate?.share ?? 0), Cell(share: estimate?.standardError),
          Cell(share: band?.low), Cell(share: band?.high), .day(asOf),
        ]
      }
    }
  }
}
