// SPDX-License-Identifier: Apache-2.0

/// A cell as RFC 4180 writes it: in quotes where it holds a comma, a quote or a line break.
package func csvCell(_ text: String) -> String {
  text.utf8.contains(where: { ",\"\r\n".utf8.contains($0) }) ? inQuotes(text) : text
}

/// A cell of text that somebody else wrote, which a spreadsheet shall not run as a formula: an
/// apostrophe goes before it (OWASP, CSV Injection), and one before an apostrophe that is there.
///
/// Only text is treated so: a negative number has to stay one. Whoever reads the cell drops exactly
/// one apostrophe.
package func csvTextCell(_ text: String) -> String {
  guard let first = text.unicodeScalars.first, formulaStarts.contains(first) else {
    return csvCell(text)
  }
  return inQuotes("'" + text)
}

private func inQuotes(_ text: String) -> String {
  let quote = UInt8(ascii: "\"")
  let doubled = text.utf8.flatMap { $0 == quote ? [$0, $0] : [$0] }
  return String(decoding: [quote] + doubled + [quote], as: UTF8.self)
}

/// After the apostrophe come the full-width forms, which spreadsheets of East Asian locales read as
/// formulas too.
private let formulaStarts: Set<Unicode.Scalar> = [
  "=", "+", "-", "@", "\t", "\r", "\n", "'", "\u{FF1D}", "\u{FF0B}", "\u{FF0D}", "\u{FF20}",
]
