// SPDX-License-Identifier: Apache-2.0

package import ContactRecords

/// One human, and every record that stands for them.
package struct Person: Hashable, Sendable {
  /// Position in `Resolution.persons`; holds for one resolution only.
  package let id: Int

  /// Positions in the input, in the order of their places.
  package let records: [Int]

  /// Set when one of the records is a member's own.
  package let member: Identifier<Member>?

  /// The name for people to read: the member's own, else the fullest that most records agree on.
  package let name: String
}

/// Who is who: every input record belongs to exactly one person.
///
/// Persons stand in the order of their first record's place, so that the same records in any order
/// give the same answer.
package struct Resolution: Hashable, Sendable {
  package let persons: [Person]

  /// For each input record the `id` of its person.
  package let personOf: [Int]

  /// The steps by which records became one person; a person of n records has n - 1.
  package let merges: [Merge]

  /// Pairs that may be one person and were left apart.
  package let doubts: [Doubt]
}

/// One step that made two records one person.
package struct Merge: Hashable, Sendable {
  /// Positions in the input; `left` stands earlier in the order of places.
  package let left: Int
  package let right: Int

  /// Never empty; what decided comes first.
  package let reasons: [Reason]

  package init(left: Int, right: Int, reasons: [Reason]) {
    self.left = left
    self.right = right
    self.reasons = reasons
  }
}

/// Why two records were taken for one person.
package enum Reason: Hashable, Sendable {
  case decidedByManager
  case sharedEmail(String)
  case sharedPhone(String)
  case sharedProfile(String)

  /// The payload is the organisation, or the domain's label that stands for it.
  case sameNameAndOrganisation(String)

  /// A name that few others share, with nothing against it.
  case sameRareName
}

/// Two records that may be one person; a person decides.
package struct Doubt: Hashable, Sendable {
  /// Positions in the input; `left` stands earlier in the order of places.
  package let left: Int
  package let right: Int

  /// Never empty; what speaks for one person, then what speaks against it.
  package let why: [Why]

  package init(left: Int, right: Int, why: [Why]) {
    self.left = left
    self.right = right
    self.why = why
  }

  package enum Why: Hashable, Sendable {
    case sameName
    case commonName
    case sameOrganisation(String)
    case sharedEmailOtherName(String)
    case sharedPhoneOtherName(String)
    case sharedProfileOtherName(String)
    case differentProfiles
    case differentOrganisations
    case differentEmails
    case differentPhones
    case differentCountries
    case differentMiddleNames
    case severalCardsInOneFile

    /// The manager called them the same and also kept them, or somebody joined to them, apart.
    case decisionsContradict

    /// The manager called two members the same; a member is one person.
    case bothAreMembers
  }
}
