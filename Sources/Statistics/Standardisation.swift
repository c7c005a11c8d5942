// SPDX-License-Identifier: Apache-2.0

/// Rates of groups as they would be if all had the same mix of segments.
///
/// Direct standardisation: each segment's own rate, weighed by a mix that is the same for all.
///
/// Source: J. L. Fleiss, Statistical Methods for Rates and Proportions (1981), chapter 14.
package struct Standardisation: Hashable, Sendable {
  /// By segment; they add up to 1.
  package let weights: [Double]

  /// Takes weights, by segment, in any unit; nil when they add up to nothing.
  package init?(weights: [Double]) {
    precondition(weights.allSatisfy { $0 >= 0 }, "a weight below 0")
    let sum = weights.reduce(0, +)
    guard sum > 0 else { return nil }
    self.weights = weights.map { $0 / sum }
  }

  /// Takes the mix of all groups together; nil when they have no case.
  ///
  /// Each group lists the same segments in the same order.
  package init?(pooling groups: [[Proportion]]) {
    let segments = groups.first?.count ?? 0
    precondition(groups.allSatisfy { $0.count == segments }, "other segments")
    self.init(
      weights: (0..<segments).map { segment in
        Double(groups.reduce(0) { $0 + $1[segment].denominator })
      })
  }

  /// Nil when a segment that has weight has no case in the group.
  package func rate(of group: [Proportion]) -> Double? {
    precondition(group.count == weights.count, "other segments")
    var rate = 0.0
    for (segment, weight) in zip(group, weights) where weight > 0 {
      guard let share = segment.share else { return nil }
      rate += weight * share
    }
    return rate
  }
}
