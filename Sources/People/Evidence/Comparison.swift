// SPDX-License-Identifier: Apache-2.0

/// What is compared between two clusters of one name.
enum Field: Int, CaseIterable, Sendable {
  case profile
  case email
  case mailboxAtWork
  case phone
  case country
  case organisation
  case title
  case books
  case middleName
  case givenName

  // Where the manager says so, see `Particulars`.
  case birthday
  case identifier
  case address
}

/// How two clusters compare in every field: a level each, 0 where nothing can be said.
///
/// What the levels are worth is in `Weights`.
struct Comparison: Equatable, Sendable {
  /// The number of levels that a field has at most.
  static let levels = 32

  private(set) var levels = SIMD16<UInt8>.zero

  /// An affiliation that both have.
  private(set) var shared: Int32?

  subscript(field: Field) -> Int { Int(levels[field.rawValue]) }

  /// Level 1 says that a value is shared; from 2 on, that none is, with more and more surprise.
  static let agrees: UInt8 = 1
  static let differs: UInt8 = 2
  static let mostSurprise = 6

  init(_ left: ClusterProfile, _ right: ClusterProfile, _ surroundings: Surroundings) {
    set(.profile, Self.level(left[.links], right[.links]))
    set(.email, Self.level(left[.emails], right[.emails]))
    set(.phone, Self.level(left[.phones], right[.phones]))
    set(.country, Self.plainLevel(left[.callingCodes], right[.callingCodes]))
    set(.title, Self.plainLevel(left[.titles], right[.titles]))
    set(.middleName, Self.plainLevel(left[.middles], right[.middles]))
    set(.givenName, Self.plainLevel(left[.givens], right[.givens]))
    set(.books, surroundings.level(left, right))
    compareOrganisations(left, right, surroundings)
    compareParticulars(left, right, surroundings.columns)
  }

  mutating func set(_ field: Field, _ level: UInt8) {
    levels[field.rawValue] = level
  }

  /// The rarer a shared organisation is, the higher its level; the first two say that none is
  /// shared.
  private mutating func compareOrganisations(
    _ left: ClusterProfile, _ right: ClusterProfile, _ surroundings: Surroundings
  ) {
    let (ours, theirs) = (left[.affiliations], right[.affiliations])
    if ours.isEmpty || theirs.isEmpty { return }
    shared = surroundings.rarestCommon(ours, theirs)
    guard let shared else {
      return set(.organisation, Self.level(ours, theirs) - 1)
    }
    set(.organisation, 8 + surroundings.rarity(of: shared))
    compareMailboxes(left, right, at: shared, surroundings)
  }

  /// Takes the organisation for one that both have, as somebody who knows them says.
  mutating func share(_ affiliation: Int32, _ surroundings: Surroundings) {
    if shared == nil { set(.organisation, 8 + surroundings.rarity(of: affiliation)) }
  }

  /// An organisation gives one person one mailbox; the second of two namesakes gets another.
  private mutating func compareMailboxes(
    _ left: ClusterProfile, _ right: ClusterProfile, at place: Int32, _ surroundings: Surroundings
  ) {
    let columns = surroundings.columns
    let ours = left[.emails].filter { columns.emailAffiliations[Int($0.value)] == place }
    let theirs = right[.emails].filter { columns.emailAffiliations[Int($0.value)] == place }
    if ours.isEmpty || theirs.isEmpty { return }
    set(.mailboxAtWork, ours[...].firstCommon(theirs[...]) == nil ? Self.differs : Self.agrees)
  }

  private static func plainLevel(
    _ left: ClusterProfile.Sightings, _ right: ClusterProfile.Sightings
  ) -> UInt8 {
    if left.isEmpty || right.isEmpty { return 0 }
    return left.firstCommon(right) == nil ? differs : agrees
  }

  private static func level(
    _ left: ClusterProfile.Sightings, _ right: ClusterProfile.Sightings
  ) -> UInt8 {
    let plain = plainLevel(left, right)
    guard plain == differs else { return plain }
    return plain + UInt8(min(mostSurprise - 1, max(surprise(left), surprise(right))))
  }

  /// How surprising a value is that a cluster has not shown yet, in whole bits: Good and Turing's
  /// estimate of what is still unseen from what was seen once.
  ///
  /// Two records with one number each hardly contradict each other; twenty records that all have
  /// the same three numbers contradict a fourth.
  private static func surprise(_ sightings: ClusterProfile.Sightings) -> Int {
    var (once, total) = (0, 0)
    for sighting in sightings {
      if sighting.count == 1 { once += 1 }
      total += Int(sighting.count)
    }
    let unseen = (Double(once) + 0.5) / (Double(total) + 1)
    return Int(-binaryLogarithm(unseen))
  }
}
