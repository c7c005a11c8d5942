// SPDX-License-Identifier: Apache-2.0

package import Acquaintances
import ContactReaders
package import ContactRecords
import Drafts
import IntroductionStore
package import Introductions
package import People

/// Who is who and who knows whom tonight.
///
/// It lives for one run and is forgotten.
package struct Community: Sendable {
  package let members: [Identifier<Member>: MemberRow]

  /// The members themselves, then every contact record of every book.
  package let records: [BookRecord]
  package let resolution: Resolution
  package let graph: AcquaintanceGraph
  private let index: PersonIndex
  private let references: ReferenceMaker

  /// The keys under which a person was asked on other nights, by the keyed hash of an identifier.
  private let asked: [String: Set<String>]
  private let personOfMember: [Identifier<Member>: Int]

  init(
    _ inputs: Inputs, _ references: ReferenceMaker, decisions: [IdentityDecision],
    asked: [String: Set<String>]
  ) {
    self.references = references
    self.asked = asked
    let people = inputs.members.map {
      BookRecord(owner: $0.id, record: $0.record, isMember: true)
    }
    let contacts = inputs.books.flatMap { owner, book in
      book.records.map { BookRecord(owner: owner, record: $0) }
    }
    records = people + contacts
    members = Dictionary(uniqueKeysWithValues: inputs.members.map { ($0.id, $0) })
    resolution = resolve(
      records, decisions: Self.decisions(decisions, about: records, references))
    graph = AcquaintanceGraph(resolution, records: records)
    index = PersonIndex(resolution, records: records)
    var personOfMember: [Identifier<Member>: Int] = [:]
    for person in resolution.persons {
      if let member = person.member { personOfMember[member] = person.id }
    }
    self.personOfMember = personOfMember
  }

  // MARK: - The Prospect

  /// Whom a request means tonight.
  package enum ProspectMatch: Hashable, Sendable {
    case found(Int)
    case unclear([Person])
    case nobody
    case requester
  }

  package func prospect(of request: Request) -> ProspectMatch {
    let described = request.prospect
    switch index.find(
      name: described.name, email: described.email, organisation: described.organisation)
    {
    case .found(let person):
      return personOfMember[request.requester] == person.id ? .requester : .found(person.id)
    case .unclear(let persons): return .unclear(persons)
    case .nobody: return .nobody
    }
  }

  /// The Prospect as one Connector's own book has them; nil when that book has no mailbox of
  /// theirs.
  func prospect(of request: Request, inBookOf connector: Identifier<Member>) -> Correspondent? {
    guard case .found(let person) = prospect(of: request),
      let tie = graph.tie(from: connector, to: person)
    else { return nil }
    let own = tie.evidence.filter { $0.book == connector }.map { records[$0.record].record }
    guard let email = own.flatMap(\.emails).first(where: { !$0.isRole }) else { return nil }
    let named = own.first { !$0.name.given.isEmpty && !$0.name.family.isEmpty }
    return Correspondent(
      name: named?.name.display ?? request.prospect.name, given: named?.name.given ?? "",
      email: email)
  }

  /// The keyed hashes of all that identifies a person, by which they are known again when some of
  /// it has changed.
  func identityHashes(of person: Int) -> [String] {
    let person = resolution.persons[person]
    let keys =
      index.identityKeys(of: person) + [person.member.map { "member:\($0)" }].compactMap(\.self)
    return (keys.isEmpty ? ["name:\(person.name)"] : keys).map(references.personKey)
  }

  /// Every key under which this human may have been asked, whether as Connector or as Prospect.
  func askKeys(of person: Int) -> Set<String> {
    var keys = Set(identityHashes(of: person).flatMap { asked[$0] ?? [] })
    if let member = resolution.persons[person].member { keys.insert(member.rawValue) }
    return keys.isEmpty ? Set(identityHashes(of: person).prefix(1)) : keys
  }

  func askKeys(of member: Identifier<Member>) -> Set<String> {
    personOfMember[member].map(askKeys) ?? [member.rawValue]
  }

  // MARK: - The members

  func member(_ id: Identifier<Member>) -> Correspondent {
    guard let row = members[id] else { return Correspondent(name: id.rawValue) }
    return Correspondent(
      name: row.record.name.display, given: given(of: id, row.record.name.display),
      email: row.record.emails.first)
  }

  /// How friends address a member: as `members.csv` says, else the given name on which most books
  /// agree, as long as it is a part of the member's own name; which word of a name is the given one
  /// can't be told from the name alone.
  private func given(of id: Identifier<Member>, _ name: String) -> String {
    if let own = members[id]?.record.name.given, !own.isEmpty { return own }
    guard let person = personOfMember[id] else { return "" }
    var counts: [String: Int] = [:]
    for index in resolution.persons[person].records {
      let given = records[index].record.name.given
      if !given.isEmpty, " \(name) ".contains(" \(given) ") { counts[given, default: 0] += 1 }
    }
    return counts.min { ($1.value, $0.key) < ($0.value, $1.key) }?.key ?? ""
  }

  func knows(_ member: Identifier<Member>, _ person: Int) -> Bool {
    graph.tie(from: member, to: person) != nil
  }

  /// Whether a member may be asked to introduce at all on `day`.
  package func mayServe(_ id: Identifier<Member>, on day: Day) -> Bool {
    guard let row = members[id] else { return false }
    return row.isConnector && !row.isPaused(on: day) && !row.record.emails.isEmpty
  }

  /// The member that a person is, with their wishes; nil for somebody who is none.
  func memberRow(of person: Int) -> MemberRow? {
    resolution.persons[person].member.flatMap { members[$0] }
  }

  // MARK: - The Connectors

  /// Who could introduce, best first, whether or not they may be asked today; or why nobody could.
  package func introducers(for request: Request, to person: Int) -> Introducers {
    graph.introducers(for: request.requester, to: person) { members[$0]?.isConnector == true }
  }

  func candidates(for request: Request, _ person: Int) -> [Candidate] {
    if case .candidates(let candidates) = introducers(for: request, to: person) {
      candidates
    } else {
      []
    }
  }

  func candidate(_ connector: Identifier<Member>, for request: Request) -> Candidate? {
    guard case .found(let person) = prospect(of: request) else { return nil }
    return candidates(for: request, person).first { $0.connector == connector }
  }

  /// What the manager decided, as positions of records.
  private static func decisions(
    _ stored: [IdentityDecision], about records: [BookRecord], _ references: ReferenceMaker
  ) -> [Decision] {
    guard !stored.isEmpty else { return [] }
    var positions: [String: Int] = [:]
    for (index, record) in records.enumerated() {
      let key = references.personKey(record.record.fingerprint)
      if positions[key] == nil { positions[key] = index }
    }
    return stored.compactMap { decision in
      guard let left = positions[decision.leftKey], let right = positions[decision.rightKey] else {
        return nil
      }
      return Decision(left: left, right: right, verdict: decision.isSame ? .same : .different)
    }
  }
}

extension ContactRecord {
  /// What tells the record again after another export: its name and its strongest identifier.
  package var fingerprint: String {
    let key =
      emails.first { !$0.isRole }?.canonical ?? phones.compactMap(\.e164).first
      ?? links.first?.canonical ?? organisation.lowercased()
    return "\(name.display.lowercased())|\(key)"
  }
}
