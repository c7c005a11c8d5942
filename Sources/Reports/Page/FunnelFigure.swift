// SPDX-License-Identifier: Apache-2.0

import ContactRecords

extension MonthlyReport {
  var funnelFigure: Figure {
    let funnel = funnel
    guard let months = funnel.months else {
      return Figure(
        funnelHeading, "Requests that have ended, and how far they came",
        withheld: "Not shown: too few requests have ended yet.")
    }
    let met =
      funnel.met > 0
      ? "; \(funnel.met) of the introductions are known to have led to a meeting" : ""
    return Figure(
      funnelHeading,
      "The \(funnel.filed) requests filed \(Wording.within(months)), all of which have ended, "
        + "and how far they came\(met)",
      chart(funnel), table(funnel))
  }

  private func chart(_ funnel: Funnel) -> Chart {
    let steps = funnel.stages.map { "\($0.step.words): \($0.reached)" }
    return BarChart(
      id: "funnel", title: funnelHeading, description: steps.joined(separator: "; ") + ".",
      bars: funnel.stages.enumerated().map { position, stage in
        .init(
          label: stage.step.words, count: stage.reached,
          value: position == 0
            ? "\(stage.reached)"
            : "\(stage.reached) of \(funnel.stages[position - 1].reached)")
      },
      full: funnel.filed
    ).chart()
  }

  private func table(_ funnel: Funnel) -> Table {
    Table(
      name: "twin", caption: funnelHeading,
      columns: [
        Column("step", "Step", .text, about: "The step"),
        Column("reached", "Reached", .integer, about: "Requests that came so far"),
        Column("share", "Of the step before", .number, about: "The share that went on"),
        Column("ended", "Went no further", .integer, about: "Requests that came no further"),
      ],
      rows: funnel.stages.enumerated().map { position, stage in
        let before = position == 0 ? 0 : funnel.stages[position - 1].reached
        return [
          .text(stage.step.words), .count(stage.reached),
          before == 0 ? .empty : .share(Double(stage.reached) / Double(before)),
          .count(stage.ended),
        ]
      })
  }
}

private let funnelHeading = "From request to introduction"
