// SPDX-License-Identifier: Apache-2.0

import Acquaintances
import ContactRecords
import Drafts
import IntroductionStore
import Introductions

/// One night's decisions about all introductions: values in, events and letters out.
///
/// It stores and publishes nothing.
struct Night {
  /// An event, with the letter that it drafted.
  struct Step {
    let event: Event
    let letter: StoredLetter?

    /// Of an ask of the Prospect: the hashes by which the person will be known again.
    let identity: [String]
  }

  let day: Day
  let policy: Policy
  let community: Community
  let composer: LetterComposer
  let references: ReferenceMaker
  private var ledger: AskLedger
  private var taken: Set<Reference>
  private var pairs: PairHistory
  private var steps: [Step] = []

  /// The requests with a letter due that can't be written, and why.
  private(set) var unwritable: [(Identifier<Request>, reason: String)] = []

  init(
    _ day: Day, policy: Policy, community: Community, composer: LetterComposer,
    references: ReferenceMaker, introductions: [Introduction]
  ) {
    self.day = day
    self.policy = policy
    self.community = community
    self.composer = composer
    self.references = references
    ledger = AskLedger(introductions)
    taken = Set(introductions.flatMap { $0.letters.map(\.reference) })
    pairs = PairHistory(introductions)
  }

  /// Does everything that is due, older requests first, and returns what happened.
  ///
  /// An ask that lapses frees its Connector for another request, so it goes round until a round
  /// finds nothing due; a second call then finds nothing either.
  mutating func work(on introductions: inout [Introduction]) throws -> [Step] {
    steps = []
    var before = -1
    while steps.count > before {
      before = steps.count
      unwritable = []
      ledger = AskLedger(introductions)
      for index in introductions.indices {
        var introduction = introductions[index]
        while try doNextDuty(of: &introduction, among: introductions) {}
        introductions[index] = introduction
      }
    }
    return steps
  }

  /// Whether something was done; then more may be due.
  private mutating func doNextDuty(
    of introduction: inout Introduction, among all: [Introduction]
  ) throws -> Bool {
    let duties = introduction.duties(on: day)
    if duties.contains(.seekConnector), introduction.connectorsTried.isEmpty {
      switch community.prospect(of: introduction.request) {
      case .requester: return false
      case .found(let person) where community.knows(introduction.request.requester, person):
        try add(.foundAcquainted, to: &introduction)
        return true
      case .found, .unclear, .nobody: break
      }
    }
    for duty in duties {
      if try perform(duty, &introduction, among: all) { return true }
    }
    return false
  }

  private mutating func perform(
    _ duty: Duty, _ introduction: inout Introduction, among all: [Introduction]
  ) throws -> Bool {
    switch duty {
    case .acknowledge, .tellAcquainted, .tellWilling, .sendClosingNote:
      return try write(duty, .requester, &introduction)
    case .seekConnector: return try seekConnector(&introduction, among: all)
    case .askProspect(let connector, _):
      return try askProspect(duty, connector, &introduction, among: all)
    case .remind(let ask): return try write(duty, ask.party, &introduction)
    case .introduce(let connector, _): return try write(duty, .connector(connector), &introduction)
    case .thankConnector(let connector):
      return try write(duty, .connector(connector), &introduction)
    case .followUp(let party): return try write(duty, party, &introduction)
    case .lapse(let ask): try add(.lapsed(ask.reference), to: &introduction)
    case .close(let end): try add(.closed(end), to: &introduction)
    }
    return true
  }

  /// Asks the best Connector who may be asked tonight; false when there is none.
  private mutating func seekConnector(
    _ introduction: inout Introduction, among all: [Introduction]
  ) throws -> Bool {
    let request = introduction.request
    guard case .found(let prospect) = community.prospect(of: request), mayAsk(prospect: prospect)
    else { return false }
    let pair = pairs.past(of: request, prospect, among: all, community)
    guard !pair.isSpent else { return false }
    let excluded = pair.declined.union(introduction.connectorsTried)
    for candidate in community.candidates(for: request, prospect) {
      let member = candidate.connector
      guard !excluded.contains(member), candidate.canReach, mayAsk(connector: member) else {
        continue
      }
      do throws(UnwritableLetter) {
        let content = composer.connectorAsk(request, candidate)
        return try write(content, .connector(member), &introduction)
      } catch {
        unwritable.append((request.id, error.reason))
        return false
      }
    }
    return false
  }

  private func mayAsk(connector member: Identifier<Member>) -> Bool {
    community.mayServe(member, on: day)
      && ledger.mayAsk(
        community.askKeys(of: member), on: day,
        perQuarter: community.members[member]?.asksPerQuarter, policy: policy)
  }

  /// A member who is asked as Prospect keeps their own limits and pauses.
  private func mayAsk(prospect person: Int) -> Bool {
    let row = community.memberRow(of: person)
    return row?.isPaused(on: day) != true
      && ledger.mayAsk(
        community.askKeys(of: person), on: day, perQuarter: row?.asksPerQuarter, policy: policy)
  }

  private mutating func askProspect(
    _ duty: Duty, _ connector: Identifier<Member>, _ introduction: inout Introduction,
    among all: [Introduction]
  ) throws -> Bool {
    let request = introduction.request
    guard case .found(let prospect) = community.prospect(of: request) else {
      unwritable.append((request.id, "it is not clear any more who the Prospect is"))
      return false
    }
    guard mayAsk(prospect: prospect),
      !pairs.past(of: request, prospect, among: all, community).isSpent,
      let key = community.askKeys(of: prospect).min()
    else { return false }
    return try write(
      duty, .prospect(key: key), identity: community.identityHashes(of: prospect), &introduction)
  }

  private mutating func write(
    _ duty: Duty, _ party: LetterParty, identity: [String] = [],
    _ introduction: inout Introduction
  ) throws -> Bool {
    do throws(UnwritableLetter) {
      let content = try composer.content(of: duty, introduction, on: day)
      return try write(content, party, identity: identity, &introduction)
    } catch {
      unwritable.append((introduction.request.id, error.reason))
      return false
    }
  }

  private mutating func write(
    _ content: ComposedContent, _ party: LetterParty, identity: [String] = [],
    _ introduction: inout Introduction
  ) throws(UnwritableLetter) -> Bool {
    let kind = content.content.kind
    let reference = references.reference(for: introduction, kind) { taken.contains($0) }
    let letter = Letter(reference: reference, kind: kind, party: party, madeOn: day)
    let text = try composer.write(content, letter)
    do throws(Refusal) {
      try add(.drafted(letter), text, identity: identity, to: &introduction)
    } catch {
      throw UnwritableLetter(error)
    }
    taken.insert(reference)
    if kind == .connectorAsk || kind == .prospectAsk, let ask = introduction.liveAsk {
      ledger.add(ask.asked, on: day)
    }
    return true
  }

  private mutating func add(
    _ fact: Event.Fact, _ letter: StoredLetter? = nil, identity: [String] = [],
    to introduction: inout Introduction
  ) throws(Refusal) {
    let event = Event(on: day, of: introduction.request.id, fact)
    try introduction.apply(event)
    steps.append(Step(event: event, letter: letter, identity: identity))
  }
}
