// SPDX-License-Identifier: Apache-2.0

extension ReportArchive {
  /// The names of the files that every report has.
  package static let fileNames =
    ["report.html", "summary.txt"] + tableNames.map { "\($0).csv" } + ["datapackage.json"]

  private static let tableNames = [
    "measures", "trend", "funnel", "outcomes", "reasons", "attempts", "load", "revisions",
  ]
}

extension MonthlyReport {
  /// The files of the report's folder, the page first.
  ///
  /// They refer to each other by their names.
  func files() -> [ReportFile] {
    let tables = [
      measuresTable, trendTable, funnelTable, outcomesTable, reasonsTable, attemptsTable,
      loadTable, revisionsTable,
    ]
    return [
      ReportFile(name: "report.html", text: page()),
      ReportFile(name: "summary.txt", text: plainSummary()),
    ] + tables.map { ReportFile(name: $0.fileName, text: $0.csv()) }
      + [ReportFile(name: "datapackage.json", text: dataPackage(tables))]
  }
}
