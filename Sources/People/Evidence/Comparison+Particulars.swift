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

  /// What a street adds that is nearly the same in the same town, in bits.
  private static let slipOfStreet = 4

  /// Values of a cluster that are compared for slips.
  private static let mostForSlips = 8

  mutating func compareParticulars(
    _ left: ClusterProfile, _ right: ClusterProfile, _ columns: Columns
  ) {
    let (ours, theirs) = (left[.particulars], right[.particulars])
    if ours.isEmpty || theirs.isEmpty { return }
    let particulars = columns.particulars
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
    let isSlip = haveSlip(ours, theirs, particulars)
    if let surprise = surprise(ours, theirs, isSlip: isSlip, particulars) {
      return UInt8(min(levels - 1, Int(sharedParticular) + surprise))
    }
    return isSlip ? slipOfParticular : otherParticular
  }

  private static func haveSlip(
    _ ours: [ClusterProfile.Sighting], _ theirs: [ClusterProfile.Sighting],
    _ particulars: Particulars
  ) -> Bool {
    ours.prefix(mostForSlips).contains { one in
      theirs.prefix(mostForSlips).contains { other in
        one.value != other.value && particulars.areOneSlipApart(one.value, other.value)
      }
    }
  }

  /// How surprising it is that two share what both have, in whole bits; nil where they share none.
  ///
  /// A house number and a street are two things; a postcode says little beside the street. A city
  /// says half as much where the streets are others, and a street where the town is another.
  private static func surprise(
    _ ours: [ClusterProfile.Sighting], _ theirs: [ClusterProfile.Sighting], isSlip: Bool,
    _ particulars: Particulars
  ) -> Int? {
    var streets: [Int] = []
    var most: Int?
    for one in ours where theirs.contains(where: { $0.value == one.value }) {
      let surprise = Int(particulars.surprise[Int(one.value)])
      if particulars.kinds[Int(one.value)] == .street { streets.append(surprise) }
      most = max(most ?? 0, surprise)
    }
    guard let most else { return nil }
    if streets.isEmpty {
      if isSlip { return most + slipOfStreet }
      return differ(.street, ours, theirs, particulars) ? most / 2 : most
    }
    let together = max(most, streets.sorted().suffix(2).reduce(0, +))
    let isElsewhere =
      differ(.postcode, ours, theirs, particulars) && !share(.city, ours, theirs, particulars)
    return isElsewhere ? together / 2 : together
  }

  /// Whether both have such values, and of no two one is the other with a slip.
  private static func differ(
    _ kind: Particulars.Kind, _ ours: [ClusterProfile.Sighting],
    _ theirs: [ClusterProfile.Sighting], _ particulars: Particulars
  ) -> Bool {
    let (left, right) = (particulars.values(of: kind, ours), particulars.values(of: kind, theirs))
    if left.isEmpty || right.isEmpty { return false }
    return !left.contains { one in
      right.contains { one == $0 || particulars.areOneSlipApart(one, $0, shortest: 4) }
    }
  }

  private static func share(
    _ kind: Particulars.Kind, _ ours: [ClusterProfile.Sighting],
    _ theirs: [ClusterProfile.Sighting], _ particulars: Particulars
  ) -> Bool {
    let theirs = particulars.values(of: kind, theirs)
    return particulars.values(of: kind, ours).contains { theirs.contains($0) }
  }

  /// Whether a particular is shared.
  func agrees(in field: Field) -> Bool { self[field] >= Int(Self.sharedParticular) }

  /// Whether a number is shared that may be a family's, since birthdays are there to tell.
  var agreesOnHousehold: Bool { self[.phone] == Int(Self.agrees) && self[.birthday] > 0 }

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
  private static let sharedIdentifier = -5.0

  /// What speaks for two people of one household, to set beside what speaks for one person; nil
  /// where they share no address.
  ///
  /// Without it the rare address of a family would make one person of father and son.
  func bitsOfHousehold(_ comparison: Comparison, areNamesakes: Bool) -> Double? {
    let phone = comparison.agreesOnHousehold ? bits[Field.phone.rawValue][comparison[.phone]] : 0
    guard comparison.agrees(in: .address) || phone > 0 else { return nil }
    let odds = areNamesakes ? max(household, Weights.start.household) : household
    var sum = odds + max(0, bits[Field.address.rawValue][comparison[.address]]) + max(0, phone)
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
