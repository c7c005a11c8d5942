// SPDX-License-Identifier: Apache-2.0

/// Looks for the fewest further cells to withhold, by their number, then by the sum of their counts.
///
/// Every sufficient choice holds one of the openers of each cell that is exposed without it, so only
/// these are tried, each at most once on the way to a choice.
struct SuppressionSearch {
  /// More further cells than that are chosen one by one.
  private static let mostExtra = 4

  /// How many choices are looked at before the search is given up.
  private static let mostLooks = 2_000

  private struct Choice {
    let extra: [Int]
    let counts: Int128

    func isBetter(than other: Choice) -> Bool {
      if counts != other.counts { return counts < other.counts }
      return extra.lexicographicallyPrecedes(other.extra)
    }
  }

  private let need: SuppressionNeed
  private var best: Choice?
  private var looks = 0

  /// By cell, whether it is withheld; nil if no choice was found.
  static func fewest(for need: SuppressionNeed) -> [Bool]? {
    var search = SuppressionSearch(need: need)
    for count in 0...mostExtra {
      search.explore(need.small, extra: [], more: count, barred: [])
      guard let best = search.best else { continue }
      return need.small.indices.map { need.small[$0] || best.extra.contains($0) }
    }
    return nil
  }

  private init(need: SuppressionNeed) {
    self.need = need
  }

  private mutating func explore(
    _ withheld: [Bool], extra: [Int], more: Int, barred: Set<Int>
  ) {
    looks += 1
    guard looks <= Self.mostLooks, loneLines(withheld) <= more else { return }
    guard let leeway = need.firstExposed(withheld) else { return consider(extra) }
    guard more > 0 else { return }
    var barred = barred
    for cell in leeway.openers.subtracting(barred).sorted(by: need.isBefore) {
      if let best, counts(extra + [cell]) > best.counts { return }
      var wider = withheld
      wider[cell] = true
      explore(wider, extra: extra + [cell], more: more - 1, barred: barred)
      barred.insert(cell)
    }
  }

  private mutating func consider(_ extra: [Int]) {
    let choice = Choice(extra: extra.sorted(), counts: counts(extra))
    if best.map(choice.isBetter) ?? true { best = choice }
  }

  private func counts(_ cells: [Int]) -> Int128 {
    cells.reduce(0) { $0 + Int128(need.table.cells[$1]) }
  }

  /// How many more cells it takes at least: one helps at most one row and one column in which a
  /// small cell is withheld alone.
  private func loneLines(_ withheld: [Bool]) -> Int {
    let lone = need.table.lines.map { line in
      line.contains { need.small[$0] } && line.count { withheld[$0] } == 1
    }
    let rows = lone.prefix(need.table.rows).count { $0 }
    return max(rows, lone.count { $0 } - rows)
  }
}
