// SPDX-License-Identifier: Apache-2.0

/// The share of cases that ended by each of several causes, by day, where one end rules out the
/// others and some cases are still open.
///
/// The shares and what survives add up to 1 on every day. To count the other causes as censored, and
/// take 1 minus the survival, would overstate every share.
///
/// Source: O. O. Aalen and S. Johansen, An Empirical Transition Matrix for Non-homogeneous Markov
/// Chains Based on Censored Observations, Scandinavian Journal of Statistics 5 (1978), in its form
/// for competing causes; events of one day are ties, and are not broken.
package struct CumulativeIncidence: Hashable, Sendable {
  /// One for each day on which a case ended, in order.
  package let steps: [Step]

  package init(_ table: LifeTable) {
    var survival = 1.0
    var running = Array(repeating: RunningIncidence(), count: table.causes)
    steps = table.rows.compactMap { row in
      let happened = row.events.reduce(0, +)
      guard happened > 0 else { return nil }
      for cause in running.indices {
        running[cause].advance(row, events: row.events[cause], happened, survival: survival)
      }
      survival *= Double(row.atRisk - happened) / Double(row.atRisk)
      return Step(row, survival: survival, causes: Self.estimates(running, survival: survival))
    }
  }

  /// What holds on `day`; nil before the first end.
  package func step(by day: Int) -> Step? {
    steps.last { $0.day <= day }
  }

  private static func estimates(
    _ running: [RunningIncidence], survival: Double
  ) -> [Estimate] {
    // Where all cases ended by one cause its share is 1. The sums miss that by a rounding, which
    // would leave limits where there are none.
    let only = survival == 0 && running.count { $0.hasBegun } == 1
    return running.map { cause in
      only && cause.hasBegun
        ? Estimate(share: 1, standardError: 0)
        : Estimate(share: cause.share, standardError: cause.variance.squareRoot())
    }
  }

  /// What is known on a day on which at least one case ended, and until the next such day.
  package struct Step: Hashable, Sendable {
    package let day: Int

    /// Those that had neither ended nor been censored before the day.
    package let atRisk: Int

    /// How many ended on the day, by cause.
    package let events: [Int]

    /// The share that has not ended by any cause.
    package let survival: Double

    /// The share that has ended, by cause.
    package let causes: [Estimate]

    fileprivate init(_ row: LifeTable.Row, survival: Double, causes: [Estimate]) {
      day = row.day
      atRisk = row.atRisk
      events = row.events
      self.survival = survival
      self.causes = causes
    }
  }

  /// The share that has ended by one cause.
  package struct Estimate: Hashable, Sendable {
    package let share: Double

    /// By the delta method, which is the infinitesimal jackknife here; 0 where the share is 0 or 1.
    package let standardError: Double

    /// As R's `survfit` has it; nil where the share is 0 or 1.
    package var logLog: LogLogBand? {
      LogLogBand(around: share, standardError: standardError)
    }

    /// On the log-log scale of what is left; nil where the share is 0 or 1.
    package var complementaryLogLog: LogLogBand? {
      LogLogBand(aroundComplementOf: share, standardError: standardError)
    }
  }
}
