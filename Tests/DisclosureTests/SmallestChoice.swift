// SPDX-License-Identifier: Apache-2.0

import Disclosure

/// What has to be withheld, found by trying every choice of cells with the audit alone.
struct SmallestChoice {
  let counts: [[Int]]
  let threshold: Int

  var outcome: Outcome {
    let cells = counts.flatMap(\.self)
    let small = Set(cells.indices.filter { (1..<threshold).contains(cells[$0]) })
    guard isSafe(Set(cells.indices), small) else { return Outcome(withheld: nil, small: small) }
    let others = cells.indices.filter { !small.contains($0) }
    let choices = (0..<1 << others.count).map { bits in
      others.indices.filter { bits >> $0 & 1 == 1 }.map { others[$0] }
    }
    let ordered = choices.sorted { isBefore($0, $1, cells) }
    let first = ordered.first { isSafe(small.union($0), small) } ?? []
    return Outcome(withheld: small.union(first), small: small)
  }

  struct Outcome {
    /// Nil if totals are withheld too.
    let withheld: Set<Int>?
    let small: Set<Int>

    /// How many cells are withheld that aren't small.
    var extra: Int { withheld?.subtracting(small).count ?? 0 }

    static func == (given: CellSuppression, expected: Outcome) -> Bool {
      guard let withheld = expected.withheld else { return given.withholdsTotals }
      return !given.withholdsTotals
        && given.reasons.joined().enumerated().allSatisfy { cell, reason in
          reason
            == (expected.small.contains(cell)
              ? .primary : withheld.contains(cell) ? .secondary : nil)
        }
    }
  }

  private func isBefore(_ one: [Int], _ other: [Int], _ cells: [Int]) -> Bool {
    if one.count != other.count { return one.count < other.count }
    let (mine, theirs) = (one.reduce(0) { $0 + cells[$1] }, other.reduce(0) { $0 + cells[$1] })
    return mine != theirs ? mine < theirs : one.lexicographicallyPrecedes(other)
  }

  private func isSafe(_ withheld: Set<Int>, _ small: Set<Int>) -> Bool {
    let columns = counts[0].count
    guard
      let published = Publications(
        table: counts, showing: { !withheld.contains($0 * columns + $1) })
    else { return false }
    let audit = RecoveryAudit(published)
    return small.allSatisfy { !audit.isExposed([$0], width: threshold) }
  }
}
