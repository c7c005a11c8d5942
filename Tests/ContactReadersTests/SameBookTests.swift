// SPDX-License-Identifier: Apache-2.0

import ContactRecords
import Foundation
import TestSupport
import Testing

@testable import ContactReaders

/// The contract of all readers: the same people, exported in whichever format, are the same
/// records.
@Suite struct SameBookTests {
  @Test(arguments: SampleBook.all)
  func `every format says the same about the same people`(_ sample: SampleBook) {
    let book = read(sample.text)
    #expect(book.kind == sample.kind)
    #expect(book.findings == [])
    #expect(essence(book.records) == essence(sample.people))
  }

  @Test(arguments: SampleBook.all)
  func `what a book says beyond that is dropped at the door`(_ sample: SampleBook) {
    let text = "\(Array(read(sample.text).records))".lowercased()
    for word in ["secret", "999999", "1980", "05-20"] { #expect(!text.contains(word)) }
  }

  @Test(arguments: SampleBook.all)
  func `the encoding makes no difference`(_ sample: SampleBook) {
    let utf16 = Array(sample.text.utf16)
    let files: [[UInt8]] = [
      [0xEF, 0xBB, 0xBF] + Array(sample.text.utf8), Array(sample.text.withCRLF.utf8),
      [0xFF, 0xFE] + utf16.flatMap { unit -> [UInt8] in [UInt8(unit & 0xFF), UInt8(unit >> 8)] },
      [0xFE, 0xFF] + utf16.flatMap { unit -> [UInt8] in [UInt8(unit >> 8), UInt8(unit & 0xFF)] },
    ]
    for book in files.map({ read($0) }) {
      #expect(book.kind == sample.kind)
      #expect(book.findings == [])
      #expect(essence(book.records) == essence(sample.people))
    }
  }

  @Test(arguments: SampleBook.all.filter { $0.kind == .outlookPolishCSV })
  func `Outlook's table is read in the code page of its Windows`(_ sample: SampleBook) throws {
    let bytes = try #require(sample.text.data(using: .windowsCP1250))
    let book = read([UInt8](bytes))
    #expect(book.findings == [])
    #expect(essence(book.records) == essence(sample.people))
  }

  @Test func `every kind of book has a sample`() {
    let inArchive = readAll(SampleArchive.takeout).map(\.kind)
    let kinds = Set(SampleBook.all.map(\.kind) + inArchive)
    #expect(kinds == Set(AddressBookKind.allCases).subtracting([.unknown]))
  }

  @Test(arguments: [SampleArchive.takeout, SampleArchive.linkedIn, SampleArchive.everything])
  func `a book in an archive says what it says outside`(_ archive: SampleArchive) throws {
    let books = readAll(archive).filter { $0.kind != .archive }
    #expect(books.map(\.source) == archive.books.map { "book/\($0.name)" })
    for (book, sample) in zip(books, archive.books.map(\.sample)) {
      #expect(book.kind == sample.kind)
      #expect(book.findings == [])
      #expect(essence(book.records) == essence(sample.people))
    }
  }

  @Test func `the invented community's book is the same in three formats`() throws {
    let books = Folders.fixtures.appending(path: "riverside/books")
    let members = try FileManager.default.contentsOfDirectory(atPath: books.path).sorted()
    let names = ["same-book.csv", "same-book.vcf", "same-book.xml"]
    var compared = 0
    for member in members {
      let files = names.map { books.appending(path: "\(member)/\($0)") }
      guard FileManager.default.fileExists(atPath: files[0].path) else { continue }
      let records = try files.map { try read([UInt8](Data(contentsOf: $0))).records }
      #expect(!records[0].isEmpty)
      // A table of Google's has no day of the last change.
      #expect(records[0].flatMap(identity) == records[1].flatMap(identity))
      #expect(essence(records[1]) == essence(records[2]))
      compared += 1
    }
    #expect(compared > 0)
  }

  private func readAll(_ archive: SampleArchive) -> [AddressBook] {
    AddressBookReader(country: "DE").readAll(MemoryBytes(archive.bytes), source: "book")
  }
}

/// What must be equal, a line for each detail: everything but the place, the order in which
/// relations are told, and the spelling of a name that has parts.
private func essence(_ records: some Sequence<ContactRecord>) -> [String] {
  records.flatMap { record in
    identity(record) + record.relations.map { "\($0.kind): \($0.who)" }.sorted()
      + record.categories.map { "category: \($0)" } + record.days
  }
}

/// Who somebody is, without whom they are connected with.
private func identity(_ record: ContactRecord) -> [String] {
  var lines = parts(of: record.name)
  lines.append("organisation: \(record.organisation), title: \(record.title)")
  lines += record.emails.map { "email: \($0.written)" }
  lines += record.phones.map { "phone: \($0.e164 ?? $0.written)" }
  lines += record.links.map { "link: \($0.canonical)" }
  return lines
}

private func parts(of name: PersonName) -> [String] {
  let parts = [
    ("given", name.given), ("middle", name.middle), ("family", name.family),
    ("prefix", name.prefix), ("suffix", name.suffix), ("nickname", name.nickname),
    ("maiden", name.maiden),
  ].filter { !$0.1.isEmpty }
  return parts.isEmpty ? ["name: \(name.written)"] : parts.map { "\($0): \($1)" }
}

extension ContactRecord {
  fileprivate var days: [String] {
    [("revised", revisedOn), ("connected", connectedOn)].compactMap { word, day in
      day.map { "\(word): \($0)" }
    }
  }
}
