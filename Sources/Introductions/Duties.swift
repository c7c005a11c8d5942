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

  /// An introduction that was not sent while the consents held: it must not be sent any more.
  case holdBack(Reference)
  case close(RequestEnd)
  case sendClosingNote
  case thankConnector(Identifier<Member>)
  case followUp(LetterParty)
}

extension Introduction {
  /// What is due on `day`, in the order in which it is to be done.
  ///
  /// Doing one may make another due, or settle it. While the one who is asked is away, their clock
  /// stands still; `away` tells the days.
  package func duties(on day: Day, away: [ClosedRange<Day>] = []) -> [Duty] {
    var duties: [Duty] = []
    if policy.updates != .none, end == nil, !has(.requesterUpdate) { duties.append(.acknowledge) }
    switch state {
    case .seeking(let otherwise):
      if day >= endsOn {
        duties.append(.close(otherwise))
      } else if maySeek(on: day) {
        duties.append(.seekConnector)
      }
    case .askingConnector(let ask): duties += dutiesOf(ask, on: day, away)
    case .willing(let ask, let consent): duties += dutiesOfWilling(ask, consent, on: day)
    case .askingProspect(let ask, _, let consent):
      let isWithoutGround = ask.sentOn == nil && !consent.holds(on: day)
      duties += isWithoutGround ? [.lapse(ask)] : dutiesOf(ask, on: day, away)
    case .agreed(let connector, let agreement):
      if let consents = MutualConsent(agreement, on: day) {
        duties.append(.introduce(connector: connector.member, consents))
      } else if agreement.isExpired(on: day), day >= terms.lastDay {
        duties.append(.close(.lapsed))
      }
    case .introducing(let letter, _, let agreement):
      if agreement.isExpired(on: day) { duties.append(.holdBack(letter)) }
    case .resting(let end):
      if day >= endsOn { duties.append(.close(end)) }
    case .ended(let end, let endedOn): duties += dutiesAfter(end, endedOn, on: day)
    }
    return duties
  }

  /// The day from which it ends as things stand, if nobody is asked and nobody has agreed.
  private var endsOn: Day { outlivesCalendar ? terms.lastDay : closesOn }

  /// Whether a Connector who is asked today would have the time to answer, and the one before is
  /// long enough ago.
  private func maySeek(on day: Day) -> Bool {
    guard !policy.isHoliday(day),
      day.adding(days: policy.connectorWindow.lapsesAfter) <= closesOn
    else { return false }
    guard let last = asks.last?.endedOn else { return true }
    return day >= last.adding(days: policy.nextConnectorAfter)
  }

  private func dutiesOf(_ ask: Ask, on day: Day, _ away: [ClosedRange<Day>]) -> [Duty] {
    if day >= closesOn { return [.lapse(ask)] }
    guard let sentOn = ask.sentOn, !policy.isHoliday(day, away: away) else { return [] }
    let waited = policy.daysWaited(since: sentOn, until: day, away: away)
    let window = policy.window(of: ask.side)
    if waited >= window.lapsesAfter { return [.lapse(ask)] }
    return waited >= window.reminderAfter && ask.reminder == nil ? [.remind(ask)] : []
  }

  private func dutiesOfWilling(_ ask: Ask, _ consent: Consent, on day: Day) -> [Duty] {
    if day >= closesOn { return [.close(.lapsed)] }
    let tell = policy.updates == .stages && letters.filter { $0.kind == .requesterUpdate }.count < 2
    let mayAsk = consent.holds(on: day) && !policy.isHoliday(day)
    return (tell ? [.tellWilling] : [])
      + (mayAsk ? [.askProspect(connector: ask.member, consent)] : [])
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
  /// Every ask that was sent, the live one as pending.
  package var askRecords: [AskRecord] {
    let live = liveAsk?.record(request.id, .pending)
    return asks + [live].compactMap(\.self)
  }
}
