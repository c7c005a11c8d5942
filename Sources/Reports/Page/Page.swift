// SPDX-License-Identifier: Apache-2.0

import ContactRecords
import Mustache

extension MonthlyReport {
  /// The report as one page that needs no other file, no script and no connection.
  func page() -> String {
    pageTemplate.render(PageContent(self), library: pageParts)
  }
}

/// What the page's template names, as it names it.
private struct PageContent {
  let style = pageStyle
  let title: String
  let community: String
  let month: String
  let asOf: String
  let isRunning: Bool
  let commentary: [String]
  let headlines: [Headline]
  let funnel: [Figure]
  let key: String
  let trends: [Figure]
  let answers: String
  let outcomes: [Figure]

  /// Names the figures of too few people, which would be no more than their headings; nil where all
  /// are shown.
  let tooFew: String?
  let people: [Figure]
  let revised: String
  let revisions: [String]
  let notes: [Note]
  let methods: [Note]
  let tables: [Link]

  struct Link {
    let name: String
    let separator: String
  }

  init(_ report: MonthlyReport) {
    community = report.community
    title = "Introductions in \(Wording.name(of: report.month)) – \(report.community)"
    month = Wording.name(of: report.month)
    asOf = Wording.name(of: report.asOf)
    isRunning = report.isRunning
    commentary = report.commentary
    headlines = report.headlines
    funnel = [report.funnelFigure]
    key = report.chartKey
    trends = report.trendFigures
    answers = report.answerSentence
    let answered = report.outcomeFigures + report.reasonFigures + report.attemptFigures
    outcomes = answered.filter(\.hasTable)
    let withheld = answered.filter { !$0.hasTable }.map(\.heading)
    tooFew =
      withheld.isEmpty
      ? nil : "Of too few people to be shown yet: " + withheld.joined(separator: "; ") + "."
    people = report.peopleFigures
    revised = report.revisionSentences.first ?? ""
    revisions = Array(report.revisionSentences.dropFirst())
    notes = report.notes
    methods = report.methods
    let names = ReportArchive.fileNames.filter { $0.hasSuffix(".csv") }
    tables = names.enumerated().map { position, name in
      Link(
        name: name,
        separator: position == names.count - 1 ? "" : position == names.count - 2 ? " and " : ", ")
    }
  }
}

private let pageTemplate = template(pageText)
let pageParts = MustacheLibrary(templates: [
  "head": template(headText), "figure": template(figureText), "months": template(monthsText),
])

func template(_ text: String) -> MustacheTemplate {
  do {
    return try MustacheTemplate(string: text)
  } catch {
    preconditionFailure("a template of the report's pages is broken: \(error)")
  }
}
