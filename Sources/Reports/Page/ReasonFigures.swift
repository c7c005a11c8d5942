// SPDX-License-Identifier: Apache-2.0

import Introductions
import Statistics

extension MonthlyReport {
  var reasonFigures: [Figure] { AskSide.allCases.map { figure(reasons($0)) } }

  private func figure(_ reasons: Reasons) -> Figure {
    let heading = "Why \(reasons.side.people) declined"
    guard let months = reasons.months, !reasons.counts.isEmpty else {
      return Figure(
        heading, "Reasons given with a no",
        withheld: "Not shown: fewer than \(settings.crowd.cases) declines, or of too few people.")
    }
    let subtitle =
      "\(Wording.count(reasons.declines, "decline", "declines")) of asks sent "
      + Wording.within(months)
    return Figure(heading, subtitle, chart(reasons, heading), table(reasons, heading))
  }

  private func chart(_ reasons: Reasons, _ heading: String) -> Chart {
    let items = reasons.counts.map { "\($0.reason.words): \($0.count)" }
    return BarChart(
      id: "reasons-\(reasons.side.rawValue)", title: heading,
      description: items.joined(separator: "; ") + ".",
      bars: reasons.counts.map {
        .init(
          label: $0.reason.words, count: $0.count, value: "\($0.count) of \(reasons.declines)")
      },
      full: reasons.declines
    ).chart()
  }

  private func table(_ reasons: Reasons, _ heading: String) -> Table {
    Table(
      name: "twin", caption: heading,
      columns: [
        Column("reason", "Reason", .text, about: "Why"),
        Column("cases", "Number", .number, about: "How many of all declines"),
        Column("share", "Share", .number, about: "The share of all declines"),
        Column("interval", "95% interval", .number, about: "By Wilson's score method"),
      ],
      rows: reasons.counts.map { item in
        let interval = WilsonInterval(item.count, of: reasons.declines)
        return [
          .term(code: item.reason.code, words: item.reason.words),
          .text("\(item.count) of \(reasons.declines)"),
          .share(Double(item.count) / Double(reasons.declines)),
          .text(Wording.percents(interval.low, interval.high)),
        ]
      })
  }
}
