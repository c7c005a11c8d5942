// SPDX-License-Identifier: Apache-2.0

/// The difference of two independent proportions, with its interval at 95 % from Wilson's intervals
/// of both, without continuity correction.
///
/// Source: R. G. Newcombe, Interval Estimation for the Difference between Independent Proportions:
/// Comparison of Eleven Methods, Statistics in Medicine 17 (1998), method 10.
package struct NewcombeInterval: Hashable, Sendable {
  package let difference: Double
  package let low: Double
  package let high: Double

  /// Requires that neither is a share of nothing.
  package init(_ first: Proportion, minus second: Proportion) {
    let (one, other) = (Limits(first), Limits(second))
    difference = one.share - other.share
    low = difference - length(one.share - one.low, other.high - other.share)
    high = difference + length(one.high - one.share, other.share - other.low)
  }
}

private struct Limits {
  let share: Double
  let low: Double
  let high: Double

  init(_ proportion: Proportion) {
    let interval = WilsonInterval(proportion.numerator, of: proportion.denominator)
    share = Double(proportion.numerator) / Double(proportion.denominator)
    (low, high) = (interval.low, interval.high)
  }
}

private func length(_ across: Double, _ up: Double) -> Double {
  (across * across + up * up).squareRoot()
}
