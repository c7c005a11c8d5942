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

  /// The rows that were passed over because they are too long.
  private let overlongRows: [(line: Int, bytes: Int)]

  /// The first line with bytes that mean nothing in the encoding and became U+FFFD.
  package let undecodableLine: Int?

  /// Reads any bytes.
  ///
  /// Without a `delimiter` the likeliest is taken.
  package init(_ bytes: [UInt8], delimiter: UInt8? = nil) {
    let source = MemoryBytes(bytes)
    let beginning = TextBeginning(Array(bytes.prefix(1024)))
    do throws(ReadingProblem) {
      try self.init(TextSource(source, beginning), delimiter)
    } catch {
      do throws(ReadingProblem) {
        let encoding = likelyEncoding(of: bytes, beginning)
        try self.init(
          TextSource(source, encoding, markLength: beginning.markLength), delimiter)
      } catch {
        self.init(nothingIn: delimiter)
      }
    }
  }

  private init(nothingIn delimiter: UInt8?) {
    self.delimiter = delimiter ?? comma
    (encoding, rows, unclosedQuoteLines, overlongRows, undecodableLine) = (.utf8, [], [], [], 1)
  }

  /// Reads text that is UTF-8 already.
  private init(_ source: TextSource, _ delimiter: UInt8?) throws(ReadingProblem) {
    let head = try source.head()
    let declared = delimiter == nil ? declaredDelimiter(of: head) : nil
    let start = source.start + (declared?.length ?? 0)
    self.delimiter = delimiter ?? declared?.delimiter ?? likelyDelimiter(of: head)
    var scanner = CSVScanner(
      try source.reader(at: start), delimiter: self.delimiter, offset: start,
      expected: source.length(from: start), firstLine: declared == nil ? 1 : 2,
      mustBeUTF8: source.mustBeUTF8)
    var rows: [CSVRow] = []
    while try scanner.next() {
      rows.append(CSVRow(line: scanner.line, cells: scanner.texts))
    }
    encoding = source.encoding
    self.rows = rows
    unclosedQuoteLines = scanner.unclosedQuoteLines
    overlongRows = scanner.overlongRows
    undecodableLine = source.finding?.line
  }

  /// What is wrong with the text as such, each with its place in `source`.
  package func findings(source: String) -> [Finding] {
    var findings = unclosedQuoteLines.map { Finding(Place(source, line: $0), .unclosedQuote) }
    for row in overlongRows {
      let problem = Finding.Problem.overlongEntry(bytes: row.bytes, limit: CSVScanner.rowLimit)
      findings.append(Finding(Place(source, line: row.line), problem))
    }
    if let undecodableLine {
      let place = Place(source, line: undecodableLine)
      findings.append(Finding(place, .undecodableText(encoding: encoding.rawValue)))
    }
    return findings
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
