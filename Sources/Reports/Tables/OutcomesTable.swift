// SPDX-License-Identifier: Apache-2.0

import Introductions
import Statistics

extension MonthlyReport {
  /// The outcomes of asks by days, by the periods in which they may be told: which share had come
  /// to which end so many days after being sent.
  var outcomesTable: Table {
    Table(
      name: "outcomes",
      caption: "What became of asks, by days since they were sent, in the periods that reach into "
        + "the twelve months to \(Wording.name(of: month))",
      columns: [
        .firstMonth, .lastMonth, .segment,
        Column(
          "outcome", "Outcome", .text, about: "What an ask came to",
          codes: OutcomeCurves.outcomes.map(\.rawValue)),
        Column("day", "Day", .integer, about: "Days since the ask was sent", bounds: .natural),
        .denominator,
        Column(
          "share", "Share", .number, about: "Cumulative incidence by Aalen and Johansen",
          bounds: .share),
        Column(
          "standard_error", "Standard error", .number, about: "By the jackknife",
          bounds: .natural),
        .low95, .high95, .asOf,
      ],
      primaryKey: ["first_month", "last_month", "segment", "outcome", "day"],
      rows: AskSide.allCases.flatMap { side in
        outcomePeriods(side).filter { $0.months.overlaps(year) }.flatMap { rows($0, side) }
      })
  }

  private func rows(_ period: OutcomePeriod, _ side: AskSide) -> [[Cell]] {
    let incidence = CumulativeIncidence(period.outcomes)
    return OutcomeCurves.outcomes.enumerated().flatMap { cause, outcome in
      period.days.map { day in
        let estimate = incidence.step(by: day)?.causes[cause]
        let band = estimate?.logLog
        return Cell.months(period.months) + [
          .text(side.rawValue), .text(outcome.rawValue), .count(day), .count(period.cases),
          .share(estimate?.share ?? 0), Cell(share: estimate?.standardError),
          Cell(share: band?.low), Cell(share: band?.high), .day(period.asOf),
        ]
      }
    }
  }
}
