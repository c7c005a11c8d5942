// SPDX-License-Identifier: Apache-2.0

import ContactReaders
import ContactRecords
import TestSupport
import Testing

/// A file that is read in parts, side by side, is the same book as one that is read in one go.
@Suite(.timeLimit(.minutes(20))) struct PartsTests {
  private func expectSame(_ bytes: [UInt8], _ partLength: Int) {
    let whole = AddressBookReader(country: "DE").read(bytes, source: "book")
    let parts = AddressBookReader(country: "DE", partLength: partLength)
      .read(bytes, source: "book")
    let text = Comment(rawValue: "\(partLength): \(String(decoding: bytes, as: UTF8.self))")
    #expect(whole.kind == parts.kind, text)
    #expect(Array(whole.records) == Array(parts.records), text)
    #expect(whole.findings == parts.findings, text)
  }

  private let cells = [
    "Ann", "\"a \"\"b\"\" c\"", "\"two\nlines\"", "\"three\r\n\r\nlines\"", "", "\"", "a\"b", "é",
    "\"Bob,x@example.org\nCid\"", "x@example.org", "\"open", "\\\"", "\"\n\"", "\"a\"b",
  ]
  private let lineEnds = ["\n", "\r\n", "\r", "\n\n", ",\n"]

  @Test(arguments: 0..<6 as Range<UInt64>)
  func `tables of every shape`(_ seed: UInt64) {
    var random = RepeatableRandom(seed: seed)
    for _ in 0..<120 {
      var text = "Name,Email,Company\n"
      for _ in 0..<Int.random(in: 0..<12, using: &random) {
        let row = (0..<Int.random(in: 1..<5, using: &random)).map { _ in
          cells.randomElement(using: &random) ?? ""
        }
        text += row.joined(separator: ",") + (lineEnds.randomElement(using: &random) ?? "")
      }
      for length in [1, 2, 7, 20, 64] { expectSame(Array(text.utf8), length) }
    }
  }

  private let lines = [
    "BEGIN:x", "noise", " FN;ENCODING=QUOTED-PRINTABLE:a=\n b=\nc",
    "BEGIN:VCARD", "BEGIN:VCARD", "END:VCARD", "END:VCARD", "END:VCARDBEGIN:VCARD", "FN:Ann",
    "EMAIL:a@example.org", "NOTE:x\n  BEGIN:VCARD", "FN;ENCODING=QUOTED-PRINTABLE:a=",
    "TEL:0171 1234567", "", "#", " folded", "PHOTO;ENCODING=b:/9j/4AAQ\n AAAA\nAAAA", "AGENT:",
    "N:Doe;Ann", "UID:1", "KIND:group", "MEMBER:urn:uuid:1", "stray", "begin:vcard",
  ]

  @Test(arguments: 0..<6 as Range<UInt64>)
  func `cards of every shape`(_ seed: UInt64) {
    var random = RepeatableRandom(seed: seed)
    for _ in 0..<120 {
      var text = "BEGIN:VCARD\n"
      for _ in 0..<Int.random(in: 0..<24, using: &random) {
        let end = ["\n", "\n", "\r\n", "\r", ""].randomElement(using: &random) ?? "\n"
        text += (lines.randomElement(using: &random) ?? "") + end
      }
      for length in [1, 3, 11, 40] { expectSame(Array(text.utf8), length) }
    }
  }

  @Test(arguments: SampleBook.all)
  func `the samples`(_ sample: SampleBook) {
    for length in [1, 10, 100, 1_000] { expectSame(Array(sample.text.utf8), length) }
  }
}
