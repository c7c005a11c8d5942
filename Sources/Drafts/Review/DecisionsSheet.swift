// SPDX-License-Identifier: Apache-2.0

import Documents
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
      entry.message.subject, entry.why,
    ]
      + Array(repeating: "", count: decisionColumns.count - writtenColumns)
  }
  return "\u{FEFF}" + ([decisionColumns] + rows).map(csvRow).joined()
}

/// The columns of the decisions sheet.
///
/// Those up to `why` are written, the others are for the manager.
package let decisionColumns = [
  "ref", "row_check", "kind", "to_name", "subject", "why", "decision", "decided_on", "answer",
  "answered_on", "reason", "until", "whom", "note",
]

/// How many of them are written.
private let writtenColumns = 6

private func csvRow(_ cells: [String]) -> String {
  cells.map(csvTextCell).joined(separator: ",") + "\r\n"
}
