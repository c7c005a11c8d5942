// SPDX-License-Identifier: Apache-2.0

import ContactReaders
import ContactRecords
import Foundation
import TestSupport
import Testing

/// Files that others collected, read from end to end.
@Suite(.enabled(if: Folders.hasShared), .timeLimit(.minutes(20))) struct CorpusTests {
  private func book(_ path: String) throws -> AddressBook {
    let file = Folders.shared.appending(path: "corpora/\(path)")
    return try read([UInt8](Data(contentsOf: file)))
  }

  @Test func `every file of the corpora is read or refused`() throws {
    let files = corpusFiles()
    #expect(files.count > 500)
    for file in files {
      let book = try read([UInt8](Data(contentsOf: file)))
      #expect(!book.records.isEmpty || !book.findings.isEmpty, "\(file.lastPathComponent)")
    }
  }

  @Test func `every card of the corpora is read, or is nobody's`() throws {
    let cards = corpusFiles().filter { $0.pathExtension == "vcf" }
    let books = try cards.map { try read([UInt8](Data(contentsOf: $0))) }
    #expect(books.map(\.records.count).reduce(0, +) >= 2_180)
    #expect(books.filter { $0.kind != .vCard }.map(\.findings) == [[finding(0, .emptyFile)]])
  }

  @Test func `calcard's names, addresses and organisations are ours`() throws {
    let folder = "stalwartlabs+calcard/resources/vcard"
    for file in corpusFiles(folder) where file.pathExtension == "vcf" {
      let book = try read([UInt8](Data(contentsOf: file)))
      let serialised = try String(
        decoding: Data(contentsOf: file.appendingPathExtension("out")), as: UTF8.self)
      let expected = read(serialised)
      let label = Comment(rawValue: file.lastPathComponent)
      // Encoded bytes come back as base64 from it, which no program writes for an organisation.
      if file.lastPathComponent == "029.vcf" { continue }
      #expect(book.displays == expected.displays, label)
      #expect(book.emails == expected.emails, label)
      #expect(book.records.map(\.organisation) == expected.records.map(\.organisation), label)
      #expect(book.records.map(\.title) == expected.records.map(\.title), label)
    }
  }

  @Test func `the samples of Outlook, Apple, Google and Android are read`() throws {
    let folder = "mangstadt+ez-vcard/src/test/resources/ezvcard/io/text"
    #expect(try book("\(folder)/John_Doe_MS_OUTLOOK.vcf").emails == ["john.doe@ibm.cm"])
    #expect(try book("\(folder)/John_Doe_IPHONE.vcf").emails == ["john.doe@ibm.com"])
    #expect(try book("\(folder)/John_Doe_MAC_ADDRESS_BOOK.vcf").records.first?.phones.count == 4)
    #expect(
      try book("\(folder)/gmail-list.vcf").displays == [
        "Arnold Smith", "Chris Beatle", "Doug White",
      ])
    #expect(try book("\(folder)/John_Doe_ANDROID.vcf").records.count == 6)
    #expect(try book("\(folder)/outlook-2007.vcf").records.first?.name.suffix == "Jr.")
  }

  @Test func `the RFC's xCard is read`() throws {
    let path = "mangstadt+ez-vcard/src/test/resources/ezvcard/io/xml/rfc6351-example.xml"
    let record = try #require(try book(path).records.first)
    #expect(record.name.display == "Simon Perreault")
    #expect(record.name.family == "Perreault")
    #expect(record.organisation == "Viagenie")
    #expect(record.emails.map(\.written) == ["simon.perreault@viagenie.ca"])
    #expect(record.links.map(\.canonical) == ["nomis80.org"])
  }

  @Test func `libxml2's entity bombs are refused`() throws {
    let bombs = corpusFiles("GNOME+libxml2/test/recurse").filter { $0.pathExtension == "xml" }
    #expect(bombs.count > 5)
    for file in bombs {
      let problems = try read([UInt8](Data(contentsOf: file))).findings.map(\.problem)
      #expect(problems == [.doctypeRefused], "\(file.lastPathComponent)")
    }
  }
}
