// SPDX-License-Identifier: Apache-2.0

import Introductions

/// The sheet on which the manager decides in a spreadsheet: one row for each draft, the columns to
/// fill in empty.
///
/// RFC 4180 with CRLF, and a byte order mark, without which spreadsheets take UTF-8 for the local
/// code page. A text that a spreadsheet would run as a formula gets an apostrophe in front; whoever
/// reads the sheet drops it again.
package func decisionsSheet(_ entries: [QueueEntry]) -> String {
  let rows = entries.sorted(by: QueueEntry.isBefore).map { entry in
    [
      entry.message.reference.formatted, entry.check, entry.message.kind.rawValue, entry.receivers,
      entry.message.subject, entry.why, "", "", "", "", "", "", "",
    ]
  }
  return "\u{FEFF}" + ([decisionColumns] + rows).map(csvRow).joined()
}

/// The columns of the decisions sheet.
///
/// Those up to `why` are written, the others are for the manager.
package let decisionColumns = [
  "ref", "row_check", "kind", "to_name", "subject", "why", "decision", "decided_on", "answer",
  "answered_on", "reason", "until", "note",
]

private func csvRow(_ cells: [String]) -> String {
  cells.map { csvCell(withoutFormula($0)) }.joined(separator: ",") + "\r\n"
}

private func csvCell(_ text: String) -> String {
  guard text.utf8.contains(where: { "\",\r\n".utf8.contains($0) }) else { return text }
  let doubled = text.utf8.flatMap { $0 == UInt8(ascii: "\"") ? [$0, $0] : [$0] }
  return "\"" + String(decoding: doubled, as: UTF8.self) + "\""
}

/// OWASP's list of what starts a formula, with the full-width forms that some spreadsheets treat
/// alike.
private func withoutFormula(_ text: String) -> String {
  guard let first = text.unicodeScalars.first, "=+-@\t\r\n＝＋－＠'".unicodeScalars.contains(first)
  else { return text }
  return "'" + text
}
