// SPDX-License-Identifier: Apache-2.0

/// What a reader can work out of a sum from everything that was published.
package enum RecoverableRange: Hashable, Sendable {
  /// The sum lies between these, and takes both ends.
  case between(Limits)

  /// The sum takes both ends, and perhaps values beyond: the search was given up.
  case atLeast(Limits)

  /// Nothing was worked out: the numbers are too large, or the search was given up.
  case unknown

  /// No counts at all fit what was published.
  case contradiction

  /// Whether the sum may be known more closely than `width`: greatest less least is below it.
  ///
  /// Where there is doubt, it is taken as exposed. So are publications that contradict each other,
  /// for one of them is wrong, and of the rest nothing is known.
  package func isExposed(width: Int) -> Bool {
    switch self {
    case .between(let limits), .atLeast(let limits):
      guard let least = limits.least, let greatest = limits.greatest else { return false }
      let (spread, isHuge) = greatest.subtractingReportingOverflow(least)
      return !isHuge && spread < width
    case .unknown, .contradiction: return true
    }
  }
}
