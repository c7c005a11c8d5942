// SPDX-License-Identifier: Apache-2.0

package import ContactRecords

/// One request on its way to an introduction: a pure state machine over its events.
///
/// What is due next is a function of the state and the day, not of a transition, so that a night
/// that died forgets nothing: whatever it had not yet recorded is due again.
package struct Introduction: Hashable, Sendable {
  package internal(set) var request: Request
  package let terms: Terms
  package let policy: Policy
  package internal(set) var state = State.seeking(otherwise: .noConnector)

  /// Every letter of the request in the order in which they were drafted.
  package internal(set) var letters: [Letter] = []
  package internal(set) var asks: [AskRecord] = []

  /// Whom the two follow-ups said that they met; nil while nobody answered.
  package internal(set) var met: Bool?

  /// The day of the answer that `met` is from.
  package internal(set) var metOn: Day?
  var stages: [Reference: LetterStage] = [:]

  /// The Requester's own yes; nil until the request is filed.
  package internal(set) var requesterConsent: Consent?

  /// The members whom a Connector named as better placed, with the ask that this answered, in the
  /// order in which they were named.
  var suggestions: [Suggestion] = []

  /// Those who said "no more", by the letter to which they said it: the keys under which they were
  /// asked.
  package internal(set) var stopped: [Reference: String] = [:]

  /// The Connector who made the introduction possible; nil before it is sent.
  package internal(set) var introducedBy: Identifier<Member>?

  /// Whether a yes was taken back after the day on which the request should have closed.
  var outlivesCalendar = false

  /// The asks that have ended, by their references.
  var settled: [Reference: SettledAsk] = [:]

  package init(_ request: Request, policy: Policy) {
    self.init(request, terms: Terms(of: request, under: policy), policy: policy)
  }

  package init(_ request: Request, terms: Terms, policy: Policy) {
    self.request = request
    self.terms = terms
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

    /// A Connector said yes. Exits: askingProspect; seeking when they take it back; ended.
    case willing(Ask, Consent)

    /// The Prospect's ask is drafted or sent. Exits: agreed on a yes; willing when the draft lost
    /// its ground; seeking when it could not be delivered or was rejected; resting on any other end
    /// of the ask; ended.
    case askingProspect(Ask, connector: Ask, Consent)

    /// Both said yes; whether the words still hold is a question of the day. Exits: introducing;
    /// resting when one of them takes it back; ended (withdrawn, or lapsed with the consents).
    case agreed(connector: Ask, Agreement)

    /// The introduction is drafted. Exits: agreed when the draft is taken back, as it is when a
    /// consent expires; resting when a yes is taken back; ended (introduced, withdrawn, or lapsed with the consents).
    case introducing(Reference, connector: Ask, Agreement)

    /// The Prospect did not say yes, and nobody else is asked. Exits: ended, on the request's own
    /// calendar.
    case resting(RequestEnd)

    /// Final. The closing note, thanks and follow-ups are still to be written.
    case ended(RequestEnd, on: Day)
  }

  /// The day on which the request closes if it has not led to an introduction.
  package var closesOn: Day { terms.closesOn }

  package var end: RequestEnd? {
    if case .ended(let end, _) = state { end } else { nil }
  }

  /// The day on which it ended; nil while it is open.
  package var endedOn: Day? {
    if case .ended(_, let day) = state { day } else { nil }
  }

  /// The ask that waits for somebody now, sent or not.
  package var liveAsk: Ask? {
    switch state {
    case .askingConnector(let ask), .askingProspect(let ask, _, _): ask
    case .seeking, .willing, .agreed, .introducing, .resting, .ended: nil
    }
  }

  /// The live ask, and those that were sent and have ended.
  private var everyAsk: [Ask] {
    [liveAsk].compactMap(\.self) + settled.values.map(\.ask)
  }

  /// The Connectors whom this request has been put to, in order, and those whom the reviewer did
  /// not want to ask.
  ///
  /// A draft that lost its ground before it was sent asked nobody.
  package var connectorsTried: [Identifier<Member>] {
    letters.compactMap { letter in
      if letter.kind == .connectorAsk, case .connector(let member) = letter.party,
        stages[letter.reference] != .over
      {
        member
      } else {
        nil
      }
    }
  }

  /// The members whom Connectors named as better placed, each once, in the order of naming.
  package var suggestedConnectors: [Identifier<Member>] {
    var seen: Set<Identifier<Member>> = []
    return suggestions.map(\.member).filter { seen.insert($0).inserted }
  }

  package func stage(of reference: Reference) -> LetterStage? {
    stages[reference]
  }

  /// The Connector with whom the request is now, or who introduced the two.
  package var connector: Identifier<Member>? {
    switch state {
    case .askingConnector(let ask), .willing(let ask, _), .askingProspect(_, let ask, _),
      .agreed(let ask, _), .introducing(_, let ask, _):
      Identifier(ask.asked)
    case .seeking, .resting: nil
    case .ended: introducedBy
    }
  }

  /// The letters that a person has still to review or send.
  package var lettersWaiting: [Letter] {
    letters.filter { stages[$0.reference]?.waits == true }
  }

  /// The letter of the ask that was sent and is not answered.
  package var askWaiting: Letter? {
    guard let ask = liveAsk, ask.sentOn != nil else { return nil }
    return letters.first { $0.reference == ask.reference }
  }

  /// The ask that an answer to a letter belongs to: a reminder's ask, else the letter itself.
  package func ask(answeredBy letter: Reference) -> Reference {
    everyAsk.first { $0.isAnswered(by: letter) }?.reference ?? letter
  }

  /// How an ask that has ended was answered, as far as its record tells; nil for any other letter.
  package func answer(to ask: Reference) -> Answer? {
    guard let record = settled[ask].map({ asks[$0.index] }) else { return nil }
    switch record.outcome {
    case .yes: return .yes
    case .no:
      if record.reason == .betterPlaced {
        return .redirect(to: suggestions.last { $0.ask == ask }?.member)
      }
      return record.reason.map { .no($0) }
    case .notNow: return .notNow(until: record.askAgainFrom)
    case .undeliverable: return .undeliverable
    case .lapsed, .withdrawn, .pending: return nil
    }
  }

  package func has(_ kind: LetterKind, to party: LetterParty? = nil) -> Bool {
    letters.contains { $0.kind == kind && (party == nil || $0.party == party) }
  }

  /// Takes other words for the same request, which is possible while nobody was asked.
  package mutating func amend(_ better: Request) throws(Refusal) {
    guard case .seeking = state else { throw .notSeeking }
    guard connectorsTried.isEmpty else { throw .alreadyAsked }
    guard better.id == request.id, better.requester == request.requester,
      better.filedOn == request.filedOn
    else { throw .otherRequest }
    request = better
  }

  /// Takes what happened, or refuses what can't have happened.
  ///
  /// What is on record already, as `isHistory` says, is not asked whether a Connector's yes still
  /// held when the Prospect's ask was written and sent: older versions did not ask that.
  package mutating func apply(_ event: Event, isHistory: Bool = false) throws(Refusal) {
    guard event.day >= request.filedOn else { throw .beforeFiling }
    if case .filed = event.fact { return try file(event) }
    guard requesterConsent != nil else { throw .notFiled }
    if let letter = letters.first(where: { $0.reference == event.fact.reference }) {
      guard event.day >= letter.madeOn else { throw .olderThanLetter }
    }
    switch event.fact {
    case .filed: break
    case .withdrawn: try end(as: .withdrawn, on: event.day)
    case .foundAcquainted: try endAsAcquainted(on: event.day)
    case .drafted(let letter): try add(letter, on: event.day, isHistory)
    case .held(let reference): try review(reference, .held)
    case .approved(let reference): try approve(reference, on: event.day)
    case .rejected(let reference): try reject(reference)
    case .sent(let reference): try send(reference, on: event.day, isHistory)
    case .answered(let reference, let answer): try record(answer, to: reference, event)
    case .lapsed(let reference): try lapse(reference, on: event.day)
    case .closed(let end): try close(as: end, on: event.day)
    }
  }

  private mutating func file(_ event: Event) throws(Refusal) {
    guard requesterConsent == nil else { throw .alreadyFiled }
    requesterConsent = Consent(event, terms: terms)
  }

  /// The consent that an event gave; nil for every other event.
  package func consent(givenBy event: Event) -> Consent? {
    if let consent = Consent(event, terms: terms) { return consent }
    return everyAsk.lazy.compactMap { Consent(event, to: $0, terms: terms) }.first
  }
}

/// A member named by a Connector as better placed.
struct Suggestion: Hashable, Sendable {
  let ask: Reference
  let member: Identifier<Member>
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
