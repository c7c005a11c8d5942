// SPDX-License-Identifier: Apache-2.0

package import ContactRecords
import People

extension AcquaintanceGraph {
  /// Members whose own books hold the person, ascending; the person themself is never among them.
  package func membersWhoKnow(_ person: Int) -> [Identifier<Member>] {
    knowers[person].map { members[Int($0)] }
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
    let evidence = records.map { self.evidence(of: Int($0), member, person) }
      .sorted { ($0.place, $0.record) < ($1.place, $1.record) }
    let shareOrganisation = areColleagues(member, person, evidence)
    let common = commonAcquaintances(member, person)
    let personal = evidence.filter { !$0.isOfDirectory || !signals.contains(.directories) }
    let strength = TieStrength(
      isListed: !personal.isEmpty, hasEmail: personal.contains(where: \.hasEmail),
      hasPhone: personal.contains(where: \.hasPhone), files: mostFilesOfOneBook(personal),
      isReciprocal: isReciprocal, shareOrganisation: shareOrganisation,
      circle: personal.compactMap(\.circle).max(),
      isDated: personal.contains { $0.lastDay != nil }, daysSince: daysSince(personal),
      commonAcquaintances: common
    ).counting(signals)
    return Tie(
      evidence: evidence, strength: strength.value, logOdds: strength.logOdds,
      isReciprocal: isReciprocal, shareOrganisation: shareOrganisation, commonAcquaintances: common)
  }

  private func evidence(of index: Int, _ member: Int, _ person: Int) -> Evidence {
    let book = records[index]
    let record = book.record
    let isMine = book.owner == members[member]
    let other = isMine ? names(ofMember: member) : names(ofPerson: person)
    let relations = record.relations.filter { other.contains($0.who.lowercased()) }
    let circles =
      record.categories.compactMap(Circle.init(group:)) + relations.compactMap { Circle($0.kind) }
    return Evidence(
      book: book.owner, record: index, place: record.place,
      hasEmail: record.emails.contains { !$0.isRole },
      hasPhone: record.phones.contains { $0.e164 != nil }, circle: circles.max(),
      connectedOn: record.connectedOn, revisedOn: record.revisedOn,
      isOfDirectory: directories.lists(book))
  }

  /// The names and mailboxes by which a record of the member's book would name the member.
  private func names(ofMember member: Int) -> Set<String> {
    Set(ownRecords[member].flatMap { records[$0].record.names })
  }

  private func names(ofPerson person: Int) -> Set<String> {
    member(who: person).map(names(ofMember:)) ?? []
  }

  /// Since the last day that a record tells of; a day to come counts as today.
  private func daysSince(_ evidence: [Evidence]) -> Int? {
    guard let day, let last = evidence.compactMap(\.lastDay).max() else { return nil }
    return max(0, day.days(since: last))
  }

  /// Members other than the two who know the person and are connected with the member.
  private func commonAcquaintances(_ member: Int, _ person: Int) -> Int {
    Adjacency.common(
      connections[member], knowers[person], upTo: TieStrength.mostCommonAcquaintances
    ).count
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

extension ContactRecord {
  /// By which another card may name the one that this one is about, in small letters.
  fileprivate var names: [String] {
    [name.display.lowercased()].filter { !$0.isEmpty } + emails.map { $0.canonical.lowercased() }
  }
}
