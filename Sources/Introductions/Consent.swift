// SPDX-License-Identifier: Apache-2.0

package import ContactRecords

/// One person's yes to one introduction.
///
/// It can only be made from the event that recorded it.
package struct Consent: Hashable, Sendable {
  package let side: AskSide
  package let request: Identifier<Request>
  package let ask: Reference
  package let givenOn: Day

  /// The last day on which it holds.
  package let expiresOn: Day

  /// Nil unless `event` is a yes to `ask`.
  package init?(_ event: Event, to ask: Ask, terms: Terms) {
    guard case .answered(ask.reference, .yes) = event.fact else { return nil }
    side = ask.side
    request = event.request
    self.ask = ask.reference
    givenOn = event.day
    expiresOn = event.day.adding(days: terms.consentLasts)
  }

  package func holds(on day: Day) -> Bool {
    day >= givenOn && day <= expiresOn
  }
}

/// Two people's yes to the same introduction.
///
/// Only this value makes an introduction, and only two consents make it.
package struct MutualConsent: Hashable, Sendable {
  package let connector: Consent
  package let prospect: Consent

  /// Nil unless the two are of one request, of both sides, and hold on `day`.
  package init?(connector: Consent, prospect: Consent, on day: Day) {
    guard connector.side == .connector, prospect.side == .prospect,
      connector.request == prospect.request, connector.holds(on: day), prospect.holds(on: day)
    else { return nil }
    self.connector = connector
    self.prospect = prospect
  }

  package func holds(on day: Day) -> Bool {
    connector.holds(on: day) && prospect.holds(on: day)
  }

  package func areExpired(on day: Day) -> Bool {
    day > min(connector.expiresOn, prospect.expiresOn)
  }
}
