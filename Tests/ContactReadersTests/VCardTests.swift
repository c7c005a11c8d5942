// SPDX-License-Identifier: Apache-2.0

import ContactReaders
import ContactRecords
import Testing

/// What is read of a card, and how cards are told apart.
@Suite struct VCardTests {
  @Test(arguments: ["\n", "\r\n", "\r", "\r\r\n"])
  func `a card of version 3 is read with any line ends`(_ end: String) throws {
    let text = """
      BEGIN:VCARD
      VERSION:3.0
      FN:Dr. Mira Hoffmann
      N:Hoffmann;Mira;Karla,Ute;Dr.;MBA,PhD
      NICKNAME:Mi,Mimi
      ORG:Hoffmann\\, Söhne;Werkstatt
      TITLE:Owner
      EMAIL;TYPE=INTERNET:mira@example.org
      item1.EMAIL;type=pref:m@example.net
      item1.X-ABLabel:_$!<Home>!$_
      TEL;TYPE=CELL:+49 171 1234567
      TEL;TYPE=WORK,FAX:+49 30 999999
      URL:http\\://example.org/mira
      X-SOCIALPROFILE;type=linkedin:https://www.linkedin.com/in/mira
      END:VCARD

      """
    let book = read(text.replacing("\n", with: end))
    let record = try #require(book.records.first)
    #expect(book.kind == .vCard)
    #expect(book.findings == [])
    #expect(
      record.name
        == PersonName(
          written: "Dr. Mira Hoffmann", given: "Mira", middle: "Karla Ute", family: "Hoffmann",
          nickname: "Mi", prefix: "Dr.", suffix: "MBA, PhD"))
    #expect(record.organisation == "Hoffmann, Söhne")
    #expect(record.title == "Owner")
    #expect(book.emails == ["mira@example.org", "m@example.net"])
    #expect(record.phones.map(\.e164) == ["+491711234567"])
    #expect(record.links.map(\.canonical) == ["example.org/mira", "linkedin.com/in/mira"])
    #expect(record.place == Place("book", line: 1))
  }

  @Test func `versions may be mixed in one file, and each card knows its line`() {
    let book = read(
      """
      BEGIN:VCARD
      VERSION:2.1
      N:Doe, Jr;Ann
      TEL;CELL:0171 1234567
      END:VCARD

      begin:vcard
      fn:Bob
      end:vcard
      # a comment
      BEGIN:VCARD\u{20}
      VERSION:4.0
      FN:Cid
      TEL;VALUE=uri;TYPE="voice,cell":tel:+49-171-7654321;ext=5
      EMAIL;PREF=1:mailto:cid@example.org
      END:VCARD
      """)
    #expect(book.findings == [])
    #expect(book.records.map(\.place.line) == [1, 7, 11])
    #expect(book.displays == ["Ann Doe, Jr", "Bob", "Cid"])
    #expect(book.records.flatMap(\.phones).map(\.e164) == ["+491711234567", "+491717654321"])
    #expect(book.emails == ["cid@example.org"])
  }

  @Test func `cards follow each other without a line end`() {
    let book = read("BEGIN:VCARD\nFN:Ann\nEND:VCARDBEGIN:VCARD\nFN:Bob\nEND:VCARD")
    #expect(book.displays == ["Ann", "Bob"])
    #expect(book.records.map(\.place.line) == [1, 3])
  }

  @Test func `cards inside cards are people of their own`() {
    let book = read(
      "BEGIN:VCARD\nFN:Ann\nAGENT:\nBEGIN:VCARD\nFN:Bob\nEND:VCARD\nTITLE:Boss\nEND:VCARD\n")
    #expect(book.findings == [])
    #expect(book.records.map(\.name.written) == ["Ann", "Bob"])
    #expect(book.records.map(\.title) == ["Boss", ""])
  }

  @Test func `a card without an end does not take the next one with it`() {
    let book = read(
      "BEGIN:VCARD\nFN:Ann\nBEGIN:VCARD\nFN:Bob\nEND:VCARD\nBEGIN:VCARD\nFN:Cid\nEND:VCARD\n")
    #expect(book.displays == ["Ann", "Bob", "Cid"])
    #expect(book.findings == [finding(1, .unterminatedCard)])
  }

  @Test(arguments: ["EMAIL:ann@example.co", "EMAIL:ann@example.co\n", "EMAIL:ann@example.co\n "])
  func `the last line of a file that was cut off is not believed`(_ rest: String) {
    let book = read("BEGIN:VCARD\nFN:Ann\n" + rest)
    #expect(book.displays == ["Ann"])
    #expect(book.emails == [])
    #expect(book.findings == [finding(1, .unterminatedCard)])
    #expect(read("BEGIN:VCARD\n").findings == [finding(1, .unterminatedCard)])
  }

  @Test func `stray ends and stray text are findings`() {
    let book = read("BEGIN:VCARD\nFN:Ann\nEND:VCARD\nEND:VCARD\nlost\nand found\n")
    #expect(book.displays == ["Ann"])
    #expect(book.findings == [finding(4, .strayCardEnd), finding(5, .malformedCardLine("lost"))])
  }

  @Test func `properties outside of a card are one finding`() {
    let book = read("FN:Ann\nEMAIL:a@example.org\nEND:VCARD\nBEGIN:VCARD\nFN:Bob\nEND:VCARD\n")
    #expect(book.displays == ["Bob"])
    #expect(book.findings == [finding(1, .malformedCardLine("FN")), finding(3, .strayCardEnd)])
  }

  @Test func `a line without a colon is a finding and costs itself`() {
    let book = read("BEGIN:VCARD\nFN:Ann\n<<<<<<< old\nEMAIL:a@example.org\nEND:VCARD\n")
    #expect(book.emails == ["a@example.org"])
    #expect(book.findings == [finding(3, .malformedCardLine("<<<<<<< old"))])
  }

  @Test func `properties with odd names and comments are passed over`() {
    let book = read(
      "BEGIN:VCARD\nX-GOOGLE TALK;TYPE=WORK:ann\nX-m/s:1\n# note\nFN:Ann\nEND:VCARD\n")
    #expect(book.displays == ["Ann"])
    #expect(book.findings == [])
  }

  @Test(arguments: ["KIND:group", "X-ADDRESSBOOKSERVER-KIND:group"])
  func `a distribution list is nobody`(_ kind: String) {
    let text = "BEGIN:VCARD\nFN:Friends\n\(kind)\nEND:VCARD\nBEGIN:VCARD\nFN:Ann\nEND:VCARD\n"
    #expect(read(text).displays == ["Ann"])
    #expect(read(text).findings == [])
  }

  @Test func `the card of a company has an organisation and no name`() {
    let book = read(
      "BEGIN:VCARD\nN:;;;;\nFN:Acme\nORG:Acme;\nX-ABShowAs:COMPANY\nTEL:030 2223334\nEND:VCARD\n"
        + "BEGIN:VCARD\nFN:Bolt\nKIND:org\nEND:VCARD\n")
    #expect(book.records.map(\.organisation) == ["Acme", "Bolt"])
    #expect(book.displays == ["", ""])
  }

  @Test func `a whole name in the place of the family name is a whole name`() {
    #expect(
      read("BEGIN:VCARD\nN:Ann Doe\nEND:VCARD\n").records.map(\.name) == [
        PersonName(written: "Ann Doe")
      ])
  }

  @Test func `a card that tells nothing about anybody is a finding`() {
    let book = read("BEGIN:VCARD\nNOTE:x\nTEL:\nEND:VCARD\n")
    #expect(book.findings == [finding(1, .emptyRecord)])
  }

  @Test func `values that mean nothing are findings on their own lines`() {
    let book = read("BEGIN:VCARD\nFN:Ann\nEMAIL:ann(at)example.org\nTEL:private\nEND:VCARD\n")
    #expect(book.displays == ["Ann"])
    #expect(
      book.findings == [
        finding(3, .invalidEmail("ann(at)example.org")), finding(4, .invalidPhone("private")),
      ])
  }

  @Test
  func `a relation is known whether its label comes before or after it, and no child is kept`() {
    let before = "a.X-ABLabel:_$!<Manager>!$_\na.X-ABRELATEDNAMES:Ada\n"
    let after = "b.X-ABRELATEDNAMES:Bob\nb.X-ABLabel:_$!<Friend>!$_\n"
    let child = "c.X-ABLabel:_$!<Child>!$_\nc.X-ABRELATEDNAMES:Cid\n"
    let book = read("BEGIN:VCARD\nFN:Zoë\n\(before)\(after)\(child)END:VCARD\n")
    #expect(
      book.records.map(\.relations) == [[Relation(.manager, "Ada"), Relation(.friend, "Bob")]])
  }
}
