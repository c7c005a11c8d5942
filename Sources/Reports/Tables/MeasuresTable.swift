// SPDX-License-Identifier: Apache-2.0

extension MonthlyReport {
  /// Every figure of the last two years that is tied to months, one a row.
  var measuresTable: Table {
    Table(
      name: "measures", caption: "The figures of the two years to \(Wording.name(of: month))",
      columns: [
        .monthKind, .firstMonth, .lastMonth, .segment, .measure, .numerator, .denominator,
        .pending, .value, .lowest, .highest, .low95, .high95, .flag, .asOf,
      ],
      primaryKey: ["month_kind", "first_month", "last_month", "segment", "measure"],
      rows: rows.map(\.cells))
  }
}

extension MeasureRow {
  fileprivate var cells: [Cell] {
    [.text(key.kind.rawValue)] + Cell.months(key.months) + [
      .text(key.segment.rawValue), .text(key.measure.rawValue), Cell(count: numerator),
      Cell(count: denominator), Cell(count: pending), Cell(value), Cell(share: lowest),
      Cell(share: highest), Cell(share: low95), Cell(share: high95), .text(standing.rawValue),
      .day(asOf),
    ]
  }
}
