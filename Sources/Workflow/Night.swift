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
  }

  let day: Day
  let policy: Policy
  let community: Community
  let composer: LetterComposer
  let references: ReferenceMaker
  private var ledger: AskLedger
  private var taken: Set<Reference>
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
  }

  /// Does everything that is due, older requests first, and returns what happened.
  ///
  /// An ask that lapses frees its Connector for another request, so it goes round until a round
  /// finds nothing due; a second call then finds nothing either.
  mutating func work(on introductions: inout [Introduction]) throws -> [Step] {
    steps = []
    unwritable = []
    var before = -1
    while steps.count > before {
      before = steps.count
      unwritable = []
      ledger = AskLedger(introductions)
      for index in introductions.indices {
        var introduction = introductions[index]
        try noticeAcquaintance(&introduction)
        while try doNextDuty(of: &introduction, among: introductions) {}
        introductions[index] = introduction
      }
    }
    return steps
  }

  private mutating func noticeAcquaintance(_ introduction: inout Introduction) throws {
    guard case .seeking = introduction.state, introduction.connectorsTried.isEmpty,
      case .found(let prospect) = community.prospect(of: introduction.request),
      community.knows(introduction.request.requester, prospect)
    else { return }
    try add(.foundAcquainted, to: &introduction)
  }

  /// Whether something was done; then more may be due.
  private mutating func doNextDuty(
    of introduction: inout Introduction, among all: [Introduction]
  ) throws -> Bool {
    for duty in introduction.duties(on: day) {
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
    case .askProspect(let connector, _): return try askProspect(duty, connector, &introduction)
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

  /// The best Connector who may be asked tonight; false when there is none.
  private mutating func seekConnector(
    _ introduction: inout Introduction, among all: [Introduction]
  ) throws -> Bool {
    let request = introduction.request
    guard case .found(let prospect) = community.prospect(of: request),
      !isSpent(request, prospect, among: all),
      mayAsk(community.askKey(of: prospect, references), wish: nil)
    else { return false }
    let tried = Set(introduction.connectorsTried)
    for candidate in community.candidates(for: request, prospect) {
      let member = candidate.connector
      guard !tried.contains(member), community.mayServe(member, on: day), candidate.canReach,
        mayAsk(member.rawValue, wish: community.members[member]?.asksPerQuarter)
      else { continue }
      let content = composer.connectorAsk(request, candidate, prospect, on: day)
      return try write(content, .connectorAsk, .connector(member), &introduction)
    }
    return false
  }

  private func mayAsk(_ key: String, wish: Int?) -> Bool {
    ledger.mayAsk(key, on: day, perQuarter: wish, policy: policy)
  }

  /// A pair that ended in the Prospect's no is never proposed again, whoever would ask.
  private func isSpent(_ request: Request, _ prospect: Int, among all: [Introduction]) -> Bool {
    let key = community.askKey(of: prospect, references)
    return all.contains { other in
      other.request.id != request.id && other.request.requester == request.requester
        && other.askRecords.contains {
          $0.side == .prospect && $0.outcome == .no && $0.asked == key
        }
    }
  }

  private mutating func askProspect(
    _ duty: Duty, _ connector: Identifier<Member>, _ introduction: inout Introduction
  ) throws -> Bool {
    guard case .found(let prospect) = community.prospect(of: introduction.request) else {
      return false
    }
    let key = community.askKey(of: prospect, references)
    guard mayAsk(key, wish: nil) else { return false }
    return try write(duty, .prospect(key: key), &introduction)
  }

  private mutating func write(
    _ duty: Duty, _ party: LetterParty, _ introduction: inout Introduction
  ) throws -> Bool {
    guard let content = composer.content(of: duty, introduction, on: day) else { return false }
    return try write(content, content.content.kind, party, &introduction)
  }

  /// Drafts a letter; false when it can't be written.
  private mutating func write(
    _ content: ComposedContent?, _ kind: LetterKind, _ party: LetterParty,
    _ introduction: inout Introduction
  ) throws -> Bool {
    guard let content else { return false }
    let reference = references.reference(for: introduction, kind) { taken.contains($0) }
    let letter = Letter(reference: reference, kind: kind, party: party, madeOn: day)
    let text: StoredLetter
    do throws(UnwritableLetter) {
      text = try composer.write(content, letter)
    } catch {
      unwritable.append((introduction.request.id, error.reason))
      return false
    }
    taken.insert(reference)
    try add(.drafted(letter), text, to: &introduction)
    if kind == .connectorAsk || kind == .prospectAsk, let ask = introduction.liveAsk {
      ledger.add(ask.asked, on: day)
    }
    return true
  }

  private mutating func add(
    _ fact: Event.Fact, _ letter: StoredLetter? = nil, to introduction: inout Introduction
  ) throws {
    let event = Event(on: day, of: introduction.request.id, fact)
    try introduction.apply(event)
    steps.append(Step(event: event, letter: letter))
  }
}
