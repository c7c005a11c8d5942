// SPDX-License-Identifier: Apache-2.0

import ContactRecords
import Introductions
import Statistics

/// A figure followed from the beginning, with what is usual for it.
///
/// The usual range comes from the first points and stays, so that a change shows against what was
/// before it: an XmR chart with a frozen baseline.
struct Trend: Hashable, Sendable {
  let measure: Measure
  let segment: Segment
  let kind: MonthKind

  /// Final points alone, the earliest first: a running month or an open cohort is no point yet.
  let points: [Point]
  let chart: XmRChart

  struct Point: Hashable, Sendable {
    let months: ClosedRange<Month>
    let value: Double

    /// The day as of which the point stands.
    let asOf: Day

    /// What a rate is taken of.
    var rate: Rate?
  }

  init(
    _ measure: Measure, _ segment: Segment, _ kind: MonthKind, _ points: [Point], baseline: Int
  ) {
    self.measure = measure
    self.segment = segment
    self.kind = kind
    self.points = points
    chart = XmRChart(points.map(\.value), baseline: min(baseline, points.count))
  }

  /// What the last point says, and why it is unusual if it is.
  enum Verdict: Hashable, Sendable {
    case tooEarly
    case usual
    case unusual(Reason)

    enum Reason: Hashable, Sendable {
      case above
      case below
      case longAbove
      case longBelow
    }
  }

  var verdict: Verdict {
    guard chart.limits != nil, let last = points.indices.last else { return .tooEarly }
    let rules = chart.signals.filter { $0.index == last }.map(\.rule)
    if rules.contains(.aboveLimit) { return .unusual(.above) }
    if rules.contains(.belowLimit) { return .unusual(.below) }
    if rules.contains(.runAbove) { return .unusual(.longAbove) }
    if rules.contains(.runBelow) { return .unusual(.longBelow) }
    return .usual
  }

  /// The usual range; a count or a share doesn't go below nothing, nor a share above everything.
  var usual: ClosedRange<Double>? {
    chart.limits.map { limits in
      let highest = kind == .cohort ? 1.0 : .infinity
      return max(0, limits.lower)...max(max(0, limits.lower), min(highest, limits.upper))
    }
  }
}

extension MonthlyReport {
  func makeTrends() -> [Trend] {
    [makeIntroductionsTrend()]
      + [
        rates(.completionRate, .all, .started, \.completionRate),
        rates(.declineRate, .connector, .connectorAsks, \.declineRate),
        rates(.declineRate, .prospect, .prospectAsks, \.declineRate),
      ]
  }

  var introductionsTrend: Trend { trends[0] }
  var completionTrend: Trend { trends[1] }

  /// Of the asks of one side that were answered no.
  func declineTrend(_ side: AskSide) -> Trend {
    switch side {
    case .connector: trends[2]
    case .prospect: trends[3]
    }
  }

  private func makeIntroductionsTrend() -> Trend {
    var points: [Trend.Point] = []
    var month = firstMonth
    while month <= self.month {
      if month.last <= asOf {
        let count = records.events.introduced.count(in: month, asOf: asOf)
        points.append(.init(months: month...month, value: Double(count), asOf: asOf))
      }
      month = month.next
    }
    return Trend(.introductionsSent, .all, .event, points, baseline: settings.baseline)
  }

  private func rates(
    _ measure: Measure, _ segment: Segment, _ series: Series, _ rate: (Tally) -> Rate
  ) -> Trend {
    let points = cohorts(series).compactMap { cohort -> Trend.Point? in
      guard cohort.standing(rate) == .final, let rate = cohort.rate(rate) else { return nil }
      return .init(months: cohort.months, value: rate.lowest, asOf: cohort.asOf ?? asOf, rate: rate)
    }
    return Trend(measure, segment, .cohort, points, baseline: settings.baseline)
  }
}
