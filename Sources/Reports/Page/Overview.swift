// SPDX-License-Identifier: Apache-2.0

import ContactRecords
import Mustache

/// What the overview tells of one report.
struct OverviewLine: Hashable, Sendable {
  let month: Month
  let asOf: Day
  let summary: String

  init(_ report: MonthlyReport) {
    month = report.month
    asOf = report.asOf
    summary = report.commentary.prefix(2).joined(separator: " ")
  }
}

extension ReportArchive {
  /// The pages over the months: an index of all reports, and one page for each year.
  ///
  /// They tell what the reports told, and nothing more: counts as the last one knows them.
  package func overview() -> [ReportFile] {
    let byMonth = Dictionary(lines.map { ($0.month, $0) }) { _, last in last }
    let months = byMonth.values.sorted { $1.month < $0.month }
    let years = Set(months.map(\.month.year)).sorted(by: >)
    let index = IndexContent(
      title: "Introductions, \(community)", community: community,
      years: years.map { year in
        YearLink(year: String(year), months: months.filter { $0.month.year == year })
      })
    return [ReportFile(name: "index.html", text: indexTemplate.render(index, library: pageParts))]
      + years.map { year in
        let page = YearContent(
          community, year, months.filter { $0.month.year == year }.reversed(), work, years: years)
        return ReportFile(
          name: "\(year).html", text: yearTemplate.render(page, library: pageParts))
      }
  }
}

private struct IndexContent {
  let style = pageStyle
  let title: String
  let community: String
  let years: [YearLink]
}

private struct YearLink {
  let year: String
  let months: [MonthLink]

  init(year: String, months: [OverviewLine]) {
    self.year = year
    self.months = months.map { MonthLink($0) }
  }
}

private struct MonthLink {
  let name: String
  let folder: String
  let asOf: String
  let summary: String

  init(_ line: OverviewLine) {
    name = Wording.name(of: line.month)
    folder = "\(line.month)"
    asOf = Wording.name(of: line.asOf)
    summary = line.summary
  }
}

private struct YearContent {
  let style = pageStyle
  let title: String
  let community: String
  let year: String
  let summary: String
  let figures: [Figure]
  let months: [MonthLink]
  let otherYears: [OtherYear]

  struct OtherYear {
    let year: String
  }

  init(
    _ community: String, _ year: Int, _ lines: [OverviewLine], _ work: [Month: EventFigures],
    years: [Int]
  ) {
    let work = lines.compactMap { work[$0.month] }
    let sum = { (count: (EventFigures) -> Int) in work.reduce(0) { $0 + count($1) } }
    self.community = community
    self.year = String(year)
    title = "Introductions in \(year) – \(community)"
    let span = lines.first.map { $0.month...(lines.last ?? $0).month }
    summary =
      "\(span.map(Wording.name) ?? ""): "
      + Wording.list([
        Wording.count(sum(\.introductionsSent), "introduction was sent", "introductions were sent"),
        Wording.count(sum(\.requestsFiled), "request was filed", "requests were filed"),
      ]) + "."
    figures = [figure(work)]
    months = lines.map { MonthLink($0) }
    otherYears = years.filter { $0 != year }.map { OtherYear(year: String($0)) }
  }
}

private func figure(_ work: [EventFigures]) -> Figure {
  let heading = "Introductions sent"
  return Figure(
    heading, "In each month, as far as is known by now",
    ColumnChart(
      id: "year", title: heading,
      description: work.map { "\(Wording.name(of: $0.month)): \($0.introductionsSent)" }
        .joined(separator: "; ") + ".",
      columns: work.map { .init(month: $0.month, count: $0.introductionsSent, isOver: $0.isOver) }
    ).chart(), EventFigures.table(work[...]))
}

private let indexTemplate = template(
  """
  {{> head}}
  <body>
  <main>
  <header>
  <p class="community">{{community}}</p>
  <h1>Introductions, month by month</h1>
  </header>
  {{#years}}
  <section aria-labelledby="year-{{year}}">
  <h2 id="year-{{year}}"><a href="{{year}}.html">{{year}}</a></h2>
  {{> months}}
  </section>
  {{/years}}
  </main>
  </body>
  </html>

  """)

private let yearTemplate = template(
  """
  {{> head}}
  <body>
  <main>
  <header>
  <p class="community">{{community}}</p>
  <h1>Introductions in {{year}}</h1>
  <p class="as-of"><a href="index.html">All months</a>{{#otherYears}} · <a href="{{year}}.html">{{year}}</a>{{/otherYears}}</p>
  </header>
  <section class="summary" aria-labelledby="summary">
  <h2 id="summary" class="aside">In short</h2>
  <p>{{summary}}</p>
  </section>
  <section aria-labelledby="work">
  <h2 id="work">Work done</h2>
  {{#figures}}{{> figure}}{{/figures}}
  </section>
  <section aria-labelledby="months">
  <h2 id="months">Its months</h2>
  {{> months}}
  </section>
  </main>
  </body>
  </html>

  """)
