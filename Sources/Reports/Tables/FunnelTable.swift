// SPDX-License-Identifier: Apache-2.0

extension MonthlyReport {
  /// How far the requests came, by the periods in which they may be told.
  var funnelTable: Table {
    Table(
      name: "funnel",
      caption: "How far the requests came that were filed in the twelve months to "
        + Wording.name(of: month),
      columns: [
        .firstMonth, .lastMonth,
        Column(
          "step", "Step", .text, about: "The step of a request, in the order of the rows",
          codes: FunnelStep.allCases.map(\.rawValue)),
        Column(
          "reached", "Reached", .integer, about: "Requests that came to this step or beyond it",
          bounds: .natural),
        Column(
          "ended", "Ended here", .integer, about: "Requests that came to this step and ended",
          bounds: .natural),
        .asOf,
      ],
      primaryKey: ["first_month", "last_month", "step"],
      rows: funnelPeriods.filter { $0.months.overlaps(year) }.flatMap { period in
        Funnel([period]).stages.map { stage in
          Cell.months(period.months) + [
            .term(code: stage.step.rawValue, words: stage.step.words), .count(stage.reached),
            .count(stage.ended), .day(period.asOf),
          ]
        }
      })
  }
}
