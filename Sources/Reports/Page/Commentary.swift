// SPDX-License-Identifier: Apache-2.0

import ContactRecords
import Introductions

extension MonthlyReport {
  /// What happened and whether it means anything, what became of what was begun, and what is open:
  /// a sentence or two for each, made from rules.
  var commentary: [String] {
    [whatHappened, whatBecameOfIt, whatIsOpen, whatHelps].compactMap(\.self)
  }

  private var whatHappened: String {
    let happenings = [
      happening(current.introductionsSent, "introduction was sent", "introductions were sent"),
      happening(current.requestsFiled, "request was filed", "requests were filed"),
      current.asksSent.map { happening($0.sum, "ask went out", "asks went out") },
    ].compactMap(\.self)
    let soFar = isRunning ? " so far" : ""
    return "In \(Wording.name(of: month))\(soFar), \(Wording.list(happenings)). "
      + (isRunning ? "The month isn’t over, so nothing is compared yet." : meaning)
  }

  private func happening(_ count: Int, _ one: String, _ many: String) -> String {
    count == 0 ? "no \(one)" : Wording.count(count, one, many)
  }

  /// One month against the one before says nothing; against what is usual it may.
  private var meaning: String {
    let trend = introductionsTrend
    switch trend.verdict {
    case .tooEarly:
      let months = Wording.count(trend.points.count, "month", "months")
      return "With \(months) on record it is too early to say what is usual."
    case .usual:
      return "Introductions were within their usual range\(range(trend))."
    case .unusual(.above):
      return "That is more introductions than usual\(range(trend)): worth asking why."
    case .unusual(.below):
      return "That is fewer introductions than usual\(range(trend)): worth asking why."
    case .unusual(.longAbove):
      return "It is the eighth month or more in a row above the average: a lasting rise."
    case .unusual(.longBelow):
      return "It is the eighth month or more in a row below the average: a lasting fall."
    }
  }

  private func range(_ trend: Trend) -> String {
    trend.usual.map { " (\(Wording.counts($0)) a month)" } ?? ""
  }

  private var whatBecameOfIt: String {
    guard let newest = newestClosed(.started), let rate = newest.rate(\.completionRate) else {
      return "Too few requests have ended to show how many led to an introduction."
    }
    return "Of the \(rate.denominator) requests whose first ask was sent "
      + "\(Wording.within(newest.months)), the latest that can be shown, "
      + "\(rate.numerator) led to an introduction "
      + "(\(Wording.percent(rate.lowest)))\(unusual(completionTrend))."
  }

  /// Words only where there is something to say.
  private func unusual(_ trend: Trend) -> String {
    switch trend.verdict {
    case .tooEarly, .usual: ""
    case .unusual(.above): ", more than is usual"
    case .unusual(.below): ", less than is usual"
    case .unusual(.longAbove): ", the eighth time or more in a row above the average"
    case .unusual(.longBelow): ", the eighth time or more in a row below the average"
    }
  }

  private var whatIsOpen: String {
    let waiting = waiting
    guard waiting.requests > 0 else { return "No request is open." }
    let open = Wording.count(waiting.requests, "request is open", "requests are open") + manyOpen
    guard let asks = waiting.asks else { return "Now \(open)." }
    let asked = asks.connectors + asks.prospects
    if asked == 0 { return "Now \(open), and nobody’s answer is due." }
    let parts = [
      asks.connectors > 0 ? Wording.count(asks.connectors, "ask", "asks") + " to Connectors" : nil,
      asks.prospects > 0 ? Wording.count(asks.prospects, "ask", "asks") + " to Prospects" : nil,
    ]
    let others =
      waiting.requests > asked
      ? "; the other \(waiting.requests - asked) are between two steps" : ""
    return "Now \(open): \(Wording.list(parts.compactMap(\.self))) "
      + "\(asked == 1 ? "waits" : "wait") for an answer\(others)."
  }

  /// Says so where more are open than at the end of any month before, of at least six.
  private var manyOpen: String {
    let before = window.dropLast().map(\.requestsOpen)
    guard before.count >= 6, let most = before.max(), waiting.requests > most else { return "" }
    return ", more than at the end of any of the \(before.count) months before"
  }

  /// What would unlock more, as the address books had it; without a name.
  private var whatHelps: String? {
    guard let reach, reach.withoutConnector > 0 else { return nil }
    let nobody =
      "Of the \(reach.open) open requests whose Prospect is known, "
      + "\(reach.withoutConnector) cannot be served: nobody is known to know both people"
    guard reach.mostOpened > 0 else { return nobody + "." }
    return nobody
      + "; one more address book might open \(reach.mostOpened) of them."
  }

  func newestClosed(_ series: Series) -> Cohort? {
    cohorts(series).last { $0.isClosed }
  }
}
