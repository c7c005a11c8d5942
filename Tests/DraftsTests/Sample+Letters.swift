// SPDX-License-Identifier: Apache-2.0

import ContactRecords
import Drafts
import Introductions

/// Consents come from events alone, so the tests have to live through a request to get them.
extension Sample {
  static func consents(_ request: Request) throws -> MutualConsent {
    var introduction = Introduction(request, policy: Policy())
    try introduction.play(.connectorAsk, .connector(Identifier("jonas")), reference(1), .yes)
    try introduction.play(.prospectAsk, .prospect(key: "hana"), reference(2), .yes)
    guard case .agreed(_, let consents) = introduction.state else { throw NotAgreed() }
    return consents
  }

  /// One of every letter, by a name for the file that holds its approved wording.
  static func letters(_ request: Request = request()) throws -> [(name: String, LetterContent)] {
    [
      ("connector-ask", .connectorAsk(connectorAsk(request))),
      ("connector-reminder", .reminder(of: .connector(connectorAsk(request)), askedOn: askedOn)),
      ("prospect-ask", .prospectAsk(prospectAsk(request))),
      ("prospect-reminder", .reminder(of: .prospect(prospectAsk(request)), askedOn: askedOn)),
      ("update-received", update(request, .received(hearBy: hearBy))),
      ("update-willing", update(request, .willing(hearBy: hearBy))),
      ("update-acquainted", update(request, .alreadyAcquainted)),
      ("introduction", try introduction(request)),
      ("closing-note", .closingNote(request, requester: requester)),
      ("follow-up-requester", followUp(request, .requester(requester, prospectName: "Hana Sato"))),
      ("follow-up-prospect", followUp(request, .prospect(prospect, requesterName: requester.name))),
      (
        "connector-thanks",
        .connectorThanks(
          ConnectorThanks(
            request: request, connector: connector, requesterName: requester.name,
            prospectName: "Hana Sato"))
      ),
    ]
  }

  private static func update(
    _ request: Request, _ stage: RequesterUpdate.Stage
  ) -> LetterContent {
    .requesterUpdate(RequesterUpdate(request: request, requester: requester, stage: stage))
  }

  private static func followUp(_ request: Request, _ party: FollowUp.Party) -> LetterContent {
    .followUp(FollowUp(request: request, to: party, introducedOn: askedOn))
  }

  private struct NotAgreed: Error {}
}

extension Introduction {
  /// Drafts, approves and sends an ask, and records its answer.
  mutating func play(
    _ kind: LetterKind, _ party: LetterParty, _ reference: Reference, _ answer: Answer?
  ) throws {
    let day = Sample.askedOn
    let letter = Letter(reference: reference, kind: kind, party: party, madeOn: day)
    var facts: [Event.Fact] = [.drafted(letter), .approved(reference), .sent(reference)]
    facts.append(answer.map { .answered(reference, $0) } ?? .lapsed(reference))
    for fact in facts { try apply(Event(on: day, of: request.id, fact)) }
  }
}
