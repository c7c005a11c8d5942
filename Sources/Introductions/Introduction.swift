// SPDX-License-Identifier: Apache-2.0

package import ContactRecords

/// One request on its way to an introduction: a pure state machine over its events.
///
/// What is due next is a function of the state and the day, not of a transition, so that a night
/// that died forgets nothing: whatever it had not yet recorded is due again.
package struct Introduction: Hashable, Sendable {
  package private(set) var request: Request
  package let policy: Policy
  package private(set) var state = State.seeking(otherwise: .noConnector)

  /// Every letter of the request in the order in which they were drafted.
  package private(set) var letters: [Letter] = []
  package private(set) var asks: [AskRecord] = []

  /// Whom the two follow-ups said that they met; nil while nobody answered.
  package private(set) var met: Bool?

  /// The day of the answer that `met` is from.
  package private(set) var metOn: Day?
  private var stages: [Reference: LetterStage] = [:]

  package init(_ request: Request, policy: Policy) {
    self.request = request
    self.policy = policy
  }

  /// Where a request stands.
  package enum State: Hashable, Sendable {
    /// No ask is live. Exits: askingConnector; ended (on the calendar as `otherwise`, withdrawn,
    /// already acquainted).
    case seeking(otherwise: RequestEnd)

    /// A Connector's ask is drafted or sent. Exits: willing on a yes; seeking on any other end of
    /// the ask; ended.
    case askingConnector(Ask)

    /// A Connector said yes. Exits: askingProspect; ended.
    case willing(Ask, Consent)

    /// The Prospect's ask is drafted or sent. Exits: agreed on a yes; seeking when it could not be
    /// delivered or was not sent; resting on any other end of the ask; ended.
    case askingProspect(Ask, connector: Ask, Consent)

    /// Both said yes. Exits: introducing; ended.
    case agreed(connector: Ask, MutualConsent)

    /// The introduction is drafted. Exits: ended (introduced, withdrawn, or lapsed with the
    /// consents).
    case introducing(Reference, connector: Ask, MutualConsent)

    /// The Prospect did not say yes, and nobody else is asked. Exits: ended, on the request's own
    /// calendar.
    case resting(RequestEnd)

    /// Final. The closing note, thanks and follow-ups are still to be written.
    case ended(RequestEnd, on: Day)
  }

  /// The day on which the request closes if it has not led to an introduction.
  package var closesOn: Day { request.filedOn.adding(days: policy.closesAfter) }

  package var end: RequestEnd? {
    if case .ended(let end, _) = state { end } else { nil }
  }

  /// The ask that waits for somebody now, sent or not.
  package var liveAsk: Ask? {
    switch state {
    case .askingConnector(let ask), .askingProspect(let ask, _, _): ask
    case .seeking, .willing, .agreed, .introducing, .resting, .ended: nil
    }
  }

  /// The Connectors whom this request has been put to, in order.
  package var connectorsTried: [Identifier<Member>] {
    letters.compactMap { letter in
      if letter.kind == .connectorAsk, case .connector(let member) = letter.party {
        member
      } else {
        nil
      }
    }
  }

  package func stage(of reference: Reference) -> LetterStage? {
    stages[reference]
  }

  /// The letters that a person has still to review or send.
  package var lettersWaiting: [Letter] {
    letters.filter { stages[$0.reference]?.waits == true }
  }

  package func has(_ kind: LetterKind, to party: LetterParty? = nil) -> Bool {
    letters.contains { $0.kind == kind && (party == nil || $0.party == party) }
  }

  /// Takes a better description of the Prospect, which is possible while nobody was asked.
  package mutating func amend(_ description: ProspectDescription) throws(Refusal) {
    guard case .seeking = state else { throw .notSeeking }
    guard connectorsTried.isEmpty else { throw .alreadyAsked }
    request = Request(
      id: request.id, requester: request.requester, prospect: description,
      purpose: request.purpose, note: request.note, mayName: request.mayName,
      filedOn: request.filedOn)
  }

  /// Takes what happened, or refuses what can't have happened.
  package mutating func apply(_ event: Event) throws(Refusal) {
    if let letter = letters.first(where: { $0.reference == event.fact.reference }) {
      guard event.day >= letter.madeOn else { throw .olderThanLetter }
    }
    switch event.fact {
    case .filed: guard case .seeking = state, letters.isEmpty else { throw .alreadyFiled }
    case .withdrawn: try end(as: .withdrawn, on: event.day)
    case .foundAcquainted: try endAsAcquainted(on: event.day)
    case .drafted(let letter): try add(letter, on: event.day)
    case .held(let reference): try review(reference, .held)
    case .approved(let reference): try review(reference, .approved)
    case .rejected(let reference): try reject(reference)
    case .sent(let reference): try send(reference, on: event.day)
    case .answered(let reference, let answer): try record(answer, to: reference, event)
    case .lapsed(let reference): try lapse(reference, on: event.day)
    case .closed(let end): try close(as: end, on: event.day)
    }
  }
}

// MARK: - The ends

