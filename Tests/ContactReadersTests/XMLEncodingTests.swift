// SPDX-License-Identifier: Apache-2.0

import ContactReaders
import ContactRecords
import Testing

/// Documents whose bytes are not what their declaration says.
@Suite struct XMLEncodingTests {
  private func text(_ declaration: String) -> String {
    declaration + "<vcards xmlns='urn:ietf:params:xml:ns:vcard-4.0'>\n"
      + "<vcard><fn><text>Ann</text></fn></vcard>\n<vcard><fn><text>Zoë Göß</text></fn></vcard></vcards>"
  }

  private func latin1(_ text: String) -> [UInt8] {
    text.unicodeScalars.map { UInt8($0.value) }
  }

  @Test(arguments: ["", "<?xml version='1.0'?>", "<?xml version='1.0' encoding='UTF-8'?>"])
  func `bytes of Windows-1252 that claim to be UTF-8 are read, and told about`(_ start: String) {
    let book = read(latin1(text(start)))
    #expect(book.displays == ["Ann", "Zoë Göß"])
    #expect(book.findings == [finding(3, .undecodableText(encoding: "UTF-8"))])
  }

  @Test(arguments: ["UTF-16", "utf-16", "UCS-4", "x-unknown"])
  func `UTF-8 that claims to be something else is read, and told about`(_ encoding: String) {
    let book = read(text("<?xml version='1.0' encoding='\(encoding)'?>"))
    #expect(book.displays == ["Ann", "Zoë Göß"])
    #expect(book.findings == [finding(1, .undecodableText(encoding: encoding))])
  }

  @Test(arguments: ["ISO-8859-1", "windows-1252", "iso-8859-15"])
  func `a declaration that is true is heeded`(_ encoding: String) {
    let book = read(latin1(text("<?xml version='1.0' encoding='\(encoding)'?>")))
    #expect(book.displays == ["Ann", "Zoë Göß"])
    #expect(book.findings == [])
  }

  @Test func `a byte order mark is stronger than the declaration`() {
    let bytes = [0xEF, 0xBB, 0xBF] + Array(text("<?xml version='1.0' encoding='utf-16'?>").utf8)
    #expect(read(bytes).displays == ["Ann", "Zoë Göß"])
  }

  @Test(arguments: [true, false])
  func `UTF-16 is read with and without a mark, whatever it claims to be`(_ hasMark: Bool) {
    let start = "<?xml version='1.0' encoding='UTF-8'?>"
    let bytes = text(start).utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    let book = read((hasMark ? [0xFF, 0xFE] : []) + bytes)
    #expect(book.displays == ["Ann", "Zoë Göß"])
    #expect(book.findings == [])
  }

  @Test func `one broken byte costs one character`() {
    let bytes = Array(text("").utf8)
    let index = (bytes.firstIndex(of: UInt8(ascii: "Z")) ?? 0) + 1
    let book = read(bytes[..<index] + [0xFF] + bytes[index...])
    #expect(book.displays == ["Ann", "Z\u{FFFD}oë Göß"])
    #expect(book.findings.map(\.problem).contains(.undecodableText(encoding: "UTF-8")))
  }

  @Test func `white space before the declaration is passed over, and counted`() {
    let book = read("\n \n" + text("<?xml version='1.0'?>"))
    #expect(book.records.map(\.place.line) == [4, 5])
  }
}
