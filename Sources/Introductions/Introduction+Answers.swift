// SPDX-License-Identifier: Apache-2.0

package import ContactRecords

extension Introduction {
  /// Takes an answer to a letter.
  ///
  /// "No more" is kept whatever became of the question.
  mutating func record(_ answer: Answer, to reference: Reference, _ event: Event)
    throws(Refusal)
  {
    guard let letter = letters.first(where: { $0.reference == reference }) else {
      throw .unknownReference
    }
    switch letter.kind {
    case .followUp where answer == .no(.noMore): return try stopFollowing(letter)
    case .followUp: return try recordMeeting(answer, letter, on: event.day)
    case .connectorAsk, .prospectAsk, .reminder: break
    case .requesterUpdate, .introduction, .closingNote, .connectorThanks: throw .asksNothing
    }
    do throws(Refusal) {
      try recordAsked(answer, reference, event)
    } catch {
      if answer != .no(.noMore) { throw error }
    }
    if answer == .no(.noMore) { stopped[reference] = Ask(letter).asked }
    if letter.party.side == .connector { noteSuggestion(answer, to: ask(answeredBy: reference)) }
  }

  /// Somebody who is asked whether they met may answer that they want no more questions; it tells
  /// nothing of the meeting.
  private mutating func stopFollowing(_ letter: Letter) throws(Refusal) {
    guard case .sent? = stages[letter.reference] else { throw .notSent }
    let isRequester = letter.party == .requester
    stopped[letter.reference] = isRequester ? request.requester.rawValue : Ask(letter).asked
  }

  /// The last answer to an ask says who is better placed, if anybody is.
  private mutating func noteSuggestion(_ answer: Answer, to ask: Reference) {
    suggestions.removeAll { $0.ask == ask }
    if let member = answer.suggested { suggestions.append(Suggestion(ask: ask, member: member)) }
  }

  private mutating func recordAsked(
    _ answer: Answer, _ reference: Reference, _ event: Event
  ) throws(Refusal) {
    if let ask = liveAsk, ask.isAnswered(by: reference) { return try settle(ask, answer, event) }
    guard let ended = settled.values.first(where: { $0.ask.isAnswered(by: reference) }) else {
      throw .askIsOver
    }
    try record(answer, again: ended, event)
  }

  private mutating func settle(_ ask: Ask, _ answer: Answer, _ event: Event) throws(Refusal) {
    guard let sentOn = ask.sentOn else { throw .notSent }
    guard event.day >= sentOn else { throw .answeredBeforeSent }
    finish(ask, as: answer.outcome, reason: answer.reason, until: answer.until, on: event.day)
    switch state {
    case .askingConnector: recordConnector(ask, event)
    case .askingProspect(_, let connector, let consent):
      recordProspect(answer, ask, event, connector, consent)
    case .seeking, .willing, .agreed, .introducing, .resting, .ended: break
    }
  }

  /// An answer to an ask that ended: late, or other than the one before.
  ///
  /// It counts as if it had come in time where nothing has followed yet. A no always counts, so
  /// that nobody is asked again who has answered, and it takes back a yes until the introduction is
  /// sent. An older answer never replaces a newer one, nor does anything replace "no more".
  private mutating func record(
    _ answer: Answer, again ended: SettledAsk, _ event: Event
  ) throws(Refusal) {
    let before = asks[ended.index]
    let wasAnswered = before.outcome != .lapsed && before.outcome != .withdrawn
    if wasAnswered, let endedOn = before.endedOn, event.day < endedOn { throw .askIsOver }
    if before.reason == .noMore || (before.outcome == .no && answer == .undeliverable) {
      throw .askIsOver
    }
    if let sentOn = ended.ask.sentOn, event.day < sentOn { throw .answeredBeforeSent }
    if answer == .yes, before.outcome == .yes, restsOn(ended.ask) {
      asks[ended.index] = ended.ask.record(request.id, .yes, endedOn: event.day) ?? before
      return renew(ended.ask, event)
    }
    if mayReopen(ended) {
      noteTheCalendar(event)
      reopen(ended)
      return try settle(ended.ask, answer, event)
    }
    guard answer != .yes, mayReplace(before, with: answer) else { throw .askIsOver }
    if (before.outcome == .yes && restsOn(ended.ask)) || stopsTheSearch(answer, to: ended.ask) {
      noteTheCalendar(event)
      stop(on: event.day)
      state = .resting(requestEnd(for: answer.outcome))
    }
    asks[ended.index] =
      ended.ask.record(
        request.id, answer.outcome, reason: answer.reason, until: answer.until, endedOn: event.day)
      ?? before
  }

  /// Whether an answer, other than a yes, comes in the place of what is on record.
  private func mayReplace(_ before: AskRecord, with answer: Answer) -> Bool {
    switch before.outcome {
    case .yes: end != .introduced
    case .notNow: answer.outcome == .no
    case .no: answer == .no(.noMore)
    case .lapsed, .withdrawn, .undeliverable, .pending: true
    }
  }

  /// Whether a Prospect whose letter counted as undeliverable says no after all, while another
  /// Connector is tried.
  private func stopsTheSearch(_ answer: Answer, to ask: Ask) -> Bool {
    end == nil && ask.side == .prospect && answer.outcome == .no
  }

  /// Two who had agreed may outlive the day of closing; what ends then ends on another fixed day.
  ///
  /// What counts is the day on which a word is put on record: until then the request went on.
  private mutating func noteTheCalendar(_ event: Event) {
    let today = max(event.day, event.recording?.on ?? event.day)
    switch state {
    case .agreed, .introducing: outlivesCalendar = outlivesCalendar || today >= closesOn
    case .seeking, .askingConnector, .willing, .askingProspect, .resting, .ended: break
    }
  }

