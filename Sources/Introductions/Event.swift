// SPDX-License-Identifier: Apache-2.0

package import ContactRecords

/// Something that happened to one request on one day.
///
/// Events are only ever added.
package struct Event: Hashable, Sendable {
  package let day: Day
  package let request: Identifier<Request>
  package let fact: Fact

  /// Nil for what the night itself decided, and for what older versions recorded.
  package let recording: Recording?

  package init(
    on day: Day, of request: Identifier<Request>, _ fact: Fact, recording: Recording? = nil
  ) {
    self.day = day
    self.request = request
    self.fact = fact
    self.recording = recording
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

    /// The window of an ask passed in silence, which is not a no; or a letter that was never sent
    /// lost its ground.
    case lapsed(Reference)

    /// The request's own calendar ran out.
    case closed(RequestEnd)
  }
}

/// Who put a person's word on record, and on which day: the day on which it was received is the
/// event's own.
package struct Recording: Hashable, Sendable {
  package let on: Day

  /// The account at the command line, or the file and line that the word was read from.
  package let by: String

  package init(on day: Day, by recorder: String) {
    on = day
    by = recorder
  }
}

/// What somebody answered to an ask, or to the question whether the two met.
package enum Answer: Hashable, Sendable {
  case yes
  case no(DeclineReason)
  case notNow(until: Day?)

  /// Somebody else is better placed: a member, who is asked next and for their own yes.
  ///
  /// Anybody else who was named stands in the remark, apart from the event, so that the name can be
  /// forgotten.
  case redirect(to: Identifier<Member>?)
  case undeliverable
}
