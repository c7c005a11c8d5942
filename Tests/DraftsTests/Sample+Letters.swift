// SPDX-License-Identifier: Apache-2.0

import ContactRecords
import Drafts
import Introductions

/// One of every letter.
///
/// Consents come from events alone, so the tests have to live through a request to get them.
extension Sample {
  static func consents(_ request: Request) throws -> MutualConsent {
    var introduction = Introduction(request, policy: Policy())
    try introduction.apply(Event(on: filedOn, of: request.id, .filed))
    try introduction.play(.connectorAsk, .connector(Identifier("jonas")), reference(1), .yes)
    try introduction.play(.prospectAsk, .prospect(key: "hana"), reference(2), .yes)
    guard case .agreed(_, let agreement) = introduction.state,
      let consents = MutualConsent(agreement, on: askedOn)
    else { throw NotAgreed() }
    return consents
  }

  static func connectorAsk(
    _ request: Request = request(), in language: Language = .english
  ) -> ConnectorAsk {
    ConnectorAsk(
      request: request, requester: requester.writtenTo(in: language),
      connector: connector.writtenTo(in: language), why: why(in: language),
      answerWithin: answerWithin)
  }

  static func prospectAsk(
    _ request: Request = request(), in language: Language = .english
  ) -> ProspectAsk {
    ProspectAsk(
      request: request, requester: requester.writtenTo(in: language),
      connector: connector.writtenTo(in: language), prospect: prospect.writtenTo(in: language),
      answerWithin: answerWithin)
  }

  static func introduction(
    _ request: Request = request(), in language: Language = .english
  ) throws -> LetterContent {
    .introduction(
      IntroductionContent(
        consents: try consents(request), request: request,
        requester: requester.writtenTo(in: language), connector: connector.writtenTo(in: language),
        prospect: prospect.writtenTo(in: language)))
  }

  /// One of every letter, by a name for the file that holds its approved wording.
  static func letters(
    _ request: Request = request(), in language: Language = .english
  ) throws -> [(name: String, LetterContent)] {
    let ask = connectorAsk(request, in: language)
    let question = prospectAsk(request, in: language)
    return [
      ("connector-ask", .connectorAsk(ask)),
      ("connector-reminder", .reminder(of: .connector(ask), askedOn: askedOn)),
      ("prospect-ask", .prospectAsk(question)),
      ("prospect-reminder", .reminder(of: .prospect(question), askedOn: askedOn)),
      ("connector-asks", .gatheredAsk(gatheredAsks(ask))),
      ("connector-reminders", .gatheredReminder(gatheredReminders(ask))),
      ("introduction", try introduction(request, in: language)),
      ("connector-thanks", thanks(request, in: language)),
    ] + lettersToRequester(request, in: language) + [
      (
        "follow-up-prospect",
        followUp(
          request, .prospect(prospect.writtenTo(in: language), requesterName: requester.name))
      )
    ]
  }

  /// What the Requester reads but for the introduction.
  static func lettersToRequester(
    _ request: Request, in language: Language
  ) -> [(name: String, LetterContent)] {
    let requester = requester.writtenTo(in: language)
    return [
      ("update-received", update(request, .received(hearBy: hearBy), requester)),
      ("update-willing", update(request, .willing(hearBy: hearBy), requester)),
      ("update-acquainted", update(request, .alreadyAcquainted, requester)),
      ("closing-note", .closingNote(request, requester: requester)),
      ("follow-up-requester", followUp(request, .requester(requester, prospectName: "Hana Sato"))),
    ]
  }

  private static func update(
    _ request: Request, _ stage: RequesterUpdate.Stage, _ requester: Correspondent
  ) -> LetterContent {
    .requesterUpdate(RequesterUpdate(request: request, requester: requester, stage: stage))
  }

  private static func followUp(_ request: Request, _ party: FollowUp.Party) -> LetterContent {
    .followUp(FollowUp(request: request, to: party, introducedOn: askedOn))
  }

  private static func thanks(_ request: Request, in language: Language) -> LetterContent {
    .connectorThanks(
      ConnectorThanks(
        request: request, connector: connector.writtenTo(in: language),
        requesterName: requester.name, prospectName: "Hana Sato"))
  }

  private struct NotAgreed: Error {}
}

// MARK: - Several asks of one Connector

extension Sample {
  /// The ask given, one more of the same Requester, and one of somebody else.
  static func gatheredAsks(_ first: ConnectorAsk) -> [GatheredAsk] {
    let asks = [
      first, another(like: first, "R-18", by: first.requester, first.request.requester),
      another(like: first, "R-19", by: otherRequester, Identifier("kaethe")),
    ]
    return zip(asks, 20...).map { GatheredAsk($0, reference: reference($1)) }
  }

  static func gatheredReminders(_ first: ConnectorAsk) -> [GatheredReminder] {
    zip(gatheredAsks(first), 0...).map { gathered, days in
      GatheredReminder(
        of: gathered.ask, askedOn: askedOn.adding(days: days),
        reference: reference(23 + UInt8(days)))
    }
  }

  static let otherRequester = Correspondent(
    name: "Käthe Groß", given: "Käthe", email: EmailAddress("kaethe@gross.example"))

  private static func another(
    like ask: ConnectorAsk, _ id: String, by requester: Correspondent, _ member: Identifier<Member>
  ) -> ConnectorAsk {
    let words = requestWords(in: ask.connector.language)
    let request = Request(
      id: Identifier(id), requester: member, prospect: ProspectDescription(name: "Jürgen Weiß"),
      purpose: words.otherPurpose, note: words.otherNote, mayName: ask.request.mayName,
      filedOn: filedOn)
    return ConnectorAsk(
      request: request, requester: requester, connector: ask.connector, why: words.otherWhy,
      answerWithin: 7)
  }
}

extension Correspondent {
  func writtenTo(in language: Language) -> Correspondent {
    Correspondent(name: name, given: given, email: email, language: language)
  }
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
