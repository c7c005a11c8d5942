// SPDX-License-Identifier: Apache-2.0

/// Which cells of a two-way table of counts have to be withheld, where all its totals are published.
///
/// Small counts are withheld, and then the fewest other cells that keep each small count from being
/// worked out from totals; of those the least counts in sum, and of those the first in reading order.
/// After L. H. Cox, Suppression Methodology and Statistical Disclosure Control, JASA 75 (1980).
///
/// A page must mark both kinds alike: "small" beside a cell says already that it is below the
/// threshold, which no range was reckoned with.
package struct CellSuppression: Hashable, Sendable {
  /// Why a cell is withheld.
  package enum Reason: Hashable, Sendable {
    /// The count is small.
    case primary

    /// It would give a small count away.
    case secondary
  }

  /// By row and column; nil where the cell may be shown.
  package let reasons: [[Reason?]]

  /// Whether the totals have to be withheld too, and with them every cell.
  ///
  /// So it is where a small count could be worked out from totals alone, as in a row whose total is
  /// small.
  package let withholdsTotals: Bool

  /// Chooses for counts of at least 0 in rows of equal length.
  ///
  /// Counts from 1 to below `threshold` are small; 0 is not. What a reader can work out of one must
  /// span at least `width`, the threshold by default.
  package init(counts: [[Int]], threshold: Int = 5, width: Int? = nil) {
    let table = CountTable(counts)
    let small = table.cells.map { 0 < $0 && $0 < threshold }
    let need = SuppressionNeed(table: table, small: small, width: width ?? threshold)
    let withheld = need.withheld
    withholdsTotals = withheld == nil
    reasons = table.inRows(
      table.cells.indices.map { cell in
        if small[cell] { return Reason.primary }
        return withheld?[cell] ?? true ? .secondary : nil
      })
  }
}
