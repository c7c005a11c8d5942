// SPDX-License-Identifier: Apache-2.0

package import ContactRecords

/// Whose yes a consent is.
package enum ConsentParty: String, CaseIterable, Hashable, Sendable {
  /// By asking; taken back by withdrawing the request.
  case requester
  case connector
  case prospect
}

/// One person's yes to one introduction.
///
/// It can only be made from the event that recorded it.
package struct Consent: Hashable, Sendable {
  package let party: ConsentParty
  package let request: Identifier<Request>

  /// The ask that showed them what they said yes to; nil for the Requester, who wrote the words.
  package let ask: Reference?

  /// The day on which the word was received.
  package let givenOn: Day

  /// Who put it on record, and when.
  package let recording: Recording?

  /// The last day on which it holds.
  package let expiresOn: Day

  /// The Requester's; nil unless `event` is the filing of the request.
  ///
  /// It ends on the day before the last on which the request can be open, so that an introduction
  /// that never went out ends on a day that was settled when the request was filed.
  package init?(_ event: Event, terms: Terms) {
    guard case .filed = event.fact else { return nil }
    party = .requester
    request = event.request
    ask = nil
    givenOn = event.day
    recording = event.recording
    expiresOn = terms.lastDay.adding(days: -1)
  }

  /// The Connector's or the Prospect's; nil unless `event` is a yes to `ask` or to its reminder.
  package init?(_ event: Event, to ask: Ask, terms: Terms) {
    guard case .answered(let letter, .yes) = event.fact, ask.isAnswered(by: letter) else {
      return nil
    }
    party =
      switch ask.side {
      case .connector: .connector
      case .prospect: .prospect
      }
    request = event.request
    self.ask = ask.reference
    givenOn = event.day
    recording = event.recording
    expiresOn = event.day.adding(days: terms.consentLasts)
  }

  package func holds(on day: Day) -> Bool {
    day >= givenOn && day <= expiresOn
  }
}

/// The three who said yes to one introduction, whether or not every word still holds.
package struct Agreement: Hashable, Sendable {
  package let requester: Consent
  package private(set) var connector: Consent
  package private(set) var prospect: Consent

  /// Nil unless the three are of one request and of its three parties.
  package init?(requester: Consent, connector: Consent, prospect: Consent) {
    guard requester.party == .requester, connector.party == .connector,
      prospect.party == .prospect, requester.request == connector.request,
      requester.request == prospect.request
    else { return nil }
    self.requester = requester
    self.connector = connector
    self.prospect = prospect
  }

  package func holds(on day: Day) -> Bool {
    [requester, connector, prospect].allSatisfy { $0.holds(on: day) }
  }

  package func isExpired(on day: Day) -> Bool {
    [requester, connector, prospect].contains { day > $0.expiresOn }
  }

  /// Puts the same person's newer yes in the place of the older.
  mutating func renew(with consent: Consent) {
    guard consent.request == requester.request else { return }
    switch consent.party {
    case .requester: break
    case .connector: connector = consent
    case .prospect: prospect = consent
    }
  }
}

/// The proof that nobody is introduced who has not said yes: an agreement on a day on which every
/// word of it holds.
///
/// Only this value makes an introduction, and only live consents make it.
package struct MutualConsent: Hashable, Sendable {
  package let agreement: Agreement
  package let day: Day

  /// Nil unless every consent of the agreement holds on `day`.
  package init?(_ agreement: Agreement, on day: Day) {
    guard agreement.holds(on: day) else { return nil }
    self.agreement = agreement
    self.day = day
  }
}
