// SPDX-License-Identifier: Apache-2.0

import ContactReaders
import ContactRecords
import Foundation
import TestSupport
import Testing

/// The same small book in every encoding that exports come in.
@Suite struct EncodingTests {
  private let text = "Name,Email\nZoë Łukasz,zoe@example.org\n"
  private let western = "Name,Email\nZoë Göß,zoe@example.org\n"

  private func utf16(_ text: String, bigEndian: Bool) -> [UInt8] {
    text.utf16.flatMap { unit -> [UInt8] in
      let (high, low) = (UInt8(unit >> 8), UInt8(unit & 0xFF))
      return bigEndian ? [high, low] : [low, high]
    }
  }

  @Test func `UTF-8 is read with and without a mark`() {
    #expect(read([0xEF, 0xBB, 0xBF] + Array(text.utf8)).displays == ["Zoë Łukasz"])
    #expect(read(text).displays == ["Zoë Łukasz"])
  }

  @Test(arguments: [true, false])
  func `UTF-16 is read with and without a mark`(_ bigEndian: Bool) {
    let mark: [UInt8] = bigEndian ? [0xFE, 0xFF] : [0xFF, 0xFE]
    let bytes = utf16(text, bigEndian: bigEndian)
    #expect(read(mark + bytes).displays == ["Zoë Łukasz"])
    #expect(read(bytes).displays == ["Zoë Łukasz"])
    #expect(read(bytes).findings == [])
  }

  @Test func `a card in UTF-16 is read`() {
    let card = "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Zoë\r\nEND:VCARD\r\n"
    #expect(read(utf16(card, bigEndian: true)).displays == ["Zoë"])
  }

  @Test func `anything else is Windows-1252`() {
    let bytes = western.unicodeScalars.map { UInt8($0.value) }
    #expect(read(bytes).displays == ["Zoë Göß"])
    #expect(read(bytes).findings == [])
    #expect(CSVDocument(bytes).encoding == .windows1252)
  }

  @Test func `the euro sign and the quotation marks of Windows-1252 are known`() {
    let bytes = Array("Name,Email\n".utf8) + [0x80, 0x93, 0x9F] + Array(",a@example.org\n".utf8)
    #expect(read(bytes).displays == ["€“Ÿ"])
  }

  @Test func `a byte without meaning is a finding on its line`() {
    let bytes =
      Array("Name,Email\nAnn,a@example.org\nB".utf8) + [0x81] + Array("b,b@example.org".utf8)
    #expect(read(bytes).displays == ["Ann", "B\u{FFFD}b"])
    #expect(read(bytes).findings == [finding(3, .undecodableText(encoding: "Windows-1252"))])
  }

  @Test func `one broken byte does not turn a file of UTF-8 into another encoding`() {
    let broken =
      Array("Zoë,Göß,Łukasz,zoe@example.org\nB".utf8) + [0xFF] + Array("b,,,b@example.org".utf8)
    let bytes = Array("First Name,Middle Name,Last Name,Email\n".utf8) + broken
    let book = read(bytes)
    #expect(book.records.first?.name.family == "Łukasz")
    #expect(book.findings == [finding(3, .undecodableText(encoding: "UTF-8"))])
  }

  @Test func `decomposed letters become composed ones`() {
    let card = "BEGIN:VCARD\nVERSION:3.0\nFN:Zoe\u{308}\nEND:VCARD\n"
    #expect(read(card).records.first.map { Array($0.name.written.utf8) } == Array("Zo\u{EB}".utf8))
  }
}
