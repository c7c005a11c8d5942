// SPDX-License-Identifier: Apache-2.0

import ContactRecords
import Introductions

/// Closed cohorts taken together until a finer table of them points at nobody.
///
/// A period never changes once it is complete, not even by a correction of its cohorts, so that no
/// two reports tell of periods that overlap, and nothing can be found out by subtracting them.
struct Period: Hashable, Sendable {
  let cohorts: [Cohort]

  var months: ClosedRange<Month> {
    cohorts[0].months.lowerBound...cohorts[cohorts.count - 1].months.upperBound
  }

  /// The day as of which the last part of it was closed.
  var asOf: Day? { cohorts.compactMap(\.closedOn).max() }

  /// Calls `body` with each case of the period and what had become of it when its cohort was closed:
  /// none was pending.
  func forEach(in population: Population, _ body: (Population.Case, Population.Ending) -> Void) {
    for cohort in cohorts {
      guard let asOf = cohort.closedOn?.ordinal else { continue }
      for position in population.positions(in: cohort.months) {
        guard let standing = population.standing(of: position, on: asOf),
          standing.outcome != Population.pending
        else { continue }
        body(population.cases[position], standing)
      }
    }
  }

  /// The tables of closed cohorts by complete periods, the earliest first.
  ///
  /// Takes them from the first on, each period as short as `table` makes something of it;
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

extension Sequence<ClosedRange<Month>> {
  /// From the first month of the first to the last of the last, which stand in their order; nil
  /// without any.
  var span: ClosedRange<Month>? {
    reduce(nil) { span, months in (span ?? months).lowerBound...months.upperBound }
  }
}
