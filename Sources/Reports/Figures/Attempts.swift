// SPDX-License-Identifier: Apache-2.0

import ContactRecords
import Disclosure
import Introductions
import Statistics

/// The asks of one side in a period by whether they were the request's first or a further one, and
/// by outcome.
///
/// The sums over both are told elsewhere, so that a small count is withheld together with those that
/// would give it away.
struct Attempts: Hashable, Sendable {
  let side: AskSide
  let months: ClosedRange<Month>
  let asOf: Day

  /// The first asks, then the further ones.
  let rows: [Row]

  struct Row: Hashable, Sendable {
    let attempt: Attempt
    let asks: Int

    /// By the outcomes of `OutcomeCurves.outcomes`; nil where the count is withheld.
    let counts: [Int?]
  }

  enum Attempt: String, CaseIterable, Hashable, Sendable {
    case first
    case further

    /// As the population's cases have it.
    var kind: UInt8 { self == .first ? 0 : 1 }

    var words: String { self == .first ? "First ask of a request" : "Further ask" }
  }

  /// Nil while either kind of ask is of too few people, or nothing of the table may be told.
  init?(_ side: AskSide, _ period: Period, _ population: Population, _ settings: ReportSettings) {
    var first = Count(settings.crowd)
    var further = Count(settings.crowd)
    period.forEach(in: population) { one, standing in
      guard !population.excluded.contains(standing.outcome) else { return }
      if one.kind == Attempt.first.kind {
        first.add(one, standing)
      } else {
        further.add(one, standing)
      }
    }
    guard first.crowd.isLarge, further.crowd.isLarge, let asOf = period.asOf else { return nil }
    let counts = [first, further].map { count in
      OutcomeCurves.outcomes.map { count.outcomes[Int($0.code)] }
    }
    let suppression = CellSuppression(counts: counts, threshold: settings.smallestReason)
    guard !suppression.withholdsTotals else { return nil }
    self.side = side
    months = period.months
    self.asOf = asOf
    rows = zip(Attempt.allCases, zip(counts, suppression.reasons)).map { attempt, line in
      Row(
        attempt: attempt, asks: line.0.reduce(0, +),
        counts: zip(line.0, line.1).map { $1 == nil ? $0 : nil })
    }
  }

  /// How many of each kind had an outcome; nil where one of them is withheld.
  func proportions(_ outcome: AskOutcome) -> [Proportion]? {
    guard let cause = OutcomeCurves.outcomes.firstIndex(of: outcome) else { return nil }
    let shown = rows.compactMap { row in row.counts[cause].map { Proportion($0, of: row.asks) } }
    return shown.count == rows.count ? shown : nil
  }
}

/// The asks of one kind.
private struct Count {
  private(set) var crowd: Crowd
  private(set) var outcomes = Array(repeating: 0, count: 8)

  init(_ limits: CrowdLimits) {
    crowd = Crowd(limits, telling: .nothing)
  }

  mutating func add(_ one: Population.Case, _ standing: Population.Ending) {
    crowd.add(one, standing.outcome, on: standing.knownOn)
    outcomes[Int(standing.outcome)] += 1
  }
}

/// How the share that said yes changed between two periods, apart from the change in how many asks
/// were further ones.
struct MixComparison: Hashable, Sendable {
  let before: Attempts
  let after: Attempts

  /// The shares as they are, and with the mix of both periods together.
  let shares: [Double]
  let standardised: [Double]
  let split: KitagawaSplit

  /// How far chance alone could move the difference.
  let interval: NewcombeInterval

  /// Nil where a count that it needs is withheld.
  init?(_ before: Attempts, _ after: Attempts) {
    guard let old = before.proportions(.yes), let new = after.proportions(.yes),
      let split = KitagawaSplit(from: old, to: new),
      let weights = Standardisation(pooling: [old, new]),
      let standardOld = weights.rate(of: old), let standardNew = weights.rate(of: new)
    else { return nil }
    let sums = [old, new].map { kinds in
      Proportion(
        kinds.reduce(0) { $0 + $1.numerator }, of: kinds.reduce(0) { $0 + $1.denominator })
    }
    self.before = before
    self.after = after
    self.split = split
    shares = sums.compactMap(\.share)
    standardised = [standardOld, standardNew]
    interval = NewcombeInterval(sums[1], minus: sums[0])
  }
}

extension MonthlyReport {
  /// The last two periods of one side compared; nil while there are not two.
  func mixComparison(_ side: AskSide) -> MixComparison? {
    let told = attempts(side).suffix(2)
    guard let before = told.first, let after = told.last, told.count == 2 else { return nil }
    return MixComparison(before, after)
  }
}
