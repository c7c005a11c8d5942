// SPDX-License-Identifier: Apache-2.0

import ContactRecords

extension MonthlyReport {
  var funnelFigure: Figure {
    let funnel = funnel
    let subtitle =
      "Requests filed from \(Wording.name(of: firstMonthOfYear)) to \(Wording.name(of: month)), "
      + "and how far they have come"
    guard funnel.filed >= settings.smallestDenominator else {
      return Figure(
        funnelHeading, subtitle,
        withheld: "Not shown: fewer than \(settings.smallestDenominator) requests were filed.")
    }
    return Figure(
      funnelHeading, subtitle, chart(funnel),
      funnelTable.showing(["step", "reached", "stopped", "open"]))
  }

  private func chart(_ funnel: Funnel) -> Chart {
    let steps = funnel.stages.map { "\($0.step.words): \($0.reached)" }
    return BarChart(
      id: "funnel", title: funnelHeading, description: steps.joined(separator: "; ") + ".",
      bars: funnel.stages.map { stage in
        .init(
          label: stage.step.words, count: stage.reached,
          value: stage.step == .filed ? "\(stage.reached)" : "\(stage.reached) of \(funnel.filed)")
      },
      full: funnel.filed
    ).chart()
  }
}

private let funnelHeading = "From request to meeting"
