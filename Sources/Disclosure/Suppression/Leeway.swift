// SPDX-License-Identifier: Apache-2.0

/// How far one withheld cell may lie from its count while all lines keep their totals.
///
/// A cell rises with others that fall and rise in turn around a closed way through withheld cells;
/// the ways are found as a greatest flow between the cell's row and its column, which is whole where
/// counts are. After L. R. Ford and D. R. Fulkerson, Maximal Flow Through a Network, 1956.
struct Leeway {
  /// Greatest less least, or the width that was sought where it is more.
  let spread: Int

  /// Cells of which at least one has to be withheld too before the spread can grow.
  let openers: Set<Int>

  /// The leeway of a withheld cell, as far as `width`.
  init(of cell: Int, in table: CountTable, withheld: [Bool], width: Int) {
    var up = LineFlow(table, withheld, around: cell, rising: true, atMost: width)
    up.run()
    var down = LineFlow(table, withheld, around: cell, rising: false, atMost: width)
    down.run()
    spread = min(width, up.moved + down.moved)
    openers = up.openers.union(down.openers)
  }
}

/// Moves one cell step by step one way, and others so that all lines keep their totals.
private struct LineFlow {
  private let table: CountTable
  private let withheld: [Bool]
  private let target: Int
  private let rising: Bool
  private let most: Int

  /// Counts as moved so far; no more of each than may matter.
  private var counts: [Int]

  private(set) var moved = 0

  /// By line, rows first: the cell by which it was last reached.
  private var reachedBy: [Int?] = []

  init(_ table: CountTable, _ withheld: [Bool], around: Int, rising: Bool, atMost: Int) {
    self.table = table
    self.withheld = withheld
    target = around
    self.rising = rising
    most = rising ? atMost : min(atMost, table.cells[around])
    counts = table.cells.map { min($0, atMost) }
  }

  private var firstLine: Int { table.row(of: target) }
  private var lastLine: Int { table.rows + table.column(of: target) }

  mutating func run() {
    while moved < most, search() {
      let way = self.way
      let falling = way.indices.filter(falls(atStep:)).map { counts[way[$0]] }
      let step = min(falling.min() ?? most, most - moved)
      for (index, cell) in way.enumerated() { counts[cell] += falls(atStep: index) ? -step : step }
      moved += step
    }
  }

  /// Whether the cell of a step falls; they take turns, and the first and the last are alike.
  private func falls(atStep step: Int) -> Bool { step.isMultiple(of: 2) == rising }

  /// Looks for a way from the cell's row to its column, by the fewest cells.
  private mutating func search() -> Bool {
    reachedBy = Array(repeating: nil, count: table.lines.count)
    var frontier = [firstLine]
    while !frontier.isEmpty, reachedBy[lastLine] == nil {
      var next: [Int] = []
      for line in frontier { next += reach(from: line) }
      frontier = next
    }
    return reachedBy[lastLine] != nil
  }

  /// The lines that are reached first from this one.
  private mutating func reach(from line: Int) -> [Int] {
    var reached: [Int] = []
    for cell in table.lines[line] where withheld[cell] && cell != target {
      let across = self.line(across: cell, from: line)
      guard !isReached(across), counts[cell] > 0 || !falls(from: line) else { continue }
      reachedBy[across] = cell
      reached.append(across)
    }
    return reached
  }

  private func falls(from line: Int) -> Bool { (line < table.rows) == rising }

  private func line(across cell: Int, from line: Int) -> Int {
    line < table.rows ? table.rows + table.column(of: cell) : table.row(of: cell)
  }

  /// The cells of the way that was found, from its end.
  private var way: [Int] {
    var way: [Int] = []
    var line = lastLine
    while let cell = reachedBy[line] {
      way.append(cell)
      line = self.line(across: cell, from: line)
    }
    return way
  }

  /// The cells shown that lead out of the lines that were reached; none if it isn't they that stop.
  var openers: Set<Int> {
    guard moved < most else { return [] }
    var result: Set<Int> = []
    for (line, cells) in table.lines.enumerated() where isReached(line) {
      for cell in cells where !withheld[cell] && !isReached(self.line(across: cell, from: line)) {
        if !falls(from: line) || counts[cell] > 0 { result.insert(cell) }
      }
    }
    return result
  }

  private func isReached(_ line: Int) -> Bool { line == firstLine || reachedBy[line] != nil }
}
