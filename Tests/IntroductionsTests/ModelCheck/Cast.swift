// SPDX-License-Identifier: Apache-2.0

import ContactRecords
import Introductions

/// Who plays in a walk: the requests, everybody who may be asked, and the rules.
///
/// Every Connector knows everybody, so that they are interchangeable.
struct Cast: Sendable {
  static let filedOn = Day(ordinal: 20_540)
  static let connectors = ["ada", "ben", "cleo"]

  let name: String
  let requests: [Request]
  let policy: Policy

  /// `pairs` holds of each request the Requester's and the Prospect's key, in the order of filing.
  init(_ name: String, _ pairs: [(requester: String, prospect: String)], policy: Policy = .short) {
    self.name = name
    self.policy = policy
    requests = pairs.enumerated().map { index, pair in
      Request(
        id: Identifier("R\(index + 1)"), requester: Identifier(pair.requester),
        prospect: ProspectDescription(name: pair.prospect), purpose: "advice",
        note: "Twenty minutes.",
        mayName: true, filedOn: Cast.filedOn)
    }
  }

  /// Everybody who may be asked, Connectors first.
  var people: [String] {
    Cast.connectors + Set(requests.map(\.prospect.name)).sorted()
  }

  func atOnce(_ person: String) -> Int {
    Cast.connectors.contains(person) ? policy.asksAtOnce : 1
  }

  /// The last day of a walk: every clock has run out, and a day has passed.
  var lastDay: Day {
    Cast.filedOn.adding(days: policy.closesAfter + policy.consentLasts + 1)
  }
}

extension Policy {
  /// Windows so short that every clock is before, on and after its day within few steps; the cap of
  /// a quarter bites on the third ask.
  static var short: Policy {
    var policy = Policy()
    policy.connectorWindow = Window(reminderAfter: 1, lapsesAfter: 2)
    policy.prospectWindow = Window(reminderAfter: 1, lapsesAfter: 2)
    policy.closesAfter = 6
    policy.followUpAfter = 1
    policy.consentLasts = 2
    policy.nextConnectorAfter = 1
    policy.daysBetweenAsks = 1
    policy.asksPerQuarter = 3
    policy.restAfterNo = 2
    policy.restAfterNotNow = 3
    policy.updates = .none
    return policy
  }

  /// Windows of a day, so that three requests can be walked to their ends together.
  static var shortest: Policy {
    short.with { policy in
      policy.connectorWindow = Window(reminderAfter: 1, lapsesAfter: 1)
      policy.prospectWindow = Window(reminderAfter: 1, lapsesAfter: 1)
      policy.closesAfter = 3
      policy.consentLasts = 1
      policy.restAfterNo = 2
      policy.restAfterNotNow = 2
    }
  }

  func with(_ change: (inout Policy) -> Void) -> Policy {
    var policy = self
    change(&policy)
    return policy
  }
}
