// SPDX-License-Identifier: Apache-2.0

import Glibc

/// Pointwise limits at 95 % for a share that a curve gives with a standard error, symmetric on the
/// scale of log(-log), so that they stay between 0 and 1.
///
/// Programs mean two things by log-log: R's `survfit(conf.type = "log-log")` transforms the share
/// itself, others what is left of it. Of a survival the first is what all of them do.
///
/// Source: J. D. Kalbfleisch and R. L. Prentice, The Statistical Analysis of Failure Time Data
/// (1980), section 1.4; the derivative of log(-log p) is 1 / (p log p).
package struct LogLogBand: Hashable, Sendable {
  package let low: Double
  package let high: Double

  /// Transforms the share itself; nil where it is 0 or 1, which have no such limits.
  package init?(around share: Double, standardError: Double) {
    guard share > 0, share < 1 else { return nil }
    let logarithm = log(share)
    let reach = normalQuantile * standardError / (share * -logarithm)
    low = exp(logarithm * exp(reach))
    high = exp(logarithm * exp(-reach))
  }

  /// Transforms what is left of the share; nil where it is 0 or 1.
  package init?(aroundComplementOf share: Double, standardError: Double) {
    guard share > 0, share < 1 else { return nil }
    // Exact for the small shares that come first on a curve, where 1 - share would be rounded.
    let logarithm = log1p(-share)
    let reach = normalQuantile * standardError / ((1 - share) * -logarithm)
    low = -expm1(logarithm * exp(-reach))
    high = -expm1(logarithm * exp(reach))
  }
}
