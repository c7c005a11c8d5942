// SPDX-License-Identifier: Apache-2.0

import Introductions
import Statistics

extension MonthlyReport {
  var outcomeFigures: [Figure] { AskSide.allCases.map(figure) }

  /// How long answers take, in a sentence.
  var answerSentence: String {
    guard let answers = AnswerTimes(AskSide.allCases.compactMap { outcomes($0) }) else {
      return "Too few asks may be told yet to say how long an answer takes."
    }
    let who = answers.sides.count > 1 ? "asks" : "asks of \(answers.sides[0].people)"
    let half = answers.estimate.quantile(0.5)
    guard let days = half.day else {
      return "Fewer than half of \(answers.cases) \(who) were answered at all."
    }
    let interval =
      half.high.map { "95% interval \(half.low ?? 0)–\($0) days" }
      ?? "95% interval \(half.low ?? 0) days or more"
    let threeQuarters =
      answers.estimate.quantile(0.75).day.map {
        "three quarters within \(Wording.count($0, "day", "days"))"
      } ?? "and fewer than three quarters at all"
    return "Half of \(answers.cases) \(who) were answered within "
      + "\(Wording.count(days, "day", "days")) (\(interval)), \(threeQuarters)."
  }

  private func figure(_ side: AskSide) -> Figure {
    let heading = "What \(side.people) answered, and when"
    guard let curves = outcomes(side), let last = curves.days.last else {
      return Figure(
        heading, "By days since the ask was sent",
        withheld: "Not shown: fewer than \(settings.fewestInCurves) asks may be shown.")
    }
    let incidence = curves.incidence
    let lines = OutcomeCurves.outcomes.enumerated().map { cause, outcome in
      CurveChart.Line(
        name: outcome.words,
        points: curves.days.map { day in
          .init(day: day, share: incidence.step(by: day)?.causes[cause].share ?? 0)
        })
    }
    let ends = lines.map { "\($0.name) \(Wording.percent($0.points.last?.share ?? 0))" }
    return Figure(
      heading,
      "\(curves.cases) asks sent \(Wording.within(curves.months)), by days since then",
      CurveChart(
        id: "outcomes-\(side.rawValue)", title: heading,
        description: "After \(last) days: " + ends.joined(separator: "; ") + ".", days: last,
        lines: lines
      ).chart(), table(heading, curves, incidence))
  }

  private func table(
    _ caption: String, _ curves: OutcomeCurves, _ incidence: CumulativeIncidence
  ) -> Table {
    Table(
      name: "twin", caption: "\(caption): share by day, and its 95% interval",
      columns: [Column("day", "Day", .integer, about: "Days since sent")]
        + OutcomeCurves.outcomes.map { Column($0.rawValue, $0.words, .number, about: $0.words) },
      rows: curves.days.map { day in
        [.count(day)]
          + OutcomeCurves.outcomes.indices.map { cause in
            guard let estimate = incidence.step(by: day)?.causes[cause] else { return .text("0%") }
            let band = estimate.logLog.map { " (\(Wording.percents($0.low, $0.high)))" } ?? ""
            return .text(Wording.percent(estimate.share) + band)
          }
      })
  }
}

extension AskSide {
  /// Those who are asked, as the page names them.
  var people: String {
    switch self {
    case .connector: "Connectors"
    case .prospect: "Prospects"
    }
  }
}

extension AskOutcome {
  /// The outcome as the page names it.
  var words: String {
    switch self {
    case .yes: "Yes"
    case .no: "No"
    case .notNow: "Not now"
    case .lapsed: "No answer"
    case .withdrawn: "Withdrawn"
    case .undeliverable: "Undeliverable"
    case .pending: "Pending"
    }
  }
}
