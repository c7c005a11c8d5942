// SPDX-License-Identifier: Apache-2.0

/// Wilson's score interval for a proportion, at 95 %, without continuity correction.
///
/// Source: E. B. Wilson, Probable Inference, the Law of Succession, and Statistical Inference, JASA
/// 22 (1927).
package struct WilsonInterval: Hashable, Sendable {
  package let low: Double
  package let high: Double

  /// Requires `0 <= numerator <= denominator` and a denominator above 0.
  package init(_ numerator: Int, of denominator: Int) {
    precondition(denominator > 0 && (0...denominator).contains(numerator), "not a proportion")
    let size = Double(denominator)
    let share = Double(numerator) / size
    let squared = normalQuantile * normalQuantile
    let scale = 1 + squared / size
    let centre = (share + squared / (2 * size)) / scale
    let spread = share * (1 - share) / size + squared / (4 * size * size)
    let reach = normalQuantile / scale * spread.squareRoot()
    low = numerator == 0 ? 0 : max(0, centre - reach)
    high = numerator == denominator ? 1 : min(1, centre + reach)
  }
}
