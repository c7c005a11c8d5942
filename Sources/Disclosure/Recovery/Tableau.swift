// SPDX-License-Identifier: Apache-2.0

/// The simplex method's view of cells and their sums, in exact whole numbers.
///
/// Every cell and every sum is a variable within limits. Some variables, the *basis*, are written as
/// combinations of the others, which stand in the *columns* and each rest at a limit. After B.
/// Dutertre and L. de Moura, A Fast Linear-Arithmetic Solver for DPLL(T), 2006; instead of fractions
/// there are whole numbers over one denominator a row. The choice of variables is by R. G. Bland,
/// New Finite Pivoting Rules for the Simplex Method, 1977, which always comes to an end.
struct Tableau {
  /// By variable: first the cells, then the sums.
  var limits: [Limits]

  /// The variable of each row.
  var basis: [Int] = []

  /// The variable of each column; a column of zeros is one that can't move.
  var columns: [Int]

  /// The present value of each column's variable.
  var positions: [Int]

  var rows: [TableauRow] = []

  /// Starts with every cell at its least, which must be known, and the sums where that puts them.
  init(cells: [Limits], sums: [KnownSum]) throws(Overflow) {
    limits = cells
    columns = Array(cells.indices)
    positions = cells.map { $0.least ?? 0 }
    for known in sums { _ = try add(known.sum.terms, known.limits) }
  }

  /// Adds a variable that is a combination of cells, and gives its row.
  mutating func add(_ terms: [CellSum.Term], _ within: Limits) throws(Overflow) -> Int {
    var row = TableauRow(columns: columns.count)
    for term in terms {
      if let column = columns.firstIndex(of: term.cell) {
        try row.add(term.coefficient, column, at: positions[column])
      } else if let place = basis.firstIndex(of: term.cell) {
        try row.add(term.coefficient, rows[place])
      }
    }
    basis.append(limits.count)
    limits.append(within)
    rows.append(row)
    return rows.count - 1
  }

  /// The row of the first cell, of so many, whose present value isn't whole.
  func fractionalRow(cells count: Int) -> Int? {
    rows.indices
      .filter { basis[$0] < count && !rows[$0].isWhole }
      .min { basis[$0] < basis[$1] }
  }

  /// Makes the row's variable a column that rests at `limit`, and the column's a row.
  mutating func pivot(_ row: Int, _ column: Int, leavingAt limit: Int) throws(Overflow) {
    let leaving = basis[row]
    let solved = try rows[row].solved(
      for: column, at: positions[column], leavingAt: limit,
      canReturn: limits[leaving].only == nil)
    let filled = solved.coefficients.indices.filter { solved.coefficients[$0] != 0 }
    for other in rows.indices where other != row && rows[other].coefficients[column] != 0 {
      try rows[other].replace(column, at: positions[column], by: solved, filled: filled)
    }
    rows[row] = solved
    try rows[row].reduce()
    basis[row] = columns[column]
    columns[column] = leaving
    positions[column] = limit
  }

  /// Moves the column's variable without a change of basis.
  mutating func move(_ column: Int, to position: Int) throws(Overflow) {
    let step = try difference(position, positions[column])
    for row in rows.indices where rows[row].coefficients[column] != 0 {
      rows[row].value = try sum(
        rows[row].value, product(rows[row].coefficients[column], step))
    }
    positions[column] = position
  }
}
