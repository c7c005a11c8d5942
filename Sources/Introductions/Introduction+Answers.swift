// SPDX-License-Identifier: Apache-2.0

import ContactRecords

extension Introduction {
  mutating func record(_ answer: Answer, to reference: Reference, _ event: Event)
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

  mutating func lapse(_ reference: Reference, on day: Day) throws(Refusal) {
    guard let ask = liveAsk, ask.reference == reference else { throw .askIsOver }
    guard ask.sentOn != nil else {
      stages[reference] = .over
      return finishUnsent()
    }
    finish(ask, as: .lapsed, on: day)
    state = ask.side == .connector ? .seeking(otherwise: lastEnd) : .resting(lastEnd)
  }

  /// Counts an ask that was sent, and takes its reminder out of the queue.
  mutating func finish(
    _ ask: Ask, as outcome: AskOutcome, reason: DeclineReason? = nil, on day: Day
  ) {
    if let reminder = ask.reminder, stages[reminder]?.waits == true { stages[reminder] = .over }
    guard let record = ask.record(request.id, outcome, reason: reason, endedOn: day) else { return }
    asks.append(record)
  }

  /// How the request would be reported if nothing further came of it: as its last ask ended.
  var lastEnd: RequestEnd {
    guard let last = asks.last else { return .noConnector }
    switch last.outcome {
    case .yes, .lapsed, .withdrawn, .pending: return .lapsed
    case .no: return .declined
    case .notNow: return .notNow
    case .undeliverable: return .undeliverable
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
