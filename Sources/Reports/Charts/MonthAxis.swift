// SPDX-License-Identifier: Apache-2.0

import ContactRecords

/// The months along the foot of a chart.
struct MonthAxis {
  let months: [Month]

  /// The percent of the width that a scale takes at the left.
  let left: Double

  /// The height at which the months stand.
  let down: Double

  /// The percent of the width at which a month's column has its middle.
  func middle(_ position: Int) -> Double {
    left + (Double(position) + 0.5) * columnWidth
  }

  /// The middle of several months, as far as they are on the axis.
  func middle(_ range: ClosedRange<Month>) -> Double {
    let span = span(range)
    return (span.lowerBound + span.upperBound) / 2
  }

  /// From the middle of the first of some months to that of the last.
  func span(_ range: ClosedRange<Month>) -> ClosedRange<Double> {
    let first = months.firstIndex { $0 >= range.lowerBound } ?? 0
    let last = months.lastIndex { $0 <= range.upperBound } ?? first
    return middle(first)...middle(max(first, last))
  }

  var columnWidth: Double { (100 - left) / Double(months.count) }

  /// The names of the months; the year stands under the first and under each January.
  func shapes() -> [String] {
    months.enumerated().flatMap { position, month in
      let middle = middle(position)
      let name = Shape.text(
        Wording.shortName(of: month), across: middle, down: down, anchor: .middle, "axis")
      guard position == 0 || month.month == 1 else { return [name] }
      let year = Shape.text(
        String(month.year), across: middle, down: down + 14, anchor: .middle, "axis")
      return [name, year]
    }
  }
}
