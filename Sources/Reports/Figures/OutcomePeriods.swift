// SPDX-License-Identifier: Apache-2.0

import ContactRecords
import Introductions
import Statistics

/// What became of the asks of one side in a period, by days since they were sent.
struct OutcomePeriod: Hashable, Sendable {
  let months: ClosedRange<Month>
  let asOf: Day
  let cases: Int

  /// The asks by day and outcome.
  let outcomes: LifeTable

  /// The asks by the day of an answer; the others are followed beyond all days, since they were
  /// never answered, however soon they lapsed.
  let answers: LifeTable

  /// The days at which the period may be told: not each, since a single day tells too much.
  let days: [Int]

  private static let candidates = [1, 2, 3, 5, 7, 10, 14, 21, 28, 42, 60, 90]
  private static let never = 10_000

  /// Nil while there are too few asks, or no day may be told.
  init?(_ period: Period, _ population: Population, _ settings: ReportSettings) {
    guard let asOf = period.asOf else { return nil }
    let causes = OutcomeCurves.outcomes.count
    var counts: [Int] = []
    var cases = 0
    period.forEach(in: population) { one, standing in
      guard !population.excluded.contains(standing.outcome) else { return }
      let day = Int(standing.on - one.began)
      while counts.count <= day * causes { counts += Array(repeating: 0, count: causes) }
      counts[day * causes + Int(standing.outcome) - 1] += 1
      cases += 1
    }
    guard cases >= settings.fewestInCurves else { return nil }
    var outcomes = LifeTable(causes: causes)
    var answers = LifeTable(causes: 1)
    for (index, count) in counts.enumerated() where count > 0 {
      let (day, cause) = index.quotientAndRemainder(dividingBy: causes)
      let isAnswer = OutcomeCurves.outcomes[cause] != .lapsed
      outcomes.add(day: day, cause: cause, count: count)
      answers.add(day: isAnswer ? day : Self.never, cause: isAnswer ? 0 : nil, count: count)
    }
    days = Self.days(outcomes, fewest: settings.crowd.parties)
    if days.isEmpty { return nil }
    months = period.months
    self.asOf = asOf
    self.cases = cases
    self.outcomes = outcomes
    self.answers = answers
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
