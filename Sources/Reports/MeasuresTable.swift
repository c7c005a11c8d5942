// SPDX-License-Identifier: Apache-2.0

import ContactRecords
import Introductions
import Statistics

extension MonthlyReport {
  /// Every figure of every month, one a row.
  var measuresTable: Table {
    Table(
      name: "measures", caption: "Every figure of every month up to \(Wording.name(of: month))",
      columns: MeasureRow.columns, primaryKey: ["month_kind", "month", "segment", "measure"],
      rows: months.flatMap { figures in
        (eventRows(figures) + cohortRows(figures)).map { $0.cells(figures.month, asOf: asOf) }
      })
  }

  private func eventRows(_ figures: MonthFigures) -> [MeasureRow] {
    let standing = figures.isOver ? Standing.final : .provisional
    func row(_ segment: Segment, _ measure: Measure, _ count: Int) -> MeasureRow {
      MeasureRow(
        kind: .event, segment: segment, measure: measure, standing: standing, value: .count(count))
    }
    let requests = [
      row(.all, .requestsFiled, figures.requestsFiled),
      row(.all, .introductionsSent, figures.introductionsSent),
      row(.all, .requestsClosed, figures.requestsClosed),
      row(.all, .requestsOpen, figures.requestsOpen),
    ]
    return requests
      + Segment.allCases.flatMap { segment in
        [row(segment, .asksReleased, figures.released[segment].asks)]
          + AskOutcome.allCases.filter { $0 != .pending }.map { outcome in
            row(segment, Measure(asksWith: outcome), figures.ended[segment][outcome])
          } + [
            row(segment, .asksWaiting, figures.waiting[segment]),
            medianRow(figures.answerTimes[segment], segment, isOver: figures.isOver),
          ]
      }
  }

  private func cohortRows(_ figures: MonthFigures) -> [MeasureRow] {
    let started = figures.started
    let rate = started.completionRate
    let counts = [
      (Measure.requestsStarted, started.started), (.requestsIntroduced, started.introduced),
      (.requestsClosed, started.closed), (.requestsOpen, started.open),
    ]
    return countRows(counts, .all, isFinal: figures.isOver && rate.pending == 0)
      + rateRows(rate, .completion, .all, isOver: figures.isOver)
      + Segment.allCases.flatMap { segment in
        askRows(figures.released[segment], segment, isOver: figures.isOver)
      }
  }

  private func askRows(_ tally: AskTally, _ segment: Segment, isOver: Bool) -> [MeasureRow] {
    let counts =
      [(Measure.asksReleased, tally.asks)]
      + AskOutcome.allCases.map { (Measure(asksWith: $0), tally[$0]) }
    return countRows(counts, segment, isFinal: isOver && tally[.pending] == 0)
      + rateRows(tally.declineRate, .decline, segment, isOver: isOver)
      + rateRows(tally.declineRateOfAnswers, .declineOfAnswers, segment, isOver: isOver)
  }

  private func countRows(_ counts: [(Measure, Int)], _ segment: Segment, isFinal: Bool)
    -> [MeasureRow]
  {
    counts.map { measure, count in
      MeasureRow(
        kind: .cohort, segment: segment, measure: measure,
        standing: isFinal ? .final : .provisional, value: .count(count))
    }
  }

  private func medianRow(_ times: AnswerTimes, _ segment: Segment, isOver: Bool) -> MeasureRow {
    let standing = times.standing(settings, isOver: isOver)
    let median = standing.isShown ? times.median.map(Cell.quantity) : nil
    return MeasureRow(
      kind: .event, segment: segment, measure: .medianDaysToAnswer, standing: standing,
      denominator: times.answers, value: median ?? .empty)
  }

  /// The rate, and while its cohort is provisional its two bounds in its place.
  private func rateRows(_ rate: Rate, _ names: RateMeasure, _ segment: Segment, isOver: Bool)
    -> [MeasureRow]
  {
    let standing = rate.standing(settings, isOver: isOver)
    func row(_ measure: Measure, _ numerator: Int?, share: Double?, _ interval: WilsonInterval?)
      -> MeasureRow
    {
      MeasureRow(
        kind: .cohort, segment: segment, measure: measure, standing: standing,
        numerator: numerator, denominator: rate.denominator, value: Cell(share: share),
        interval: interval)
    }
    switch standing {
    case .suppressed, .undefined:
      return [row(names.rate, nil, share: nil, nil)]
    case .final:
      return [row(names.rate, rate.numerator, share: rate.lowest, rate.lowestInterval)]
    case .provisional:
      return [
        row(names.rate, rate.numerator, share: nil, nil),
        row(names.lowest, rate.numerator, share: rate.lowest, rate.lowestInterval),
        row(
          names.highest, rate.numerator + rate.pending, share: rate.highest, rate.highestInterval),
      ]
    }
  }
}
