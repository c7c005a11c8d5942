// SPDX-License-Identifier: Apache-2.0

package import ContactRecords

/// One question to one person.
package struct Ask: Hashable, Sendable {
  package let reference: Reference
  package let party: LetterParty
  package let draftedOn: Day

  /// The clock starts here; nil while nobody has sent it.
  package internal(set) var sentOn: Day?

  /// The reminder that was drafted for it; there is never a second.
  package internal(set) var reminder: Reference?

  package init(_ letter: Letter) {
    reference = letter.reference
    party = letter.party
    draftedOn = letter.madeOn
  }

  package var side: AskSide {
    party.side ?? .connector
  }

  /// The Connector's identifier or the Prospect's key.
  package var asked: String {
    switch party {
    case .requester: ""
    case .connector(let member): member.rawValue
    case .prospect(let key): key
    }
  }

  /// An answer may name the ask, or the reminder of it.
  package func isAnswered(by letter: Reference) -> Bool {
    reference == letter || reminder == letter
  }

  /// Nil when it was never sent.
  func record(
    _ request: Identifier<Request>, _ outcome: AskOutcome, reason: DeclineReason? = nil,
    until: Day? = nil, endedOn: Day? = nil
  ) -> AskRecord? {
    sentOn.map { day in
      AskRecord(
        request: request, side: side, asked: asked, sentOn: day, outcome: outcome, endedOn: endedOn,
        reason: reason, askAgainFrom: until)
    }
  }
}

/// An ask that has ended, with what is needed to take up a late answer to it.
struct SettledAsk: Hashable, Sendable {
  let ask: Ask

  /// Position in the introduction's records of asks.
  let index: Int

  /// Of a Prospect's ask: the Connector's ask and consent that it rests on.
  let connectorAsk: Ask?
  let consent: Consent?

  init(ask: Ask, index: Int, connector: (Ask, Consent)?) {
    self.ask = ask
    self.index = index
    connectorAsk = connector?.0
    consent = connector?.1
  }

  var connector: (Ask, Consent)? {
    if let connectorAsk, let consent { (connectorAsk, consent) } else { nil }
  }
}
