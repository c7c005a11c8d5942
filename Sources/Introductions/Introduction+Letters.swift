// SPDX-License-Identifier: Apache-2.0

import ContactRecords

extension Introduction {
  mutating func add(_ letter: Letter, on day: Day, _ isHistory: Bool) throws(Refusal) {
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
      guard isHistory || consent.holds(on: day) else { throw .consentExpired }
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

  mutating func review(_ reference: Reference, _ stage: LetterStage) throws(Refusal) {
    guard let current = stages[reference] else { throw .unknownReference }
    guard current.waits else { throw .letterIsDone(current) }
    stages[reference] = stage
  }

  mutating func approve(_ reference: Reference, on day: Day) throws(Refusal) {
    if case .introducing(reference, _, let consents) = state, !consents.holds(on: day) {
      throw .consentExpired
    }
    try review(reference, .approved)
  }

  mutating func reject(_ reference: Reference) throws(Refusal) {
    if case .introducing(reference, _, _) = state { throw .introductionIsOwed }
    try review(reference, .rejected)
    guard let ask = liveAsk, ask.reference == reference else { return }
    finishUnsent()
  }

  /// An ask that was never sent asked nobody: the search goes on, and nothing is counted.
  mutating func finishUnsent() {
    state = .seeking(otherwise: lastEnd)
  }

  mutating func send(_ reference: Reference, on day: Day, _ isHistory: Bool) throws(Refusal) {
    guard let current = stages[reference] else { throw .unknownReference }
    guard case .approved = current else {
      throw current.waits ? .notApproved : .letterIsDone(current)
    }
    if case .introducing(reference, let connector, let consents) = state {
      guard consents.holds(on: day) else { throw .consentExpired }
      introducedBy = Identifier(connector.asked)
      stages[reference] = .sent(on: day)
      retireWaitingLetters()
      state = .ended(.introduced, on: day)
      return
    }
    if case .askingProspect(let ask, _, let consent) = state, ask.reference == reference,
      !isHistory, !consent.holds(on: day)
    {
      throw .consentExpired
    }
    stages[reference] = .sent(on: day)
    if liveAsk?.reference == reference { replaceLiveAsk { $0.sentOn = day } }
  }

  mutating func replaceLiveAsk(_ change: (inout Ask) -> Void) {
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
