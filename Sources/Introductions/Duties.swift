// SPDX-License-Identifier: Apache-2.0

package import ContactRecords

/// Something that the night owes a request.
package enum Duty: Hashable, Sendable {
  case acknowledge
  case tellAcquainted
  case tellWilling
  case seekConnector
  case askProspect(connector: Identifier<Member>, Consent)
  case remind(Ask)
  case lapse(Ask)
  case introduce(connector: Identifier<Member>, MutualConsent)
  case close(RequestEnd)
  case sendClosingNote
  case thankConnector(Identifier<Member>)
  case followUp(LetterParty)
}

extension Introduction {
  /// What is due on `day`, in the order in which it is to be done.
  ///
  /// Doing one may make another due, or settle it.
  package func duties(on day: Day) -> [Duty] {
    var duties: [Duty] = []
    if policy.updates != .none, end == nil, !has(.requesterUpdate) { duties.append(.acknowledge) }
    switch state {
    case .seeking(let otherwise):
      if day >= closesOn {
        duties.append(.close(otherwise))
      } else if day.adding(days: policy.connectorWindow.lapsesAfter) <= closesOn {
        duties.append(.seekConnector)
      }
    case .askingConnector(let ask): duties += dutiesOf(ask, on: day)
    case .willing(let ask, let consent): duties += dutiesOfWilling(ask, consent, on: day)
    case .askingProspect(let ask, _, _): duties += dutiesOf(ask, on: day)
    case .agreed(let connector, let consents):
      if consents.holds(on: day) {
        duties.append(.introduce(connector: connector.member, consents))
      } else if consents.areExpired(on: day), day >= lastDay {
        duties.append(.close(.lapsed))
      }
    case .introducing(_, _, let consents):
      if consents.areExpired(on: day), day >= lastDay { duties.append(.close(.lapsed)) }
    case .resting(let end):
      if day >= (outlivesCalendar ? lastDay : closesOn) { duties.append(.close(end)) }
    case .ended(let end, let endedOn): duties += dutiesAfter(end, endedOn, on: day)
    }
    return duties
  }

  /// Where two had agreed by the day of closing and it came to nothing, the request closes on this
  /// day, whichever of them took it back and whenever: it was settled when the request was filed.
  private var lastDay: Day { closesOn.adding(days: terms.consentLasts) }

  private func dutiesOf(_ ask: Ask, on day: Day) -> [Duty] {
    if day >= closesOn { return [.lapse(ask)] }
    guard let sentOn = ask.sentOn else { return [] }
    let waited = day.days(since: sentOn)
    let window = policy.window(of: ask.side)
    if waited >= window.lapsesAfter { return [.lapse(ask)] }
    return waited >= window.reminderAfter && ask.reminder == nil ? [.remind(ask)] : []
  }

  private func dutiesOfWilling(_ ask: Ask, _ consent: Consent, on day: Day) -> [Duty] {
    if day >= closesOn { return [.close(.lapsed)] }
    let tell = policy.updates == .stages && letters.filter { $0.kind == .requesterUpdate }.count < 2
    return (tell ? [.tellWilling] : []) + [.askProspect(connector: ask.member, consent)]
  }

  private func dutiesAfter(_ end: RequestEnd, _ endedOn: Day, on day: Day) -> [Duty] {
    switch end {
    case .introduced:
      guard let connector = introducedBy else { return [] }
      var duties: [Duty] = has(.connectorThanks) ? [] : [.thankConnector(connector)]
      guard day >= endedOn.adding(days: policy.followUpAfter) else { return duties }
      let prospect = letters.last { $0.kind == .prospectAsk }?.party
      for party in [.requester, prospect].compactMap(\.self) where !has(.followUp, to: party) {
        duties.append(.followUp(party))
      }
      return duties
    case .alreadyAcquainted:
      let told = letters.contains { letter in
        letter.kind == .requesterUpdate && letter.madeOn >= endedOn
          && stage(of: letter.reference) != .over
      }
      return told ? [] : [.tellAcquainted]
    case .declined, .notNow, .lapsed, .undeliverable, .noConnector:
      return has(.closingNote) ? [] : [.sendClosingNote]
    case .withdrawn: return []
    }
  }
}

extension Ask {
  /// The Connector who was asked; an ask of a Prospect has none and gives the empty identifier.
  fileprivate var member: Identifier<Member> {
    if case .connector(let member) = party { member } else { Identifier("") }
  }
}

extension Introduction {
  /// The request as the reports count it on `day`.
  package var record: RequestRecord {
    let sent = letters.compactMap { letter -> Day? in
      guard letter.kind == .connectorAsk || letter.kind == .prospectAsk,
        case .sent(let day)? = stage(of: letter.reference)
      else { return nil }
      return day
    }
    var ended: (RequestEnd, Day)?
    if case .ended(let end, let day) = state { ended = (end, day) }
    return RequestRecord(
      id: request.id, requester: request.requester.rawValue, filedOn: request.filedOn,
      firstAskSentOn: sent.min(), end: ended?.0, endedOn: ended?.1, met: met,
      metOn: metOn)
  }

  /// Every ask that was sent, the live one as pending.
  package var askRecords: [AskRecord] {
    let live = liveAsk?.record(request.id, .pending)
    return asks + [live].compactMap(\.self)
  }
}
