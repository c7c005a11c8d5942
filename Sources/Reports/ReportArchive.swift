// SPDX-License-Identifier: Apache-2.0

import ContactRecords
package import Introductions

/// Every report of a community, issued one after the other from one history.
///
/// What a report may tell depends on what the reports before it told, so that all are issued again
/// in their order, each as it was: the same history and the same issues give the same bytes, and
/// what was put on record later changes none of them.
package struct ReportArchive: Sendable {
  let community: String
  let settings: ReportSettings
  let records: Records

  /// What may be told of each series after the reports so far.
  private(set) var ledgers: [ReleaseLedger]

  /// The as-of day of the last report, and what was last told of each figure.
  private var latest: (asOf: Day, rows: [MeasureRow.Key: MeasureRow])?

  /// The month of the first event that the first report knew of: where the trends begin.
  private(set) var firstMonth: Month?

  /// How many answers came in each month that was over, as they were told first: later ones would
  /// tell of a single late answer.
  private(set) var answers: [Month: AnswerCount] = [:]

  /// What the overview tells of each report, in the order of the issues.
  private(set) var lines: [OverviewLine] = []

  /// The work of each month as the last report knows it.
  private(set) var work: [Month: EventFigures] = [:]
  private var tallies: [Told: Tally] = [:]

  /// The tally of months as they stood on a day never changes.
  private struct Told: Hashable {
    let series: Series
    let months: ClosedRange<Month>
    let asOf: Day
  }

  package init(
    history: History, community: String, settings: ReportSettings = ReportSettings()
  ) {
    self.community = community
    self.settings = settings
    let records = Records(history)
    self.records = records
    ledgers = Series.allCases.map { series in
      ReleaseLedger(records[series], telling: series.telling, limits: settings.crowd)
    }
  }

  /// Issues the next report, and returns its files: the page first.
  ///
  /// The issues come in the order in which they were made; none is as of an earlier day than the
  /// one before it.
  package mutating func files(of issue: ReportIssue) -> [ReportFile] {
    let report = report(issue)
    return report.files()
  }

  /// Takes note of a report that was issued, whose files are not wanted.
  package mutating func note(_ issue: ReportIssue) {
    _ = report(issue)
  }

  private mutating func report(_ issue: ReportIssue) -> MonthlyReport {
    for index in ledgers.indices { ledgers[index].issue(asOf: issue.asOf) }
    if firstMonth == nil { firstMonth = records.firstMonth(asOf: issue.asOf) }
    var tallies = tallies
    let report = MonthlyReport(issue, self, after: latest) { series, months, asOf in
      let key = Told(series: series, months: months, asOf: asOf)
      if let tally = tallies[key] { return tally }
      let tally = Tally(records[series], months, asOf: asOf)
      tallies[key] = tally
      return tally
    }
    self.tallies = tallies
    var told = latest?.rows ?? [:]
    for row in report.rows { told[row.key] = row }
    latest = (report.asOf, told)
    for figures in report.events where figures.isOver && answers[figures.month] == nil {
      answers[figures.month] = AnswerCount(told: figures.answersReceived)
    }
    lines.append(OverviewLine(report))
    for figures in report.events { work[figures.month] = figures }
    return report
  }
}
