// SPDX-License-Identifier: Apache-2.0

package import ContactRecords
import People

extension AcquaintanceGraph {
  /// Members whose own books hold the person, ascending; the person themself is never among them.
  package func membersWhoKnow(_ person: Int) -> [Identifier<Member>] {
    knowers(of: person).map { members[Int($0)] }
  }

  /// How the member knows the person; nil when the member's books don't hold the person.
  package func tie(from member: Identifier<Member>, to person: Int) -> Tie? {
    number(of: member).flatMap { tie(from: $0, to: person) }
  }

  /// From the member's books; the other's books count only as an answer to them.
  func tie(from member: Int, to person: Int) -> Tie? {
    guard let held = recordsHeld(by: member, of: person) else { return nil }
    let isReturned = !recordsReturned(to: member, by: person).isEmpty
    return tie(member, person, held, isReciprocal: isReturned)
  }

  /// Between two members, from the books of both; nil when neither holds the other.
  func tie(between member: Int, and other: Int) -> Tie? {
    let person = Int(personOfMember[other])
    guard person >= 0 else { return nil }
    let held = recordsHeld(by: member, of: person) ?? []
    let returned = recordsReturned(to: member, by: person)
    guard !held.isEmpty || !returned.isEmpty else { return nil }
    return tie(member, person, held + returned, isReciprocal: !held.isEmpty && !returned.isEmpty)
  }

  /// What the books of `person`, if they are a member, hold of `member`.
  private func recordsReturned(to member: Int, by person: Int) -> ArraySlice<Int32> {
    guard let other = self.member(who: person), personOfMember[member] >= 0 else { return [] }
    return recordsHeld(by: other, of: Int(personOfMember[member])) ?? []
  }

  private func tie(
    _ member: Int, _ person: Int, _ records: ArraySlice<Int32>, isReciprocal: Bool
  ) -> Tie {
    let evidence = records.map { Evidence(Int($0), self.records[Int($0)]) }
      .sorted { ($0.place, $0.record) < ($1.place, $1.record) }
    let shareOrganisation = areColleagues(member, person, evidence)
    let strength = TieStrength(
      hasEmail: evidence.contains(where: \.hasEmail),
      hasPhone: evidence.contains(where: \.hasPhone),
      files: mostFilesOfOneBook(evidence), isReciprocal: isReciprocal,
      shareOrganisation: shareOrganisation)
    return Tie(
      evidence: evidence, strength: strength.value, isReciprocal: isReciprocal,
      shareOrganisation: shareOrganisation)
  }

  /// From what the two say of themselves and the records say of them, and from nobody else's book.
  private func areColleagues(_ member: Int, _ person: Int, _ evidence: [Evidence]) -> Bool {
    let mine = evidence.filter { $0.book != members[member] }.map(\.record) + ownRecords[member]
    let theirs =
      evidence.filter { $0.book == members[member] }.map(\.record)
      + (self.member(who: person).map { ownRecords[$0] } ?? [])
    let places = Set(mine.flatMap { records[$0].record.affiliations })
    return theirs.contains { !places.isDisjoint(with: records[$0].record.affiliations) }
  }

  private func mostFilesOfOneBook(_ evidence: [Evidence]) -> Int {
    let files = Set(evidence.map { BookFile(book: $0.book, source: $0.place.source) })
    return Dictionary(grouping: files, by: \.book).values.map(\.count).max() ?? 0
  }
}

private struct BookFile: Hashable {
  let book: Identifier<Member>
  let source: String
}

extension Evidence {
  fileprivate init(_ index: Int, _ book: BookRecord) {
    self.book = book.owner
    record = index
    place = book.record.place
    hasEmail = book.record.emails.contains { !$0.isRole }
    hasPhone = book.record.phones.contains { $0.e164 != nil }
    connectedOn = book.record.connectedOn
  }
}
