// SPDX-License-Identifier: Apache-2.0

/// What speaks for and against two clusters of one name being one person, in points of half a bit.
///
/// The points are set by hand: a point doubles or halves the odds every two. They are the seam
/// where weights learnt from data would enter.
struct NamesakeEvidence {
  /// The commonness up to which a name without anything against it decides.
  private static let commonest = 22

  /// Mailboxes beyond which one person is hardly believed to have them all.
  private static let mostMailboxes = 10

  private(set) var points: Int
  private(set) var against: [Doubt.Why] = []
  private let isCommon: Bool

  /// An affiliation that both have.
  let shared: Int32?

  var decides: Bool { points >= 0 }
  var isDoubtful: Bool { points >= -8 }

  init(
    _ left: ClusterProfile, _ right: ClusterProfile, at place: Int32?, _ rarity: NameRarity,
    _ columns: Columns
  ) {
    let commonness = rarity.commonness(of: columns.names[Int(left.names[0])])
    isCommon = commonness > Self.commonest
    shared = place ?? firstCommon(left.affiliations, right.affiliations)
    points = Self.commonest - commonness
    if shared != nil { points += 14 }
    weighKeys(left, right)
    if let shared { weighMailboxes(left, right, of: shared, columns) }
    weighBooks(left, right)
    weighNames(left, right, columns)
  }

  private mutating func weighKeys(_ left: ClusterProfile, _ right: ClusterProfile) {
    if differ(left.links, right.links) { object(.differentProfiles, 10) }
    if shared == nil, differ(left.affiliations, right.affiliations) {
      object(.differentOrganisations, 3)
    }
    if differ(left.emails, right.emails) {
      let isMany = left.emails.count + right.emails.count > Self.mostMailboxes
      object(.differentEmails, isMany ? 8 : 2)
    }
    if differ(left.phones, right.phones) { object(.differentPhones, 3) }
    if differ(left.callingCodes, right.callingCodes) { object(.differentCountries, 3) }
  }

  /// An organisation gives one person one mailbox; the second of two namesakes gets another.
  private mutating func weighMailboxes(
    _ left: ClusterProfile, _ right: ClusterProfile, of place: Int32, _ columns: Columns
  ) {
    let mailboxes = (left.emails, right.emails)
    let inPlace = (
      mailboxes.0.filter { columns.emailAffiliations[Int($0)] == place },
      mailboxes.1.filter { columns.emailAffiliations[Int($0)] == place }
    )
    if differ(inPlace.0, inPlace.1) { object(.differentEmails, 20) }
  }

  /// Two cards in one file are mostly two people; the same name in two files of one owner is mostly
  /// one.
  private mutating func weighBooks(_ left: ClusterProfile, _ right: ClusterProfile) {
    if !areDisjoint(left.files, right.files) {
      object(.severalCardsInOneFile, 6)
    } else if !areDisjoint(left.owners, right.owners) {
      points += 4
    }
  }

  private mutating func weighNames(
    _ left: ClusterProfile, _ right: ClusterProfile, _ columns: Columns
  ) {
    if differ(left.middles, right.middles) {
      object(.differentMiddleNames, 8)
    } else if !left.middles.isEmpty, !right.middles.isEmpty {
      points += 4
    }
    let names = (columns.names[Int(left.names[0])], columns.names[Int(right.names[0])])
    if names.0.agreement(with: names.1) < .similar { points -= 8 }
  }

  private func differ(_ left: [Int32], _ right: [Int32]) -> Bool {
    !left.isEmpty && !right.isEmpty && areDisjoint(left, right)
  }

  private mutating func object(_ why: Doubt.Why, _ weight: Int) {
    points -= weight
    if !against.contains(why) { against.append(why) }
  }

  func why(_ columns: Columns) -> [Doubt.Why] {
    let organisation = shared.map {
      [Doubt.Why.sameOrganisation(columns.affiliationTexts[Int($0)])]
    }
    return [.sameName] + (organisation ?? []) + (isCommon ? [.commonName] : []) + against
  }
}
