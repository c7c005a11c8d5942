// SPDX-License-Identifier: Apache-2.0

import ContactRecords
import Introductions
import Statistics

/// What became of the asks of one side, day by day since they were sent, in periods together.
struct OutcomeCurves: Hashable, Sendable {
  /// The outcomes in the order of the causes.
  static let outcomes: [AskOutcome] = [.yes, .no, .notNow, .lapsed]

  let side: AskSide
  let months: ClosedRange<Month>
  let asOf: Day

  /// How many asks are in the curves.
  let cases: Int

  /// The days at which the curves are told: those of every period.
  let days: [Int]

  /// Shares that said yes, said no, said "not now" and let the ask lapse, in that order.
  let incidence: CumulativeIncidence

  /// The asks by the day of an answer, if any.
  let answers: LifeTable

  /// Nil without periods.
  init?(_ side: AskSide, _ periods: [OutcomePeriod]) {
    guard let first = periods.first, let last = periods.last else { return nil }
    var (outcomes, answers, days) = (first.outcomes, first.answers, first.days)
    for period in periods.dropFirst() {
      outcomes.add(period.outcomes)
      answers.add(period.answers)
      // Beyond its last day a period has ended altogether.
      days = days.filter { period.days.contains($0) || $0 > period.days[period.days.count - 1] }
    }
    self.side = side
    self.days = days
    self.answers = answers
    months = first.months.lowerBound...last.months.upperBound
    asOf = last.asOf
    cases = periods.reduce(0) { $0 + $1.cases }
    incidence = CumulativeIncidence(outcomes)
  }
}

/// How long answers take, of the sides of which enough may be told.
struct AnswerTimes: Hashable, Sendable {
  let sides: [AskSide]
  let cases: Int

  /// The share that had answered anything, by days.
  let estimate: KaplanMeier

  /// Nil where too few may be told of either side.
  init?(_ curves: [OutcomeCurves]) {
    guard let first = curves.first else { return nil }
    var table = first.answers
    for side in curves.dropFirst() { table.add(side.answers) }
    sides = curves.map(\.side)
    cases = curves.reduce(0) { $0 + $1.cases }
    estimate = KaplanMeier(table, of: [0])
  }
}

extension MonthlyReport {
  /// The curves of the periods that reach into the last twelve months; nil while there are none.
  func outcomes(_ side: AskSide) -> OutcomeCurves? {
    OutcomeCurves(side, outcomePeriods(side).filter { $0.months.overlaps(year) })
  }
}
