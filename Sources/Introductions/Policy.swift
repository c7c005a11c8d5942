// SPDX-License-Identifier: Apache-2.0

package import ContactRecords

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

  /// Before the next Connector of a request is asked, once the one before has said no or nothing.
  package var nextConnectorAfter = 3

  /// Between the days on which one person is asked, across all requests.
  package var daysBetweenAsks = 7

  /// How many asks one person may get in a quarter of a year, unless they set a number themselves.
  package var asksPerQuarter = 6

  /// How many asks one Connector may have before them at once, gathered in one message.
  ///
  /// A Prospect has never more than one.
  package var asksAtOnce = 1

  /// For which somebody who said no is asked nothing else.
  package var restAfterNo = 30

  /// For which somebody who said "not now" without naming a day is left alone.
  package var restAfterNotNow = 90

  /// On these days nobody is asked or reminded, and no clock of an ask runs.
  package var holidays: [ClosedRange<Day>] = []
  package var updates = RequesterUpdates.received

  package init() {}

  /// `away` are the days on which the one who is asked is away.
  package func isHoliday(_ day: Day, away: [ClosedRange<Day>] = []) -> Bool {
    holidays.contains { $0.contains(day) } || away.contains { $0.contains(day) }
  }

  /// How many days somebody has had to answer by `day`: those after `sentOn`, without holidays.
  package func daysWaited(
    since sentOn: Day, until day: Day, away: [ClosedRange<Day>] = []
  ) -> Int {
    guard day > sentOn, !holidays.isEmpty || !away.isEmpty else { return day.days(since: sentOn) }
    let days = sentOn.ordinal + 1...day.ordinal
    return days.count { !isHoliday(Day(ordinal: $0), away: away) }
  }

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
