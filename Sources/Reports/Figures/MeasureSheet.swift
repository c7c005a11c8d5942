// SPDX-License-Identifier: Apache-2.0

import ContactRecords
import Introductions
import Statistics

extension MonthlyReport {
  /// Every figure of the last two years that is tied to months, each once.
  func measureRows() -> [MeasureRow] {
    events.suffix(24).flatMap(eventRows)
      + cohorts(.started).filter(isRecent).flatMap(completionRows)
      + AskSide.allCases.flatMap { side in
        cohorts(Series(side)).filter(isRecent).flatMap { askRows($0, Segment(side)) }
      } + AskSide.allCases.flatMap(answerTimeRows)
  }

  private func isRecent(_ cohort: Cohort) -> Bool {
    cohort.months.upperBound > month.adding(months: -24)
  }

  private func eventRows(_ figures: EventFigures) -> [MeasureRow] {
    figures.rows.map { segment, measure, count in
      let standing: Standing =
        count == nil ? .suppressed : figures.isOver ? .final : .provisional
      return MeasureRow(
        .init(
          kind: .event, months: figures.month...figures.month, segment: segment, measure: measure),
        standing, asOf: asOf, count: count)
    }
  }

  private func completionRows(_ cohort: Cohort) -> [MeasureRow] {
    rows(
      cohort, .all,
      counts: [
        (.requestsStarted, \.total), (.requestsIntroduced, { $0[.introduced] }),
        (.requestsClosed, { $0[.closed] }), (.requestsPending, \.pending),
      ], rates: [(.completionRate, \.completionRate)])
  }

  private func askRows(_ cohort: Cohort, _ segment: Segment) -> [MeasureRow] {
    rows(
      cohort, segment,
      counts: [
        (.asksCounted, { $0.total - $0.excluded }), (.asksYes, { $0[.yes] }),
        (.asksNo, { $0[.no] }), (.asksNotNow, { $0[.notNow] }), (.asksLapsed, { $0[.lapsed] }),
        (.asksPending, \.pending), (.asksExcluded, \.excluded),
      ],
      rates: [
        (.yesRate, \.yesRate), (.declineRate, \.declineRate),
        (.declineRateOfAnswers, \.declineRateOfAnswers), (.notNowRate, \.notNowRate),
        (.lapseRate, \.lapseRate), (.responseRate, \.responseRate),
      ])
  }

  /// A cohort of which nothing may be told has its rates alone, all withheld.
  private func rows(
    _ cohort: Cohort, _ segment: Segment, counts: [(Measure, (Tally) -> Int)],
    rates: [(Measure, (Tally) -> Rate)]
  ) -> [MeasureRow] {
    func key(_ measure: Measure) -> MeasureRow.Key {
      .init(kind: .cohort, months: cohort.months, segment: segment, measure: measure)
    }
    let told = cohort.asOf ?? asOf
    let countRows = counts.compactMap { measure, count in
      cohort.tally.map { tally in
        MeasureRow(
          key(measure), cohort.isClosed ? .final : .provisional, asOf: told, count: count(tally))
      }
    }
    return countRows
      + rates.map { measure, rate in
        MeasureRow(
          key(measure), cohort.standing(rate), asOf: told, rate: cohort.rate(rate))
      }
  }

  private func answerTimeRows(_ side: AskSide) -> [MeasureRow] {
    guard let curves = outcomes(side), let times = AnswerTimes([curves]) else { return [] }
    let shares = [
      (Measure.daysToAnswerQuarter, 0.25), (.daysToAnswerHalf, 0.5),
      (.daysToAnswerThreeQuarters, 0.75),
    ]
    return shares.map { measure, share in
      let key = MeasureRow.Key(
        kind: .cohort, months: curves.months, segment: Segment(side), measure: measure)
      let quantile = times.estimate.quantile(share)
      var row = MeasureRow(key, quantile.day == nil ? .notReached : .final, asOf: curves.asOf)
      row.denominator = curves.cases
      row.value = quantile.day.map(MeasureRow.Value.days)
      (row.low95, row.high95) = (quantile.low.map(Double.init), quantile.high.map(Double.init))
      return row
    }
  }
}
