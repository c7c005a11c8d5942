// SPDX-License-Identifier: Apache-2.0

import ContactRecords

/// Values month by month with the range that is usual for them.
///
/// A dot is a final value, on the line of its interval where it is a rate, and as long as its months
/// are told together; a ring is an unusual one; an open bar lies between the bounds of a provisional
/// rate.
struct TrendChart {
  let id: String
  let title: String
  let description: String
  let months: ClosedRange<Month>
  let marks: [Mark]
  let usual: ClosedRange<Double>?
  let centre: Double?

  /// The value at the top.
  let top: Double

  /// Words for a value.
  let words: (Double) -> String

  /// One value, or what is known of it.
  struct Mark: Hashable, Sendable {
    let months: ClosedRange<Month>
    let kind: Kind

    enum Kind: Hashable, Sendable {
      case final(Double, interval: ClosedRange<Double>?, isUnusual: Bool)
      case bounds(ClosedRange<Double>)

      /// With the flag that says why there is nothing to see.
      case nothing(String)
    }
  }

  func chart() -> Chart {
    let all = sequence(first: months.lowerBound) { $0 < months.upperBound ? $0.next : nil }
    let axis = MonthAxis(months: Array(all), left: 9, down: floor + 34)
    return Chart(
      id: id, title: title, description: description, height: Int(floor) + 54,
      shapes: band + scale + path(axis) + marks.flatMap { shapes($0, axis) } + axis.shapes())
  }

  private var band: [String] {
    guard let usual else { return [] }
    let (high, low) = (height(usual.upperBound), height(usual.lowerBound))
    return [
      Shape.bar(across: 9, width: 91, down: high, height: max(1, low - high), "band")
    ] + (centre.map { [Shape.line(from: (9, height($0)), to: (100, height($0)), "centre")] } ?? [])
  }

  private var scale: [String] {
    [top, top / 2, 0].flatMap { value in
      [
        Shape.line(
          from: (9, height(value)), to: (100, height(value)), value == 0 ? "floor" : "grid"),
        Shape.text(words(value), across: 0, down: height(value) + 4, anchor: .start, "axis"),
      ]
    }
  }

  /// Joins final values that follow each other; a gap stays a gap.
  private func path(_ axis: MonthAxis) -> [String] {
    zip(marks, marks.dropFirst()).compactMap { before, after in
      guard case .final(let old, _, _) = before.kind, case .final(let new, _, _) = after.kind else {
        return nil
      }
      return Shape.line(
        from: (axis.middle(before.months), height(old)),
        to: (axis.middle(after.months), height(new)), "path")
    }
  }

  private func shapes(_ mark: Mark, _ axis: MonthAxis) -> [String] {
    let middle = axis.middle(mark.months)
    let reading = { Shape.text($0, across: middle, down: floor + 16, anchor: .middle, "value") }
    switch mark.kind {
    case .nothing(let flag): return [reading(flag)]
    case .bounds(let bounds):
      let down = height(bounds.upperBound)
      return [
        Shape.bar(
          across: middle - 1.5, width: 3, down: down,
          height: max(2, height(bounds.lowerBound) - down), "outline"), reading("p"),
      ]
    case .final(let value, let interval, let isUnusual):
      let down = height(value)
      let span = axis.span(mark.months)
      return
        (interval.map {
          [
            Shape.line(
              from: (middle, height($0.lowerBound)), to: (middle, height($0.upperBound)), "interval"
            )
          ]
        } ?? [])
        + (mark.months.lowerBound < mark.months.upperBound
          ? [Shape.line(from: (span.lowerBound, down), to: (span.upperBound, down), "span")] : [])
        + (isUnusual ? [Shape.dot(across: middle, down: down, radius: 8, "ring")] : [])
        + [Shape.dot(across: middle, down: down, "mark"), reading(words(value))]
    }
  }

  private func height(_ value: Double) -> Double {
    floor - (floor - ceiling) * min(1, value / max(top, 1e-9))
  }
}

private let ceiling = 14.0
private let floor = 140.0
