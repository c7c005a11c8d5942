// SPDX-License-Identifier: Apache-2.0

/// The kinds of evidence for a tie, so that a measurement can leave one out and see what it is
/// worth.
package struct TieSignals: OptionSet, Hashable, Sendable {
  package let rawValue: Int

  package init(rawValue: Int) {
    self.rawValue = rawValue
  }

  package static let channels = TieSignals(rawValue: 1 << 0)
  package static let files = TieSignals(rawValue: 1 << 1)
  package static let reciprocity = TieSignals(rawValue: 1 << 2)
  package static let organisation = TieSignals(rawValue: 1 << 3)
  package static let circle = TieSignals(rawValue: 1 << 4)
  package static let recency = TieSignals(rawValue: 1 << 5)
  package static let commonAcquaintances = TieSignals(rawValue: 1 << 6)
  package static let directories = TieSignals(rawValue: 1 << 7)

  /// Each by the name under which a measurement asks for it, in their order.
  package static let named: [(name: String, signal: TieSignals)] = [
    ("channels", .channels), ("files", .files), ("reciprocity", .reciprocity),
    ("organisation", .organisation), ("circle", .circle), ("recency", .recency),
    ("common-acquaintances", .commonAcquaintances), ("directories", .directories),
  ]

  package static let all = TieSignals(rawValue: (1 << 8) - 1)
}

extension TieStrength {
  /// The same with nothing but the signals that count.
  func counting(_ signals: TieSignals) -> TieStrength {
    var strength = self
    if !signals.contains(.channels) { (strength.hasEmail, strength.hasPhone) = (false, false) }
    if !signals.contains(.files) { strength.files = 0 }
    if !signals.contains(.reciprocity) { strength.isReciprocal = false }
    if !signals.contains(.organisation) { strength.shareOrganisation = false }
    if !signals.contains(.circle) { strength.circle = nil }
    if !signals.contains(.recency) { (strength.isDated, strength.daysSince) = (false, nil) }
    if !signals.contains(.commonAcquaintances) { strength.commonAcquaintances = 0 }
    return strength
  }
}
