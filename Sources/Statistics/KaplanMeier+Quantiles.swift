// SPDX-License-Identifier: Apache-2.0

extension KaplanMeier {
  /// The day by which it had happened to a share of the cases, with limits at 95 %.
  ///
  /// Nil means not reached: it lies beyond what was seen, and is never the largest that was.
  package struct Quantile: Hashable, Sendable {
    package let day: Int?
    package let low: Int?
    package let high: Int?
  }

  /// The day by which it had happened to at least `share`, and the limits at which the log-log band
  /// of the curve holds the rest of it.
  ///
  /// Requires a share between 0 and 1. The limits are from the first day that the band does not rule
  /// out to the first of those that it rules out for good. A day on which nobody is left has no band,
  /// and can't be ruled out unless the day before was.
  ///
  /// Source: R. Brookmeyer and J. Crowley, A Confidence Interval for the Median Survival Time,
  /// Biometrics 38 (1982).
  package func quantile(_ share: Double) -> Quantile {
    precondition(share > 0 && share < 1, "not a share")
    let rest = 1 - share
    return Quantile(
      day: steps.first { $0.survival <= rest + rounding }?.day,
      low: steps.first { ($0.band?.low ?? 0) <= rest }?.day,
      high: firstDayRuledOut { $0.high <= rest })
  }

  /// The first day with a band from which on all bands are ruled out.
  private func firstDayRuledOut(_ isRuledOut: (LogLogBand) -> Bool) -> Int? {
    let bands = steps.compactMap(\.band)
    let first = bands.lastIndex { !isRuledOut($0) }.map { $0 + 1 } ?? 0
    return first < bands.count ? steps[first].day : nil
  }
}

/// A survival is a product, and may miss the half that it is by its last digit.
private let rounding = 1e-9
