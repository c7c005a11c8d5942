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

  init(_ letter: Letter) {
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

  /// Nil when it was never sent.
  func record(
    _ request: Identifier<Request>, _ outcome: AskOutcome, reason: DeclineReason?, endedOn: Day?
  ) -> AskRecord? {
    sentOn.map { day in
      AskRecord(
        request: request, side: side, asked: asked, sentOn: day, outcome: outcome, endedOn: endedOn,
        reason: reason)
    }
  }
}
