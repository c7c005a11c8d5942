// SPDX-License-Identifier: Apache-2.0

package import ContactRecords
package import Introductions

/// What one letter says: a case for each kind, with exactly what that letter may know and nothing
/// more.
package enum LetterContent: Hashable, Sendable {
  case connectorAsk(ConnectorAsk)

  /// The open asks of one Connector in one message: two or more.
  case gatheredAsk([GatheredAsk])
  case prospectAsk(ProspectAsk)

  /// The same question once more, shorter. Its `answerWithin` counts anew.
  case reminder(of: AskContent, askedOn: Day)

  /// The reminders that one Connector is due, in one message: two or more.
  case gatheredReminder([GatheredReminder])
  case requesterUpdate(RequesterUpdate)

  /// The only letter with both people's details. There is no way to make one without two consents.
  case introduction(IntroductionContent)

  /// The same words for every ending: it takes no reason, no end, no date and no Connector.
  case closingNote(Request, requester: Correspondent)
  case followUp(FollowUp)
  case connectorThanks(ConnectorThanks)

  /// The kind as the state machine names it.
  package var kind: LetterKind {
    switch self {
    case .connectorAsk, .gatheredAsk: .connectorAsk
    case .prospectAsk: .prospectAsk
    case .reminder, .gatheredReminder: .reminder
    case .requesterUpdate: .requesterUpdate
    case .introduction: .introduction
    case .closingNote: .closingNote
    case .followUp: .followUp
    case .connectorThanks: .connectorThanks
    }
  }
}

/// An ask that can be put again.
package enum AskContent: Hashable, Sendable {
  case connector(ConnectorAsk)
  case prospect(ProspectAsk)
}

/// The question to a Connector whether they would ask the Prospect.
package struct ConnectorAsk: Hashable, Sendable {
  package let request: Request
  package let requester: Correspondent
  package let connector: Correspondent

  /// Why this Connector, as one sentence, from their own evidence alone.
  package let why: String

  /// Days from the sending, whenever that will be: a draft that waits for review must not name a
  /// day.
  package let answerWithin: Int

  package init(
    request: Request, requester: Correspondent, connector: Correspondent, why: String,
    answerWithin: Int
  ) {
    self.request = request
    self.requester = requester
    self.connector = connector
    self.why = why
    self.answerWithin = answerWithin
  }
}

/// The question to a Prospect whether they would like to meet the Requester.
package struct ProspectAsk: Hashable, Sendable {
  package let request: Request
  package let requester: Correspondent
  package let connector: Correspondent

  /// As the Connector's own address book has them, never another member's and never the request.
  package let prospect: Correspondent

  /// Days from the sending, whenever that will be: a draft that waits for review must not name a
  /// day.
  package let answerWithin: Int

  /// Whether the Connector is known to know the Requester as well.
  package let knowsBoth: Bool

  package init(
    request: Request, requester: Correspondent, connector: Correspondent, prospect: Correspondent,
    answerWithin: Int, knowsBoth: Bool = true
  ) {
    self.request = request
    self.requester = requester
    self.connector = connector
    self.prospect = prospect
    self.answerWithin = answerWithin
    self.knowsBoth = knowsBoth
  }
}

/// What the Requester hears while the request is open, or that none was needed.
package struct RequesterUpdate: Hashable, Sendable {
  package let request: Request
  package let requester: Correspondent
  package let stage: Stage

  package init(request: Request, requester: Correspondent, stage: Stage) {
    self.request = request
    self.requester = requester
    self.stage = stage
  }

  /// How much the update tells.
  package enum Stage: Hashable, Sendable {
    case received(hearBy: Day)
    case willing(hearBy: Day)
    case alreadyAcquainted
  }
}

/// Two people who both said yes.
package struct IntroductionContent: Hashable, Sendable {
  package let consents: MutualConsent
  package let request: Request
  package let requester: Correspondent
  package let connector: Correspondent

  /// As the Connector's own address book has them.
  package let prospect: Correspondent

  /// Whether the Connector is known to know the Requester as well.
  package let knowsBoth: Bool

  package init(
    consents: MutualConsent, request: Request, requester: Correspondent, connector: Correspondent,
    prospect: Correspondent, knowsBoth: Bool = true
  ) {
    self.knowsBoth = knowsBoth
    self.consents = consents
    self.request = request
    self.requester = requester
    self.connector = connector
    self.prospect = prospect
  }
}

/// Did the two meet? One letter to each of them.
package struct FollowUp: Hashable, Sendable {
  package let request: Request
  package let party: Party
  package let introducedOn: Day

  package init(request: Request, to party: Party, introducedOn: Day) {
    self.request = request
    self.party = party
    self.introducedOn = introducedOn
  }

  /// Who is asked, and the name of the other.
  package enum Party: Hashable, Sendable {
    case requester(Correspondent, prospectName: String)
    case prospect(Correspondent, requesterName: String)
  }
}

/// Thanks to the Connector once the introduction has been sent.
package struct ConnectorThanks: Hashable, Sendable {
  package let request: Request
  package let connector: Correspondent
  package let requesterName: String
  package let prospectName: String

  package init(
    request: Request, connector: Correspondent, requesterName: String, prospectName: String
  ) {
    self.request = request
    self.connector = connector
    self.requesterName = requesterName
    self.prospectName = prospectName
  }
}