extension Introduction {
  private mutating func end(as end: RequestEnd, on day: Day) throws(Refusal) {
    guard self.end == nil else { throw .requestEnded }
    if let ask = liveAsk { finish(ask, as: .withdrawn, on: day) }
    retireWaitingLetters()
    state = .ended(end, on: day)
  }

  private mutating func endAsAcquainted(on day: Day) throws(Refusal) {
    guard case .seeking = state else { throw .notSeeking }
    try end(as: .alreadyAcquainted, on: day)
  }

  private mutating func close(as end: RequestEnd, on day: Day) throws(Refusal) {
    switch state {
    case .seeking(let otherwise): guard end == otherwise else { throw .otherEndExpected }
    case .resting(let reason): guard end == reason else { throw .otherEndExpected }
    case .askingConnector, .askingProspect: throw .askIsLive
    case .willing: guard end == .lapsed else { throw .otherEndExpected }
    case .agreed(_, let consents), .introducing(_, _, let consents):
      guard end == .lapsed, consents.areExpired(on: day) else { throw .consentsHold }
    case .ended: throw .requestEnded
    }
    try self.end(as: end, on: day)
  }

  private mutating func retireWaitingLetters() {
    for letter in lettersWaiting { stages[letter.reference] = .over }
  }
}

// MARK: - Letters

extension Introduction {
  private mutating func add(_ letter: Letter, on day: Day) throws(Refusal) {
    guard stages[letter.reference] == nil else { throw .referenceTaken }
    let ask = Ask(letter)
    switch (letter.kind, state) {
    case (.connectorAsk, .seeking):
      guard case .connector(let member) = letter.party, !connectorsTried.contains(member) else {
        throw .alreadyAsked
      }
      state = .askingConnector(ask)
    case (.prospectAsk, .willing(let connector, let consent)):
      guard letter.party.side == .prospect else { throw .wrongParty }
      state = .askingProspect(ask, connector: connector, consent)
    case (.introduction, .agreed(let connector, let consents)):
      guard consents.holds(on: day) else { throw .consentExpired }
      state = .introducing(letter.reference, connector: connector, consents)
    case (.reminder, .askingConnector(let live)), (.reminder, .askingProspect(let live, _, _)):
      try remember(reminder: letter, of: live)
    case (.requesterUpdate, _):
      guard end == nil || end == .alreadyAcquainted else { throw .requestEnded }
    case (.closingNote, .ended(let end, _)): guard end.needsClosingNote else { throw .noNoteDue }
    case (.followUp, .ended(.introduced, _)), (.connectorThanks, .ended(.introduced, _)): break
    case (.connectorAsk, _), (.prospectAsk, _), (.introduction, _), (.reminder, _),
      (.closingNote, _), (.followUp, _), (.connectorThanks, _):
      throw .notDue
    }
    letters.append(letter)
    stages[letter.reference] = .drafted
  }

  private mutating func remember(reminder: Letter, of ask: Ask) throws(Refusal) {
    guard ask.sentOn != nil, ask.reminder == nil, ask.party == reminder.party else { throw .notDue }
    replaceLiveAsk { $0.reminder = reminder.reference }
  }

  private mutating func review(_ reference: Reference, _ stage: LetterStage) throws(Refusal) {
    guard let current = stages[reference] else { throw .unknownReference }
    guard current.waits else { throw .letterIsDone(current) }
    stages[reference] = stage
  }

  private mutating func reject(_ reference: Reference) throws(Refusal) {
    if case .introducing(reference, _, _) = state { throw .introductionIsOwed }
    try review(reference, .rejected)
    guard let ask = liveAsk, ask.reference == reference else { return }
    finishUnsent(ask)
  }

  /// An ask that was never sent asked nobody: the search goes on, and nothing is counted.
  private mutating func finishUnsent(_ ask: Ask) {
    state = .seeking(otherwise: lastEnd)
  }

  private mutating func send(_ reference: Reference, on day: Day) throws(Refusal) {
    guard let current = stages[reference] else { throw .unknownReference }
    guard case .approved = current else {
      throw current.waits ? .notApproved : .letterIsDone(current)
    }
    if case .introducing(reference, _, let consents) = state {
      guard consents.holds(on: day) else { throw .consentExpired }
      stages[reference] = .sent(on: day)
      retireWaitingLetters()
      state = .ended(.introduced, on: day)
      return
    }
    stages[reference] = .sent(on: day)
    if liveAsk?.reference == reference { replaceLiveAsk { $0.sentOn = day } }
  }

  private mutating func replaceLiveAsk(_ change: (inout Ask) -> Void) {
    switch state {
    case .askingConnector(var ask):
      change(&ask)
      state = .askingConnector(ask)
    case .askingProspect(var ask, let connector, let consent):
      change(&ask)
      state = .askingProspect(ask, connector: connector, consent)
    case .seeking, .willing, .agreed, .introducing, .resting, .ended: break
    }
  }
}

// MARK: - Answers

