// SPDX-License-Identifier: Apache-2.0

import ContactRecords

/// Reads the address books that people export, in whichever format, from their bytes.
///
/// What a file is, is told by its content and not by its name. Whatever can be read is read: a
/// record that is damaged becomes a finding beside the others.
package struct AddressBookReader: Sendable {
  private let country: String?

  /// `country` is the ISO 3166 code, such as `DE`, of telephone numbers without one of their own.
  package init(country: String?) {
    self.country = country
  }

  /// Reads a whole file.
  ///
  /// How large a file may be is for the caller to decide.
  package func read(_ bytes: [UInt8], source: String) -> AddressBook {
    let book = readByContent(bytes, source: source)
    let findings = sortedByLine(book.findings, \.place.line)
    let isSilent = book.records.isEmpty && findings.isEmpty
    return AddressBook(
      source: source, kind: book.kind, records: book.records,
      findings: isSilent ? [Finding(Place(source, line: 0), .noRecords)] : findings)
  }

  private func readByContent(_ bytes: [UInt8], source: String) -> AddressBook {
    switch ContentKind(bytes) {
    case .empty: refusal(.emptyFile, source)
    case .binary: refusal(.binaryFile, source)
    case .xml: XMLBook.read(bytes, source: source, country: country)
    case .vCard: readCards(cardBytes(bytes), source: source)
    case .text: readTable(bytes, source: source)
    }
  }

  private func readCards(_ bytes: [UInt8], source: String) -> AddressBook {
    let book = VCardBook(bytes, source: source, country: country)
    return AddressBook(
      source: source, kind: .vCard, records: book.list.records, findings: book.list.findings)
  }

  private func readTable(_ bytes: [UInt8], source: String) -> AddressBook {
    let text = DecodedText(bytes)
    let isJSON = text.utf8.first == UInt8(ascii: "{") || text.utf8.first == UInt8(ascii: "[")
    if isJSON { return refusal(.unknownKind(seen: firstLine(of: text)), source) }
    return CSVBook.read(text, source: source, country: country)
      ?? refusal(.unknownKind(seen: firstLine(of: text)), source)
  }

  private func refusal(_ problem: Finding.Problem, _ source: String) -> AddressBook {
    AddressBook(
      source: source, kind: .unknown, findings: [Finding(Place(source, line: 0), problem)])
  }

  /// Each value of a vCard may have a charset of its own; only UTF-16 is a matter of the whole
  /// file.
  private func cardBytes(_ bytes: [UInt8]) -> [UInt8] {
    if UTF16Layout(of: bytes) != nil { return DecodedText(bytes).utf8 }
    return bytes.starts(with: utf8ByteOrderMark) ? Array(bytes.dropFirst(3)) : bytes
  }

  private func firstLine(of text: DecodedText) -> String {
    let line =
      text.utf8.split(whereSeparator: { $0 == newline || $0 == carriageReturn }).first ?? []
    return excerpt(String(decoding: line.prefix(200), as: UTF8.self))
  }
}
