// SPDX-License-Identifier: Apache-2.0

import ContactRecords
import Introductions
import Statistics

extension MonthlyReport {
  /// What the marks of the charts mean; only those that are in them.
  var chartKey: String {
    let shown = [Series.started, .connectorAsks, .prospectAsks].flatMap { series in
      cohorts(series).filter { $0.months.overlaps(axis) }
    }
    let hasUsual = trends.contains { $0.usual != nil }
    let hasUnusual = trends.contains { $0.unusualMonths.contains { $0.overlaps(axis) } }
    let sentences = [
      "A dot is a final figure, and the thin upright line through a rate its 95% interval.",
      shown.contains { $0.isClosed && $0.months.lowerBound < $0.months.upperBound }
        ? "Where a thick line runs under several months, they are shown together." : nil,
      hasUsual ? "The grey band is the usual range, with the mean in it." : nil,
      hasUnusual ? "A ring marks a point that is unusual." : nil,
      shown.contains { !$0.isClosed && $0.tally != nil }
        ? "An open bar marked p is provisional: the rate will end somewhere within it." : nil,
      shown.contains { $0.tally == nil } ? "A c means: too few have ended to be shown yet." : nil,
    ]
    return sentences.compactMap(\.self).joined(separator: " ")
  }

  /// The trends, each with its usual range: introductions, completion, declines of both sides.
  var trendFigures: [Figure] {
    let declined = max(
      highest(.connectorAsks, \.declineRate), highest(.prospectAsks, \.declineRate))
    var completion = rateFigure(
      "Completion rate", "Requests that ended in an introduction, by the month of the first ask",
      .started, \.completionRate, completionTrend, top: highest(.started, \.completionRate))
    completion.isWide = true
    return [
      introductionsFigure, completion,
      rateFigure(
        "Connectors said no", "Share of asks, by the month in which they were sent",
        .connectorAsks, \.declineRate, declineTrend(.connector), top: declined),
      rateFigure(
        "Prospects said no", "Share of asks, by the month in which they were sent",
        .prospectAsks, \.declineRate, declineTrend(.prospect), top: declined),
    ]
  }

  private var introductionsFigure: Figure {
    let heading = "Introductions sent"
    let usual = introductionsTrend.usual.map { "; usual are \(Wording.counts($0))" }
    let subtitle = "In each month" + (usual ?? "")
    guard window.contains(where: { $0.introductionsSent > 0 }) else {
      return Figure(heading, subtitle, withheld: "None in these months.")
    }
    let signals = introductionsTrend.unusualMonths
    let marks = window.map { figures in
      let months = figures.month...figures.month
      return TrendChart.Mark(
        months: months,
        kind: .final(
          Double(figures.introductionsSent), interval: nil, isUnusual: signals.contains(months)))
    }
    let most = window.map(\.introductionsSent).max() ?? 0
    let usualTop = introductionsTrend.usual?.upperBound ?? 0
    let top = (max(Double(most), usualTop.isFinite ? usualTop : 0) / 2).rounded(.up) * 2
    let chart = TrendChart(
      id: "introductions", title: heading,
      description: window.map { "\(Wording.name(of: $0.month)): \($0.introductionsSent)" }
        .joined(separator: "; ") + ".",
      months: axis, marks: marks,
      usual: introductionsTrend.usual, centre: introductionsTrend.chart.limits?.centre,
      top: max(2, top)
    ) { Wording.quantity($0) }
    var figure = Figure(heading, subtitle, chart.chart(), EventFigures.table(window))
    figure.isWide = true
    return figure
  }

  /// The months along the foot of the charts.
  private var axis: ClosedRange<Month> { window[window.startIndex].month...month }

  /// The most that a chart of the rates has to hold, so that charts side by side have one scale.
  private func highest(_ series: Series, _ rate: (Tally) -> Rate) -> Double {
    cohorts(series).filter { $0.months.overlaps(axis) }
      .compactMap { $0.rate(rate)?.highestOrInterval }.max() ?? 1
  }

