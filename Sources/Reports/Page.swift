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
  let community: String
  let month: String
  let asOf: String
  let isRunning: Bool
  let commentary: [String]
  let headlines: [Headline]
  let funnel: [Figure]
  let counts: [Figure]
  let rates: [Figure]
  let reasons: [Figure]
  let notes: [Note]

  init(_ report: MonthlyReport) {
    community = report.community
    month = Wording.name(of: report.month)
    asOf = Wording.name(of: report.asOf)
    isRunning = report.isRunning
    commentary = report.commentary
    headlines = report.headlines
    funnel = [report.funnelFigure]
    counts = report.countFigures
    rates = report.rateFigures
    reasons = report.reasonFigures
    notes = report.notes
  }
}

private let pageTemplate = template(pageText)
private let pageParts = MustacheLibrary(templates: ["figure": template(figureText)])

private func template(_ text: String) -> MustacheTemplate {
  do {
    return try MustacheTemplate(string: text)
  } catch {
    preconditionFailure("a template of the report's page is broken: \(error)")
  }
}
