// SPDX-License-Identifier: Apache-2.0

import Acquaintances
import ContactRecords
import Drafts
import Introductions

/// What each letter may say.
extension LetterComposer {
  func connectorAsk(_ request: Request, _ grounds: Grounds) -> ComposedAsk {
    connectorAsk(
      request, grounds, within: policy.connectorWindow.lapsesAfter,
      why: community.evidence(of: grounds, request))
  }

  private func connectorAsk(
    _ request: Request, _ grounds: Grounds, within days: Int, why: String, askedOn: Day? = nil
  ) -> ComposedAsk {
    let ask = ConnectorAsk(
      request: request, requester: community.member(request.requester),
      connector: community.member(grounds.connector),
      why: community.ownEvidence(of: grounds, request), answerWithin: days)
    return ComposedAsk(content: ask, why: why, askedOn: askedOn)
  }

  /// The reminder of an ask of a Connector.
  func reminder(
    of ask: Ask, _ introduction: Introduction, on day: Day
  ) throws(UnwritableLetter) -> ComposedAsk {
    let request = introduction.request
    guard let sentOn = ask.sentOn, let connector = introduction.connector else {
      throw UnwritableLetter("nobody has been asked yet")
    }
    let isSuggested = introduction.suggestedConnectors.contains(connector)
    guard
      let grounds = community.grounds(of: connector, for: request, isSuggested: isSuggested)
    else {
      throw UnwritableLetter("\(community.member(connector).name) does not know both any more")
    }
    return connectorAsk(
      request, grounds, within: daysLeft(ask, sentOn, on: day),
      why: whyReminded(sentOn, on: day), askedOn: sentOn)
  }

  private func daysLeft(_ ask: Ask, _ sentOn: Day, on day: Day) -> Int {
    let waited = policy.daysWaited(since: sentOn, until: day)
    return max(1, policy.window(of: ask.side).lapsesAfter - waited)
  }

  private func whyReminded(_ sentOn: Day, on day: Day) -> String {
    "asked on \(sentOn), no answer for \(day.days(since: sentOn)) days"
  }

  /// What the letter of a duty says.
  ///
  /// Duties without a letter, and people who can't be told or reached, are refused with the reason.
  func content(
    of duty: Duty, _ introduction: Introduction, on day: Day
  ) throws(UnwritableLetter) -> ComposedContent {
    let request = introduction.request
    guard community.members[request.requester] != nil else {
      throw UnwritableLetter("\(request.requester) is no member any more")
    }
    switch duty {
    case .acknowledge:
      return update(request, .received(hearBy: introduction.closesOn), "the request was filed")
    case .tellWilling:
      return update(request, .willing(hearBy: introduction.closesOn), "a Connector is willing")
    case .tellAcquainted:
      return update(request, .alreadyAcquainted, "the Requester's own book holds the Prospect")
    case .sendClosingNote:
      return ComposedContent(
        content: .closingNote(request, requester: community.member(request.requester)),
        why: "the request was to end by \(introduction.closesOn)")
    case .askProspect(let connector, _):
      let ask = try prospectAsk(request, connector, within: policy.prospectWindow.lapsesAfter)
      return ComposedContent(
        content: .prospectAsk(ask), why: "\(community.member(connector).name) said yes")
    case .remind(let ask): return try prospectReminder(of: ask, introduction, on: day)
    case .introduce(let connector, let consents):
      return try introduce(introduction, connector, consents)
    case .thankConnector(let connector): return thanks(request, connector)
    case .followUp(let party): return try followUp(party, introduction)
    case .seekConnector, .lapse, .holdBack, .close:
      throw UnwritableLetter("no letter belongs to this")
    }
  }

  private func thanks(_ request: Request, _ connector: Identifier<Member>) -> ComposedContent {
    let thanks = ConnectorThanks(
      request: request, connector: community.member(connector),
      requesterName: community.member(request.requester).name, prospectName: request.prospect.name)
    return ComposedContent(content: .connectorThanks(thanks), why: "the introduction was sent")
  }

  private func update(
    _ request: Request, _ stage: RequesterUpdate.Stage, _ why: String
  ) -> ComposedContent {
    let update = RequesterUpdate(
      request: request, requester: community.member(request.requester), stage: stage)
    return ComposedContent(content: .requesterUpdate(update), why: why)
  }

