// SPDX-License-Identifier: Apache-2.0

import Disclosure
import Testing

/// Every table of a shape whose counts have a given sum.
struct AllTables {
  private let columns: Int

  /// The cells of each table in reading order.
  private var tables: [[Int]] = [[]]

  init(rows: Int, columns: Int, total: Int) {
    self.columns = columns
    for _ in 1..<rows * columns {
      tables = tables.flatMap { table in
        (0...total - table.reduce(0, +)).map { table + [$0] }
      }
    }
    tables = tables.map { $0 + [total - $0.reduce(0, +)] }
  }

  /// What is published of the tables, each with all the tables of which the same is published.
  func grouped(
    showing isShown: @escaping (_ row: Int, _ column: Int) -> Bool
  ) throws -> [(Publications, [[Int]])] {
    var groups: [Publications: [[Int]]] = [:]
    for table in tables {
      let counts = stride(from: 0, to: table.count, by: columns).map {
        Array(table[$0..<$0 + columns])
      }
      let published = try #require(Publications(table: counts, showing: isShown))
      groups[published, default: []].append(table)
    }
    return groups.map { ($0.key, $0.value) }
  }
}
