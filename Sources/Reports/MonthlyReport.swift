// SPDX-License-Identifier: Apache-2.0

package import ContactRecords
package import Introductions

/// The report of one month: a page for people and tables for programs, all from the same figures.
///
/// The same history, month and as-of day give the same bytes, in whatever order the history lists
/// its events.
package struct MonthlyReport: Sendable {
  /// The month that the report is about.
  package let month: Month

  /// The day up to which events are known.
  package let asOf: Day

  /// The name of the community, as the page's title shows it.
  package let community: String

  package let settings: ReportSettings

  /// What had happened by the as-of day, and nothing that came later.
  let history: History

  /// Every month of the history up to the report's, the earliest first, without gaps.
  let months: [MonthFigures]

  package init(
    history: History, month: Month, asOf: Day, community: String,
    settings: ReportSettings = ReportSettings()
  ) {
    let known = history.known(on: asOf)
    self.history = known
    self.month = month
    self.asOf = asOf
    self.community = community
    self.settings = settings
    months = known.months(to: month).map { MonthFigures($0, of: known, asOf: asOf) }
  }

  /// The names of the files that every report has.
  package static let fileNames = [
    "report.html", "measures.csv", "trend.csv", "funnel.csv", "reasons.csv", "datapackage.json",
  ]

  /// The files of the report's folder, the page first.
  ///
  /// They refer to each other by these names.
  package func files() -> [ReportFile] {
    let tables = [measuresTable, trendTable, funnelTable, reasonsTable]
    return [ReportFile(name: "report.html", text: page())]
      + tables.map { ReportFile(name: $0.fileName, text: $0.csv()) }
      + [ReportFile(name: "datapackage.json", text: dataPackage(tables))]
  }

  /// The figures of the report's month.
  var current: MonthFigures { months[months.count - 1] }

  /// The months that the charts show: the report's, and at most eleven before it.
  var window: ArraySlice<MonthFigures> { months.suffix(12) }

  /// The first of the twelve months that the funnel and the reasons look back on.
  var firstMonthOfYear: Month { month.adding(months: -11) }

  /// Whether the month was still running on the as-of day.
  var isRunning: Bool { !current.isOver }
}

/// One file of a report.
package struct ReportFile: Hashable, Sendable {
  /// The name within the report's folder, such as `measures.csv`.
  package let name: String
  package let bytes: [UInt8]

  package init(name: String, bytes: [UInt8]) {
    self.name = name
    self.bytes = bytes
  }

  init(name: String, text: String) {
    self.init(name: name, bytes: Array(text.utf8))
  }
}

/// Below which counts a figure is withheld, so that no number points at a person.
package struct ReportSettings: Hashable, Sendable {
  /// A rate of fewer is not shown.
  package var smallestDenominator: Int

  /// A reason that fewer gave is counted among the other reasons.
  package var smallestReason: Int

  package init(smallestDenominator: Int = 5, smallestReason: Int = 3) {
    self.smallestDenominator = smallestDenominator
    self.smallestReason = smallestReason
  }
}
