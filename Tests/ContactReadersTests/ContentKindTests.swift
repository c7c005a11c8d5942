// SPDX-License-Identifier: Apache-2.0

import ContactReaders
import ContactRecords
import Testing

@Suite struct ContentKindTests {
  @Test(arguments: [[], [0xEF, 0xBB, 0xBF], [0xFF, 0xFE], Array(" \r\n\n".utf8)] as [[UInt8]])
  func `a file without content is empty`(_ bytes: [UInt8]) {
    #expect(read(bytes).kind == .unknown)
    #expect(read(bytes).findings == [finding(0, .emptyFile)])
  }

  @Test(
    arguments: [
      [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A], [0xFF, 0xD8, 0xFF, 0xE0],
      Array("%PDF-1.7\n".utf8), [0x50, 0x4B, 0x03, 0x04, 0x14],
      [0x01, 0x02, 0x00, 0x41, 0x00, 0x00, 0x07, 0x42],
    ] as [[UInt8]])
  func `pictures, archives and other binaries are named as such`(_ bytes: [UInt8]) {
    #expect(read(bytes).findings == [finding(0, .binaryFile)])
  }

  @Test func `an unknown text is shown by its first line`() {
    let book = read("{\"contacts\": []}\nmore\n")
    #expect(book.kind == .unknown)
    #expect(book.findings == [finding(0, .unknownKind(seen: "{\"contacts\": []}"))])
    #expect(read("[{\"a\": 1, \"b\": 2}]").kind == .unknown)
  }

  @Test func `an unknown vocabulary is shown by its root`() {
    let book = read("<?xml version='1.0'?>\n<rss><channel/></rss>")
    #expect(book.findings == [finding(0, .unknownKind(seen: "XML <rss>"))])
  }

  @Test func `a table without headings that mean something is a finding`() {
    let book = read("a,b\n1,2\n")
    #expect(book.kind == .otherCSV)
    #expect(book.findings == [finding(0, .headerNotFound(seen: "a, b"))])
  }

  @Test func `content decides, whatever comes first`() {
    #expect(read("\n\n begin : vcard\nFN:Ann\nEND:VCARD\n").kind == .vCard)
    #expect(read("# my friends\nBEGIN:VCARD\nFN:Ann\nEND:VCARD\n").kind == .vCard)
    #expect(read("\n\n<vcards xmlns='urn:ietf:params:xml:ns:vcard-4.0'/>").kind == .xCard)
    #expect(read("name,email\nAnn,a@example.org\n").kind == .otherCSV)
  }

  @Test func `a book with a header and nothing else has no records`() {
    #expect(read("First Name,Last Name,Email\n").findings == [finding(0, .noRecords)])
  }
}
