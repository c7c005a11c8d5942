// SPDX-License-Identifier: Apache-2.0

import ContactRecords
import Statistics

extension MonthlyReport {
  /// Work done, month by month.
  var countFigures: [Figure] {
    [
      figure(introductionsTrend, "Introductions sent", "In each month"),
      figure(asksTrend, "Asks sent", "To Connectors and Prospects, in each month"),
    ]
  }

  /// What became of it, month by month.
  var rateFigures: [Figure] {
    let words = [
      ("Completion rate", "Requests that ended in an introduction, by the month of the first ask"),
      ("Connectors who declined", "Asks answered no, by the month in which they were sent"),
      ("Prospects who declined", "Asks answered no, by the month in which they were sent"),
    ]
    return zip(rateTrends, words).map { trend, words in
      var figure = figure(trend, words.0, words.1)
      figure.isWide = trend.measure == .completionRate
      return figure
    }
  }

  private func figure(_ trend: Trend, _ heading: String, _ subtitle: String) -> Figure {
    let counts = trend.points.compactMap { point -> ColumnChart.Column? in
      guard case .count(let count, let standing) = point.reading else { return nil }
      return .init(month: point.month, count: count, isOver: standing == .final)
    }
    let rates = trend.points.compactMap { point -> RateChart.Point? in
      guard case .rate(let rate, let standing) = point.reading else { return nil }
      return .init(month: point.month, rate: rate, standing: standing)
    }
    let id = "\(trend.measure.rawValue)-\(trend.segment.rawValue)"
    return rates.isEmpty
      ? figure(id, counts, heading, subtitle) : figure(id, rates, heading, subtitle)
  }

  private func figure(
    _ id: String, _ columns: [ColumnChart.Column], _ heading: String, _ subtitle: String
  ) -> Figure {
    guard columns.contains(where: { $0.count > 0 }) else {
      return Figure(heading, subtitle, withheld: "None in these months.")
    }
    let chart = ColumnChart(
      id: id, title: heading, description: described(columns), columns: columns)
    return Figure(heading, subtitle, chart.chart(), table(heading, columns))
  }

  private func figure(
    _ id: String, _ points: [RateChart.Point], _ heading: String, _ subtitle: String
  ) -> Figure {
    guard points.contains(where: \.standing.isShown) else {
      return Figure(
        heading, subtitle,
        withheld: "Not shown: fewer than \(settings.smallestDenominator) in every month.")
    }
    let chart = RateChart(id: id, title: heading, description: described(points), points: points)
    return Figure(heading, subtitle, chart.chart(), table(heading, points))
  }

  private func described(_ columns: [ColumnChart.Column]) -> String {
    columns.map { "\(Wording.name(of: $0.month)): \($0.count)" }.joined(separator: "; ") + "."
  }

  private func described(_ points: [RateChart.Point]) -> String {
    points.map { "\(Wording.name(of: $0.month)): \($0.words)" }.joined(separator: "; ") + "."
  }

  private func table(_ caption: String, _ columns: [ColumnChart.Column]) -> Table {
    Table(
      name: "twin", caption: "\(caption), by month",
      columns: [.month, Column("count", "Count", .integer, about: caption)],
      rows: columns.map { [.month($0.month), .count($0.count)] })
  }

  private func table(_ caption: String, _ points: [RateChart.Point]) -> Table {
    Table(
      name: "twin", caption: "\(caption), by month",
      columns: [
        .month, Column("cases", "Cases", .number, about: "How many of how many"), .pending,
        Column("rate", "Rate", .number, about: "The rate, or its bounds"),
        Column("interval", "95% interval", .number, about: "By Wilson's score method"),
      ],
      rows: points.map { point in
        [
          .month(point.month), .text(point.cases), .count(point.rate.pending), .text(point.words),
          .text(point.interval),
        ]
      })
  }
}

extension RateChart.Point {
  fileprivate var cases: String {
    switch standing {
    case .final, .provisional: "\(rate.numerator) of \(rate.denominator)"
    case .suppressed: "of \(rate.denominator)"
    case .undefined: "none"
    }
  }

  fileprivate var words: String {
    switch standing {
    case .final: Wording.percent(rate.lowest)
    case .provisional: "\(Wording.percents(rate.lowest, rate.highest)) (p)"
    case .suppressed: "not shown (c)"
    case .undefined: "–"
    }
  }

  fileprivate var interval: String {
    guard standing == .final else { return "" }
    return Wording.percents(rate.lowestInterval.low, rate.lowestInterval.high)
  }
}
