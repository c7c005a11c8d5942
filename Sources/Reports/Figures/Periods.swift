// SPDX-License-Identifier: Apache-2.0

import ContactRecords
import Introductions

/// Closed cohorts taken together until a finer table of them points at nobody.
///
/// A period never changes once it is complete, so that no two reports tell of periods that overlap,
/// and nothing can be found out by subtracting them.
struct Period: Hashable, Sendable {
  let cohorts: [Cohort]

  var months: ClosedRange<Month> {
    cohorts[0].months.lowerBound...cohorts[cohorts.count - 1].months.upperBound
  }

  /// The latest day as of which a part of it is told.
  var asOf: Day? { cohorts.compactMap(\.asOf).max() }

  func tally(_ population: Population, kind: UInt8? = nil) -> Tally? {
    cohorts.compactMap { cohort in
      cohort.asOf.map { Tally(population, cohort.months, asOf: $0, kind: kind) }
    }.reduce(nil) { sum, tally in sum.map { $0 + tally } ?? tally }
  }

  /// The cases of the period with what became of each.
  func cases(_ population: Population) -> [(one: Population.Case, standing: Population.Ending)] {
    cohorts.flatMap { cohort in
      population.positions(in: cohort.months).compactMap { position in
        cohort.asOf.flatMap { asOf in
          population.standing(of: position, on: asOf.ordinal).map {
            (population.cases[position], $0)
          }
        }
      }
    }
  }

  /// Takes closed cohorts from the first on, each period as short as `table` makes something of it;
  /// what is left at the end waits for more.
  static func told<Table>(of cohorts: [Cohort], _ table: (Period) -> Table?) -> [Table] {
    var told: [Table] = []
    var gathered: [Cohort] = []
    for cohort in cohorts where cohort.isClosed {
      gathered.append(cohort)
      guard let complete = table(Period(cohorts: gathered)) else { continue }
      told.append(complete)
      gathered = []
    }
    return told
  }
}
