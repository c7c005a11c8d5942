// SPDX-License-Identifier: Apache-2.0

import ContactRecords

/// Reads a file of vCards.
struct VCardBook {
  private let text: TextSource
  private let context: BookContext
  private let pages: CodePages

  static func read(
    _ text: TextSource, _ context: BookContext
  ) throws(ReadingProblem) -> AddressBook {
    let pages = CodePages(sample: try text.head())
    let book = VCardBook(text: text, context: context, pages: pages)
    let bounds = text.partBounds(from: text.start, context.partLength)
    return try readInParts(bounds.count - 1, of: text, .vCard, context) {
      part, start throws(ReadingProblem) in
      try book.readPart(part, from: start, bounds)
    }
  }

  /// A part whose beginning isn't known is taken to begin with the first card after its bound.
  private func readPart(
    _ part: Int, from start: Int?, _ bounds: [Int]
  ) throws(ReadingProblem) -> BookPart {
    if let start = part == 0 ? bounds[0] : start {
      let scanner = try scanner(at: start, firstLine: part == 0 ? 1 : 0)
      return try readCards(scanner, from: start, until: bounds[part + 1])
    }
    var scanner = try scanner(at: bounds[part] - 1, firstLine: 0)
    let start = try scanner.passToCard()
    return try readCards(scanner, from: start, until: bounds[part + 1])
  }

  private func scanner(at offset: Int, firstLine: Int) throws(ReadingProblem) -> VCardScanner {
    VCardScanner(
      try text.reader(at: offset), offset: offset,
      expected: text.length(from: offset, atMost: context.partLength), firstLine: firstLine)
  }

  private func readCards(
    _ scanner: consuming VCardScanner, from start: Int, until bound: Int
  ) throws(ReadingProblem) -> BookPart {
    let length = text.length(from: start, atMost: context.partLength) ?? 0
    var records = RecordBuilder(country: context.country, expected: length / 2)
    var cards = VCardCards(scanner, pages)
    let stop = try cards.read(into: &records, until: bound)
    return BookPart(
      start: start, stop: stop, nextLine: cards.line, records: records.writer.takePart(),
      findings: records.findings, groups: cards.groups)
  }
}
