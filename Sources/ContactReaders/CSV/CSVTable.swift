// SPDX-License-Identifier: Apache-2.0

/// A document whose first row that isn't blank names the columns.
package struct CSVTable: Sendable {
  /// The headings as written, without blanks around them.
  package let columns: [String]
  package let headerLine: Int

  /// The rows below the header, without blank ones.
  package let rows: [CSVRow]

  /// Nil when all rows are blank.
  package init?(_ document: CSVDocument) {
    guard let header = document.rows.firstIndex(where: { !$0.isBlank }) else { return nil }
    columns = document.rows[header].cells.map(tidy)
    headerLine = document.rows[header].line
    rows = document.rows[(header + 1)...].filter { !$0.isBlank }
  }

  /// The first column of that name; case, blanks, `-` and `_` make no difference.
  package func column(_ name: String) -> Int? {
    let key = columnKey(name)
    return columns.firstIndex { columnKey($0) == key }
  }
}

private func columnKey(_ name: String) -> String {
  name.lowercased().filter { !$0.isWhitespace && $0 != "-" && $0 != "_" }
}
