// SPDX-License-Identifier: Apache-2.0

import ContactReaders
import ContactRecords
import Foundation
import TestSupport
import Testing

/// Input that is meant to crash, hang or leak.
///
/// A limit that holds is a finding; a test that hangs fails.
@Suite(.timeLimit(.minutes(20))) struct HostileInputTests {
  private func card(_ name: String) -> String {
    "<vcard><fn><text>\(name)</text></fn></vcard>"
  }

  private func vcards(_ body: String, before: String = "") -> String {
    "<?xml version='1.0'?>\n\(before)"
      + "<vcards xmlns='urn:ietf:params:xml:ns:vcard-4.0'>\(body)</vcards>"
  }

  private func isMalformed(_ book: AddressBook) -> Bool {
    book.findings.contains { finding in
      if case .malformedXML = finding.problem { true } else { false }
    }
  }

  @Test(
    arguments: [
      "<!DOCTYPE vcards>", "<!DOCTYPE vcards SYSTEM 'http://example.org/x.dtd'>",
      "<!DOCTYPE r [<!ENTITY a 'aaaaaaaaaa'><!ENTITY b '&a;&a;&a;&a;&a;&a;&a;&a;&a;'>]>",
      "<!DOCTYPE r [<!ENTITY e SYSTEM 'file:///etc/hostname'>]>",
    ])
  func `a document type declaration is refused, whatever it declares`(_ doctype: String) {
    let book = read(vcards(card("&e;"), before: doctype + "\n"))
    #expect(book.records.isEmpty)
    #expect(book.findings == [finding(2, .doctypeRefused)])
  }

  @Test func `an undeclared entity ends the reading and keeps what came before`() {
    let book = read(vcards(card("Ann") + "\n" + card("B&nbsp;b") + card("Cid")))
    #expect(book.displays == ["Ann"])
    #expect(isMalformed(book))
    #expect(book.findings.map(\.place.line) == [3])
  }

  @Test func `a hundred thousand levels are too many`() {
    let book = read(vcards(card("Ann") + String(repeating: "<a>", count: 100_000)))
    #expect(book.displays == ["Ann"])
    #expect(isMalformed(book))
  }

  @Test func `a tag with very many attributes is too many`() {
    let attributes = (0..<200_000).map { " a\($0)='1'" }.joined()
    let book = read(vcards(card("Ann") + "<x\(attributes)/>" + card("Bob")))
    #expect(isMalformed(book))
    #expect(book.displays == ["Ann"])
  }

  @Test func `a greater-than sign inside a value does not hide attributes`() {
    let attributes = (0..<20_000).map { " a\($0)='>'" }.joined()
    #expect(isMalformed(read(vcards("<x\(attributes)/>"))))
  }

  @Test func `a text of more than ten megabytes is too long`() {
    let book = read(
      vcards(card("Ann") + "<vcard><note><text>" + String(repeating: "x", count: 10_000_001)))
    #expect(book.displays == ["Ann"])
    #expect(isMalformed(book))
  }

  @Test func `a hundred thousand cards that begin and never end are read in time`() {
    let book = read(String(repeating: "BEGIN:VCARD\nFN:Ann\nNOTE:x\n", count: 100_000))
    #expect(book.records.count == 100_000)
    #expect(book.findings.count == 1_001)
    #expect(book.findings.first == finding(0, .furtherFindings(99_000)))
  }

  @Test(arguments: ["\"a\n", "\"\n", "a,\"\n", "\"\"\"\n", "\\\"", "\"\r", ",", "\"\"a\"\n\"b\n"])
  func `quotes without end cost no more than their length`(_ unit: String) {
    let text = "Name,Email\n" + String(repeating: unit, count: 50_000) + "\nAnn,a@example.org\n"
    #expect(read(text).kind == .otherCSV)
  }

  @Test(arguments: ["=\n", "=\n\n", " \n", ";", "\"", "FN:\n", "N;;\n", "BEGIN:VCARD\nEND:VCARD\n"])
  func `lines without end cost no more than their length`(_ unit: String) {
    let header = "BEGIN:VCARD\nFN;ENCODING=QUOTED-PRINTABLE:x"
    let book = read(header + String(repeating: unit, count: 50_000))
    #expect(book.kind == .vCard)
  }

  @Test(arguments: [0, 1, 2, 3, 4, 5, 6] as [UInt64])
  func `noise is never more than findings`(_ seed: UInt64) {
    var random = RepeatableRandom(seed: seed)
    let alphabet =
      Array("\"\n\r,;:=\\ <>&/BEGIN:VCARDEND ÄäN@.é".utf8) + [0xFF, 0xC3, 0x00, 0xEF, 0xBB]
    for _ in 0..<300 {
      let length = Int.random(in: 0..<200, using: &random)
      let noise = (0..<length).map { _ in alphabet.randomElement(using: &random) ?? 0 }
      for start in [
        "", "Name,Email\n", "BEGIN:VCARD\n", "<vcards xmlns='urn:ietf:params:xml:ns:vcard-4.0'>",
      ] {
        let book = read(Array(start.utf8) + noise)
        #expect(!book.records.isEmpty || !book.findings.isEmpty)
      }
    }
  }
}
