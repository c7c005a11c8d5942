// SPDX-License-Identifier: Apache-2.0

import ContactRecords

/// Months of a series that are told together, and what may be told of them.
struct Cohort: Hashable, Sendable {
  let months: ClosedRange<Month>

  /// The day as of which they are told; nil while nothing of them is.
  let asOf: Day?

  /// Nil while nothing of them is told.
  let tally: Tally?

  /// The day as of which they were closed, from which on they can only change by a correction; nil
  /// while they are open.
  let closedOn: Day?

  var isClosed: Bool { closedOn != nil }

  func rate(_ of: (Tally) -> Rate) -> Rate? { tally.map(of) }

  /// How far a rate of theirs can be relied on.
  func standing(_ of: (Tally) -> Rate) -> Standing {
    guard let rate = rate(of) else { return .suppressed }
    if rate.denominator == 0 { return .undefined }
    return isClosed ? .final : .provisional
  }
}

extension ReleaseLedger {
  /// The cohorts of a series up to a month, the earliest first, without gaps.
  func cohorts(
    of population: Population, to last: Month, tally: (ClosedRange<Month>, Day) -> Tally
  ) -> [Cohort] {
    var cohorts = blocks.filter { $0.months.lowerBound <= last }.map { block in
      Cohort(
        months: block.months, asOf: block.asOf, tally: tally(block.months, block.asOf),
        closedOn: block.closedOn)
    }
    guard var month = firstOpen else { return cohorts }
    while month <= last {
      let asOf = provisional[month]
      cohorts.append(
        Cohort(
          months: month...month, asOf: asOf, tally: asOf.map { tally(month...month, $0) },
          closedOn: nil))
      month = month.next
    }
    return cohorts
  }
}
