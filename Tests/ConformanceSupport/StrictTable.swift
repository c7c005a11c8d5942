// SPDX-License-Identifier: Apache-2.0

import Foundation

/// The rows of a table that keeps to RFC 4180, blank rows left out.
///
/// Nil for a table that does not keep to it, and so has no one right reading: a quote within a cell
/// that does not begin with one, text behind a closing quote, or a quote that is never closed.
func strictRows(of file: Data, delimiter: UInt8) -> [[String]]? {
  guard let text = String(data: file, encoding: .utf8) else { return nil }
  let separator = Unicode.Scalar(delimiter)
  var rows: [[String]] = [[]]
  var cell = StrictCell()
  let lines = text.replacingOccurrences(of: "\u{FEFF}", with: "")
  for scalar in lines.unicodeScalars {
    switch (scalar, cell.isOpen) {
    case (separator, false):
      guard rows.appendToLast(cell.takeText()) else { return nil }
    case ("\n", false):
      guard rows.appendToLast(cell.takeText()) else { return nil }
      rows.append([])
    case (_, _): cell.take(scalar)
    }
  }
  guard !cell.isOpen, rows.appendToLast(cell.takeText()) else { return nil }
  return rows.filter { $0.contains { !$0.allSatisfy(\.isWhitespace) } }
}

/// One cell of a strict table, taken scalar by scalar.
private struct StrictCell {
  private var written = String.UnicodeScalarView()

  /// Whether a quote is open, so that nothing ends the cell.
  private(set) var isOpen = false

  mutating func take(_ scalar: Unicode.Scalar) {
    written.append(scalar)
    if scalar == "\"" { isOpen.toggle() }
  }

  /// The cell's text, and the next cell begun; nil where its quotes are out of place.
  mutating func takeText() -> String? {
    defer { self = StrictCell() }
    if written.last == "\r" { written.removeLast() }
    guard written.first == "\"", written.last == "\"", written.count > 1 else {
      return written.contains("\"") ? nil : String(written)
    }
    let inner = String(written.dropFirst().dropLast())
    let text = inner.replacingOccurrences(of: "\"\"", with: "\u{1}")
    return text.contains("\"") ? nil : text.replacingOccurrences(of: "\u{1}", with: "\"")
  }
}

extension [[String]] {
  fileprivate mutating func appendToLast(_ cell: String?) -> Bool {
    guard let cell else { return false }
    self[count - 1].append(cell.precomposedStringWithCanonicalMapping)
    return true
  }
}
