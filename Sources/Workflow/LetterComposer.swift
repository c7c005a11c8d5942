// SPDX-License-Identifier: Apache-2.0

import Acquaintances
import ContactRecords
import Drafts
import IntroductionStore
import Introductions

/// What a letter will say, and why it is written, for the reviewer.
struct ComposedContent {
  let content: LetterContent
  let why: String
}

/// Why a letter that is due can't be written, for people to read.
struct UnwritableLetter: Error {
  let reason: String

  init(_ error: any Error) {
    reason =
      switch error {
      case LetterProblem.noAddress(let name): "there is no e-mail address of \(name)"
      case LetterProblem.note(.empty): "the note is empty"
      case LetterProblem.note(.holdsContactDetail(let detail)):
        "the note or the purpose holds \(detail), which travels only after two yeses"
      case LetterProblem.note(.namesRequester(let name)):
        "the note or the purpose names \(name), who did not allow it"
      case MailProblem.forbiddenCharacter(let field, let scalar):
        "\(field.rawValue) holds the character \(scalar)"
      case MailProblem.unusableAddress(_, let address): "mail can't be sent to \(address)"
      default: "\(error)"
      }
  }
}

/// Gathers for each duty what its letter may say: who writes to whom, with which address, until
/// when.
struct LetterComposer {
  let policy: Policy
  let community: Community
  let writer: LetterWriter

  /// The stored text of a letter, once it is sure that mail can be made of it.
  func write(_ composed: ComposedContent, _ letter: Letter) throws(UnwritableLetter) -> StoredLetter
  {
    let message: Message
    do {
      message = try writer.write(composed.content, reference: letter.reference)
      _ = try eml(message, dated: letter.madeOn)
    } catch {
      throw UnwritableLetter(error)
    }
    let recipients = message.to.compactMap { person in
      person.email.map { StoredLetter.Recipient(name: person.name, address: $0.written) }
    }
    return StoredLetter(
      letter: letter, recipients: recipients, why: composed.why, subject: message.subject,
      body: message.body)
  }

  func connectorAsk(
    _ request: Request, _ candidate: Candidate, _ prospect: Int, on day: Day
  ) -> ComposedContent? {
    let connector = community.member(candidate.connector)
    let ask = ConnectorAsk(
      request: request, requester: community.member(request.requester), connector: connector,
      why: community.ownEvidence(of: candidate, request),
      answerBy: answerBy(.connector, from: day, request))
    return ComposedContent(
      content: .connectorAsk(ask), why: community.evidence(of: candidate, request))
  }

  /// Nil for a duty without a letter, and where the people in it can't be told or reached.
  func content(of duty: Duty, _ introduction: Introduction, on day: Day) -> ComposedContent? {
    let request = introduction.request
    let requester = community.member(request.requester)
    switch duty {
    case .acknowledge:
      return update(request, .received(hearBy: introduction.closesOn), "the request was filed")
    case .tellWilling:
      return update(request, .willing(hearBy: introduction.closesOn), "a Connector is willing")
    case .tellAcquainted:
      return update(request, .alreadyAcquainted, "the Requester's own book holds the Prospect")
    case .sendClosingNote:
      return ComposedContent(
        content: .closingNote(request, requester: requester),
        why: "the request is \(policy.closesAfter) days old")
    case .askProspect(let connector, _):
      return prospectAsk(request, connector, on: day).map {
        ComposedContent(
          content: .prospectAsk($0), why: "\(community.member(connector).name) said yes")
      }
    case .remind(let ask): return reminder(of: ask, introduction, on: day)
    case .introduce(let connector, let consents):
      return introduce(introduction, connector, consents)
    case .thankConnector(let connector):
      return ComposedContent(
        content: .connectorThanks(
          ConnectorThanks(
            request: request, connector: community.member(connector),
            requesterName: requester.name, prospectName: request.prospect.name)),
        why: "the introduction was sent")
    case .followUp(let party): return followUp(party, introduction)
    case .seekConnector, .lapse, .close: return nil
    }
  }

  private func update(
    _ request: Request, _ stage: RequesterUpdate.Stage, _ why: String
  ) -> ComposedContent {
    let update = RequesterUpdate(
      request: request, requester: community.member(request.requester), stage: stage)
    return ComposedContent(content: .requesterUpdate(update), why: why)
  }

  private func prospectAsk(
    _ request: Request, _ connector: Identifier<Member>, on day: Day
  ) -> ProspectAsk? {
    guard let prospect = community.prospect(of: request, inBookOf: connector) else { return nil }
    return ProspectAsk(
      request: request, requester: community.member(request.requester),
      connector: community.member(connector), prospect: prospect,
      answerBy: answerBy(.prospect, from: day, request))
  }

  private func reminder(
    of ask: Ask, _ introduction: Introduction, on day: Day
  ) -> ComposedContent? {
    guard let sentOn = ask.sentOn, let connector = introduction.connectorsTried.last else {
      return nil
    }
    let request = introduction.request
    let content: AskContent
    switch ask.side {
    case .connector:
      guard let candidate = community.candidate(connector, for: request) else { return nil }
      let answerBy = answerBy(.connector, from: sentOn, request)
      content = .connector(
        ConnectorAsk(
          request: request, requester: community.member(request.requester),
          connector: community.member(connector),
          why: community.ownEvidence(of: candidate, request), answerBy: answerBy))
    case .prospect:
      guard let ask = prospectAsk(request, connector, on: sentOn) else { return nil }
      content = .prospect(ask)
    }
    return ComposedContent(
      content: .reminder(of: content, askedOn: sentOn),
      why: "asked on \(sentOn), no answer for \(day.days(since: sentOn)) days")
  }

  private func introduce(
    _ introduction: Introduction, _ connector: Identifier<Member>, _ consents: MutualConsent
  ) -> ComposedContent? {
    let request = introduction.request
    guard let prospect = community.prospect(of: request, inBookOf: connector) else { return nil }
    let content = IntroductionContent(
      consents: consents, request: request, requester: community.member(request.requester),
      connector: community.member(connector), prospect: prospect)
    return ComposedContent(
      content: .introduction(content),
      why: "both said yes: \(community.member(connector).name) on \(consents.connector.givenOn), "
        + "\(prospect.name) on \(consents.prospect.givenOn)")
  }

  private func followUp(
    _ party: LetterParty, _ introduction: Introduction
  ) -> ComposedContent? {
    guard case .ended(_, let introducedOn) = introduction.state else { return nil }
    let request = introduction.request
    let requester = community.member(request.requester)
    let receiver: FollowUp.Party
    switch party {
    case .requester, .connector:
      receiver = .requester(requester, prospectName: request.prospect.name)
    case .prospect:
      guard let connector = introduction.connectorsTried.last,
        let prospect = community.prospect(of: request, inBookOf: connector)
      else { return nil }
      receiver = .prospect(prospect, requesterName: requester.name)
    }
    return ComposedContent(
      content: .followUp(FollowUp(request: request, to: receiver, introducedOn: introducedOn)),
      why: "introduced on \(introducedOn)")
  }

  /// The last day of the window, and never past the day on which the request closes.
  private func answerBy(_ side: AskSide, from day: Day, _ request: Request) -> Day {
    let lapses = day.adding(days: policy.window(of: side).lapsesAfter)
    return min(lapses, request.filedOn.adding(days: policy.closesAfter))
  }
}
