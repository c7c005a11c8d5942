// SPDX-License-Identifier: Apache-2.0

import ContactRecords
import Introductions
import Statistics

/// One of the figures at the head of the page, with what it is taken of and whether it is unusual.
struct Headline: Hashable, Sendable {
  let label: String
  let value: String

  /// What the figure is taken of, and how sure it is.
  let detail: String

  /// Whether it means anything; empty where there is nothing to compare with.
  let verdict: String

  /// Whether the verdict asks for attention.
  let isUnusual: Bool

  init(_ label: String, _ value: String, _ detail: String, _ trend: Trend? = nil) {
    self.label = label
    self.value = value
    self.detail = detail
    verdict = trend.flatMap(\.verdict.words) ?? ""
    isUnusual = trend?.verdict.isUnusual ?? false
  }
}

extension Trend.Verdict {
  /// Nil while it is too early to say, which the commentary says once for all.
  var words: String? {
    switch self {
    case .tooEarly: nil
    case .usual: "Within its usual range"
    case .unusual(.above): "Unusual: above its usual range"
    case .unusual(.below): "Unusual: below its usual range"
    case .unusual(.longAbove): "Unusual: long above its average"
    case .unusual(.longBelow): "Unusual: long below its average"
    }
  }

  var isUnusual: Bool {
    if case .unusual = self { true } else { false }
  }
}

extension MonthlyReport {
  var headlines: [Headline] {
    [
      introductionsHeadline,
      rateHeadline(
        "Completion rate", .started, \.completionRate, completionTrend, cases: "requests"),
      rateHeadline(
        "Connectors said no", .connectorAsks, \.declineRate, declineTrend(.connector), cases: "asks"
      ),
      rateHeadline(
        "Prospects said no", .prospectAsks, \.declineRate, declineTrend(.prospect), cases: "asks"),
      waitingHeadline,
    ]
  }

  private var introductionsHeadline: Headline {
    let before = events.dropLast().last.map {
      "\($0.introductionsSent) in \(Wording.name(of: $0.month))"
    }
    return Headline(
      "Introductions sent", String(current.introductionsSent),
      isRunning ? "so far; the month isn’t over" : before ?? "the first month on record",
      isRunning ? nil : introductionsTrend)
  }

  /// The newest cohort that is closed; where there is none, the newest that has bounds.
  private func rateHeadline(
    _ label: String, _ series: Series, _ rate: (Tally) -> Rate, _ trend: Trend, cases: String
  ) -> Headline {
    if let cohort = newestClosed(series), let rate = cohort.rate(rate) {
      let last = trend.points.dropLast().last
      let before =
        last.map { "; \(Wording.percent($0.value)) in \(Wording.shortName(of: $0.months))" } ?? ""
      return Headline(
        label, Wording.percent(rate.lowest),
        "\(rate.numerator) of \(rate.denominator) \(cases) of "
          + "\(Wording.shortName(of: cohort.months)); 95% interval "
          + Wording.percents(rate.interval.low, rate.interval.high) + before, trend)
    }
    if let cohort = cohorts(series).last(where: { $0.tally != nil }), let rate = cohort.rate(rate) {
      return Headline(
        label, Wording.percents(rate.lowest, rate.highest),
        "Provisional: \(rate.numerator) so far and \(rate.pending) pending of "
          + "\(rate.denominator) \(cases) of \(Wording.shortName(of: cohort.months))")
    }
    return Headline(label, "–", "Not shown: too few \(cases) have ended yet")
  }

  private var waitingHeadline: Headline {
    let waiting = waiting
    let label = "Requests open now"
    guard let asks = waiting.asks else {
      return Headline(label, String(waiting.requests), "whose answers they wait for isn’t shown")
    }
    return Headline(
      label, String(waiting.requests),
      "\(Wording.count(asks.connectors, "ask", "asks")) to Connectors and "
        + "\(asks.prospects) to Prospects wait for an answer")
  }
}
