// SPDX-License-Identifier: Apache-2.0

import Introductions
import Statistics

extension MonthlyReport {
  /// The reasons of each side, by the periods in which they may be told.
  var reasonsTable: Table {
    Table(
      name: "reasons",
      caption: "Why asks were declined in the periods that reach into the twelve months to "
        + Wording.name(of: month),
      columns: [
        .firstMonth, .lastMonth, .segment,
        Column("reason", "Reason", .text, about: "Why; rare reasons are under other-reasons"),
        .numerator, .denominator, .value, .low95, .high95, .asOf,
      ],
      primaryKey: ["first_month", "last_month", "segment", "reason"],
      rows: AskSide.allCases.flatMap { side in
        reasonPeriods(side).filter { $0.months.overlaps(year) }.flatMap { rows($0, side) }
      })
  }

  private func rows(_ period: ReasonPeriod, _ side: AskSide) -> [[Cell]] {
    let declines = period.counts.reduce(0) { $0 + $1.count }
    return period.counts.map { item in
      let interval = WilsonInterval(item.count, of: declines)
      return Cell.months(period.months) + [
        .text(side.rawValue), .term(code: item.reason.code, words: item.reason.words),
        .count(item.count), .count(declines), .share(Double(item.count) / Double(declines)),
        .share(interval.low), .share(interval.high), .day(period.asOf),
      ]
    }
  }
}
