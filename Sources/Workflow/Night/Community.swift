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
  package let records: BookRecords
  package let resolution: Resolution
  package let graph: AcquaintanceGraph
  private let index: PersonIndex
  private let references: ReferenceMaker
  private let language: Language

  /// The keys under which a person was asked on other nights, by the keyed hash of an identifier.
  private let asked: [String: Set<String>]
  private let personOfMember: [Identifier<Member>: Int]
  private let matches = Memo<Wish, ProspectMatch>()
  private let found = Memo<Pair, Introducers>()
  private let hashes = Memo<Int, [String]>()

  /// Whom somebody wants to meet, in their own words.
  private struct Wish: Hashable {
    let requester: Identifier<Member>
    let prospect: ProspectDescription
  }

  private struct Pair: Hashable {
    let requester: Identifier<Member>
    let person: Int
  }

  init(
    _ inputs: Inputs, _ references: ReferenceMaker, decisions: [IdentityDecision],
    asked: [String: Set<String>]
  ) {
    self.references = references
    language = inputs.settings.language
    self.asked = asked
    (records, resolution) = Self.whoIsWho(inputs, references, decisions)
    members = Dictionary(uniqueKeysWithValues: inputs.members.map { ($0.id, $0) })
    graph = AcquaintanceGraph(resolution, records: records)
    index = PersonIndex(resolution)
    var personOfMember: [Identifier<Member>: Int] = [:]
    for (index, member) in inputs.members.enumerated() {
      personOfMember[member.id] = resolution.personOf[index]
    }
    self.personOfMember = personOfMember
  }

  /// The members themselves, then every contact record of every book, and who they are.
  static func whoIsWho(
    _ inputs: Inputs, _ references: ReferenceMaker, _ stored: [IdentityDecision]
  ) -> (records: BookRecords, resolution: Resolution) {
    let records = BookRecords(
      members: inputs.members.map {
        BookRecord(owner: $0.id, record: $0.record, isMember: true)
      },
      books: inputs.books.lazy.map { ($0.owner, $0.book.records) })
    let decided = decisions(stored, about: records, references)
    let described = inputs.requests.map { PersonDescription($0.request.prospect) }
    return (records, resolve(records, decisions: decided, described: described))
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
    let wish = Wish(requester: request.requester, prospect: request.prospect)
    return matches.value(for: wish) { match(wish) }
  }

  private func match(_ wish: Wish) -> ProspectMatch {
    switch index.find(wish.prospect) {
    case .found(let person):
      return personOfMember[wish.requester] == person.id ? .requester : .found(person.id)
    case .unclear(let persons): return .unclear(persons)
    case .nobody: return .nobody
    }
  }

  /// The Prospect as one Connector's own book has them; nil when that book has no mailbox of
  /// theirs.
  ///
  /// A Prospect who is no member is written to in the Connector's language, which friends share.
  func prospect(of request: Request, inBookOf connector: Identifier<Member>) -> Correspondent? {
    guard case .found(let person) = prospect(of: request),
      let tie = graph.tie(from: connector, to: person)
    else { return nil }
    let own = tie.evidence.filter { $0.book == connector }.map { records[$0.record].record }
    guard let email = own.flatMap(\.emails).first(where: { !$0.isRole }) else { return nil }
    let named = own.first { !$0.name.given.isEmpty && !$0.name.family.isEmpty }
    return Correspondent(
      name: named?.name.display ?? request.prospect.name, given: named?.name.given ?? "",
      email: email, language: memberRow(of: person)?.language ?? language(of: connector))
  }

  /// The keyed hashes of all that identifies a person, by which they are known again when some of
  /// it has changed.
  func identityHashes(of person: Int) -> [String] {
    hashes.value(for: person) {
      let person = resolution.persons[person]
      let member = person.member.map(IdentityKey.member)
      let keys = index.identityKeys(of: person) + [member].compactMap(\.self)
      return (keys.isEmpty ? ["name:\(person.name)"] : keys).map(references.personKey)
    }
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
      email: row.record.emails.first, language: language(of: id))
  }

  private func language(of member: Identifier<Member>) -> Language {
    members[member]?.language ?? language
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

  func person(of member: Identifier<Member>) -> Int? {
    personOfMember[member]
  }

  func knows(_ member: Identifier<Member>, _ person: Int) -> Bool {
    graph.tie(from: member, to: person) != nil
  }

  /// The member that a person is, with their wishes; nil for somebody who is none.
  func memberRow(of person: Int) -> MemberRow? {
    resolution.persons[person].member.flatMap { members[$0] }
  }

  // MARK: - The Connectors

  /// Who could introduce, best first, whether or not they may be asked today; or why nobody could.
  package func introducers(for request: Request, to person: Int) -> Introducers {
    found.value(for: Pair(requester: request.requester, person: person)) {
      graph.introducers(for: request.requester, to: person) { members[$0]?.isConnector == true }
    }
  }

  /// The same, in the light of what the members answered when they were asked before.
  func ranked(_ candidates: [Candidate], _ answers: PastAnswers) -> [Candidate] {
    candidates.map { $0.with(answers.standing(of: askKeys(of: $0.connector))) }.ranked()
  }

  func candidates(for request: Request, _ person: Int) -> [Candidate] {
    if case .candidates(let candidates) = introducers(for: request, to: person) {
      candidates
    } else {
      []
    }
  }

  /// Why a member could introduce, from the books; nil when they could not.
  ///
  /// Somebody whom another Connector named as better placed need not be known to know the
  /// Requester: it is enough that their own book can reach the Prospect.
  func grounds(
    of connector: Identifier<Member>, for request: Request, isSuggested: Bool
  ) -> Grounds? {
    guard case .found(let person) = prospect(of: request) else { return nil }
    let candidate = candidates(for: request, person).first { $0.connector == connector }
    return grounds(of: connector, as: candidate, for: request, isSuggested: isSuggested)
  }

  /// The same, of somebody who was found to be a candidate or to be none.
  func grounds(
    of connector: Identifier<Member>, as candidate: Candidate?, for request: Request,
    isSuggested: Bool
  ) -> Grounds? {
    if let candidate, candidate.canReach { return .bothTies(candidate) }
    guard case .found(let person) = prospect(of: request) else { return nil }
    guard isSuggested, connector != request.requester, memberRow(of: person)?.id != connector,
      prospect(of: request, inBookOf: connector) != nil,
      let tie = graph.tie(from: connector, to: person)
    else { return nil }
    return .suggestion(connector, tie)
  }

  /// What the manager decided, as positions of records.
  private static func decisions(
    _ stored: [IdentityDecision], about records: BookRecords, _ references: ReferenceMaker
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

extension PersonDescription {
  init(_ prospect: ProspectDescription) {
    self.init(name: prospect.name, email: prospect.email, organisation: prospect.organisation)
  }
}

extension PersonIndex {
  /// Whom a Requester's words mean.
  func find(_ described: ProspectDescription) -> Match {
    find(name: described.name, email: described.email, organisation: described.organisation)
  }
}
