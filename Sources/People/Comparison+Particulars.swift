// SPDX-License-Identifier: Apache-2.0

extension Field {
  var isOfParticulars: Bool { rawValue >= Field.birthday.rawValue }
}

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
    if let surprise = surprise(ours, theirs, particulars) {
      return UInt8(min(levels - 1, Int(sharedParticular) + surprise))
    }
    for one in ours.prefix(mostForSlips) {
      for other in theirs.prefix(mostForSlips)
      where particulars.areOneSlipApart(one.value, other.value) { return slipOfParticular }
    }
    return otherParticular
  }

  /// How surprising it is that two share what both have, in whole bits; nil where they share none.
  ///
  /// A house number and a street are two things; a postcode says little beside the street.
  private static func surprise(
    _ ours: [ClusterProfile.Sighting], _ theirs: [ClusterProfile.Sighting],
    _ particulars: Particulars
  ) -> Int? {
    var streets: [Int] = []
    var most: Int?
    for one in ours where theirs.contains(where: { $0.value == one.value }) {
      let surprise = Int(particulars.surprise[Int(one.value)])
      if particulars.kinds[Int(one.value)] == .street { streets.append(surprise) }
      most = max(most ?? 0, surprise)
    }
    return most.map { max($0, streets.sorted().suffix(2).reduce(0, +)) }
  }

  /// Whether a particular is shared.
  func agrees(in field: Field) -> Bool { self[field] >= Int(Self.sharedParticular) }

  func likeness(_ field: Field) -> Clue.Likeness {
    if agrees(in: field) { return .same }
    return self[field] == Int(Self.slipOfParticular) ? .similar : .other
  }
}

extension Weights {
  /// How much rarer somebody else of the same household has the same given name, as father and son,
  /// the same birthday, as twins, or what should be one person's identifier: in bits.
  static let namesakeAtHome = -5.5
  private static let twin = -5.0
  private static let sharedIdentifier = -1.0

  /// What speaks for two people of one household, to set beside what speaks for one person; nil
  /// where they share no address.
  ///
  /// Without it the rare address of a family would make one person of father and son.
  func bitsOfHousehold(_ comparison: Comparison) -> Double? {
    guard comparison.agrees(in: .address) else { return nil }
    var sum = household + bits[Field.address.rawValue][comparison[.address]]
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
