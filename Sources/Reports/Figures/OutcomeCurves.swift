// SPDX-License-Identifier: Apache-2.0

import ContactRecords
import Introductions
import Statistics

/// What became of the asks of one side, day by day since they were sent: those of the last twelve
/// months that may be told, those pending as far as they have come.
struct OutcomeCurves: Hashable, Sendable {
  let side: AskSide

  /// The months that are told.
  let months: ClosedRange<Month>

  /// How many asks are in the curves.
  let cases: Int

  /// Shares that said yes, said no, said "not now" and let the ask lapse, in that order.
  let incidence: CumulativeIncidence?

  /// The share that had answered anything, silence being no answer.
  let answers: KaplanMeier?

  /// The asks by day and outcome.
  let table: LifeTable

  /// The outcomes in the order of the causes.
  static let outcomes: [AskOutcome] = [.yes, .no, .notNow, .lapsed]

  /// The days at which the curves are told: not each, since a single day tells too much.
  let days: [Int]

  private static let candidates = [1, 2, 3, 5, 7, 10, 14, 21, 28, 42, 60, 90]

  init(
    _ side: AskSide, _ population: Population, _ cohorts: [Cohort], year: ClosedRange<Month>,
    _ settings: ReportSettings
  ) {
    let cohorts = cohorts.filter { $0.asOf != nil && $0.months.overlaps(year) }
    let table = Self.table(cohorts, population)
    self.side = side
    months =
      cohorts.first.flatMap { first in
        cohorts.last.map { first.months.lowerBound...$0.months.upperBound }
      } ?? year
    let cases = table.rows.first?.atRisk ?? 0
    self.cases = cases
    self.table = table
    days = cases < settings.fewestInCurves ? [] : Self.days(table, fewest: settings.crowd.parties)
    incidence = days.isEmpty ? nil : CumulativeIncidence(table)
    answers = days.isEmpty ? nil : KaplanMeier(table, of: [0, 1, 2])
  }

  /// The asks by day and outcome, counted in a plain array first since there are so many.
  private static func table(_ cohorts: [Cohort], _ population: Population) -> LifeTable {
    let width = outcomes.count + 1
    var counts: [Int] = []
    for cohort in cohorts {
      guard let asOf = cohort.asOf?.ordinal else { continue }
      for position in population.positions(in: cohort.months) {
        guard let standing = population.standing(of: position, on: asOf),
          !population.excluded.contains(standing.outcome)
        else { continue }
        let last = standing.outcome == Population.pending ? asOf : standing.on
        let day = Int(last - population.cases[position].began)
        while counts.count <= day * width { counts += Array(repeating: 0, count: width) }
        counts[day * width + Int(standing.outcome)] += 1
      }
    }
    var table = LifeTable(causes: outcomes.count)
    for (index, count) in counts.enumerated() where count > 0 {
      let cause = index % width
      table.add(day: index / width, cause: cause == 0 ? nil : cause - 1, count: count)
    }
    return table
  }

  /// Of the days, those between which at least `fewest` asks ended: what ended between two of them
  /// is told as well.
  private static func days(_ table: LifeTable, fewest: Int) -> [Int] {
    let rows = table.rows.map { (day: $0.day, ended: $0.events.reduce(0, +)) }
    let left = { (day: Int) in rows.reduce(0) { $0 + ($1.day > day ? $1.ended : 0) } }
    var told: [Int] = []
    var since = -1
    for day in candidates {
      let between = rows.reduce(0) { $0 + (since < $1.day && $1.day <= day ? $1.ended : 0) }
      guard between >= fewest, left(day) == 0 || left(day) >= fewest else { continue }
      told.append(day)
      since = day
      if left(day) == 0 { break }
    }
    return told
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
    let told = curves.filter { $0.answers != nil }
    guard !told.isEmpty else { return nil }
    var table = LifeTable(causes: OutcomeCurves.outcomes.count)
    for side in told { table.add(side.table) }
    sides = told.map(\.side)
    cases = told.reduce(0) { $0 + $1.cases }
    estimate = KaplanMeier(table, of: [0, 1, 2])
  }
}
