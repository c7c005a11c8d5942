// SPDX-License-Identifier: Apache-2.0

/// A table, its small cells, and how wide a reader's guess at each of them must stay.
struct SuppressionNeed {
  let table: CountTable
  let small: [Bool]
  let width: Int

  /// By cell, whether it is withheld; nil if nothing of the table, totals included, may be shown.
  var withheld: [Bool]? {
    guard small.contains(true) else { return small }
    let all = small.map { _ in true }
    if firstExposed(all) != nil { return nil }
    let chosen = SuppressionSearch.fewest(for: self) ?? sparing()
    return isProven(chosen) ? chosen : nil
  }

  /// The leeway of the first small cell that has too little; nil where all have enough.
  func firstExposed(_ withheld: [Bool]) -> Leeway? {
    for cell in small.indices where small[cell] {
      let leeway = Leeway(of: cell, in: table, withheld: withheld, width: width)
      if leeway.spread < width { return leeway }
    }
    return nil
  }

  /// Adds cells one by one where they help, the least counts first, then shows again what can be.
  ///
  /// Not always the fewest. Requires that withholding all cells is enough.
  private func sparing() -> [Bool] {
    var withheld = small
    while let leeway = firstExposed(withheld) {
      guard let cell = leeway.openers.min(by: isBefore) else { break }
      withheld[cell] = true
    }
    let extra = small.indices.filter { withheld[$0] && !small[$0] }
    for cell in extra.sorted(by: isBefore).reversed() {
      withheld[cell] = false
      if firstExposed(withheld) != nil { withheld[cell] = true }
    }
    return withheld
  }

  /// The order in which cells are rather withheld: the least counts first, then as they are read.
  func isBefore(_ one: Int, _ other: Int) -> Bool {
    (table.cells[one], one) < (table.cells[other], other)
  }

  /// The choice again by the audit, which knows nothing of how it was made.
  private func isProven(_ withheld: [Bool]) -> Bool {
    let published = Publications(table: table.inRows(table.cells)) { row, column in
      !withheld[row * table.columns + column]
    }
    guard let audit = published.map(RecoveryAudit.init) else { return false }
    return small.indices.allSatisfy { !small[$0] || !audit.isExposed([$0], width: width) }
  }
}
