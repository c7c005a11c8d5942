// SPDX-License-Identifier: Apache-2.0

/// How long cases were followed and how that ended, counted by day.
///
/// A case counts once, on the day of its end or, where it has none yet, on the last day that it was
/// seen: it is then censored. The curves need no more than these counts, so that many cases cost one
/// pass of counting.
package struct LifeTable: Hashable, Sendable {
  /// How many ways there are to end; a cause is an index below it.
  package let causes: Int

  /// The number of the censored, then the number that ended by each cause.
  private var counts: [Int: [Int]] = [:]

  package init(causes: Int) {
    precondition(causes > 0, "nothing can happen")
    self.causes = causes
  }

  /// Counts cases; `cause` is nil for the censored, and day 0 is the day of the beginning.
  package mutating func add(day: Int, cause: Int?, count: Int = 1) {
    precondition(day >= 0 && count > 0, "not a number of cases")
    precondition(cause.map((0..<causes).contains) ?? true, "no such cause")
    counts[day, default: Array(repeating: 0, count: causes + 1)][cause.map { $0 + 1 } ?? 0] += count
  }

  /// Counts all cases of a table with the same causes.
  package mutating func add(_ other: LifeTable) {
    precondition(causes == other.causes, "other causes")
    counts.merge(other.counts) { zip($0, $1).map(+) }
  }

  /// The days on which anything was counted, in order.
  package var rows: [Row] {
    var left = counts.values.reduce(0) { $0 + $1.reduce(0, +) }
    return counts.sorted { $0.key < $1.key }.map { day, counts in
      defer { left -= counts.reduce(0, +) }
      return Row(
        day: day, atRisk: left, censored: counts[0], events: Array(counts.dropFirst()))
    }
  }

  /// What was counted on one day.
  package struct Row: Hashable, Sendable {
    package let day: Int

    /// Those whose day is this or a later one: who is censored on a day was at risk until its end.
    package let atRisk: Int

    package let censored: Int

    /// By cause.
    package let events: [Int]
  }
}
