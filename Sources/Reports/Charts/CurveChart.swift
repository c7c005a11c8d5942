// SPDX-License-Identifier: Apache-2.0

import Documents

/// Shares that grow day by day, one line each with its name at its end.
struct CurveChart: Hashable, Sendable {
  let id: String
  let title: String
  let description: String

  /// The last day.
  let days: Int
  let lines: [Line]

  struct Line: Hashable, Sendable {
    let name: String
    let points: [Point]
  }

  struct Point: Hashable, Sendable {
    let day: Int
    let share: Double
  }

  func chart() -> Chart {
    Chart(
      id: id, title: title, description: description, height: Int(floor) + 40,
      shapes: scale + [plot] + labels + dayNames)
  }

  private var top: Double {
    let highest = lines.compactMap(\.points.last?.share).max() ?? 0
    return min(1, max(0.2, (highest * 10 + 0.5).rounded(.up) / 10))
  }

  private var scale: [String] {
    [top, top / 2, 0].flatMap { share in
      [
        Shape.line(
          from: (left, height(share)), to: (right, height(share)), share == 0 ? "floor" : "grid"),
        Shape.text(
          Wording.percent(share), across: 0, down: height(share) + 4, anchor: .start, "axis"),
      ]
    }
  }

  /// The lines, drawn in days and shares and stretched over the chart's width.
  private var plot: String {
    let paths = lines.enumerated().map { index, line in
      let steps = line.points.map { point in
        "L\(point.day)"
          + " \(Wording.fixed((1 - point.share / top) * 100, decimals: 2))"
      }
      return element(
        "path",
        [
          "d": "M0 100 " + steps.joined(separator: " "), "class": "curve curve-\(index)",
          "vector-effect": "non-scaling-stroke",
        ])
    }
    return element(
      "svg",
      [
        "x": Wording.fixed(left, decimals: 2) + "%", "y": Wording.fixed(ceiling, decimals: 1),
        "width": Wording.fixed(right - left, decimals: 2) + "%",
        "height": Wording.fixed(floor - ceiling, decimals: 1), "viewBox": "0 0 \(days) 100",
        "preserveAspectRatio": "none", "overflow": "visible",
      ], paths.joined(separator: "\n"))
  }

  /// Names stand where their lines end, pushed apart where they would touch.
  private var labels: [String] {
    let ends = lines.map { line in
      (
        words: "\(line.name) \(Wording.percent(line.points.last?.share ?? 0))",
        down: height(line.points.last?.share ?? 0) + 4
      )
    }
    var shapes: [String] = []
    var lowest = floor + 6
    for end in ends.sorted(by: { ($1.down, $0.words) < ($0.down, $1.words) }) {
      let down = min(end.down, lowest)
      shapes.append(Shape.text(end.words, across: right + 2, down: down, anchor: .start, "value"))
      lowest = down - 14
    }
    return shapes
  }

  private var dayNames: [String] {
    let named = [0, 7, 14, 21, 28].filter { $0 <= days }
    return named.map { day in
      Shape.text(
        day == 0 ? "sent" : day == 7 ? "7 days" : String(day),
        across: left + (right - left) * Double(day) / Double(days), down: floor + 16,
        anchor: .middle, "axis")
    }
  }

  private func height(_ share: Double) -> Double { floor - (floor - ceiling) * share / top }
}

private let left = 10.0
private let right = 74.0
private let ceiling = 10.0
private let floor = 160.0
