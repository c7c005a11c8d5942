// SPDX-License-Identifier: Apache-2.0

import ContactRecords
import Introductions

/// Everything that is counted for one month: the work done in it, and what became of what was begun
/// in it.
struct MonthFigures: Hashable, Sendable {
  let month: Month

  /// Whether the month had ended by the as-of day, so that nothing more can begin in it.
  let isOver: Bool

  // The event month: counts of what happened between its first and its last day.
  let requestsFiled: Int
  let introductionsSent: Int

  /// Ended in the month in any way but an introduction.
  let requestsClosed: Int

  /// Filed and not ended, on the month's last day or the as-of day, whichever is earlier.
  let requestsOpen: Int
  let ended: BySegment<AskTally>
  let waiting: BySegment<Int>
  let answerTimes: BySegment<AnswerTimes>

  // The cohort month: what became, by the as-of day, of what was sent in it.
  let started: RequestTally
  let released: BySegment<AskTally>

  init(_ month: Month, of history: History, asOf: Day) {
    let days = month.days
    let requests = history.requests
    let endedRequests = requests.filter { $0.endedOn.map(days.contains) ?? false }
    let lastDay = min(month.last, asOf)
    self.month = month
    isOver = month.last <= asOf
    requestsFiled = requests.count { days.contains($0.filedOn) }
    introductionsSent = endedRequests.count { $0.end == .introduced }
    requestsClosed = endedRequests.count { $0.end != .introduced }
    requestsOpen = requests.count { isOpen(from: $0.filedOn, to: $0.endedOn, on: lastDay) }
    started = RequestTally(requests.filter { $0.firstAskSentOn.map(days.contains) ?? false })

    let sent = history.asks.filter { days.contains($0.sentOn) }
    let ended = history.asks.filter { $0.endedOn.map(days.contains) ?? false }
    let waiting = history.asks.filter { isOpen(from: $0.sentOn, to: $0.endedOn, on: lastDay) }
    released = BySegment { AskTally(sent.of($0)) }
    self.ended = BySegment { AskTally(ended.of($0)) }
    self.waiting = BySegment { waiting.of($0).count }
    answerTimes = BySegment { AnswerTimes(ended.of($0)) }
  }

  /// Whether any rate of this cohort can still change.
  var isProvisional: Bool {
    !isOver || started.open > 0 || released[.all][.pending] > 0
  }
}

private func isOpen(from begun: Day, to ended: Day?, on day: Day) -> Bool {
  begun <= day && ended.map { $0 > day } ?? true
}

extension [AskRecord] {
  fileprivate func of(_ segment: Segment) -> [AskRecord] {
    filter { segment.includes($0.side) }
  }
}
