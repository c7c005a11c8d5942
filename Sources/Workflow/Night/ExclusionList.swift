// SPDX-License-Identifier: Apache-2.0

import ContactRecords
import People

/// Who is kept apart tonight: the exclusions with the persons that they mean.
struct ExclusionList {
  private var pairs: [(left: Side, right: Side)] = []

  /// Whether every row of the list could be read.
  let isWhole: Bool

  private enum Side {
    case everybody
    case persons(Set<Int>)

    func contains(_ person: Int) -> Bool {
      switch self {
      case .everybody: true
      case .persons(let persons): persons.contains(person)
      }
    }
  }

  init(_ inputs: Inputs, _ community: Community) {
    isWhole = inputs.exclusionsAreWhole
    pairs = inputs.exclusions.map { exclusion in
      (Self.side(exclusion.who, community), Self.side(exclusion.with, community))
    }
  }

  /// Whether two persons are to be kept apart, whichever of them is asked for the other.
  func separates(_ one: Int, _ other: Int) -> Bool {
    pairs.contains { pair in
      (pair.left.contains(one) && pair.right.contains(other))
        || (pair.left.contains(other) && pair.right.contains(one))
    }
  }

  private static func side(_ side: Exclusion.Side, _ community: Community) -> Side {
    switch side {
    case .everybody: .everybody
    case .member(let id): .persons(community.person(of: id).map { [$0] } ?? [])
    case .email(let email): persons(community) { $0.emails.contains(email) }
    case .organisation(let name): colleagues(at: name, community)
    }
  }

  private static func colleagues(at name: String, _ community: Community) -> Side {
    let wanted = Set(
      ContactRecord(place: Place("exclusions.csv", line: 0), organisation: name).affiliations)
    return persons(community) { !wanted.isDisjoint(with: $0.affiliations) }
  }

  private static func persons(
    _ community: Community, where fits: (ContactRecord) -> Bool
  ) -> Side {
    let meant = community.resolution.persons.filter { person in
      person.records.contains { fits(community.records[$0].record) }
    }
    return .persons(Set(meant.map(\.id)))
  }
}
