// SPDX-License-Identifier: Apache-2.0

/// Individual values in order of time, how far each is from the one before, and the limits within
/// which both vary as they usually do.
///
/// Source: D. J. Wheeler, Understanding Variation (1993) and Making Sense of Data (2003), whose
/// factors these are.
package struct XmRChart: Hashable, Sendable {
  /// Under so many points limits say little, and none are given.
  package static let fewestPoints = 10

  package let values: [Double]

  /// Between each value and the next; one fewer than there are values.
  package let movingRanges: [Double]

  /// Nil as long as it is too early.
  package let limits: Limits?

  /// What is unusual, by point and then by rule; empty as long as it is too early.
  package let signals: [Signal]

  /// Takes the limits from the first `baseline` values, or from all where that is nil.
  ///
  /// A baseline that is kept when values are added keeps its limits, and what comes later can't widen
  /// the limits that it is measured by. Requires a baseline within the values.
  package init(_ values: [Double], baseline: Int? = nil, by measure: Limits.Measure = .mean) {
    precondition((0...values.count).contains(baseline ?? 0), "a baseline beyond the values")
    let ranges = zip(values, values.dropFirst()).map { abs($1 - $0) }
    let size = baseline ?? values.count
    let limits =
      size < Self.fewestPoints
      ? nil : Limits(values.prefix(size), ranges.prefix(size - 1), by: measure)
    self.values = values
    movingRanges = ranges
    self.limits = limits
    signals = limits.map { XmRRules(values, ranges, $0).signals } ?? []
  }
}

extension XmRChart {
  /// Where the usual variation ends.
  package struct Limits: Hashable, Sendable {
    /// What the moving ranges are summed up by; their median is moved less by a single spike.
    package enum Measure: Hashable, Sendable { case mean, median }

    /// The mean of the values.
    package let centre: Double
    package let lower: Double
    package let upper: Double

    /// For the moving ranges.
    package let upperRange: Double

    fileprivate init(
      _ values: ArraySlice<Double>, _ ranges: ArraySlice<Double>, by measure: Measure
    ) {
      centre = mean(values)
      let (range, reach, widest) =
        switch measure {
        case .mean: (mean(ranges), 2.66, 3.268)
        case .median: (median(ranges), 3.145, 3.865)
        }
      lower = centre - reach * range
      upper = centre + reach * range
      upperRange = widest * range
    }
  }

  /// A point that is unusual.
  package struct Signal: Hashable, Sendable {
    /// The index of the value; for a moving range, of the later of the two.
    package let index: Int
    package let rule: Rule
  }

  /// Why a point is unusual.
  package enum Rule: Int, CaseIterable, Hashable, Sendable {
    case aboveLimit, belowLimit

    /// One of at least eight in a row on one side of the centre; a point on it ends a run.
    case runAbove, runBelow

    /// Farther from the value before than usual.
    case wideRange
  }
}

private func mean(_ values: ArraySlice<Double>) -> Double {
  values.reduce(0, +) / Double(values.count)
}

private func median(_ values: ArraySlice<Double>) -> Double {
  let sorted = values.sorted()
  let middle = sorted.count / 2
  return sorted.count % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2
}