  /// Whether nothing has followed from how an ask ended, and what it rests on still stands.
  private func mayReopen(_ ended: SettledAsk) -> Bool {
    guard ended.index == asks.count - 1 else { return false }
    if let connector = ended.connectorAsk {
      guard let record = settled[connector.reference], asks[record.index].outcome == .yes else {
        return false
      }
    }
    switch state {
    case .seeking, .resting, .willing, .agreed, .introducing: return true
    case .askingConnector, .askingProspect, .ended: return false
    }
  }

  /// Whether what goes on now goes on because of the yes to an ask.
  private func restsOn(_ ask: Ask) -> Bool {
    switch state {
    case .willing(let connector, _), .askingProspect(_, let connector, _),
      .agreed(let connector, _), .introducing(_, let connector, _):
      connector.reference == ask.reference || ask.side == .prospect
    case .seeking, .askingConnector, .resting, .ended: false
    }
  }

  /// Takes a yes that is said once more, from whose day the consent counts anew.
  private mutating func renew(_ ask: Ask, _ event: Event) {
    guard let consent = Consent(event, to: ask, terms: terms) else { return }
    switch state {
    case .willing(let connector, _): state = .willing(connector, consent)
    case .askingProspect(let live, let connector, _):
      state = .askingProspect(live, connector: connector, consent)
    case .agreed(let connector, var agreement):
      agreement.renew(with: consent)
      state = .agreed(connector: connector, agreement)
    case .introducing(let letter, let connector, var agreement):
      agreement.renew(with: consent)
      state = .introducing(letter, connector: connector, agreement)
    case .seeking, .askingConnector, .resting, .ended: break
    }
  }

  /// Whether a yes to an ask holds up what goes on now and has expired, so that another is welcome.
  package func needsRenewal(_ ask: Reference, on day: Day) -> Bool {
    let consents: [Consent] =
      switch state {
      case .willing(_, let consent), .askingProspect(_, _, let consent): [consent]
      case .agreed(_, let agreement), .introducing(_, _, let agreement):
        [agreement.connector, agreement.prospect]
      case .seeking, .askingConnector, .resting, .ended: []
      }
    return consents.contains { $0.ask == ask && !$0.holds(on: day) }
  }

  /// Puts an ask that ended last back to where it waited for its answer.
  private mutating func reopen(_ ended: SettledAsk) {
    asks.removeLast()
    settled[ended.ask.reference] = nil
    for letter in lettersWaiting where letter.kind == .introduction {
      stages[letter.reference] = .over
    }
    if let (connector, consent) = ended.connector {
      state = .askingProspect(ended.ask, connector: connector, consent)
    } else {
      state = .askingConnector(ended.ask)
    }
  }

  /// Stops whatever followed from a yes that was taken back.
  private mutating func stop(on day: Day) {
    if let ask = liveAsk { finish(ask, as: .withdrawn, on: day) }
    for letter in lettersWaiting where letter.kind != .requesterUpdate {
      stages[letter.reference] = .over
    }
  }

  private mutating func recordConnector(_ ask: Ask, _ event: Event) {
    if let consent = Consent(event, to: ask, terms: terms) {
      state = .willing(ask, consent)
    } else {
      state = .seeking(otherwise: lastEnd)
    }
  }

  private mutating func recordProspect(
    _ answer: Answer, _ ask: Ask, _ event: Event, _ connector: Ask, _ given: Consent
  ) {
    if let requesterConsent, let consent = Consent(event, to: ask, terms: terms),
      let agreement = Agreement(
        requester: requesterConsent, connector: given, prospect: consent)
    {
      state = .agreed(connector: connector, agreement)
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

  /// Counts an ask that was sent, and takes its reminder out of the queue.
  mutating func finish(
    _ ask: Ask, as outcome: AskOutcome, reason: DeclineReason? = nil, until: Day? = nil, on day: Day
  ) {
    if let reminder = ask.reminder, stages[reminder]?.waits == true { stages[reminder] = .over }
    guard
      let record = ask.record(request.id, outcome, reason: reason, until: until, endedOn: day)
    else { return }
    var context: (Ask, Consent)?
    if case .askingProspect(_, let connector, let consent) = state {
      context = (connector, consent)
    }
    settled[ask.reference] = SettledAsk(ask: ask, index: asks.count, connector: context)
    asks.append(record)
  }

  /// How the request would be reported if nothing further came of it: as its last ask ended.
  var lastEnd: RequestEnd {
    asks.last.map { requestEnd(for: $0.outcome) } ?? .noConnector
  }

  private func requestEnd(for outcome: AskOutcome) -> RequestEnd {
    switch outcome {
    case .yes, .lapsed, .withdrawn, .pending: .lapsed
    case .no: .declined
    case .notNow: .notNow
    case .undeliverable: .undeliverable
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

  /// The day from which a question would be welcome again, where one was named.
  package var until: Day? {
    if case .notNow(let day) = self { day } else { nil }
  }

  /// The member who was named as better placed.
  package var suggested: Identifier<Member>? {
    if case .redirect(let member) = self { member } else { nil }
  }

  package var reason: DeclineReason? {
    switch self {
    case .no(let reason): reason
    case .redirect: .betterPlaced
    case .yes, .notNow, .undeliverable: nil
    }
  }
}
