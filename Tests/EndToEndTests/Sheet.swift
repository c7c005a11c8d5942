// SPDX-License-Identifier: Apache-2.0

import Foundation

/// A CSV file as RFC 4180 has it: a row of headings, and rows of cells.
///
/// Written for the tests alone, so that the program isn't judged by its own reader.
struct Sheet {
  var header: [String]
  var rows: [[String]]

  init(header: [String], rows: [[String]]) {
    self.header = header
    self.rows = rows
  }

  init(_ file: URL) throws {
    self.init(try Data(contentsOf: file))
  }

  init(_ bytes: some Sequence<UInt8>) {
    let rows = Self.rows(Array(bytes))
    header = rows.first ?? []
    if header.first?.unicodeScalars.first == "\u{FEFF}" {
      header[0] = String(header[0].unicodeScalars.dropFirst())
    }
    self.rows = Array(rows.dropFirst())
  }

  /// One cell of a row; the empty text where there is no such column.
  subscript(column: String, row: [String]) -> String {
    guard let position = header.firstIndex(of: column), position < row.count else { return "" }
    return row[position]
  }

  /// Writes into the first row of which `condition` holds; false when it holds of none.
  mutating func fill(
    _ cells: [String: String], where condition: (Sheet, [String]) -> Bool
  ) -> Bool {
    guard let index = rows.firstIndex(where: { condition(self, $0) }) else { return false }
    for (column, text) in cells {
      guard let position = header.firstIndex(of: column) else { return false }
      rows[index][position] = text
    }
    return true
  }

  var text: String {
    ([header] + rows).map { $0.map(Self.quoted).joined(separator: ",") + "\r\n" }.joined()
  }

  private static func quoted(_ cell: String) -> String {
    cell.utf8.contains { ",\"\r\n".utf8.contains($0) }
      ? "\"" + cell.replacing("\"", with: "\"\"") + "\"" : cell
  }

  private static func rows(_ bytes: [UInt8]) -> [[String]] {
    var rows: [[String]] = []
    var row: [String] = []
    var cell: [UInt8] = []
    var isQuoted = false
    var rest = bytes[...]
    func endCell() {
      row.append(String(decoding: cell, as: UTF8.self))
      cell = []
    }
    func endRow() {
      endCell()
      rows.append(row)
      row = []
    }
    while let byte = rest.popFirst() {
      switch (byte, isQuoted) {
      case (UInt8(ascii: "\""), true) where rest.first == byte: cell.append(rest.removeFirst())
      case (UInt8(ascii: "\""), _): isQuoted.toggle()
      case (UInt8(ascii: ","), false): endCell()
      case (UInt8(ascii: "\r"), false): break
      case (UInt8(ascii: "\n"), false): endRow()
      default: cell.append(byte)
      }
    }
    if !row.isEmpty || !cell.isEmpty { endRow() }
    return rows
  }
}
