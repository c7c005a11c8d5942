// SPDX-License-Identifier: Apache-2.0

import ContactReaders
import ContactRecords
import Foundation
import TestSupport
import Testing

/// The contract of all readers: the same people, exported in whichever format, are the same
/// records.
@Suite struct SameBookTests {
  /// What must be equal: everything but the place and the spelling of a name that has parts.
  private struct Essence: Hashable, CustomStringConvertible {
    let name: PersonName
    let work: [String]
    let emails: [EmailAddress]
    let phones: [String]
    let links: [ProfileLink]

    init(_ record: ContactRecord) {
      var name = record.name
      name.written = ""
      self.name = name
      work = [record.organisation, record.title]
      emails = record.emails
      phones = record.phones.map { $0.e164 ?? $0.written }
      links = record.links
    }

    var description: String {
      "\(name) \(work) \(emails.map(\.written)) \(phones) \(links.map(\.written))"
    }
  }

  @Test(arguments: SampleBook.all)
  func `every format says the same about the same people`(_ sample: SampleBook) {
    let book = read(sample.text)
    let bob = ContactRecord(
      place: Place("", line: 0), name: PersonName(given: "Bob", family: "Łoś"),
      emails: [EmailAddress("bob@example.org")].compactMap(\.self))
    let zoe = ContactRecord(
      place: Place("", line: 0),
      name: PersonName(given: "Zoë", middle: "Ada", family: "Göß", prefix: "Dr.", suffix: "PhD"),
      organisation: "Acme, Ltd", title: "Owner",
      emails: ["zoe@example.org", "z.goess@example.net"].compactMap { EmailAddress($0) },
      phones: [PhoneNumber("+491711234567", country: nil)].compactMap(\.self),
      links: [ProfileLink("linkedin.com/in/zoe-goess")].compactMap(\.self))
    #expect(book.findings == [])
    #expect(book.records.map(Essence.init) == [Essence(zoe), Essence(bob)])
  }

  @Test func `the invented community's book is the same in three formats`() throws {
    let books = Folders.fixtures.appending(path: "riverside/books")
    let members = try FileManager.default.contentsOfDirectory(atPath: books.path).sorted()
    let names = ["same-book.csv", "same-book.vcf", "same-book.xml"]
    var compared = 0
    for member in members {
      let files = names.map { books.appending(path: "\(member)/\($0)") }
      guard FileManager.default.fileExists(atPath: files[0].path) else { continue }
      let essences = try files.map { file in
        try read([UInt8](Data(contentsOf: file))).records.map(Essence.init)
      }
      #expect(!essences[0].isEmpty)
      #expect(essences[0] == essences[1])
      #expect(essences[0] == essences[2])
      compared += 1
    }
    #expect(compared > 0)
  }
}
