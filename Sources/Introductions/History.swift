// SPDX-License-Identifier: Apache-2.0

package import ContactRecords

/// What happened, as the reports count it: every request and every ask that was sent, without a
/// name or an address.
package struct History: Hashable, Sendable {
  package var requests: [RequestRecord]
  package var asks: [AskRecord]

  package init(requests: [RequestRecord] = [], asks: [AskRecord] = []) {
    self.requests = requests
    self.asks = asks
  }
}

/// One request, from its filing to its end.
package struct RequestRecord: Hashable, Sendable {
  package let id: Identifier<Request>

  /// Who filed it, as an opaque key; used only to count distinct people.
  package let requester: String
  package let filedOn: Day

  /// The day on which its first ask was sent; nil while none was.
  package let firstAskSentOn: Day?
  package let end: RequestEnd?
  package let endedOn: Day?

  /// Whether the two reported that they met; nil while nobody said.
  package let met: Bool?

  /// The day on which they said so.
  package let metOn: Day?

  package init(
    id: Identifier<Request>, requester: String, filedOn: Day, firstAskSentOn: Day?,
    end: RequestEnd?,
    endedOn: Day?, met: Bool?, metOn: Day?
  ) {
    self.id = id
    self.requester = requester
    self.filedOn = filedOn
    self.firstAskSentOn = firstAskSentOn
    self.end = end
    self.endedOn = endedOn
    self.met = met
    self.metOn = metOn
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

/// One ask that was sent, and what became of it.
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
