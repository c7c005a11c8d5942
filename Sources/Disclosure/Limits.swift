// SPDX-License-Identifier: Apache-2.0

/// The least and the greatest that a whole number may be; nil where nothing limits it.
package struct Limits: Hashable, Sendable {
  package var least: Int?
  package var greatest: Int?

  /// Limits as they are given; none by default.
  package init(least: Int? = nil, greatest: Int? = nil) {
    self.least = least
    self.greatest = greatest
  }

  /// The number, where only one is left.
  var only: Int? { least == greatest ? least : nil }

  /// Whether no number is left.
  var isEmpty: Bool {
    guard let least, let greatest else { return false }
    return least > greatest
  }

  /// Leaves what both allow.
  mutating func narrow(to other: Limits) {
    least = [least, other.least].compactMap(\.self).max()
    greatest = [greatest, other.greatest].compactMap(\.self).min()
  }

  /// Whether every number that `other` allows is allowed here.
  func contains(_ other: Limits) -> Bool {
    var both = other
    both.narrow(to: self)
    return both == other
  }
}
