// SPDX-License-Identifier: Apache-2.0

import ContactRecords

/// How far the requests of some months came, all of which have ended.
///
/// A request that reached a step counts as having reached those before it.
struct Funnel: Hashable, Sendable {
  /// The months of filing; nil while nothing of them may be told.
  let months: ClosedRange<Month>?
  let stages: [Stage]

  /// Of those who were introduced: the two said that they met.
  let met: Int

  /// One step, with the requests that reached it.
  struct Stage: Hashable, Sendable {
    let step: FunnelStep
    let reached: Int

    /// Came to this step and no further.
    let ended: Int
  }

  init(_ cohorts: [Cohort]) {
    let closed = cohorts.filter(\.isClosed)
    let tallies = closed.compactMap(\.tally)
    let ended = { (step: FunnelStep) in tallies.reduce(0) { $0 + $1[step.code] } }
    if let first = closed.first, let last = closed.last {
      months = first.months.lowerBound...last.months.upperBound
    } else {
      months = nil
    }
    met = tallies.reduce(0) { $0 + $1.met }
    stages = FunnelStep.allCases.map { step in
      Stage(
        step: step,
        reached: FunnelStep.allCases.filter { $0 >= step }.reduce(0) { $0 + ended($1) },
        ended: step == .introduced ? 0 : ended(step))
    }
  }

  var filed: Int { stages[0].reached }
  var introduced: Int { stages[stages.count - 1].reached }
}

extension MonthlyReport {
  /// The requests filed in the last twelve months, as far as they have ended and may be told.
  var funnel: Funnel {
    Funnel(cohorts(.filed).filter { $0.months.overlaps(year) })
  }
}
