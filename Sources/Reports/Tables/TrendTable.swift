// SPDX-License-Identifier: Apache-2.0

import Statistics

extension MonthlyReport {
  /// The trends from the beginning, with the usual range of each.
  var trendTable: Table {
    Table(
      name: "trend", caption: "The trends up to \(Wording.name(of: month)), and what is usual",
      columns: [
        .monthKind, .firstMonth, .lastMonth, .segment, .measure, .value,
        Column(
          "centre", "Centre", .number, about: "The mean of the first months; empty while too early",
          bounds: .natural),
        Column(
          "usual_from", "Usual from", .number,
          about: "Lower end of the usual range (XmR, mean moving range, frozen baseline)",
          bounds: .natural),
        Column(
          "usual_to", "Usual to", .number, about: "Upper end of the usual range", bounds: .natural),
        Column(
          "signal", "Signal", .text,
          about:
            "Why the point is unusual: outside the range, or one of eight in a row on one side",
          codes: ["above", "below", "run-above", "run-below"]),
        .asOf,
      ],
      primaryKey: ["month_kind", "first_month", "last_month", "segment", "measure"],
      rows: trends.flatMap(rows))
  }

  private func rows(_ trend: Trend) -> [[Cell]] {
    trend.points.indices.map { index in
      let point = trend.points[index]
      let isRate = point.rate != nil
      let number = { (value: Double?) in
        value.map { isRate ? Cell.share($0) : Cell.quantity($0) } ?? .empty
      }
      return [.text(trend.kind.rawValue)] + Cell.months(point.months) + [
        .text(trend.segment.rawValue), .text(trend.measure.rawValue),
        isRate ? .share(point.value) : .count(Int(point.value)),
        number(trend.chart.limits?.centre), number(trend.usual?.lowerBound),
        number(trend.usual?.upperBound), trend.signal(at: index).map(Cell.text) ?? .empty,
        .day(point.asOf),
      ]
    }
  }
}

extension Trend {
  /// The first rule by which a point is unusual; nil where none is.
  fileprivate func signal(at index: Int) -> String? {
    chart.signals.lazy.filter { $0.index == index }.compactMap { signal in
      switch signal.rule {
      case .aboveLimit: "above"
      case .belowLimit: "below"
      case .runAbove: "run-above"
      case .runBelow: "run-below"
      case .wideRange: nil
      }
    }.first
  }
}
