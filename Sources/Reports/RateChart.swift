// SPDX-License-Identifier: Apache-2.0

import ContactRecords
import Statistics

/// A rate for each month on a scale from nothing to everything.
///
/// A final rate is a dot on the line of its interval, a provisional one an open bar between its
/// bounds.
struct RateChart: Hashable, Sendable {
  let id: String
  let title: String
  let description: String
  let points: [Point]

  /// One month.
  struct Point: Hashable, Sendable {
    let month: Month
    let rate: Rate
    let standing: Standing
  }

  func chart() -> Chart {
    let axis = MonthAxis(months: points.map(\.month), left: 10, down: floor + 32)
    let marks = points.enumerated().flatMap { position, point in
      shapes(of: point, middle: axis.middle(position), width: min(3, axis.columnWidth * 0.5))
    }
    return Chart(
      id: id, title: title, description: description, height: Int(floor) + 52,
      shapes: scale() + connections(axis) + marks + axis.shapes())
  }

  private func scale() -> [String] {
    [(1, "100%"), (0.5, "50%"), (0, "0%")].flatMap { share, label in
      [
        Shape.line(
          from: (0, height(share)), to: (100, height(share)), share == 0 ? "floor" : "grid"),
        Shape.text(label, across: 0, down: height(share) - 5, anchor: .start, "axis"),
      ]
    }
  }

  /// Joins final rates of months that follow each other; a gap stays a gap.
  private func connections(_ axis: MonthAxis) -> [String] {
    points.indices.dropFirst().compactMap { position in
      let (before, after) = (points[position - 1], points[position])
      guard before.standing == .final, after.standing == .final else { return nil }
      return Shape.line(
        from: (axis.middle(position - 1), height(before.rate.lowest)),
        to: (axis.middle(position), height(after.rate.lowest)), "path")
    }
  }

  private func shapes(of point: Point, middle: Double, width: Double) -> [String] {
    let reading = Shape.text(
      point.reading, across: middle, down: floor + 16, anchor: .middle, "value")
    switch point.standing {
    case .suppressed, .undefined:
      return [reading]
    case .final:
      let interval = point.rate.lowestInterval
      return [
        Shape.line(
          from: (middle, height(interval.low)), to: (middle, height(interval.high)), "interval"),
        Shape.dot(across: middle, down: height(point.rate.lowest), "mark"), reading,
      ]
    case .provisional:
      let top = height(point.rate.highest)
      return [
        Shape.bar(
          across: middle - width / 2, width: width, down: top,
          height: height(point.rate.lowest) - top, "outline"), reading,
      ]
    }
  }

  private func height(_ share: Double) -> Double { floor - (floor - ceiling) * share }
}

extension RateChart.Point {
  /// What stands under the column: the percents of a final rate, else the flag that says why there
  /// are none.
  fileprivate var reading: String {
    switch standing {
    case .final: Wording.percentNumber(rate.lowest)
    case .provisional, .suppressed: standing.rawValue
    case .undefined: "–"
    }
  }
}

private let ceiling = 20.0
private let floor = 140.0
