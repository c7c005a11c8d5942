// SPDX-License-Identifier: Apache-2.0

import Disclosure

/// Years of monthly tables with their totals, small counts withheld, and what ties them together.
struct PublishedMonths {
  private(set) var publications: Publications
  private(set) var equations = 0

  /// Withheld small counts.
  private(set) var small: [Int] = []

  private let columns: Int

  /// Tables of one shape, invented anew each month.
  init(
    months: Int, rows: Int, columns: Int, yearly: Bool, _ random: inout some RandomNumberGenerator
  ) {
    self.columns = columns
    publications = Publications(cells: months * rows * columns)
    var tables: [[[Int]]] = []
    for month in 0..<months {
      let counts = (0..<rows).map { _ in
        (0..<columns).map { _ in Int.random(in: 0...30, using: &random) }
      }
      publish(counts, from: month * rows * columns)
      tables.append(counts)
    }
    if yearly { publishYears(tables) }
  }

  private mutating func publish(_ counts: [[Int]], from first: Int) {
    let suppression = CellSuppression(counts: counts)
    guard !suppression.withholdsTotals else { return }
    for (row, cells) in counts.enumerated() {
      for (column, count) in cells.enumerated() {
        let cell = first + row * columns + column
        switch suppression.reasons[row][column] {
        case nil: publish([cell], count)
        case .primary: small.append(cell)
        case .secondary: break
        }
      }
      publish(CellSum(cells.indices.map { first + row * columns + $0 }), cells.reduce(0, +))
    }
    for column in counts[0].indices {
      publish(
        CellSum(counts.indices.map { first + $0 * columns + column }),
        counts.reduce(0) { $0 + $1[column] })
    }
    publish(
      CellSum((0..<counts.joined().count).map { first + $0 }), counts.joined().reduce(0, +))
  }

  /// The sum of each cell over twelve months, rounded to tens.
  private mutating func publishYears(_ tables: [[[Int]]]) {
    let size = tables[0].joined().count
    for start in stride(from: 0, to: tables.count, by: 12) {
      let months = start..<min(start + 12, tables.count)
      for cell in 0..<size {
        let total = months.reduce(0) { $0 + Array(tables[$1].joined())[cell] }
        publish(CellSum(months.map { $0 * size + cell }), total / 10 * 10...total / 10 * 10 + 9)
      }
    }
  }

  private mutating func publish(_ sum: CellSum, _ value: Int) { publish(sum, value...value) }

  private mutating func publish(_ sum: CellSum, _ values: ClosedRange<Int>) {
    publications.publish(sum, values)
    equations += 1
  }
}
