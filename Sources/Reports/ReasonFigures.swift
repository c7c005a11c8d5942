// SPDX-License-Identifier: Apache-2.0

import ContactRecords
import Introductions
import Statistics

extension MonthlyReport {
  var reasonFigures: [Figure] { reasons.map(figure) }

  private func figure(_ reasons: Reasons) -> Figure {
    let people = reasons.segment == .connector ? "Connectors" : "Prospects"
    let heading = "Why \(people) declined"
    let subtitle =
      "\(Wording.count(reasons.declines, "decline", "declines")) from "
      + "\(Wording.name(of: firstMonthOfYear)) to \(Wording.name(of: month))"
    guard !reasons.counts.isEmpty else {
      return Figure(
        heading, reasons.isWithheld ? yearSubtitle : subtitle,
        withheld: reasons.isWithheld
          ? "Not shown: fewer than \(settings.smallestDenominator) declined." : "Nobody declined.")
    }
    return Figure(heading, subtitle, chart(reasons, heading), table(reasons, heading))
  }

  private var yearSubtitle: String {
    "From \(Wording.name(of: firstMonthOfYear)) to \(Wording.name(of: month))"
  }

  private func chart(_ reasons: Reasons, _ heading: String) -> Chart {
    let items = reasons.counts.map { "\($0.reason.words): \($0.count)" }
    return BarChart(
      id: "reasons-\(reasons.segment.rawValue)", title: heading,
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
      name: "reasons", caption: heading,
      columns: [
        Column("reason", "Reason", .text, about: "Why"),
        Column("cases", "Cases", .number, about: "How many of all declines"),
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
