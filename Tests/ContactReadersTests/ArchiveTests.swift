// SPDX-License-Identifier: Apache-2.0

import ContactRecords
import TestSupport
import Testing

@testable import ContactReaders

/// Address books in zip archives.
@Suite struct ArchiveTests {
  private typealias Entry = ZipWriter.Entry
  private let card = "BEGIN:VCARD\nVERSION:3.0\nFN:Ann\nEMAIL:ann@example.org\nEND:VCARD\n"
  private let table = "First Name,Last Name,E-mail Address\nBob,Lee,bob@example.org\n"

  private func readAll(_ bytes: [UInt8]) -> [AddressBook] {
    AddressBookReader(country: "DE").readAll(MemoryBytes(bytes), source: "a.zip")
  }

  private func emails(_ books: [AddressBook]) -> [String] { books.flatMap(\.emails) }

  private func aboutAll(_ problem: Finding.Problem) -> Finding {
    Finding(Place("a.zip", line: 0), problem)
  }

  @Test func `each address book has its place in the archive`() {
    let books = readAll(
      ZipWriter.archive([
        Entry("Takeout/Contacts/All/All.vcf", card), Entry("b.csv", table).deflated,
      ]))
    #expect(books.map(\.source) == ["a.zip/Takeout/Contacts/All/All.vcf", "a.zip/b.csv"])
    #expect(emails(books) == ["ann@example.org", "bob@example.org"])
    #expect(books.flatMap(\.findings) == [])
    #expect(books[0].records.first?.place == Place("a.zip/Takeout/Contacts/All/All.vcf", line: 1))
  }

  @Test func `what is no address book is passed over in one finding`() {
    let books = readAll(
      ZipWriter.archive([
        Entry("Takeout/", ""), Entry("index.html", "<html/>"),
        Entry("ann.jpg", [0xFF, 0xD8, 0xFF]),
        Entry("readme", "Hello"), Entry("empty.vcf", ""), Entry("all.vcf", card).deflated,
        Entry("inner", ZipWriter.archive([Entry("all.vcf", card)])),
      ]))
    #expect(books.map(\.source) == ["a.zip", "a.zip/all.vcf"])
    #expect(books[0].findings == [aboutAll(.entriesPassedOver(5))])
    #expect(emails(books) == ["ann@example.org"])
  }