  private func prospectAsk(
    _ request: Request, _ connector: Identifier<Member>, within days: Int
  ) throws(UnwritableLetter) -> ProspectAsk {
    ProspectAsk(
      request: request, requester: community.member(request.requester),
      connector: community.member(connector),
      prospect: try prospect(of: request, inBookOf: connector), answerWithin: days,
      knowsBoth: knowsBoth(connector, request))
  }

  private func knowsBoth(_ connector: Identifier<Member>, _ request: Request) -> Bool {
    community.grounds(of: connector, for: request, isSuggested: false)?.knowsBoth == true
  }

  private func prospect(
    of request: Request, inBookOf connector: Identifier<Member>
  ) throws(UnwritableLetter) -> Correspondent {
    guard let prospect = community.prospect(of: request, inBookOf: connector) else {
      let name = community.member(connector).name
      throw UnwritableLetter(
        "the address book of \(name) holds no e-mail address of \(request.prospect.name) any more")
    }
    return prospect
  }

  /// The Prospect as the Connector has them, if it is the very person who was asked: books change,
  /// and another of the same name is not to be written to.
  private func askedProspect(
    _ introduction: Introduction, inBookOf connector: Identifier<Member>
  ) throws(UnwritableLetter) -> Correspondent {
    let request = introduction.request
    let asked = introduction.letters.last { $0.kind == .prospectAsk }?.party
    guard case .prospect(let key)? = asked,
      case .found(let person) = community.prospect(of: request),
      community.askKeys(of: person).contains(key)
    else {
      throw UnwritableLetter(
        "the \(request.prospect.name) of tonight's books is not known to be the one who was asked")
    }
    return try prospect(of: request, inBookOf: connector)
  }

  private func prospectReminder(
    of ask: Ask, _ introduction: Introduction, on day: Day
  ) throws(UnwritableLetter) -> ComposedContent {
    guard let sentOn = ask.sentOn, let connector = introduction.connector else {
      throw UnwritableLetter("nobody has been asked yet")
    }
    let content = try prospectAsk(
      introduction, connector, within: daysLeft(ask, sentOn, on: day))
    return ComposedContent(
      content: .reminder(of: .prospect(content), askedOn: sentOn), why: whyReminded(sentOn, on: day)
    )
  }

  private func prospectAsk(
    _ introduction: Introduction, _ connector: Identifier<Member>, within days: Int
  ) throws(UnwritableLetter) -> ProspectAsk {
    _ = try askedProspect(introduction, inBookOf: connector)
    return try prospectAsk(introduction.request, connector, within: days)
  }

  private func introduce(
    _ introduction: Introduction, _ connector: Identifier<Member>, _ consents: MutualConsent
  ) throws(UnwritableLetter) -> ComposedContent {
    let request = introduction.request
    let prospect = try askedProspect(introduction, inBookOf: connector)
    let content = IntroductionContent(
      consents: consents, request: request, requester: community.member(request.requester),
      connector: community.member(connector), prospect: prospect,
      knowsBoth: knowsBoth(connector, request))
    return ComposedContent(
      content: .introduction(content),
      why: "both said yes: \(community.member(connector).name)"
        + " on \(consents.agreement.connector.givenOn), "
        + "\(prospect.name) on \(consents.agreement.prospect.givenOn)")
  }

  private func followUp(
    _ party: LetterParty, _ introduction: Introduction
  ) throws(UnwritableLetter) -> ComposedContent {
    guard case .ended(_, let introducedOn) = introduction.state,
      let connector = introduction.connector
    else { throw UnwritableLetter("the two have not been introduced") }
    let request = introduction.request
    let requester = community.member(request.requester)
    let receiver: FollowUp.Party =
      switch party {
      case .requester, .connector: .requester(requester, prospectName: request.prospect.name)
      case .prospect:
        .prospect(
          try askedProspect(introduction, inBookOf: connector), requesterName: requester.name)
      }
    return ComposedContent(
      content: .followUp(FollowUp(request: request, to: receiver, introducedOn: introducedOn)),
      why: "introduced on \(introducedOn)")
  }
}
