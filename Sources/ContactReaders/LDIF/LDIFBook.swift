// SPDX-License-Identifier: Apache-2.0

import ContactRecords

/// Reads the entries of a directory or of Thunderbird's address book (LDIF, RFC 2849).
struct LDIFBook: ~Copyable {
  private var records: RecordBuilder
  private var lists = LDIFLists()
  private var entry: LDIFEntry?

  static func read(
    _ text: TextSource, _ context: BookContext
  ) throws(ReadingProblem) -> AddressBook {
    var book = LDIFBook(records: RecordBuilder(country: context.country))
    var scanner = LDIFScanner(try text.reader(at: text.start), mustBeUTF8: text.mustBeUTF8)
    while let item = try scanner.next() { book.take(item, line: scanner.line) }
    book.endEntry()
    if let finding = text.finding { book.records.report(finding.problem, line: finding.line) }
    return AddressBook(
      .ldif, context, [book.records.writer.takePart()], categories: book.lists.categories,
      book.records.findings)
  }

  private mutating func take(_ item: LDIFScanner.Item, line: Int) {
    switch item {
    case .attribute(.distinguishedName, let name):
      endEntry()
      entry = LDIFEntry(name: DistinguishedName(name), line: line)
      records.begin(line: line)
    case .attribute(let attribute, let value):
      if !value.isEmpty { entry?.take(attribute, value, line: line, &records) }
    case .separator: endEntry()
    case .noise(let text): records.report(.malformedCardLine(text), line: line)
    case .undecodable(let encoding):
      records.report(.undecodableText(encoding: encoding), line: line)
    case .tooLong(let length):
      let problem = Finding.Problem.overlongEntry(bytes: length, limit: LDIFScanner.lengthLimit)
      records.report(problem, line: line)
    }
  }

  private mutating func endEntry() {
    guard let ended = entry.take() else { return }
    if ended.isList { lists.add(ended) }
    guard ended.isSomebody else { return records.drop() }
    ended.putRight(&records)
    lists.addMember(ended, mail: records.writer.text(.email))
    records.keep()
  }
}