extension Introduction {
  private mutating func record(_ answer: Answer, to reference: Reference, _ event: Event)
    throws(Refusal)
  {
    guard let letter = letters.first(where: { $0.reference == reference }) else {
      throw .unknownReference
    }
    if letter.kind == .followUp { return try recordMeeting(answer, letter, on: event.day) }
    guard let ask = liveAsk, ask.reference == reference || ask.reminder == reference else {
      throw letter.kind.asksSomething ? .askIsOver : .asksNothing
    }
    guard let sentOn = ask.sentOn else { throw .notSent }
    guard event.day >= sentOn else { throw .answeredBeforeSent }
    let answered = Event(on: event.day, of: event.request, .answered(ask.reference, answer))
    finish(ask, as: answer.outcome, reason: answer.reason, on: event.day)
    switch state {
    case .askingConnector: recordConnector(answer, ask, answered)
    case .askingProspect(_, let connector, let consent):
      recordProspect(answer, ask, answered, connector, consent)
    case .seeking, .willing, .agreed, .introducing, .resting, .ended: break
    }
  }

  private mutating func recordConnector(_ answer: Answer, _ ask: Ask, _ event: Event) {
    if let consent = Consent(event, to: ask, policy: policy) {
      state = .willing(ask, consent)
    } else {
      state = .seeking(otherwise: lastEnd)
    }
  }

  private mutating func recordProspect(
    _ answer: Answer, _ ask: Ask, _ event: Event, _ connector: Ask, _ given: Consent
  ) {
    if let consent = Consent(event, to: ask, policy: policy),
      let both = MutualConsent(connector: given, prospect: consent, on: event.day)
    {
      state = .agreed(connector: connector, both)
    } else if answer == .undeliverable {
      state = .seeking(otherwise: lastEnd)
    } else {
      state = .resting(lastEnd)
    }
  }

  /// The two may remember differently: one who says that they met is believed.
  private mutating func recordMeeting(
    _ answer: Answer, _ letter: Letter, on day: Day
  ) throws(Refusal) {
    guard case .sent? = stages[letter.reference] else { throw .notSent }
    switch answer {
    case .yes where met != true: (met, metOn) = (true, day)
    case .no where met == nil: (met, metOn) = (false, day)
    case .yes, .no: break
    case .notNow, .redirect, .undeliverable: throw .meetingIsYesOrNo
    }
  }

  private mutating func lapse(_ reference: Reference, on day: Day) throws(Refusal) {
    guard let ask = liveAsk, ask.reference == reference else { throw .askIsOver }
    guard ask.sentOn != nil else {
      stages[reference] = .over
      return finishUnsent(ask)
    }
    finish(ask, as: .lapsed, on: day)
    state = ask.side == .connector ? .seeking(otherwise: lastEnd) : .resting(lastEnd)
  }

  /// Counts an ask that was sent, and takes its reminder out of the queue.
  private mutating func finish(
    _ ask: Ask, as outcome: AskOutcome, reason: DeclineReason? = nil, on day: Day
  ) {
    if let reminder = ask.reminder, stages[reminder]?.waits == true { stages[reminder] = .over }
    guard let record = ask.record(request.id, outcome, reason: reason, endedOn: day) else { return }
    asks.append(record)
  }

  /// How the request would be reported if nothing further came of it: as its last ask ended.
  private var lastEnd: RequestEnd {
    guard let last = asks.last else { return .noConnector }
    switch last.outcome {
    case .yes, .lapsed, .withdrawn, .pending: return .lapsed
    case .no: return .declined
    case .notNow: return .notNow
    case .undeliverable: return .undeliverable
    }
  }
}

extension Event.Fact {
  /// The letter that was there before and to which this happened.
  fileprivate var reference: Reference? {
    switch self {
    case .held(let reference), .approved(let reference), .rejected(let reference),
      .sent(let reference), .answered(let reference, _), .lapsed(let reference):
      reference
    case .filed, .withdrawn, .foundAcquainted, .drafted, .closed: nil
    }
  }
}

extension Answer {
  /// Under which outcome the answer is counted.
  ///
  /// "Somebody else is better placed" is a no with that reason.
  package var outcome: AskOutcome {
    switch self {
    case .yes: .yes
    case .no, .redirect: .no
    case .notNow: .notNow
    case .undeliverable: .undeliverable
    }
  }

  package var reason: DeclineReason? {
    switch self {
    case .no(let reason): reason
    case .redirect: .betterPlaced
    case .yes, .notNow, .undeliverable: nil
    }
  }
}

extension LetterKind {
  fileprivate var asksSomething: Bool {
    switch self {
    case .connectorAsk, .prospectAsk, .reminder, .followUp: true
    case .requesterUpdate, .introduction, .closingNote, .connectorThanks: false
    }
  }
}

extension RequestEnd {
  /// Whether the Requester gets the closing note: for every end that is not theirs to know already.
  package var needsClosingNote: Bool {
    switch self {
    case .declined, .notNow, .lapsed, .undeliverable, .noConnector: true
    case .introduced, .withdrawn, .alreadyAcquainted: false
    }
  }
}
