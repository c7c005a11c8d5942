// SPDX-License-Identifier: Apache-2.0

import ContactRecords
import Introductions

/// The work of one month: counts of what happened between its first day and its last.
struct EventFigures: Hashable, Sendable {
  let month: Month

  /// Whether the month had ended by the as-of day.
  let isOver: Bool
  let requestsFiled: Int
  let requestsEnded: Int

  /// Filed and not ended, on the month's last day or the as-of day, whichever is earlier.
  let requestsOpen: Int
  let introductionsSent: Int
  let meetingsTold: Int
  let connectorAsksSent: Int
  let prospectAsksSent: Int

  /// Nil where too few people answered for their number to be told.
  let answersReceived: Int?

  init(_ month: Month, _ records: Records, asOf day: Day, limits: CrowdLimits) {
    let events = records.events
    let last = min(month.last, day)
    self.month = month
    isOver = month.last <= day
    requestsFiled = events.filed.count(in: month, asOf: day)
    requestsEnded = events.ended.count(in: month, asOf: day)
    requestsOpen =
      events.filed.count(through: last, asOf: day) - events.ended.count(through: last, asOf: day)
    introductionsSent = events.introduced.count(in: month, asOf: day)
    meetingsTold = events.met.count(in: month, asOf: day)
    connectorAsksSent = events.sent[.connector].count(in: month, asOf: day)
    prospectAsksSent = events.sent[.prospect].count(in: month, asOf: day)
    let answers = records.answers(in: month, asOf: day, limits: limits)
    answersReceived = answers.isLarge ? answers.count : nil
  }

  var asksSent: Int { connectorAsksSent + prospectAsksSent }

  var rows: [(segment: Segment, measure: Measure, count: Int?)] {
    [
      (.all, .requestsFiled, requestsFiled), (.all, .requestsEnded, requestsEnded),
      (.all, .requestsOpen, requestsOpen), (.all, .introductionsSent, introductionsSent),
      (.all, .meetingsTold, meetingsTold), (.connector, .asksSent, connectorAsksSent),
      (.prospect, .asksSent, prospectAsksSent), (.all, .answersReceived, answersReceived),
    ]
  }
}

extension Records {
  /// The answers that came in a month: a yes, a no or a "not now" of either side.
  ///
  /// An ask waits a few weeks at most, so that answers are to asks of the month and of the three
  /// before it.
  fileprivate func answers(in month: Month, asOf day: Day, limits: CrowdLimits) -> Crowd {
    var crowd = Crowd(limits, telling: AskOutcome.no.code)
    let days = month.first.ordinal...month.last.ordinal
    for side in AskSide.allCases {
      let population = self[Series(side)]
      for position in population.positions(in: month.adding(months: -3)...month) {
        guard let standing = population.standing(of: position, on: day.ordinal),
          standing.isAnswer, days.contains(standing.on)
        else { continue }
        crowd.add(population.cases[position], standing.outcome, on: day.ordinal)
      }
    }
    return crowd
  }
}

extension Population.Ending {
  fileprivate var isAnswer: Bool {
    outcome == AskOutcome.yes.code || outcome == AskOutcome.no.code
      || outcome == AskOutcome.notNow.code
  }
}
