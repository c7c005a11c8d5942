// SPDX-License-Identifier: Apache-2.0

/// How many of how many.
package struct Proportion: Hashable, Sendable {
  package let numerator: Int
  package let denominator: Int

  /// Requires `0 <= numerator <= denominator`.
  package init(_ numerator: Int, of denominator: Int) {
    precondition(numerator >= 0 && numerator <= denominator, "not a proportion")
    self.numerator = numerator
    self.denominator = denominator
  }

  /// Nil for a share of nothing.
  package var share: Double? {
    denominator == 0 ? nil : Double(numerator) / Double(denominator)
  }
}
