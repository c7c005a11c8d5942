// SPDX-License-Identifier: Apache-2.0

extension Publications {
  /// What a table tells whose totals are published: of each row, of each column, and of all.
  ///
  /// The cells are numbered in reading order. Nil if the total doesn't fit into an `Int`.
  package init?(table counts: [[Int]], showing isShown: (_ row: Int, _ column: Int) -> Bool) {
    let table = CountTable(counts)
    self.init(cells: table.cells.count)
    for (cell, count) in table.cells.enumerated()
    where isShown(table.row(of: cell), table.column(of: cell)) {
      publish([cell], count)
    }
    for line in table.lines + [Array(table.cells.indices)] {
      var total = 0
      for cell in line {
        guard let more = try? sum(total, table.cells[cell]) else { return nil }
        total = more
      }
      publish(CellSum(line), total)
    }
  }
}
