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
  let rules: Rules
  var kindness: Kindness
  private var taken: Set<Reference>
  private(set) var pairs: PairHistory
  private(set) var steps: [Step] = []

  /// The requests with a letter due that can't be written, each once, and why.
  private(set) var unwritable: [(Identifier<Request>, reason: UnwritableLetter)] = []

  /// What does not change from one night of a run to the next.
  struct Rules {
    let policy: Policy
    let community: Community
    let exclusions: ExclusionList
    var composer: LetterComposer
    let references: ReferenceMaker
  }

  init(
    _ day: Day, _ rules: Rules, introductions: [Introduction], doNotContact: [DoNotContact]
  ) {
    self.day = day
    self.rules = rules
    taken = Set(introductions.flatMap { $0.letters.map(\.reference) })
    pairs = PairHistory(introductions)
    kindness = Kindness(
      day, policy: rules.policy, community: rules.community, exclusions: rules.exclusions,
      introductions: introductions, doNotContact: doNotContact)
  }

  /// Does everything that is due, and returns what happened: first what each request owes by
  /// itself, older requests first, then the choice of Connectors for all of them together.
  ///
  /// An ask that lapses frees its Connector for another request, so it goes round until a round
  /// finds nothing due; a second call then finds nothing either.
  mutating func work(on introductions: inout [Introduction]) throws -> [Step] {
    steps = []
    unwritable = []
    var before = -1
    while steps.count > before {
      before = steps.count
      try withdrawDrafts(in: &introductions)
      for index in introductions.indices {
        var introduction = introductions[index]
        while try doNextDuty(of: &introduction, among: introductions) {}
        introductions[index] = introduction
      }
      try remindConnectors(&introductions)
      try chooseConnectors(&introductions)
      kindness.count(introductions)
    }
    return steps
  }

  /// What is due, with the absences of the one who is asked.
  func duties(of introduction: Introduction) -> [Duty] {
    let away = introduction.liveAsk.map { kindness.absences($0, introduction.request) } ?? []
    return introduction.duties(on: day, away: away)
  }

  /// Whether something was done; then more may be due.
  private mutating func doNextDuty(
    of introduction: inout Introduction, among all: [Introduction]
  ) throws -> Bool {
    let duties = duties(of: introduction)
    if duties.contains(.seekConnector), introduction.connectorsTried.isEmpty {
      switch rules.community.prospect(of: introduction.request) {
      case .requester: return false
      case .found(let person)
      where rules.community.knows(introduction.request.requester, person):
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
    case .seekConnector: return false
    case .askProspect(let connector, _):
      return try askProspect(duty, connector, &introduction, among: all)
    case .remind(let ask):
      return try ask.side == .prospect && mayRemind(ask, introduction)
        ? write(duty, ask.party, &introduction) : false
    case .introduce(let connector, _):
      guard kindness.knowsExclusions, !isApart(introduction) else { return false }
      return try write(duty, .connector(connector), &introduction)
    case .thankConnector(let connector):
      return try write(duty, .connector(connector), &introduction)
    case .followUp(let party):
      return try kindness.isStopped(party, introduction.request)
        ? false : write(duty, party, &introduction)
    case .lapse(let ask): try add(.lapsed(ask.reference), to: &introduction)
    case .holdBack(let letter): try add(.lapsed(letter), to: &introduction)
    case .close(let end): try add(.closed(end), to: &introduction)
    }
    return true
  }

  /// Whether the one who is asked, or who is to pass the question on, still wants to hear of it.
  func mayRemind(_ ask: Ask, _ introduction: Introduction) -> Bool {
    let connector = introduction.connector.map { LetterParty.connector($0) }
    return [ask.party, connector].compactMap(\.self).allSatisfy {
      !kindness.isStopped($0, introduction.request)
    }
  }

  private mutating func askProspect(
    _ duty: Duty, _ connector: Identifier<Member>, _ introduction: inout Introduction,
    among all: [Introduction]
  ) throws -> Bool {
    let request = introduction.request
    guard case .found(let prospect) = rules.community.prospect(of: request) else {
      note(request.id, UnwritableLetter("it is not clear any more who the Prospect is"))
      return false
    }
    guard mayPropose(request, prospect, among: all),
      kindness.mayConnect(connector, request.requester, prospect),
      !kindness.isStopped(.connector(connector), request),
      let key = rules.community.askKeys(of: prospect).min()
    else { return false }
    return try write(
      duty, .prospect(key: key), identity: rules.community.identityHashes(of: prospect),
      &introduction)
  }

  /// Whether a Prospect may be asked about this Requester tonight.
  func mayPropose(_ request: Request, _ prospect: Int, among all: [Introduction]) -> Bool {
    kindness.mayAsk(prospect: prospect, about: request.requester)
      && !past(of: request, prospect, among: all).isSpent
  }

  func past(
    of request: Request, _ prospect: Int, among all: [Introduction]
  ) -> PairHistory.Past {
    pairs.past(of: request, askedAs: rules.community.askKeys(of: prospect), among: all) {
      rules.community.prospect(of: $0) == .found(prospect)
    }
  }
}

// MARK: - Writing and recording

extension Night {
  private mutating func write(
    _ duty: Duty, _ party: LetterParty, identity: [String] = [],
    _ introduction: inout Introduction
  ) throws -> Bool {
    do throws(UnwritableLetter) {
      let content = try rules.composer.content(of: duty, introduction, on: day)
      let letter = letter(for: introduction, content.content.kind, party)
      let text = try rules.composer.write(content, letter, of: introduction)
      try draft(letter, text, identity: identity, &introduction)
      return true
    } catch {
      note(introduction.request.id, error)
      return false
    }
  }

  /// The next letter of its kind for an introduction, not yet drafted; `head` is the letter whose
  /// message carries it, where that is another.
  func letter(
    for introduction: Introduction, _ kind: LetterKind, _ party: LetterParty,
    inMessageOf head: Reference? = nil
  ) -> Letter {
    let reference = rules.references.reference(for: introduction, kind) { taken.contains($0) }
    return Letter(reference: reference, kind: kind, party: party, madeOn: day, message: head)
  }

  mutating func draft(
    _ letter: Letter, _ text: StoredLetter, identity: [String] = [],
    _ introduction: inout Introduction
  ) throws(UnwritableLetter) {
    do throws(Refusal) {
      try add(.drafted(letter), text, identity: identity, to: &introduction)
    } catch {
      throw UnwritableLetter(error)
    }
    taken.insert(letter.reference)
    unwritable.removeAll { $0.0 == introduction.request.id }
    if let ask = introduction.liveAsk, ask.reference == letter.reference { kindness.add(ask) }
  }

  mutating func note(_ request: Identifier<Request>, _ reason: UnwritableLetter) {
    guard !unwritable.contains(where: { $0.0 == request }) else { return }
    unwritable.append((request, reason))
  }

  mutating func add(
    _ fact: Event.Fact, _ letter: StoredLetter? = nil, identity: [String] = [],
    to introduction: inout Introduction
  ) throws(Refusal) {
    let event = Event(on: day, of: introduction.request.id, fact)
    try introduction.apply(event)
    steps.append(Step(event: event, letter: letter, identity: identity))
  }
}
