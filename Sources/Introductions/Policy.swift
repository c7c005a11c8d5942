// SPDX-License-Identifier: Apache-2.0

/// How long Mutual waits, and how often it may ask.
///
/// Days, unless said otherwise.
package struct Policy: Hashable, Sendable {
  /// How long an ask waits for its answer, counted from the day it was sent.
  package struct Window: Hashable, Sendable {
    package var reminderAfter: Int
    package var lapsesAfter: Int

    package init(reminderAfter: Int, lapsesAfter: Int) {
      self.reminderAfter = reminderAfter
      self.lapsesAfter = lapsesAfter
    }
  }

  package var connectorWindow = Window(reminderAfter: 5, lapsesAfter: 10)
  package var prospectWindow = Window(reminderAfter: 7, lapsesAfter: 14)

  /// A request without an introduction closes this long after its filing, whatever happened and
  /// whenever.
  package var closesAfter = 45
  package var followUpAfter = 21
  package var consentLasts = 60

  /// Between the days on which one person is asked, across all requests.
  package var daysBetweenAsks = 7

  /// How many asks one person may get in a quarter of a year, unless they set a number themselves.
  package var asksPerQuarter = 6
  package var updates = RequesterUpdates.received

  package init() {}

  package func window(of side: AskSide) -> Window {
    switch side {
    case .connector: connectorWindow
    case .prospect: prospectWindow
    }
  }
}

/// What a Requester hears while a request is open.
package enum RequesterUpdates: String, CaseIterable, Hashable, Sendable {
  /// Nothing before the end.
  case none

  /// That the request arrived, and by when they will hear. Tells no stage from another.
  case received

  /// Also that somebody is willing to check. Tells a Connector's yes from silence.
  case stages
}
