// SPDX-License-Identifier: Apache-2.0

package import ContactRecords

/// One human, and every record that stands for them.
package struct Person: Sendable {
  /// Position in `Resolution.persons`; holds for one resolution only.
  package let id: Int

  /// Positions in the input, in the order of their places.
  package let records: [Int]

  /// Set when one of the records is a member's own.
  package let member: Identifier<Member>?

  private let all: BookRecords

  init(id: Int, records: [Int], member: Identifier<Member>?, all: BookRecords) {
    self.id = id
    self.records = records
    self.member = member
    self.all = all
  }

  /// The name for people to read: the member's own, else the fullest that most records agree on.
  ///
  /// Read from the records where it is asked for.
  package var name: String {
    if let own = records.first(where: { all.isMember(at: $0) }) {
      return all[own].record.name.display
    }
    return fullestName(records.map { all[$0].record.name })
  }
}

extension Person: Hashable {
  package static func == (left: Self, right: Self) -> Bool {
    left.id == right.id && left.records == right.records && left.member == right.member
  }

  package func hash(into hasher: inout Hasher) {
    hasher.combine(id)
    hasher.combine(records)
  }
}

/// The name in most records among those that have both a given and a family name; the first of its
/// place where two tie.
private func fullestName(_ names: [PersonName]) -> String {
  let written = names.map { (text: $0.display, isFull: $0.display.contains(" ")) }
  let full = written.filter(\.isFull).map(\.text)
  let choice = full.isEmpty ? written.map(\.text).filter { !$0.isEmpty } : full
  var counts: [String: Int] = [:]
  for text in choice { counts[text, default: 0] += 1 }
  let most = counts.values.max() ?? 0
  return choice.first { counts[$0] == most } ?? ""
}

/// Who is who: every input record belongs to exactly one person.
///
/// Persons stand in the order of their first record's place, so that the same records in any order
/// give the same answer.
package struct Resolution: Sendable {
  package let persons: Persons

  /// For each input record the `id` of its person.
  package let personOf: [Int]

  let columns: Columns

  /// The row of each input record.
  let rowOfInput: [Int32]
  let steps: [ClusterMerge]
  let candidates: [CandidateDoubt]
  let judge: Judge
}

/// The persons of a resolution, each put together where it is asked for.
package struct Persons: RandomAccessCollection, Sendable {
  let records: BookRecords

  /// By person the positions of their records, in the order of places.
  let recordsOfPerson: Lists

  /// By person the position of the member's own record, or -1.
  let ownRecord: [Int32]

  package var startIndex: Int { 0 }
  package var endIndex: Int { recordsOfPerson.count }

  package subscript(id: Int) -> Person {
    let own = Int(ownRecord[id])
    return Person(
      id: id, records: recordsOfPerson[id].map(Int.init),
      member: own < 0 ? nil : records.owner(at: own), all: records)
  }
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

  /// Somebody who asks for an introduction named the mailbox of the one and the organisation of the
  /// other.
  case describedAsOne

  /// What both records have beside names that agree; never the values.
  case sameParticulars([Particular])

  /// What the manager said is to be compared, and nobody is shown.
  package enum Particular: Hashable, Sendable {
    case birthday
    case identifier
    case address
  }
}

/// Two records that may be one person; a person decides.
package struct Doubt: Hashable, Sendable {
  /// Positions in the input; `left` stands earlier in the order of places.
  package let left: Int
  package let right: Int

  /// Never empty; what speaks for one person, then what speaks against it.
  package let why: [Why]

  /// What speaks for one person less what speaks against it, in bits; nil where nothing was
  /// weighed, as with decisions that contradict.
  package let bits: Double?

  package init(left: Int, right: Int, why: [Why], bits: Double? = nil) {
    self.left = left
    self.right = right
    self.why = why
    self.bits = bits
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
    case sameBirthday
    case sameIdentifier
    case sameAddress
    case differentBirthdays
    case differentIdentifiers
    case differentAddresses

    /// The manager called them the same and also kept them, or somebody joined to them, apart.
    case decisionsContradict

    /// The manager called two members the same; a member is one person.
    case bothAreMembers
  }
}
