// SPDX-License-Identifier: Apache-2.0

extension Tableau {
  /// Brings every variable within its limits; false if that can't be.
  mutating func makeFeasible() throws(Overflow) -> Bool {
    while let (row, limit, rises) = try firstOutside() {
      guard let column = columnThatMoves(row, up: rises) else { return false }
      try pivot(row, column, leavingAt: limit)
    }
    return true
  }

  /// Moves to where the row's variable is greatest; false if nothing limits it.
  ///
  /// Requires every variable to be within its limits. The row's own variable must have none.
  mutating func maximise(_ row: Int) throws(Overflow) -> Bool {
    while let column = columnThatMoves(row, up: true) {
      let rises = rows[row].coefficients[column] > 0
      guard let block = try firstBlock(column, rises: rises) else { return false }
      switch block {
      case .ownLimit(let limit): try move(column, to: limit)
      case .row(let other, let limit): try pivot(other, column, leavingAt: limit)
      }
    }
    return true
  }

  /// What first stops a column that moves.
  private enum Block {
    case ownLimit(Int)
    case row(Int, at: Int)
  }

  /// The row of the first variable outside its limits, the limit it broke, and whether it must rise.
  private func firstOutside() throws(Overflow) -> (row: Int, limit: Int, rises: Bool)? {
    var found: (row: Int, limit: Int, rises: Bool)?
    for row in rows.indices where found.map({ basis[row] < basis[$0.row] }) ?? true {
      let allowed = limits[basis[row]]
      if let least = allowed.least, try rows[row].excess(over: least) < 0 {
        found = (row, least, true)
      } else if let greatest = allowed.greatest, try rows[row].excess(over: greatest) > 0 {
        found = (row, greatest, false)
      }
    }
    return found
  }

  /// The column of the first variable that has room to move the row's variable that way.
  private func columnThatMoves(_ row: Int, up: Bool) -> Int? {
    var found: Int?
    for (column, coefficient) in rows[row].coefficients.enumerated() where coefficient != 0 {
      let room = limits[columns[column]]
      let limit = (coefficient > 0) == up ? room.greatest : room.least
      if limit != positions[column], found.map({ columns[column] < columns[$0] }) ?? true {
        found = column
      }
    }
    return found
  }

  /// What stops the column after the shortest way; of several, the first variable.
  private func firstBlock(_ column: Int, rises: Bool) throws(Overflow) -> Block? {
    let room = limits[columns[column]]
    var first: (block: Block, way: Way)?
    if let limit = rises ? room.greatest : room.least {
      let way = Way(
        length: try difference(max(limit, positions[column]), min(limit, positions[column])),
        variable: columns[column])
      first = (.ownLimit(limit), way)
    }
    for row in rows.indices where rows[row].coefficients[column] != 0 {
      guard let (way, limit) = try way(column, rises: rises, until: row) else { continue }
      if let found = first, try !way.isBefore(found.way) { continue }
      first = (.row(row, at: limit), way)
    }
    return first?.block
  }

  /// How far the column may move until the row's variable meets its limit; nil if it has none.
  private func way(
    _ column: Int, rises: Bool, until row: Int
  ) throws(Overflow) -> (way: Way, limit: Int)? {
    let coefficient = rows[row].coefficients[column]
    let allowed = limits[basis[row]]
    let climbs = (coefficient > 0) == rises
    guard let limit = climbs ? allowed.greatest : allowed.least else { return nil }
    let excess = try rows[row].excess(over: limit)
    let way = Way(
      length: try climbs ? difference(0, excess) : excess,
      over: try product(coefficient, coefficient.signum()), variable: basis[row])
    return (way, limit)
  }
}

/// The length that a column may move until a variable stops it, as a fraction.
private struct Way {
  let length: Int
  var over = 1
  let variable: Int

  func isBefore(_ other: Way) throws(Overflow) -> Bool {
    let (mine, theirs) = (try product(length, other.over), try product(other.length, over))
    return (mine, variable) < (theirs, other.variable)
  }
}
