// SPDX-License-Identifier: Apache-2.0

import Foundation
import TestSupport
import Testing

/// The reference's table of reasons, with what has to be withheld of it and why that is enough.
struct SuppressionReference: Decodable {
  let rows: [String]
  let cols: [String]
  let counts: [[Int]]
  let threshold: Int
  let primary_only_audit: [Entry]
  let secondary_cells: [Cell]
  let after_secondary_audit: [Entry]

  struct Cell: Decodable {
    let row: String
    let col: String
  }

  struct Entry: Decodable {
    let row: String
    let col: String
    let lo: Double
    let hi: Double
  }

  private struct File: Decodable {
    let suppression: SuppressionReference
  }

  static func read() throws -> SuppressionReference {
    let file = Folders.shared.appending(path: "reference/statistics.json")
    return try JSONDecoder().decode(File.self, from: Data(contentsOf: file)).suppression
  }

  /// The names of the rows and columns of cells, in reading order.
  func names(where isNamed: (_ row: Int, _ column: Int) -> Bool) -> [[String]] {
    rows.indices.flatMap { row in
      cols.indices.filter { isNamed(row, $0) }.map { [rows[row], cols[$0]] }
    }
  }

  func cell(_ entry: Entry) throws -> Int {
    let row = try #require(rows.firstIndex(of: entry.row))
    return row * cols.count + (try #require(cols.firstIndex(of: entry.col)))
  }
}
