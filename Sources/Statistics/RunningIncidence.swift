// SPDX-License-Identifier: Apache-2.0

/// The share that has ended by one cause, and its variance, from day to day.
///
/// With F the share, S what survived until the day before, n those at risk, d all that ended on a
/// day and k those of them by the cause, the variance of F(t) by the delta method is a sum over the
/// days j up to t:
///
///     (F(t) - F(j))² d / (n (n - d))  +  S² k (n - k) / n³  -  2 (F(t) - F(j)) S k / n²
///
/// F(t) stands in every term, so that each day would ask for a new sum over all earlier ones. But
/// when F rises by r, every difference D = F(t) - F(j) of an earlier day rises by r too, and the
/// sums of D² a, D a and D c, for weights a and c, follow from themselves:
///
///     sum (D + r)² a  =  sum D² a  +  2 r sum D a  +  r² sum a
///
/// The present day joins with D = 0. No sum is ever subtracted from, so that nothing cancels as it
/// would in F(t)² sum a - 2 F(t) sum F a + sum F² a.
///
/// Source: E. Marubini and M. G. Valsecchi, Analysing Survival Data from Clinical Trials and
/// Observational Studies (1995), section 10.2.
struct RunningIncidence {
  private(set) var share = 0.0

  /// Of d / (n (n - d)).
  private var hazard = Sums()

  /// Of S k / n².
  private var covariance = Sums()

  /// Of S² k (n - k) / n³.
  private var own = 0.0

  var hasBegun: Bool { share > 0 }

  /// Never below 0, which a rounding could otherwise bring about.
  var variance: Double { max(0, hazard.squares + own - 2 * covariance.differences) }

  /// Goes on to a day on which `happened` ended, `events` of them by this cause; `survival` is that
  /// of the day before.
  mutating func advance(_ row: LifeTable.Row, events: Int, _ happened: Int, survival: Double) {
    let size = Double(row.atRisk)
    let rise = survival * Double(events) / size
    share += rise
    hazard.advance(by: rise)
    covariance.advance(by: rise)
    // Where nobody is left there is no later day to which the weight could matter.
    if happened < row.atRisk { hazard.add(Double(happened) / (size * (size - Double(happened)))) }
    covariance.add(rise / size)
    own += rise * survival * (size - Double(events)) / (size * size)
  }
}

/// Sums over the days so far of a weight, of the weight times how far the share has risen since, and
/// of the weight times the square of that.
private struct Sums {
  private var weights = 0.0
  private(set) var differences = 0.0
  private(set) var squares = 0.0

  mutating func advance(by rise: Double) {
    squares += rise * (2 * differences + rise * weights)
    differences += rise * weights
  }

  mutating func add(_ weight: Double) {
    weights += weight
  }
}
