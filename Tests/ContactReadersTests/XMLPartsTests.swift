// SPDX-License-Identifier: Apache-2.0

import ContactReaders
import ContactRecords
import TestSupport
import Testing

/// A document that is read in parts, side by side, is the same book as one that is read in one go,
/// whatever looks like a record and is none.
@Suite(.timeLimit(.minutes(20))) struct XMLPartsTests {
  private func expectSame(_ text: String, _ partLengths: [Int]) {
    let bytes = Array(text.utf8)
    let whole = AddressBookReader(country: "DE").read(bytes, source: "book")
    for length in partLengths {
      let parts = AddressBookReader(country: "DE", partLength: length).read(bytes, source: "book")
      let label = Comment(rawValue: "\(length): \(text)")
      #expect(whole.kind == parts.kind, label)
      #expect(Array(whole.records) == Array(parts.records), label)
      #expect(whole.findings == parts.findings, label)
    }
  }

  private static let cards = [
    "<vcard><fn><text>Ann</text></fn></vcard>", "<vcard>\n<fn><text>Bob</text></fn>\n</vcard>\n",
    "<vcard\n\n><fn><text>Zoë</text></fn></vcard\n>", "<vcard/>", "\n", "\r\n", "text",
    "<vcard><email><text>none</text></email><fn><text>Cid</text></fn></vcard>",
    "<!-- <vcard><fn><text>No</text></fn></vcard> -->", "<!-- \n<vcard> -->",
    "<![CDATA[<vcard><fn><text>No</text></fn></vcard>]]>", "<?x <vcard> ?>",
    "<vcard><note><text><![CDATA[</text></note></vcard><vcard>]]></text></note></vcard>",
    "<vcard><vcard><fn><text>In</text></fn></vcard></vcard>", "<x><vcard><fn/></vcard></x>",
    "<vcard a='</vcard>'><fn><text>Att</text></fn></vcard>", "<vcards><vcard/></vcards>",
    "<x:vcard xmlns:x='urn:other'><x:fn/></x:vcard>",
    "<vcard xmlns='urn:other'><fn><text>Other</text></fn></vcard>",
    "<vcard><kind><text>group</text></kind><fn><text>G</text></fn><member><uri>u1</uri></member></vcard>\n",
    "<vcard><uid><uri>u1</uri></uid><fn><text>Uid</text></fn></vcard>\n",
  ]
  private static let errors = [
    "<", "&", "</vcard>", "</vcards>", "<vcard", "<vcard a='", "&lt;", "&nbsp;", "\u{1}", "<!--",
    "<![CDATA[", "<vcard><fn>", "<vcard a='<'/>", "]]>",
  ]

  @Test(arguments: 0..<8 as Range<UInt64>)
  func `documents of every shape`(_ seed: UInt64) {
    var random = RepeatableRandom(seed: seed)
    for round in 0..<60 {
      var text = "<?xml version='1.0'?>\n<vcards xmlns='urn:ietf:params:xml:ns:vcard-4.0'>\n"
      for _ in 0..<Int.random(in: 1..<14, using: &random) {
        text += Self.cards.randomElement(using: &random) ?? ""
        if round % 3 == 0, Int.random(in: 0..<9, using: &random) == 0 {
          text += Self.errors.randomElement(using: &random) ?? ""
        }
      }
      text +=
        ["</vcards>\n", "</vcards><!-- <vcard> -->\n", "", "</vcards></vcards>"]
        .randomElement(using: &random) ?? ""
      expectSame(text, [1, 7, 30, 64, 200])
    }
  }

  @Test func `records are read below the very elements that were open when they began`() {
    let contact = { (name: String) in
      "<contact><person><realName>\(name)</realName></person></contact>\n"
    }
    let book = "<phonebook>" + contact("Ann") + contact("Bob") + "</phonebook>\n"
    let other = "<phonebook xmlns='urn:other'>" + contact("Cid") + contact("Dan") + "</phonebook>"
    expectSame("<phonebooks>\(book)\(book)\(other)\(book)</phonebooks>", [1, 50, 100, 200, 400])
  }

  @Test func `prefixes of the head are known in every part`() {
    let response = { (name: String) in
      "<d:response><d:propstat><d:prop><c:address-data>BEGIN:VCARD\nFN:\(name)\nEND:VCARD\n"
        + "</c:address-data></d:prop></d:propstat></d:response>\n"
    }
    let text =
      "<d:multistatus xmlns:d='DAV:' xmlns:c='urn:ietf:params:xml:ns:carddav'>"
      + (0..<20).map { response("P\($0)") }.joined() + "</d:multistatus>"
    expectSame(text, [1, 100, 300, 1_000])
    #expect(read(text).records.count == 20)
  }

  @Test func `a document that was cut off anywhere`() {
    let cards = Self.cards.prefix(9).joined()
    let text = "<vcards xmlns='urn:ietf:params:xml:ns:vcard-4.0'>\(cards)</vcards>"
    for length in 0...text.utf8.count {
      let cut = String(decoding: text.utf8.prefix(length), as: UTF8.self)
      expectSame(cut, [40, 150])
    }
  }

  @Test(arguments: SampleBook.all.filter { $0.text.hasPrefix("<") })
  func `the samples`(_ sample: SampleBook) {
    expectSame(sample.text, [1, 10, 100, 1_000])
    expectSame(String(sample.text.dropLast(30)), [10, 100, 1_000])
  }

  @Test func `a document in another encoding`() {
    let card = "<vcard><fn><text>Zoë</text></fn></vcard>\n"
    let text =
      "<?xml version='1.0' encoding='iso-8859-1'?>"
      + "<vcards xmlns='urn:ietf:params:xml:ns:vcard-4.0'>\(String(repeating: card, count: 9))</vcards>"
    let bytes = text.unicodeScalars.map { UInt8($0.value) }
    let book = AddressBookReader(country: nil, partLength: 64).read(bytes, source: "book")
    #expect(book.displays == Array(repeating: "Zoë", count: 9))
    #expect(book.findings == [])
  }
}
