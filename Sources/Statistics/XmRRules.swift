// SPDX-License-Identifier: Apache-2.0

/// What makes a point of an XmR chart unusual.
struct XmRRules {
  private let values: [Double]
  private let ranges: [Double]
  private let limits: XmRChart.Limits

  /// Values that never vary differ from their own mean by a rounding, and are not unusual for that.
  private let rounding: Double

  init(_ values: [Double], _ ranges: [Double], _ limits: XmRChart.Limits) {
    self.values = values
    self.ranges = ranges
    self.limits = limits
    rounding = 1e-9 * values.reduce(0) { max($0, abs($1)) }
  }

  /// By point, then by rule.
  var signals: [XmRChart.Signal] {
    let above = runs { $0 > limits.centre + rounding }
    let below = runs { $0 < limits.centre - rounding }
    return values.indices.flatMap { index in
      XmRChart.Rule.allCases.filter { rule in
        switch rule {
        case .aboveLimit: values[index] > limits.upper + rounding
        case .belowLimit: values[index] < limits.lower - rounding
        case .runAbove: above[index]
        case .runBelow: below[index]
        case .wideRange: index > 0 && ranges[index - 1] > limits.upperRange + rounding
        }
      }.map { .init(index: index, rule: $0) }
    }
  }

  /// Which points are part of eight or more in a row that are on one side.
  private func runs(_ isOnSide: (Double) -> Bool) -> [Bool] {
    var isInRun = Array(repeating: false, count: values.count)
    var length = 0
    for index in values.indices {
      length = isOnSide(values[index]) ? length + 1 : 0
      guard length >= longestUsualRun + 1 else { continue }
      for member in (index - longestUsualRun)...index { isInRun[member] = true }
    }
    return isInRun
  }
}

private let longestUsualRun = 7
