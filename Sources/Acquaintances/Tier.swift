// SPDX-License-Identifier: Apache-2.0

/// A strength or a chance in words.
package enum Tier: Int, CaseIterable, Hashable, Comparable, Sendable {
  /// Nothing is known of it, which is not the same as weak.
  case unscored
  case weak
  case fair
  case good
  case strong

  /// Of the strength of a tie; nil where it is not known.
  init(strength: Double?) {
    self = Self.word(for: strength, fair: 0.35, good: 0.5, strong: 0.7)
  }

  /// Of the chance that two people say yes; nil where it is not known.
  ///
  /// The cut points are written down and not measured; `Calibration` puts the chance in the place
  /// that outcomes give it before it is put into words.
  init(chance: Double?) {
    self = Self.word(for: chance, fair: 0.2, good: 0.35, strong: 0.5)
  }

  private static func word(for value: Double?, fair: Double, good: Double, strong: Double) -> Tier {
    guard let value else { return .unscored }
    return value >= strong ? .strong : value >= good ? .good : value >= fair ? .fair : .weak
  }

  package static func < (left: Tier, right: Tier) -> Bool { left.rawValue < right.rawValue }
}
