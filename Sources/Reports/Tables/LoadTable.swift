// SPDX-License-Identifier: Apache-2.0

extension MonthlyReport {
  /// How many Connectors got how many asks in the last twelve months.
  var loadTable: Table {
    Table(
      name: "load",
      caption: "Asks per Connector in the twelve months to \(Wording.name(of: month))",
      columns: [
        .firstMonth, .lastMonth,
        Column(
          "asks_from", "Asks from", .integer, about: "The least asks of the band", bounds: .natural),
        Column(
          "asks_to", "Asks to", .integer, about: "The most asks of the band; empty in the last",
          bounds: .natural),
        Column(
          "connectors", "Connectors", .integer, about: "Connectors who got so many",
          bounds: .natural),
        .asOf,
      ],
      primaryKey: ["asks_from"],
      rows: load.bands.map { band in
        Cell.months(year) + [
          .count(band.fewest), Cell(count: band.most), .count(band.connectors),
          .day(asOf),
        ]
      })
  }
}
