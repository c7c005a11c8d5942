// SPDX-License-Identifier: Apache-2.0

import ContactRecords
import Introductions
import Statistics

/// One of the figures at the head of the page, with what it is taken of.
struct Headline: Hashable, Sendable {
  let label: String
  let value: String
  let detail: String
}

extension MonthlyReport {
  var headlines: [Headline] {
    [
      introductionsHeadline,
      rateHeadline(
        "Completion rate", rateTrends[0], verb: "introduced", cases: "requests started in"),
      rateHeadline(
        "Connectors who declined", rateTrends[1], verb: "declined", cases: "asks sent in"),
      rateHeadline(
        "Prospects who declined", rateTrends[2], verb: "declined", cases: "asks sent in"),
      medianHeadline,
      waitingHeadline,
    ]
  }

  private var introductionsHeadline: Headline {
    let sent = current.introductionsSent
    let ended = sent + current.requestsClosed
    return Headline(
      label: "Introductions sent", value: String(sent),
      detail: (ended == 0
        ? "No request ended in "
        : "of \(Wording.count(ended, "request", "requests")) that ended in ")
        + Wording.name(of: month))
  }

  /// The newest final month; where there is none, the newest that has bounds.
  private func rateHeadline(_ label: String, _ trend: Trend, verb: String, cases: String)
    -> Headline
  {
    let points = trend.points.reversed()
    if let (month, rate) = points.lazy.compactMap({ $0.rate(standing: .final) }).first {
      let interval = rate.lowestInterval
      return Headline(
        label: label, value: Wording.percent(rate.lowest),
        detail: "\(rate.numerator) of \(rate.denominator) \(cases) \(Wording.name(of: month)); "
          + "95% interval \(Wording.percents(interval.low, interval.high))")
    }
    if let (month, rate) = points.lazy.compactMap({ $0.rate(standing: .provisional) }).first {
      return Headline(
        label: label, value: Wording.percents(rate.lowest, rate.highest),
        detail: "Provisional: \(rate.numerator) \(verb) so far and \(rate.pending) pending of "
          + "\(rate.denominator) \(cases) \(Wording.name(of: month))")
    }
    return Headline(
      label: label, value: "–",
      detail: "Not shown: fewer than \(settings.smallestDenominator) in every month")
  }

  private var medianHeadline: Headline {
    let times = current.answerTimes[.all]
    let label = "Median time to an answer"
    let answers =
      "\(Wording.count(times.answers, "answer", "answers")) in \(Wording.name(of: month))"
    guard times.standing(settings, isOver: current.isOver).isShown, let median = times.median else {
      return Headline(label: label, value: "–", detail: "Not shown: \(answers)")
    }
    return Headline(
      label: label, value: "\(Wording.quantity(median)) \(median == 1 ? "day" : "days")",
      detail: "of \(answers)")
  }

  private var waitingHeadline: Headline {
    let waiting = history.asks.filter { $0.outcome == .pending }
    let connectors = waiting.count { $0.side == .connector }
    let open = history.requests.count { $0.end == nil }
    return Headline(
      label: "Asks waiting now", value: String(waiting.count),
      detail: "\(Wording.count(connectors, "Connector", "Connectors")), "
        + "\(Wording.count(waiting.count - connectors, "Prospect", "Prospects")); "
        + "\(Wording.count(open, "request", "requests")) open")
  }
}

extension TrendPoint {
  fileprivate func rate(standing wanted: Standing) -> (Month, Rate)? {
    guard case .rate(let rate, wanted) = reading else { return nil }
    return (month, rate)
  }
}
