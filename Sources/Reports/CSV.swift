// SPDX-License-Identifier: Apache-2.0

import ContactRecords

extension Table {
  /// The table as RFC 4180 writes it: a header, CRLF after every line, quotes doubled; UTF-8
  /// without a mark.
  package func csv() -> String {
    let header = columns.map { quoted($0.name) }
    let lines = rows.map { row in row.map(csvField) }
    return ([header] + lines).map { $0.joined(separator: ",") + "\r\n" }.joined()
  }
}

private func csvField(_ cell: Cell) -> String {
  switch cell {
  case .empty: ""
  case .text(let text): harmless(text)
  case .term(let code, _): harmless(code)
  case .count(let count): String(count)
  case .share(let share): Wording.fixed(share, decimals: 4)
  case .quantity(let quantity): Wording.fixed(quantity, decimals: 1)
  case .month(let month): month.description
  case .day(let day): day.description
  }
}

/// Keeps a spreadsheet from reading text as a formula, by an apostrophe before it (OWASP, CSV
/// Injection).
///
/// Only text is treated so: a negative number has to stay one.
private func harmless(_ text: String) -> String {
  guard let first = text.unicodeScalars.first, formulaStarts.contains(first) else {
    return quoted(text)
  }
  return inQuotes("'" + text)
}

private func quoted(_ text: String) -> String {
  let needsQuotes = text.utf8.contains { byte in
    byte == UInt8(ascii: ",") || byte == UInt8(ascii: "\"") || byte == 13 || byte == 10
  }
  return needsQuotes ? inQuotes(text) : text
}

private func inQuotes(_ text: String) -> String {
  var bytes = [UInt8(ascii: "\"")]
  for byte in text.utf8 {
    if byte == UInt8(ascii: "\"") { bytes.append(byte) }
    bytes.append(byte)
  }
  return String(decoding: bytes + [UInt8(ascii: "\"")], as: UTF8.self)
}

/// The last four are the full-width forms, which spreadsheets of East Asian locales read as
/// formulas too.
private let formulaStarts: Set<Unicode.Scalar> = [
  "=", "+", "-", "@", "\t", "\r", "\n", "\u{FF1D}", "\u{FF0B}", "\u{FF0D}", "\u{FF20}",
]
