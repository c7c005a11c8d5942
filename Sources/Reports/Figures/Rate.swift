// SPDX-License-Identifier: Apache-2.0

import Statistics

/// A share of a cohort, together with the part of the cohort that is still open.
struct Rate: Hashable, Sendable {
  /// How many had the outcome by the as-of day.
  let numerator: Int

  /// How many can no longer change.
  let settled: Int

  /// How many may still have the outcome, or not.
  let pending: Int

  var denominator: Int { settled + pending }

  /// The share where the cohort is final; otherwise the least that it can become, if no pending one
  /// has the outcome.
  var lowest: Double { Double(numerator) / Double(denominator) }

  /// The most that the share can become, if every pending one has the outcome.
  var highest: Double { Double(numerator + pending) / Double(denominator) }

  /// Chance alone; of a rate that is not final, around its lowest value.
  var interval: WilsonInterval { WilsonInterval(numerator, of: denominator) }
}

/// How far a figure can be relied on.
///
/// The raw value is the flag of the statistical offices' shorthand.
enum Standing: String, CaseIterable, Hashable, Sendable {
  case final = ""

  /// It may still change; a rate is then given by its bounds alone.
  case provisional = "p"

  /// Too few, or too few of them settled, to be shown without pointing at a person.
  case suppressed = "c"

  /// A share of nothing.
  case undefined = "z"

  /// Not to be had: fewer than the share in question ever came to it.
  case notReached = "x"

  /// Whether the figure, or what bounds it, may be seen.
  var isShown: Bool { self == .final || self == .provisional }
}
