// SPDX-License-Identifier: Apache-2.0

extension MonthlyReport {
  /// What the report before this one told otherwise, or could not tell yet.
  var revisionsTable: Table {
    Table(
      name: "revisions",
      caption: "Figures that changed since the report before this one",
      columns: [
        .monthKind, .firstMonth, .lastMonth, .segment, .measure,
        Column(
          "before", "Before", .number, about: "The figure of the last report, if it had one",
          bounds: .natural),
        Column(
          "before_lowest", "Before, at least", .number, about: "Its lower bound then",
          bounds: .share),
        Column(
          "before_highest", "Before, at most", .number, about: "Its upper bound then",
          bounds: .share),
        Column("after", "Now", .number, about: "The figure now", bounds: .natural),
        .numerator, .denominator,
        Column(
          "reason", "Why", .text,
          about: "settled: everything begun in the months has ended; late-records: something was "
            + "put on record after the last report",
          codes: Revision.Reason.allCases.map(\.rawValue)),
        Column("previous_as_of", "Last report as of", .day, about: "The last report's as-of day"),
        .asOf,
      ],
      primaryKey: ["month_kind", "first_month", "last_month", "segment", "measure"],
      rows: revisions.map(cells))
  }

  private func cells(_ revision: Revision) -> [Cell] {
    let (before, after) = (revision.before, revision.after)
    return [.text(after.key.kind.rawValue)] + Cell.months(after.key.months) + [
      .text(after.key.segment.rawValue), .text(after.key.measure.rawValue), Cell(before?.value),
      Cell(share: before?.lowest), Cell(share: before?.highest), Cell(after.value),
      Cell(count: after.numerator), Cell(count: after.denominator),
      .text(revision.reason.rawValue), previousAsOf.map(Cell.day) ?? .empty, .day(after.asOf),
    ]
  }
}
