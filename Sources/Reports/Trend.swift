// SPDX-License-Identifier: Apache-2.0

import ContactRecords
import Statistics

/// A figure followed month by month.
struct Trend: Hashable, Sendable {
  let kind: MonthKind
  let segment: Segment
  let measure: Measure
  let points: [TrendPoint]
}

/// A month of a trend.
struct TrendPoint: Hashable, Sendable {
  let month: Month
  let reading: Reading

  /// A count of what happened in the month, or a rate of what was begun in it.
  enum Reading: Hashable, Sendable {
    case count(Int, Standing)
    case rate(Rate, Standing)
  }
}

extension MonthlyReport {
  /// The trends that the page shows, in its order.
  var trends: [Trend] { [introductionsTrend, asksTrend] + rateTrends }

  var introductionsTrend: Trend {
    counts(.introductionsSent) { $0.introductionsSent }
  }

  var asksTrend: Trend {
    counts(.asksReleased) { $0.released[.all].asks }
  }

  /// Completion, then declines of Connectors, then declines of Prospects.
  var rateTrends: [Trend] {
    [
      rates(.completionRate, .all) { $0.started.completionRate },
      rates(.declineRate, .connector) { $0.released[.connector].declineRate },
      rates(.declineRate, .prospect) { $0.released[.prospect].declineRate },
    ]
  }

  private func counts(_ measure: Measure, _ count: (MonthFigures) -> Int) -> Trend {
    Trend(
      kind: .event, segment: .all, measure: measure,
      points: window.map { figures in
        let standing = figures.isOver ? Standing.final : .provisional
        return TrendPoint(month: figures.month, reading: .count(count(figures), standing))
      })
  }

  private func rates(_ measure: Measure, _ segment: Segment, _ rate: (MonthFigures) -> Rate)
    -> Trend
  {
    Trend(
      kind: .cohort, segment: segment, measure: measure,
      points: window.map { figures in
        let rate = rate(figures)
        let standing = rate.standing(settings, isOver: figures.isOver)
        return TrendPoint(month: figures.month, reading: .rate(rate, standing))
      })
  }

  /// The figures that the page's charts of months are drawn from.
  var trendTable: Table {
    Table(
      name: "trend", caption: "The figures of the charts, month by month",
      columns: [
        .monthKind, .month, .segment, .measure, .numerator, .denominator, .pending, .value,
        Column(
          "lowest", "At least", .number, about: "The rate if no pending case has the outcome"),
        Column(
          "highest", "At most", .number, about: "The rate if every pending case has the outcome"),
        .low95, .high95, .flag, .asOf,
      ],
      primaryKey: ["month_kind", "month", "segment", "measure"],
      rows: trends.flatMap { trend in
        trend.points.map { point in
          [
            .text(trend.kind.rawValue), .month(point.month), .text(trend.segment.rawValue),
            .text(trend.measure.rawValue),
          ] + point.reading.cells + [.day(asOf)]
        }
      })
  }
}

extension TrendPoint.Reading {
  /// The cells between the measure and the as-of day: either the rate with its interval, or its
  /// bounds.
  fileprivate var cells: [Cell] {
    switch self {
    case .count(let count, let standing):
      let empty = Cell.empty
      return [empty, empty, empty, .count(count), empty, empty, empty, empty]
        + [.text(standing.rawValue)]
    case .rate(let rate, let standing):
      let final = standing == .final ? rate : nil
      let provisional = standing == .provisional ? rate : nil
      return [
        Cell(count: standing.isShown ? rate.numerator : nil), .count(rate.denominator),
        .count(rate.pending), Cell(share: final?.lowest), Cell(share: provisional?.lowest),
        Cell(share: provisional?.highest), Cell(share: final?.lowestInterval.low),
        Cell(share: final?.lowestInterval.high), .text(standing.rawValue),
      ]
    }
  }
}
