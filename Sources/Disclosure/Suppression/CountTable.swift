// SPDX-License-Identifier: Apache-2.0

/// A two-way table of counts, its cells in one list in reading order.
struct CountTable: Hashable {
  let rows: Int
  let columns: Int
  let cells: [Int]

  /// The cells of each row, then those of each column.
  let lines: [[Int]]

  /// Requires rows of equal length and counts of at least 0.
  init(_ counts: [[Int]]) {
    rows = counts.count
    columns = counts.first?.count ?? 0
    cells = counts.flatMap(\.self)
    lines =
      (0..<rows).map { [columns] row in (0..<columns).map { row * columns + $0 } }
      + (0..<columns).map { [rows, columns] column in (0..<rows).map { $0 * columns + column } }
    precondition(counts.allSatisfy { [columns] in $0.count == columns }, "rows of unequal length")
    precondition(cells.allSatisfy { $0 >= 0 }, "a count below 0")
  }

  func row(of cell: Int) -> Int { cell / columns }
  func column(of cell: Int) -> Int { cell % columns }

  /// One value a cell, as rows.
  func inRows<Value>(_ values: [Value]) -> [[Value]] {
    (0..<rows).map { Array(values[$0 * columns..<($0 + 1) * columns]) }
  }
}
