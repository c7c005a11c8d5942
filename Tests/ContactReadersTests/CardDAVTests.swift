// SPDX-License-Identifier: Apache-2.0

import ContactReaders
import ContactRecords
import Testing

@Suite struct CardDAVTests {
  private func multistatus(_ responses: String) -> String {
    """
    <?xml version="1.0" encoding="utf-8"?>
    <d:multistatus xmlns:d="DAV:" xmlns:card="urn:ietf:params:xml:ns:carddav">
    \(responses)
    </d:multistatus>
    """
  }

  private func response(_ card: String, status: String = "HTTP/1.1 200 OK") -> String {
    """
    <d:response><d:href>/a.vcf</d:href><d:propstat><d:prop><d:getetag>"1"</d:getetag>
    <card:address-data>\(card)</card:address-data></d:prop>
    <d:status>\(status)</d:status></d:propstat></d:response>
    """
  }

  @Test func `cards are read from their text, and know their lines in the XML`() {
    let book = read(
      multistatus(
        response("BEGIN:VCARD&#13;\nVERSION:3.0&#13;\nFN:Ann &amp; Co&#13;\nEND:VCARD&#13;\n")
          + "\n"
          + response("\n<![CDATA[BEGIN:VCARD\nFN:B\u{F6}b\nEMAIL:none\nEND:VCARD\n]]>")))
    #expect(book.kind == .cardDAVMultistatus)
    #expect(book.displays == ["Ann & Co", "Böb"])
    #expect(book.records.map(\.place.line) == [4, 12])
    #expect(book.findings == [finding(14, .invalidEmail("none"))])
  }

  @Test func `prefixes make no difference`() {
    let book = read(
      "<multistatus xmlns='DAV:'><response><propstat><prop><A:address-data "
        + "xmlns:A='urn:ietf:params:xml:ns:carddav'>BEGIN:VCARD\nFN:Ann\nEND:VCARD</A:address-data>"
        + "</prop></propstat></response></multistatus>")
    #expect(book.displays == ["Ann"])
    #expect(book.findings == [])
  }

  @Test func `what the server does not have is passed over`() {
    let missing = response("BEGIN:VCARD\nFN:Ann\nEND:VCARD", status: "HTTP/1.1 404 Not Found")
    let book = read(multistatus(missing + response("BEGIN:VCARD\nFN:Bob\nEND:VCARD")))
    #expect(book.displays == ["Bob"])
    #expect(book.findings == [])
  }

  @Test func `address data without a card is a finding on its line`() {
    let book = read(multistatus(response("no card") + response("BEGIN:VCARD\nFN:Bob\nEND:VCARD")))
    #expect(book.displays == ["Bob"])
    #expect(book.findings == [finding(4, .unreadableEmbeddedCard)])
  }

  @Test func `a card without an end is a finding beside the others`() {
    let book = read(
      multistatus(
        response("BEGIN:VCARD\nFN:Ann\nNOTE:x\n") + response("BEGIN:VCARD\nFN:Bob\nEND:VCARD")))
    #expect(book.displays == ["Ann", "Bob"])
    #expect(book.findings == [finding(4, .unterminatedCard)])
  }

  @Test func `a file that was cut off keeps what was complete`() {
    let whole = multistatus(
      response("BEGIN:VCARD\nFN:Ann\nEND:VCARD") + "\n" + response("BEGIN:VCARD\nFN:Bob\nEND:VCARD")
    )
    let book = read(String(whole.prefix(whole.utf8.count - 100)))
    #expect(book.displays == ["Ann"])
    #expect(book.findings.map(\.problem) == [.malformedXML("the document ends too early")])
    #expect((9...12).contains(book.findings.first?.place.line ?? 0))
  }
}
