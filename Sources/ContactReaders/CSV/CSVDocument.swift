// SPDX-License-Identifier: Apache-2.0

package import ContactRecords

/// Comma-separated text as rows of cells, in whichever encoding and with whichever delimiter.
package struct CSVDocument: Sendable {
  /// `,`, `;` or a tab, found by which gives even rows, or what Excel's `sep=` line says.
  package let delimiter: UInt8
  package let encoding: TextEncoding

  /// In the order of the file, blank ones included.
  package let rows: [CSVRow]

  /// The lines on which a quote was opened and never closed; each was read as if it weren't there.
  package let unclosedQuoteLines: [Int]

  /// The first line with bytes that mean nothing in the encoding and became U+FFFD.
  package let undecodableLine: Int?

  /// Reads any bytes.
  ///
  /// Without a `delimiter` the likeliest is taken.
  package init(_ bytes: [UInt8], delimiter: UInt8? = nil) {
    self.init(DecodedText(bytes), delimiter: delimiter)
  }

  init(_ text: DecodedText, delimiter: UInt8? = nil) {
    var scanner = CSVScanner(text, delimiter: delimiter)
    var rows: [CSVRow] = []
    while scanner.next() {
      rows.append(CSVRow(line: scanner.line, cells: scanner.fields.indices.map(scanner.text)))
    }
    self.delimiter = scanner.delimiter
    self.encoding = text.encoding
    self.rows = rows
    self.unclosedQuoteLines = scanner.unclosedQuoteLines
    self.undecodableLine = text.undecodableLine
  }

  /// What is wrong with the text as such, each with its place in `source`.
  package func findings(source: String) -> [Finding] {
    textFindings(
      source: source, encoding: encoding, undecodableLine: undecodableLine,
      unclosedQuoteLines: unclosedQuoteLines)
  }
}

/// One row and the line it begins on.
package struct CSVRow: Hashable, Sendable {
  /// The row's first physical line, counted from 1.
  package let line: Int

  /// As written, but for normal form C; at most 500.
  package let cells: [String]

  package init(line: Int, cells: [String]) {
    self.line = line
    self.cells = cells
  }

  /// The cell without blanks around it; empty where the column is nil or the row is too short.
  package subscript(column column: Int?) -> String {
    guard let column, cells.indices.contains(column) else { return "" }
    return withoutMargins(cells[column])
  }

  package var isBlank: Bool {
    cells.allSatisfy { $0.allSatisfy(\.isWhitespace) }
  }
}

extension CSVScanner {
  init(_ text: DecodedText, delimiter: UInt8? = nil) {
    if delimiter == nil, let declared = declaredDelimiter(of: text.utf8) {
      self.init(text.utf8, delimiter: declared.delimiter, position: declared.length, line: 2)
    } else {
      self.init(text.utf8, delimiter: delimiter ?? likelyDelimiter(of: text.utf8))
    }
  }
}

func textFindings(
  source: String, encoding: TextEncoding, undecodableLine: Int?, unclosedQuoteLines: [Int]
) -> [Finding] {
  var findings = unclosedQuoteLines.map { Finding(Place(source, line: $0), .unclosedQuote) }
  if let undecodableLine {
    let place = Place(source, line: undecodableLine)
    findings.append(Finding(place, .undecodableText(encoding: encoding.rawValue)))
  }
  return findings
}