  private func rateFigure(
    _ heading: String, _ subtitle: String, _ series: Series, _ rate: (Tally) -> Rate,
    _ trend: Trend, top: Double
  ) -> Figure {
    let usual = trend.usual.map {
      "; usual are \(Wording.percents($0.lowerBound, $0.upperBound))"
    }
    let subtitle = subtitle + (usual ?? "")
    let shown = cohorts(series).filter { $0.months.overlaps(axis) }
    guard shown.contains(where: { $0.tally != nil }) else {
      return Figure(heading, subtitle, withheld: "Not shown: too few have ended yet.")
    }
    let signals = trend.unusualMonths
    let chart = TrendChart(
      id: "\(trend.measure.rawValue)-\(trend.segment.rawValue)", title: heading,
      description: shown.map { "\(Wording.name(of: $0.months)): \($0.words(rate))" }
        .joined(separator: "; ") + ".",
      months: axis,
      marks: shown.map { $0.mark(rate, isUnusual: signals.contains($0.months)) },
      usual: trend.usual, centre: trend.chart.limits?.centre, top: top > 0.5 ? 1 : 0.5,
      words: Wording.percent)
    return Figure(heading, subtitle, chart.chart(), table(heading, shown, rate))
  }

  private func table(_ caption: String, _ cohorts: [Cohort], _ rate: (Tally) -> Rate) -> Table {
    Table(
      name: "twin", caption: "\(caption), by the months that are shown together",
      columns: [
        Column("months", "Months", .text, about: "The months"),
        Column("cases", "Number", .number, about: "How many of how many"), .pending,
        Column("excluded", "Left out", .integer, about: "Taken back, or never arrived"),
        Column("rate", "Rate", .number, about: "The rate, or its bounds"),
        Column("interval", "95% interval", .number, about: "By Wilson's score method"),
      ],
      rows: cohorts.map { cohort in
        let told = cohort.rate(rate)
        return [
          .text(Wording.shortName(of: cohort.months)),
          .text(told.map { "\($0.numerator) of \($0.denominator)" } ?? ""),
          told.map { .count($0.pending) } ?? .empty,
          cohort.tally.map { .count($0.excluded) } ?? .empty, .text(cohort.words(rate)),
          .text(
            cohort.standing(rate) == .final
              ? told.map { Wording.percents($0.interval.low, $0.interval.high) } ?? "" : ""),
        ]
      })
  }
}

extension Trend {
  /// The months whose point is unusual.
  fileprivate var unusualMonths: Set<ClosedRange<Month>> {
    Set(chart.signals.filter { $0.rule != .wideRange }.map { points[$0.index].months })
  }
}

extension Rate {
  fileprivate var highestOrInterval: Double {
    denominator == 0 ? 0 : pending > 0 ? highest : interval.high
  }
}

extension Cohort {
  fileprivate func mark(_ rate: (Tally) -> Rate, isUnusual: Bool) -> TrendChart.Mark {
    let standing = standing(rate)
    guard standing.isShown, let told = self.rate(rate) else {
      return TrendChart.Mark(months: months, kind: .nothing(standing == .undefined ? "–" : "c"))
    }
    if standing == .provisional {
      return TrendChart.Mark(months: months, kind: .bounds(told.lowest...told.highest))
    }
    return TrendChart.Mark(
      months: months,
      kind: .final(
        told.lowest, interval: told.interval.low...told.interval.high, isUnusual: isUnusual))
  }

  fileprivate func words(_ rate: (Tally) -> Rate) -> String {
    guard let told = self.rate(rate) else { return "not shown yet (c)" }
    switch standing(rate) {
    case .final: return Wording.percent(told.lowest)
    case .provisional: return "\(Wording.percents(told.lowest, told.highest)) (p)"
    case .suppressed, .undefined, .notReached: return "–"
    }
  }
}

extension EventFigures {
  /// The work of each month, which stands under a chart of introductions.
  static func table(_ months: ArraySlice<EventFigures>) -> Table {
    Table(
      name: "twin", caption: "Work done, by month",
      columns: [
        Column("month", "Month", .month, about: "The month"),
        Column("filed", "Requests filed", .integer, about: "Requests filed"),
        Column("connectors", "Asks to Connectors", .integer, about: "Asks sent"),
        Column("prospects", "Asks to Prospects", .integer, about: "Asks sent"),
        Column("answers", "Answers", .integer, about: "Answers of both sides"),
        Column("introductions", "Introductions", .integer, about: "Introductions sent"),
        Column("ended", "Requests ended", .integer, about: "Requests that ended in any way"),
        Column("open", "Open at the end", .integer, about: "Requests open on the last day"),
      ],
      rows: months.map { figures in
        [
          .month(figures.month), .count(figures.requestsFiled),
          figures.asksSent.map { .count($0.connectors) } ?? .text("c"),
          figures.asksSent.map { .count($0.prospects) } ?? .text("c"),
          figures.answersReceived.map(Cell.count) ?? .text("c"),
          .count(figures.introductionsSent), .count(figures.requestsEnded),
          .count(figures.requestsOpen),
        ]
      })
  }
}
