// SPDX-License-Identifier: Apache-2.0

import ContactRecords

/// Reads an address book in comma-separated text: finds its header, then a record in each row.
struct CSVBook {
  private let source: String
  private let country: String?
  private var scanner: CSVScanner
  private var list = RecordList()

  private static let headerSearchLimit = 40
  private static let rowLengthLimit = 1_000_000

  /// Nil for text that is no table: no header is found, and no row has a second cell.
  static func read(_ text: DecodedText, source: String, country: String?) -> AddressBook? {
    var book = CSVBook(text, source: source, country: country)
    var seen: [String] = []
    var header: AddressHeader?
    var isTable = false
    while header == nil, seen.count < headerSearchLimit, book.scanner.next() {
      if book.scanner.isBlankRow { continue }
      isTable = isTable || book.scanner.fieldCount > 1
      header = AddressHeader(book.scanner.fields.indices.map { tidy(book.scanner.text($0)) })
      seen.append(excerpt(book.scanner.text(0)))
    }
    if let header { book.readRows(header) }
    guard header != nil || isTable else { return nil }
    if header == nil { book.report(.headerNotFound(seen: seen.first ?? ""), line: 0) }
    return book.finished(header?.kind ?? .otherCSV, text)
  }

  private init(_ text: DecodedText, source: String, country: String?) {
    self.source = source
    self.country = country
    scanner = CSVScanner(text)
  }

  private mutating func readRows(_ header: AddressHeader) {
    while scanner.next() {
      if scanner.isBlankRow { continue }
      guard scanner.rowLength <= Self.rowLengthLimit else {
        report(.tooLarge(bytes: scanner.rowLength, limit: Self.rowLengthLimit), line: scanner.line)
        continue
      }
      guard scanner.fieldCount <= CSVScanner.cellLimit || scanner.fieldCount == header.width else {
        report(.raggedRow(cells: scanner.fieldCount, expected: header.width), line: scanner.line)
        continue
      }
      readRow(header)
    }
  }

  private mutating func readRow(_ header: AddressHeader) {
    let row = CSVAddressRow(scanner, header, Place(source, line: scanner.line), country)
    if isRagged(header) {
      report(.raggedRow(cells: scanner.fieldCount, expected: header.width), line: scanner.line)
      if !row.makesSenseAlone { return }
    }
    list.add(row.record, row.findings)
  }

  /// Cells beyond the header, or a row that ends before all that could identify someone was said.
  ///
  /// Many programs leave out empty cells at the end, and some end every line with a delimiter.
  private func isRagged(_ header: AddressHeader) -> Bool {
    if scanner.fieldCount > header.width {
      return (header.width..<scanner.fields.count).contains { !tidy(scanner.text($0)).isEmpty }
    }
    return scanner.fieldCount <= header.lastIdentifyingColumn
  }

  private mutating func report(_ problem: Finding.Problem, line: Int) {
    list.report(problem, at: Place(source, line: line))
  }

  private func finished(_ kind: AddressBookKind, _ text: DecodedText) -> AddressBook {
    let about = textFindings(
      source: source, encoding: text.encoding, undecodableLine: text.undecodableLine,
      unclosedQuoteLines: scanner.unclosedQuoteLines)
    return AddressBook(
      source: source, kind: kind, records: list.records, findings: list.findings + about)
  }
}
