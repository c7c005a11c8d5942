// SPDX-License-Identifier: Apache-2.0

/// How far a change of a rate comes from rates that changed within segments, and how far from
/// another mix of the segments.
///
/// Each effect is weighed by the mean of before and after, so that both add up to the change without
/// a rest, and exchanging before and after changes their signs alone.
///
/// Source: E. M. Kitagawa, Components of a Difference Between Two Rates, JASA 50 (1955).
package struct KitagawaSplit: Hashable, Sendable {
  /// By segment.
  package let rateEffects: [Double]
  package let mixEffects: [Double]

  package var rateEffect: Double { rateEffects.reduce(0, +) }
  package var mixEffect: Double { mixEffects.reduce(0, +) }
  package var total: Double { rateEffect + mixEffect }

  /// Takes the same segments in the same order; nil when there was no case before, or none after.
  ///
  /// A segment without cases on one side has no rate there that could have changed: all that it does
  /// is to come or to go, at the rate of the other side.
  package init?(from before: [Proportion], to after: [Proportion]) {
    precondition(before.count == after.count, "other segments")
    let sizes = (size(of: before), size(of: after))
    guard sizes.0 > 0, sizes.1 > 0 else { return nil }
    let segments = zip(before, after).map { before, after in
      let rates = (before.share ?? after.share ?? 0, after.share ?? before.share ?? 0)
      let shares = (Double(before.denominator) / sizes.0, Double(after.denominator) / sizes.1)
      return (
        rate: (shares.0 + shares.1) / 2 * (rates.1 - rates.0),
        mix: (rates.0 + rates.1) / 2 * (shares.1 - shares.0)
      )
    }
    rateEffects = segments.map(\.rate)
    mixEffects = segments.map(\.mix)
  }
}

private func size(of segments: [Proportion]) -> Double {
  Double(segments.reduce(0) { $0 + $1.denominator })
}
