// SPDX-License-Identifier: Apache-2.0

/// The share of cases to which something has not yet happened, by day, where some are still open.
///
/// Source: E. L. Kaplan and P. Meier, Nonparametric Estimation from Incomplete Observations, JASA 53
/// (1958); the standard error is M. Greenwood's, The Natural Duration of Cancer (1926).
package struct KaplanMeier: Hashable, Sendable {
  /// One for each day on which it happened, in order.
  package let steps: [Step]

  /// Counts the causes named as what happens, and all others as censored.
  ///
  /// That is right where the others come only when nothing can happen any more, such as a lapse
  /// after a window that is the same for all; else see ``CumulativeIncidence``.
  package init(_ table: LifeTable, of causes: Set<Int>) {
    var (survival, greenwood) = (1.0, 0.0)
    steps = table.rows.compactMap { row in
      let happened = causes.reduce(0) { $0 + row.events[$1] }
      guard happened > 0 else { return nil }
      let (size, left) = (Double(row.atRisk), Double(row.atRisk - happened))
      survival *= left / size
      if left > 0 { greenwood += Double(happened) / (size * left) }
      return Step(
        day: row.day, atRisk: row.atRisk, events: happened, survival: survival,
        standardError: survival * greenwood.squareRoot())
    }
  }

  /// What holds on `day`; nil before it first happened.
  package func step(by day: Int) -> Step? {
    steps.last { $0.day <= day }
  }

  /// What is known on a day on which it happened, and until the next such day.
  package struct Step: Hashable, Sendable {
    package let day: Int

    /// Those to which it had not happened before the day, and who were still followed.
    package let atRisk: Int

    /// To how many it happened on the day.
    package let events: Int

    /// The share to which it has not happened by the end of the day.
    package let survival: Double

    /// Greenwood's; 0 where nobody is left.
    package let standardError: Double

    /// Nil where nobody is left.
    package var band: LogLogBand? {
      LogLogBand(around: survival, standardError: standardError)
    }
  }
}
