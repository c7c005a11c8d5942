// SPDX-License-Identifier: Apache-2.0

package import ContactRecords

/// Something that happened to one request on one day.
///
/// Events are only ever added.
package struct Event: Hashable, Sendable {
  package let day: Day
  package let request: Identifier<Request>
  package let fact: Fact

  package init(on day: Day, of request: Identifier<Request>, _ fact: Fact) {
    self.day = day
    self.request = request
    self.fact = fact
  }

  /// What can happen.
  package enum Fact: Hashable, Sendable {
    case filed
    case withdrawn

    /// The Requester's own address book holds the Prospect.
    case foundAcquainted
    case drafted(Letter)
    case held(Reference)
    case approved(Reference)
    case rejected(Reference)
    case sent(Reference)
    case answered(Reference, Answer)

    /// The window of an ask passed in silence. Not a no.
    case lapsed(Reference)

    /// The request's own calendar ran out.
    case closed(RequestEnd)
  }
}

/// What somebody answered to an ask, or to the question whether the two met.
package enum Answer: Hashable, Sendable {
  case yes
  case no(DeclineReason)
  case notNow(until: Day?)

  /// Somebody else is better placed; the name is kept apart from the event, so that it can be
  /// forgotten.
  case redirect
  case undeliverable
}
