// SPDX-License-Identifier: Apache-2.0

package import ContactRecords

/// What happened, as the reports count it: every request and every ask that was sent, without a
/// name or an address, and as of which day it is known.
///
/// A history holds everything that was ever on record, so that what was known on any day in the
/// past can be told again.
package struct History: Hashable, Sendable {
  package var requests: [RequestLife]
  package var asks: [AskLife]

  package init(requests: [RequestLife] = [], asks: [AskLife] = []) {
    self.requests = requests
    self.asks = asks
  }
}

/// The day on which something happened, and the first day as of which it is known.
package struct RecordedDay: Hashable, Sendable {
  package let on: Day

  /// Not before it happened; later where it was put on record after a report as of its day.
  package let knownOn: Day

  package init(_ day: Day, knownOn: Day? = nil) {
    on = day
    self.knownOn = max(day, knownOn ?? day)
  }
}

/// One request, from its filing to its end.
package struct RequestLife: Hashable, Sendable {
  package let id: Identifier<Request>

  /// Who filed it, as an opaque key; used only to count distinct people.
  package let requester: String
  package let filed: RecordedDay

  /// When its first ask was sent; nil while none was.
  package var firstAsk: RecordedDay?
  package var ending: Ending?

  /// What the two said about whether they met, in the order in which it was put on record: one who
  /// says that they did is believed.
  package var meetings: [Meeting]

  package struct Ending: Hashable, Sendable {
    package let end: RequestEnd
    package let day: RecordedDay

    package init(_ end: RequestEnd, _ day: RecordedDay) {
      self.end = end
      self.day = day
    }
  }

  package struct Meeting: Hashable, Sendable {
    package let haveMet: Bool
    package let day: RecordedDay

    package init(_ haveMet: Bool, _ day: RecordedDay) {
      self.haveMet = haveMet
      self.day = day
    }
  }

  package init(
    id: Identifier<Request>, requester: String, filed: RecordedDay, firstAsk: RecordedDay? = nil,
    ending: Ending? = nil, meetings: [Meeting] = []
  ) {
    self.id = id
    self.requester = requester
    self.filed = filed
    self.firstAsk = firstAsk
    self.ending = ending
    self.meetings = meetings
  }
}

/// One ask that was sent, with everything that became of it.
package struct AskLife: Hashable, Sendable {
  package let request: Identifier<Request>
  package let side: AskSide

  /// Who was asked, as an opaque key; used only to count distinct people.
  package let asked: String
  package let sent: RecordedDay

  /// How it ended, in the order in which that was put on record: a late answer comes after the
  /// lapse, and the last one counts.
  package var endings: [Ending]

  package struct Ending: Hashable, Sendable {
    /// Never pending.
    package let outcome: AskOutcome
    package let day: RecordedDay

    /// Why it was declined, where a reason was given with a no.
    package let reason: DeclineReason?

    package init(_ outcome: AskOutcome, _ day: RecordedDay, reason: DeclineReason? = nil) {
      self.outcome = outcome
      self.day = day
      self.reason = reason
    }
  }

  package init(
    request: Identifier<Request>, side: AskSide, asked: String, sent: RecordedDay,
    endings: [Ending] = []
  ) {
    self.request = request
    self.side = side
    self.asked = asked
    self.sent = sent
    self.endings = endings
  }
}

/// How a request ended.
package enum RequestEnd: String, CaseIterable, Hashable, Sendable {
  case introduced
  case declined
  case notNow = "not-now"
  case lapsed
  case undeliverable
  case noConnector = "no-connector"
  case withdrawn
  case alreadyAcquainted = "already-acquainted"
}

/// One ask that was sent, and what has become of it by now.
package struct AskRecord: Hashable, Sendable {
  package let request: Identifier<Request>
  package let side: AskSide

  /// Who was asked, as an opaque key; used only to count distinct people.
  package let asked: String
  package let sentOn: Day
  package let outcome: AskOutcome

  /// The day of the answer, or on which waiting ended; nil while pending.
  package let endedOn: Day?

  /// Why it was declined, where a reason was given with a no.
  package let reason: DeclineReason?

  /// With "not now": the day from which a question would be welcome again, where one was named.
  package let askAgainFrom: Day?

  package init(
    request: Identifier<Request>, side: AskSide, asked: String, sentOn: Day, outcome: AskOutcome,
    endedOn: Day?, reason: DeclineReason?, askAgainFrom: Day? = nil
  ) {
    self.request = request
    self.side = side
    self.asked = asked
    self.sentOn = sentOn
    self.outcome = outcome
    self.endedOn = endedOn
    self.reason = reason
    self.askAgainFrom = askAgainFrom
  }
}

/// What became of an ask that was sent.
///
/// Every ask has exactly one outcome.
package enum AskOutcome: String, CaseIterable, Hashable, Sendable {
  case yes
  case no
  case notNow = "not-now"
  case lapsed
  case withdrawn
  case undeliverable
  case pending
}

/// Whom an ask is put to.
package enum AskSide: String, CaseIterable, Hashable, Sendable {
  case connector
  case prospect
}

/// The short list of reasons for a no, kept for ourselves and never shown to a Requester.
package enum DeclineReason: String, CaseIterable, Hashable, Sendable {
  case tooBusy = "too-busy"
  case notCloseEnough = "not-close-enough"
  case notAFit = "not-a-fit"
  case badTiming = "bad-timing"
  case conflict

  /// "Somebody else could do this better", with or without a name.
  case betterPlaced = "better-placed"

  /// "Please don't ask me again." Whoever says so is asked nothing more.
  case noMore = "no-more"
  case preferNotToSay = "prefer-not-to-say"
  case other
}
