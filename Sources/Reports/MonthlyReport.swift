// SPDX-License-Identifier: Apache-2.0

package import ContactRecords
package import Introductions

/// The report of one month: a page for people and tables for programs, all from the same figures.
struct MonthlyReport: Sendable {
  let issue: ReportIssue

  /// The name of the community, as the page's title shows it.
  let community: String
  let settings: ReportSettings
  let records: Records

  /// The work of the last two years of months up to the report's, the earliest first, without gaps.
  let events: [EventFigures]

  /// The month of the first event that the first report knew of, or the report's.
  let firstMonth: Month
  private let cohorts: [[Cohort]]

  /// Every figure that is tied to months.
  private(set) var rows: [MeasureRow] = []

  /// What the report before this one told otherwise, and its as-of day; nil in the first.
  private(set) var revisions: [Revision] = []
  let previousAsOf: Day?

  /// The trends that the page shows: introductions, completion, declines of Connectors and of
  /// Prospects.
  private(set) var trends: [Trend] = []
  let waiting: Waiting
  let load: Load
  private var attempts: BySide<[Attempts]>
  private var reasonPeriods: BySide<[ReasonPeriod]>
  private var outcomePeriods: BySide<[OutcomePeriod]>

  /// How far requests came, by complete periods.
  let funnelPeriods: [FunnelPeriod]

  /// Works out everything that is told, once for all tables and charts.
  init(
    _ issue: ReportIssue, _ archive: ReportArchive,
    after last: (asOf: Day, rows: [MeasureRow.Key: MeasureRow])?,
    tally: (Series, ClosedRange<Month>, Day) -> Tally
  ) {
    self.issue = issue
    community = archive.community
    settings = archive.settings
    records = archive.records
    firstMonth = min(archive.firstMonth ?? issue.month, issue.month)
    let first = max(firstMonth, issue.month.adding(months: -23))
    events = sequence(first: first) { $0 < issue.month ? $0.next : nil }.map { month in
      EventFigures(
        month, archive.records, asOf: issue.asOf, answers: archive.answers[month],
        limits: archive.settings.crowd)
    }
    let cohorts = Series.allCases.map { series in
      archive.ledgers[series.rawValue].cohorts(of: archive.records[series], to: issue.month) {
        tally(series, $0, $1)
      }
    }
    self.cohorts = cohorts
    previousAsOf = last?.asOf
    waiting = Waiting(
      archive.records, asOf: issue.asOf, since: last?.asOf, limits: archive.settings.crowd)
    let told = { (series: Series) in (cohorts[series.rawValue], archive.records[series]) }
    outcomePeriods = BySide { side in
      let (cohorts, population) = told(Series(side))
      return Period.told(of: cohorts) { OutcomePeriod($0, population, archive.settings) }
    }
    attempts = BySide { side in
      let (cohorts, population) = told(Series(side))
      return Period.told(of: cohorts) { Attempts(side, $0, population, archive.settings) }
    }
    reasonPeriods = BySide { side in
      let (cohorts, population) = told(Series(side))
      return Period.told(of: cohorts) { ReasonPeriod($0, population, archive.settings) }
    }
    let (filed, requests) = told(.filed)
    funnelPeriods = Period.told(of: filed) { FunnelPeriod($0, requests, archive.settings) }
    load = Load(
      archive.records[.connectorAsks], in: issue.month.adding(months: -11)...issue.month,
      asOf: issue.asOf, archive.settings)
    trends = makeTrends()
    rows = measureRows()
    revisions = revisions(since: last?.rows ?? [:])
  }

  var month: Month { issue.month }

  /// The day up to which events are known.
  var asOf: Day { issue.asOf }

  /// What is told of the months of a series, the earliest first.
  func cohorts(_ series: Series) -> [Cohort] { cohorts[series.rawValue] }

  /// What became of the asks of one side by days, by complete periods.
  func outcomePeriods(_ side: AskSide) -> [OutcomePeriod] { outcomePeriods[side] }

  /// First and further asks of one side by complete periods, the earliest first.
  func attempts(_ side: AskSide) -> [Attempts] { attempts[side] }

  /// The reasons of one side by complete periods, the earliest first.
  func reasonPeriods(_ side: AskSide) -> [ReasonPeriod] { reasonPeriods[side] }

  /// The work of the report's month.
  var current: EventFigures { events[events.count - 1] }

  /// The months that the charts show: the report's, and at most eleven before it.
  var window: ArraySlice<EventFigures> { events.suffix(12) }

  /// The twelve months that the report looks back on.
  var year: ClosedRange<Month> { month.adding(months: -11)...month }

  /// Whether the month was still running on the as-of day.
  var isRunning: Bool { !current.isOver }
}

/// A report that was issued: its month, and what was known.
package struct ReportIssue: Hashable, Sendable {
  package let month: Month

  /// The day up to which events are known.
  package let asOf: Day

  /// The head of the chain of events on that day: who has the database can check that the report
  /// was made from it.
  package let chainHead: String

  /// Which requests could be served, as the address books of that day had it; nil where that was
  /// not kept.
  package let reach: ReachCounts?

  package init(month: Month, asOf: Day, chainHead: String, reach: ReachCounts? = nil) {
    self.month = month
    self.asOf = asOf
    self.chainHead = chainHead
    self.reach = reach
  }
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

/// From which counts on a figure is told, so that no number points at a person.
package struct ReportSettings: Hashable, Sendable {
  package var crowd: CrowdLimits

  /// A reason that fewer gave is counted among the other reasons.
  package var smallestReason: Int

  /// Curves and medians are of at least so many asks.
  package var fewestInCurves: Int

  /// Of how many points the usual range of a trend is made; it stays when more come.
  package var baseline: Int

  package init(
    crowd: CrowdLimits = CrowdLimits(), smallestReason: Int = 3, fewestInCurves: Int = 30,
    baseline: Int = 12
  ) {
    self.crowd = crowd
    self.smallestReason = smallestReason
    self.fewestInCurves = fewestInCurves
    self.baseline = baseline
  }
}

extension MonthlyReport {
  /// Which requests could be served, where enough are open, for enough Requesters, and not all of
  /// them are without a Connector.
  var reach: ReachCounts? {
    issue.reach.flatMap { reach in
      reach.open >= settings.crowd.cases && reach.requesters >= settings.crowd.requesters
        && reach.withoutConnector < reach.open ? reach : nil
    }
  }
}
