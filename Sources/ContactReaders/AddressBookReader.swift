// SPDX-License-Identifier: Apache-2.0

import ContactRecords

/// Reads the address books that people export, in whichever format, from their bytes.
///
/// What a file is, is told by its content and not by its name. Whatever can be read is read: a
/// record that is damaged becomes a finding beside the others.
package struct AddressBookReader: Sendable {
  private let country: String?
  private let headers: HeaderMemo
  private let partLength: Int

  /// `country` is the ISO 3166 code, such as `DE`, of telephone numbers without one of their own.
  ///
  /// `headings` says what columns hold that nobody else would recognise. Files longer than
  /// `partLength` bytes are read in parts, side by side.
  package init(
    country: String?, headings: HeadingMap = HeadingMap(), partLength: Int = usualPartLength
  ) {
    self.country = country
    headers = HeaderMemo(headings)
    self.partLength = partLength
  }

  /// Reads a whole file that lies in memory.
  package func read(_ bytes: [UInt8], source: String) -> AddressBook {
    read(MemoryBytes(bytes), source: source)
  }

  /// Reads a file in memory that doesn't grow with it; a large one on all cores.
  package func read(_ bytes: any ByteSource, source: String) -> AddressBook {
    do throws(ReadingProblem) {
      let book = try readByContent(try atHand(bytes), source)
      guard book.records.isEmpty, book.findings.isEmpty else { return book }
      return refusal(.noRecords, source, book.kind)
    } catch {
      return refusal(error.finding, source)
    }
  }

  /// A small file as its bytes, since they are looked at more than once before they are read.
  private func atHand(_ bytes: any ByteSource) throws(ReadingProblem) -> any ByteSource {
    guard let count = bytes.count, count <= Self.smallLength, !(bytes is MemoryBytes) else {
      return bytes
    }
    return MemoryBytes(try bytes.beginning(count))
  }

  /// In bytes; most address books are no longer.
  private static let smallLength = 256 << 10

  private func readByContent(
    _ bytes: any ByteSource, _ source: String
  ) throws(ReadingProblem) -> AddressBook {
    let head = try bytes.beginning(textHeadLength)
    let beginning = TextBeginning(head)
    switch ContentKind(head, beginning) {
    case .empty: return refusal(.emptyFile, source)
    case .binary, .archive: return refusal(.binaryFile, source)
    case .xml: return try XMLBook.read(bytes, context(source))
    case .vCard:
      return try VCardBook.read(TextSource(bytes, beginning), context(source))
    case .json:
      return try JCardBook.read(TextSource(bytes, beginning), context(source))
        ?? refusal(.unknownKind(seen: firstLine(of: head, beginning)), source)
    case .ldif:
      return try readText(bytes, beginning) { text throws(ReadingProblem) in
        try LDIFBook.read(text, context(source))
      }
    case .text: return try readTable(bytes, beginning, head, source)
    }
  }

  private func readTable(
    _ bytes: any ByteSource, _ beginning: TextBeginning, _ head: [UInt8], _ source: String
  ) throws(ReadingProblem) -> AddressBook {
    let book = try readText(bytes, beginning) { text throws(ReadingProblem) in
      try CSVBook.read(text, context(source))
    }
    return book ?? refusal(.unknownKind(seen: firstLine(of: head, beginning)), source)
  }

  /// Reads the text as UTF-8, and as what it most likely is where that fails.
  private func readText<Book>(
    _ bytes: any ByteSource, _ beginning: TextBeginning,
    _ read: (TextSource) throws(ReadingProblem) -> Book
  ) throws(ReadingProblem) -> Book {
    do throws(ReadingProblem) {
      return try read(TextSource(bytes, beginning))
    } catch .notUTF8 {
      let encoding = likelyEncoding(of: try legacySample(of: bytes), beginning)
      return try read(TextSource(bytes, encoding, markLength: beginning.markLength))
    }
  }

  private func context(_ source: String) -> BookContext {
    BookContext(source: source, country: country, headers: headers, partLength: partLength)
  }

  private func refusal(
    _ problem: Finding.Problem, _ source: String, _ kind: AddressBookKind = .unknown
  ) -> AddressBook {
    AddressBook(
      source: source, kind: kind, records: PackedRecords(source: source, country: country),
      findings: [Finding(Place(source, line: 0), problem)])
  }

  private func firstLine(of head: [UInt8], _ beginning: TextBeginning) -> String {
    let body = Array(head.dropFirst(beginning.markLength).prefix(2_000))
    let encoding = likelyEncoding(of: body, beginning)
    let text = Transcoder(encoding)?.transcode(body, isLast: true).utf8 ?? []
    let line = text.split(whereSeparator: { $0 == newline || $0 == carriageReturn }).first ?? []
    return excerpt(String(decoding: line.prefix(200), as: UTF8.self))
  }
}

extension ReadingProblem {
  var finding: Finding.Problem {
    switch self {
    case .source(.unreadable(let reason)): .unreadableFile(reason: reason)
    case .source(.changedWhileRead): .changedWhileRead
    case .source(.tooLarge(let limit)): .tooLarge(bytes: limit, limit: limit)
    case .notUTF8: .undecodableText(encoding: TextEncoding.utf8.rawValue)
    }
  }
}
