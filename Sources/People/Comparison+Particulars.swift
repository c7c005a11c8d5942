// SPDX-License-Identifier: Apache-2.0

extension Comparison {
  /// The levels of particulars: none is shared, one is a slip away from another, and from 3 on one
  /// is shared, a level for each bit of surprise.
  static let otherParticular: UInt8 = 1
  static let slipOfParticular: UInt8 = 2
  static let sharedParticular: UInt8 = 3

  /// Values of a cluster that are compared for slips.
  private static let mostForSlips = 8

  mutating func compareParticulars(
    _ left: ClusterProfile, _ right: ClusterProfile, _ particulars: Particulars
  ) {
    let (ours, theirs) = (left[.particulars], right[.particulars])
    if ours.isEmpty || theirs.isEmpty { return }
    for field in [Field.birthday, .identifier, .address] {
      func isOfField(_ sighting: ClusterProfile.Sighting) -> Bool {
        particulars.kinds[Int(sighting.value)].field == field
      }
      set(field, Self.level(ours.filter(isOfField), theirs.filter(isOfField), particulars))
    }
  }

  private static func level(
    _ ours: [ClusterProfile.Sighting], _ theirs: [ClusterProfile.Sighting],
    _ particulars: Particulars
  ) -> UInt8 {
    if ours.isEmpty || theirs.isEmpty { return 0 }
    var best = otherParticular
    for one in ours {
      for other in theirs where one.value == other.value {
        best = max(best, sharedParticular + particulars.surprise[Int(one.value)])
      }
    }
    if best >= sharedParticular { return min(best, UInt8(levels - 1)) }
    for one in ours.prefix(mostForSlips) {
      for other in theirs.prefix(mostForSlips)
      where particulars.areOneSlipApart(one.value, other.value) { return slipOfParticular }
    }
    return best
  }

  /// Whether a particular is shared.
  func agrees(in field: Field) -> Bool { self[field] >= Int(Self.sharedParticular) }

  func likeness(_ field: Field) -> Clue.Likeness {
    if agrees(in: field) { return .same }
    return self[field] == Int(Self.slipOfParticular) ? .similar : .other
  }
}

extension Weights {
  /// How often somebody else of the same household has the same given name, as father and son, and
  /// the same birthday, as twins: in bits.
  static let namesakeAtHome = -5.5
  static let twin = -5.0

  /// How often a household shares what should be one person's identifier.
  static let sharedIdentifier = -4.0

  /// How likely an agreeing address is where two namesakes are of one household, to set beside what
  /// speaks for one person; nil where the addresses say nothing.
  ///
  /// Without it the rare address of a family would make one person of father and son.
  func bitsOfHousehold(_ comparison: Comparison) -> Double? {
    guard comparison.agrees(in: .address) else { return nil }
    var sum = bits[Field.address.rawValue][comparison[.address]]
    if comparison.agrees(in: .birthday) {
      sum += max(0, bits[Field.birthday.rawValue][comparison[.birthday]] + Self.twin)
    }
    if comparison.agrees(in: .identifier) {
      sum += max(
        0, bits[Field.identifier.rawValue][comparison[.identifier]] + Self.sharedIdentifier)
    }
    return sum
  }
}
