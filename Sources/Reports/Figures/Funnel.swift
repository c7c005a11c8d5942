// SPDX-License-Identifier: Apache-2.0

import ContactRecords

/// How far the requests of one period came, all of which have ended.
struct FunnelPeriod: Hashable, Sendable {
  let months: ClosedRange<Month>
  let asOf: Day

  /// Requests that came to a step and no further, by the steps of a funnel.
  let ended: [Int]

  /// Of those who were introduced: known to have met.
  let met: Int

  /// Nil while any step is where so few ended, or all who weren't introduced, that it tells of each.
  init?(_ period: Period, _ population: Population, _ settings: ReportSettings) {
    guard let asOf = period.asOf else { return nil }
    var ended = Array(repeating: 0, count: FunnelStep.allCases.count)
    var met = 0
    period.forEach(in: population) { one, standing in
      ended[Int(standing.outcome) - 1] += 1
      if one.haveMet(by: asOf.ordinal) { met += 1 }
    }
    let inner = ended.dropLast().filter { $0 > 0 }
    guard inner.allSatisfy({ $0 >= settings.smallestReason }), inner.count != 1 else { return nil }
    self.asOf = asOf
    self.ended = ended
    self.met = met
    months = period.months
  }
}

/// How far the requests of some periods came.
///
/// A request that reached a step counts as having reached those before it.
struct Funnel: Hashable, Sendable {
  /// The months of filing; nil while nothing of them may be told.
  let months: ClosedRange<Month>?
  let stages: [Stage]
  let met: Int

  /// One step, with the requests that reached it.
  struct Stage: Hashable, Sendable {
    let step: FunnelStep
    let reached: Int

    /// Came to this step and no further.
    let ended: Int
  }

  init(_ periods: [FunnelPeriod]) {
    months = periods.map(\.months).span
    met = periods.reduce(0) { $0 + $1.met }
    let ended = FunnelStep.allCases.indices.map { step in
      periods.reduce(0) { $0 + $1.ended[step] }
    }
    stages = FunnelStep.allCases.enumerated().map { position, step in
      Stage(
        step: step, reached: ended[position...].reduce(0, +),
        ended: step == .introduced ? 0 : ended[position])
    }
  }

  var filed: Int { stages[0].reached }
}

extension MonthlyReport {
  /// The requests of the periods that reach into the last twelve months.
  var funnel: Funnel {
    Funnel(funnelPeriods.filter { $0.months.overlaps(year) })
  }
}
