// SPDX-License-Identifier: Apache-2.0

import ContactRecords

/// Reads an address book in comma-separated text: finds its header, then a record in each row.
struct CSVBook {
  private let text: TextSource
  private let context: BookContext
  private let delimiter: UInt8

  private static let headerSearchLimit = 40

  /// Nil for text that is no table: no header is found, and no row has a second cell.
  static func read(
    _ text: TextSource, _ context: BookContext
  ) throws(ReadingProblem) -> AddressBook? {
    let head = try text.head()
    let declared = declaredDelimiter(of: head)
    let book = CSVBook(
      text: text, context: context, delimiter: declared?.delimiter ?? likelyDelimiter(of: head))
    var scanner = try book.scanner(
      at: text.start + (declared?.length ?? 0), firstLine: declared == nil ? 1 : 2)
    var seen: [String] = []
    var isTable = false
    while seen.count < headerSearchLimit, try scanner.next() {
      if scanner.isBlankRow { continue }
      isTable = isTable || scanner.cellCount > 1
      let cells = scanner.texts.map(tidy)
      if let header = context.headers.header(cells) {
        return try book.readRows(below: header, from: scanner.offset, line: scanner.nextLine)
      }
      seen.append(cells.filter { !$0.isEmpty }.joined(separator: ", "))
    }
    return isTable ? book.withoutHeader(seen: seen.first ?? "") : nil
  }

  private func withoutHeader(seen: String) -> AddressBook {
    AddressBook(
      source: context.source, kind: .otherCSV,
      records: PackedRecords(source: context.source, country: context.country),
      findings: [Finding(Place(context.source, line: 0), .headerNotFound(seen: excerpt(seen)))])
  }

  private func scanner(at offset: Int, firstLine: Int) throws(ReadingProblem) -> CSVScanner {
    CSVScanner(
      try text.reader(at: offset), delimiter: delimiter, offset: offset,
      expected: text.length(from: offset, atMost: context.partLength), firstLine: firstLine,
      mustBeUTF8: text.mustBeUTF8)
  }

  private func readRows(
    below header: AddressHeader, from start: Int, line: Int
  ) throws(ReadingProblem) -> AddressBook {
    let bounds = text.partBounds(from: start, context.partLength)
    return try readInParts(bounds.count - 1, of: text, header.kind, context) {
      part, start throws(ReadingProblem) in
      if let start = part == 0 ? bounds[0] : start {
        var scanner = try scanner(at: start, firstLine: part == 0 ? line : 0)
        return try readPart(header, &scanner, until: bounds[part + 1])
      }
      // A row is taken to begin after the first line end.
      var scanner = try scanner(at: bounds[part] - 1, firstLine: 0)
      try scanner.passLineEnd()
      return try readPart(header, &scanner, until: bounds[part + 1])
    }
  }

  /// Reads the rows that begin before `bound`.
  private func readPart(
    _ header: AddressHeader, _ scanner: inout CSVScanner, until bound: Int
  ) throws(ReadingProblem) -> BookPart {
    let start = scanner.offset
    let length = text.length(from: start, atMost: context.partLength) ?? 0
    var rows = CSVAddressRows(
      header, country: context.country, expected: length + length / 8)
    while scanner.offset < bound, try scanner.next() { rows.take(scanner) }
    for row in scanner.overlongRows {
      rows.builder.report(
        .overlongEntry(bytes: row.bytes, limit: CSVScanner.rowLimit), line: row.line)
    }
    for line in scanner.unclosedQuoteLines { rows.builder.report(.unclosedQuote, line: line) }
    return BookPart(
      start: start, stop: scanner.offset, nextLine: scanner.nextLine,
      records: rows.builder.writer.takePart(), findings: rows.builder.findings)
  }
}