  @Test func `an archive without an address book is refused as a whole`() {
    let sheet = ZipWriter.archive([Entry("xl/workbook.xml", "<workbook/>").deflated])
    #expect(readAll(sheet).map(\.findings) == [[aboutAll(.binaryFile)]])
    let damaged = Finding.Problem.unreadableFile(reason: "the archive is damaged or was cut off")
    #expect(
      readAll([0x50, 0x4B, 3, 4] + Array("no".utf8)).map(\.findings) == [[aboutAll(damaged)]])
    #expect(readAll(Array(card.utf8)).map(\.kind) == [.vCard])
    #expect(throws: ByteSourceProblem.self) { try Archive(Unseekable(bytes: sheet)) }
  }

  @Test func `sizes behind the contents and sizes of zip64 are known`() {
    var one = Entry("a.vcf", card).deflated
    one.hasDescriptor = true
    var other = Entry("b.csv", table)
    other.isZip64 = true
    let books = readAll(ZipWriter.archive([one, other]))
    #expect(emails(books) == ["ann@example.org", "bob@example.org"])
    #expect(books.flatMap(\.findings) == [])
  }

  @Test func `names are only names, in whatever encoding`() {
    var dos = Entry("", card)
    dos.name = Array("Z\u{0}".utf8.prefix(1)) + [0x89] + Array(".vcf".utf8)
    let books = readAll(
      ZipWriter.archive([
        Entry("/etc/passwd", card), Entry("../../a\nb.vcf", card), dos,
        Entry("Göß.vcf", card), Entry(String(repeating: "x", count: 5_000), card),
      ]))
    #expect(
      books.map(\.source) == [
        "a.zip//etc/passwd", "a.zip/../../a b.vcf", "a.zip/Zë.vcf", "a.zip/Göß.vcf",
        "a.zip/" + String(repeating: "x", count: 200),
      ])
  }

  @Test func `an encrypted entry is a finding beside the others`() {
    var secret = Entry("secret.vcf", card)
    secret.flags = 1
    let books = readAll(ZipWriter.archive([secret, Entry("b.csv", table)]))
    let place = Place("a.zip/secret.vcf", line: 0)
    #expect(books.first?.findings == [Finding(place, .encryptedEntry)])
    #expect(emails(books) == ["bob@example.org"])
  }

  @Test func `damaged contents are a finding, and what can be read of them is read`() {
    var wrongSum = Entry("sum.vcf", card).deflated
    wrongSum.checkSum ^= 1
    var unknown = Entry("unknown.vcf", card)
    unknown.method = 93
    var cut = Entry("cut.vcf", card + card).deflated
    cut.packed = Array(cut.packed.prefix(card.utf8.count + 20))
    var garbled = Entry("garbled.vcf", card).deflated
    garbled.packed = [0xFF] + garbled.packed
    let books = readAll(
      ZipWriter.archive([wrongSum, unknown, cut, garbled, Entry("b.csv", table)]))
    let names = ["sum.vcf", "unknown.vcf", "cut.vcf", "garbled.vcf", "b.csv"]
    #expect(books.map(\.source) == names.map { "a.zip/" + $0 })
    #expect(books.map(\.findings.isEmpty) == [false, false, false, false, true])
    #expect(books.map(\.records.count) == [1, 0, 1, 0, 1])
    for book in books.dropLast() {
      guard case .unreadableFile = book.findings.first?.problem else {
        Issue.record("\(book.findings)")
        continue
      }
    }
  }

  @Test func `a bomb ends where it shows what it is`() {
    let (packed, size) = bomb(matches: 200_000)
    var entry = Entry("bomb.csv", "")
    (entry.packed, entry.size, entry.method) = (packed, size, 8)
    let books = readAll(ZipWriter.archive([entry, Entry("all.vcf", card)]))
    #expect(emails(books) == ["ann@example.org"])
    guard case .tooLarge(let bytes, let limit) = books.first?.findings.first?.problem else {
      Issue.record("\(books.map(\.findings))")
      return
    }
    #expect(limit >= 10_000_000 && limit < size)
    #expect(bytes < limit + 4_000_000)
  }

  @Test func `a claim about the size is no more than a claim`() throws {
    let (packed, size) = bomb(matches: 100)
    var entry = Entry("small.csv", "")
    (entry.packed, entry.size, entry.method) = (packed, 100, 8)
    let archive = try Archive(MemoryBytes(ZipWriter.archive([entry])))
    let bytes = archive.source(of: try #require(archive.entries.first))
    #expect(try bytes.beginning(size).count <= 100)
    #expect(bytes.problem != nil)
    entry.size = 1 << 31
    #expect(readAll(ZipWriter.archive([entry])).flatMap(\.records).isEmpty)
  }

  @Test func `of what LinkedIn packs, the tables about the owner are passed over`() {
    let connections = """
      Notes:
      "A note."

      First Name,Last Name,URL,Email Address,Company,Position,Connected On
      Ann,Lee,https://www.linkedin.com/in/ann,ann@example.org,Acme,Owner,12 Mar 2024
      """
    let profile = "First Name,Last Name,Email Address\nOwen,Owner,owen@example.org\n"
    let books = readAll(
      ZipWriter.archive([
        Entry("Profile.csv", profile), Entry("Connections.csv", connections),
        Entry("ImportedContacts.csv", table),
      ]))
    #expect(emails(books) == ["ann@example.org", "bob@example.org"])
    #expect(books.first?.findings == [aboutAll(.entriesPassedOver(1))])
  }

  @Test func `an archive cut off or garbled anywhere ends the reading, and nothing else`() {
    let bytes = ZipWriter.archive([Entry("a.vcf", card).deflated, Entry("b.csv", table)])
    for length in 0..<bytes.count { _ = readAll(Array(bytes[..<length])) }
    var random = RepeatableRandom(seed: 11)
    for _ in 0..<2_000 {
      var garbled = bytes
      for _ in 0..<3 {
        garbled[Int.random(in: 4..<bytes.count, using: &random)] = .random(
          in: 0...255, using: &random)
      }
      _ = readAll(garbled)
    }
  }

  @Test func `more entries than anybody has are told`() {
    let many = (0..<1_002).map { Entry("\($0)", $0 == 1 ? card : "") }
    let books = readAll(ZipWriter.archive(many))
    #expect(emails(books) == ["ann@example.org"])
    #expect(
      books.first?.findings == [
        aboutAll(.entriesPassedOver(1_001)), aboutAll(.tooManyEntries(limit: 1_000)),
      ])
  }
}

/// Bytes that are to be had from their beginning only.
private struct Unseekable: ByteSource {
  let bytes: [UInt8]
  var count: Int? { nil }
  var isSeekable: Bool { false }

  func reader(at offset: Int) -> any ByteReader { MemoryBytes(bytes).reader(at: 0) }
}
