// SPDX-License-Identifier: Apache-2.0

import ContactReaders
import ContactRecords
import Testing

/// Folding, quoted-printable, charsets and escapes: how the text of a card is laid out in bytes.
@Suite struct VCardTextTests {
  private func names(_ lines: String) -> [String] {
    let book = read("BEGIN:VCARD\nVERSION:2.1\n\(lines)\nEND:VCARD\n")
    #expect(book.findings == [])
    return book.displays
  }

  private let quotedPrintable = "FN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:"

  @Test func `folded lines are joined, even in a name and in a parameter`() {
    #expect(names("FN:Mira Hoff\n mann") == ["Mira Hoffmann"])
    #expect(names("FN:Mira Hoff\n\tmann\n ") == ["Mira Hoffmann"])
    #expect(names("FN;LANGUA\n GE=de:Mira") == ["Mira"])
    #expect(names("F\n N:Mira") == ["Mira"])
  }

  @Test func `folding may fall inside a character`() {
    let bytes = Array("BEGIN:VCARD\nFN:Zo".utf8) + [0xC3, 0x0A, 0x20, 0xAB]
    #expect(read(bytes + Array("\nEND:VCARD\n".utf8)).displays == ["Zoë"])
  }

  @Test(
    arguments: [
      "=C3=96zt=C3=BCrk", "=C3=96zt=\n=C3=BCrk", "=C3=96zt=\n =C3=BCrk", "=C3=96zt=\n\n=C3=BCrk",
      "=C3=\n=96zt=C3=\n=BCrk", "=C3=96zt=C3\n =BCrk", "=C3=96zt=  \n=C3=BCrk", "=c3=96zt=c3=bcrk",
    ])
  func `quoted-printable goes on in every way that programs continue it`(_ value: String) {
    #expect(names(quotedPrintable + value) == ["Öztürk"])
  }

  @Test func `a blank after a soft break is text where the program doesn't indent`() {
    #expect(names(quotedPrintable + "Ann=\n=20B.=\n Doe") == ["Ann B. Doe"])
  }

  @Test func `text that looks like a property is text after a soft break`() {
    let book = read(
      "BEGIN:VCARD\nNOTE;ENCODING=QUOTED-PRINTABLE:call=\nTEL:110 or=\nEMAIL:x@example.org\nFN:Ann\n"
        + "END:VCARD\n")
    #expect(book.displays == ["Ann"])
    #expect(book.emails == [])
    #expect(book.records.flatMap(\.phones) == [])
  }

  @Test(arguments: ["\nEND:VCARD", "\n\nTEL:0171 1234567\nEND:VCARD"])
  func `a value that ends with a soft break ends there`(_ rest: String) {
    let book = read("BEGIN:VCARD\n\(quotedPrintable)Ann=\(rest)\nBEGIN:VCARD\nFN:Bob\nEND:VCARD\n")
    #expect(book.displays == ["Ann", "Bob"])
    #expect(book.findings == [finding(2, .brokenQuotedPrintable)])
  }

  @Test func `what isn't quoted-printable stays as it is and is a finding`() {
    let book = read("BEGIN:VCARD\n\(quotedPrintable)A=ZQ=4\nEND:VCARD\n")
    #expect(book.displays == ["A=ZQ=4"])
    #expect(book.findings == [finding(2, .brokenQuotedPrintable)])
  }

  @Test(
    arguments: zip(
      ["ISO-8859-1", "iso-8859-1", "Windows-1252", "ISO-8859-2", "windows-1251", "SHIFT_JIS"],
      ["=D6z", "=D6z", "=80", "=B1", "=CC", "=83=65"]))
  func `charsets are known by name`(_ charset: String, _ value: String) {
    let meant = ["=D6z": "Öz", "=80": "€", "=B1": "ą", "=CC": "М", "=83=65": "テ"]
    #expect(
      names("FN;CHARSET=\(charset);ENCODING=QUOTED-PRINTABLE:\(value)") == [meant[value] ?? ""])
  }

  @Test func `an unknown charset costs the value and not the card`() {
    let book = read(
      "BEGIN:VCARD\nFN;CHARSET=KOI7;QUOTED-PRINTABLE:=C1\nEMAIL:a@example.org\nEND:VCARD\n")
    #expect(book.emails == ["a@example.org"])
    #expect(book.findings == [finding(2, .undecodableText(encoding: "KOI7"))])
  }

  @Test func `bytes that are no UTF-8 and say nothing are Windows-1252`() {
    let bytes = Array("BEGIN:VCARD\nFN:Zo".utf8) + [0xEB] + Array("\nEND:VCARD\n".utf8)
    #expect(read(bytes).displays == ["Zoë"])
  }

  @Test func `one broken character does not turn the others into another charset`() {
    let book = read("BEGIN:VCARD\nFN;QUOTED-PRINTABLE:=C5=81ukasz =C5\nEND:VCARD\n")
    #expect(book.displays == ["Łukasz \u{FFFD}"])
    #expect(book.findings == [finding(2, .undecodableText(encoding: "UTF-8"))])
  }

  @Test func `escapes are undone, known and unknown ones`() {
    #expect(names("FN:a\\, b\\; c\\: d\\\\ e\\n f\\N g\\x") == ["a, b; c: d\\ e  f  g\\x"])
    #expect(names("N:D\\;oe;Ann") == ["Ann D;oe"])
  }

  @Test func `colons and semicolons in quoted parameters end nothing`() {
    #expect(names("FN;X=\"a:b;c\":Ann") == ["Ann"])
    #expect(names("FN;X=\"a:Ann") == ["Ann"])
  }

  @Test(
    arguments: [
      "PHOTO;ENCODING=BASE64;TYPE=JPEG:\n  /9j/4AAQ\n  SkZJRg==\n",
      "PHOTO;BASE64:\n/9j/4AAQ\nSkZJRg==\n\n",
      "PHOTO;ENCODING=b;TYPE=JPEG;X-ABCROP-RECTANGLE=ABClipRect_1&0&0&400\n &400==:/9j/\n 4AAQ\n",
      "KEY;X509;ENCODING=BASE64:\n    MIID\n    Kb==\n\n\n", "SOUND:data:audio/ogg;base64\\,/9j/\n",
    ])
  func `pictures, keys and sounds are passed over`(_ body: String) {
    let book = read("BEGIN:VCARD\n\(body)FN:Ann\nEMAIL:a@example.org\nEND:VCARD\n")
    #expect(book.displays == ["Ann"])
    #expect(book.emails == ["a@example.org"])
    #expect(book.findings == [])
  }

  @Test func `a line beyond the limit is passed over, unless it is a picture`() {
    let long = String(repeating: "x", count: 1_000_001)
    let book = read("BEGIN:VCARD\nFN:Ann\nPHOTO:\(long)\nTITLE:\(long)\nEND:VCARD\n")
    #expect(book.displays == ["Ann"])
    #expect(book.findings == [finding(4, .overlongEntry(bytes: 1_000_007, limit: 1_000_000))])
  }
}
