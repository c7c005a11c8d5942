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

  /// Nil where they were sent for so few Requesters that each could read their own request in them.
  let asksSent: Asks?

  struct Asks: Hashable, Sendable {
    let connectors: Int
    let prospects: Int

    var sum: Int { connectors + prospects }
  }

  /// As told when the month was over; nil where too few people answered for their number to be told.
  let answersReceived: Int?

  /// With the answers as they were told first, once the month was over.
  init(
    _ month: Month, _ records: Records, asOf day: Day, answers told: AnswerCount?,
    limits: CrowdLimits
  ) {
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
    asksSent =
      records.haveManyRequesters(in: month, asOf: day, limits: limits)
      ? Asks(
        connectors: events.sent[.connector].count(in: month, asOf: day),
        prospects: events.sent[.prospect].count(in: month, asOf: day)) : nil
    if let told {
      answersReceived = told.told
    } else if isOver {
      let answers = records.answers(in: month, asOf: day, limits: limits)
      answersReceived = answers.isLarge ? answers.count : nil
    } else {
      answersReceived = nil
    }
  }

  var rows: [(segment: Segment, measure: Measure, count: Int?)] {
    [
      (.all, .requestsFiled, requestsFiled), (.all, .requestsEnded, requestsEnded),
      (.all, .requestsOpen, requestsOpen), (.all, .introductionsSent, introductionsSent),
      (.all, .meetingsTold, meetingsTold), (.connector, .asksSent, asksSent?.connectors),
      (.prospect, .asksSent, asksSent?.prospects), (.all, .answersReceived, answersReceived),
    ]
  }
}

/// How many answers a month brought, as its first report told; nil where that was too few to tell.
struct AnswerCount: Hashable, Sendable {
  let told: Int?
}

extension Records {
  /// Whether the asks of a month were sent for enough Requesters, or none was sent.
  fileprivate func haveManyRequesters(in month: Month, asOf day: Day, limits: CrowdLimits) -> Bool {
    var requesters: Set<Int32> = []
    for side in AskSide.allCases {
      let population = self[Series(side)]
      for position in population.positions(in: month)
      where population.cases[position].knownOn <= day.ordinal {
        requesters.insert(population.cases[position].requester)
        if requesters.count >= limits.requesters { return true }
      }
    }
    return requesters.isEmpty
  }

  /// The answers that came in a month: a yes, a no or a "not now" of either side.
  ///
  /// An ask waits a few weeks at most, so that answers are to asks of the month and of the three
  /// before it.
  fileprivate func answers(in month: Month, asOf day: Day, limits: CrowdLimits) -> Crowd {
    var crowd = Crowd(limits, telling: .nothing)
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
