// SPDX-License-Identifier: Apache-2.0

import ContactReaders
import ContactRecords
import Foundation
import TestSupport
import Testing

/// Cards in JSON (RFC 7095).
@Suite struct JCardTests {
  private let zoe = """
    ["vcard", [
      ["version", {}, "text", "4.0"],
      ["FN", {}, "text", "Zoe\\u0308 G\\u00f6\\u00df"],
      ["n", {"sort-as": "Goess"}, "text", ["Göß", "Zoë", ["Ada", "Eva"], "Dr.", ["PhD", "MBA"]]],
      ["nickname", {}, "text", "Zo", "Zozo"],
      ["org", {"type": "work"}, "text", ["Acme, Ltd", "Lab"]],
      ["title", {}, "text", "Owner; founder"],
      ["email", {"type": ["work", "pref"], "group": "item1"}, "text", "zoe@example.org"],
      ["tel", {"type": ["cell", "voice"]}, "uri", "tel:+49-171-1234567"],
      ["tel", {"type": "fax"}, "uri", "tel:+49-30-999999"],
      ["url", {}, "uri", "https://example.org/zoe"],
      ["socialprofile", {}, "uri", "https://www.linkedin.com/in/zoe"],
      ["related", {"type": ["friend", "met"]}, "text", "Bob Łoś"],
      ["related", {"type": "child"}, "text", "Tim Göß"],
      ["related", {"type": "spouse"}, "uri", "urn:uuid:f81d4fae"],
      ["categories", {}, "text", "rowing", "navy, retired"],
      ["rev", {}, "timestamp", "2026-01-31T10:20:30Z"],
      ["photo", {}, "uri", "data:image/jpeg;base64,AAAA"],
      ["bday", {}, "date", "--02-03"],
      ["x-number", {}, "integer", 7]
    ]]
    """
  private let bob = #"["vcard",[["fn",{},"text","Bob"],["email",{},"text","bob@example.org"]]]"#

  @Test func `a card is read`() throws {
    let book = read(zoe)
    let record = try #require(book.records.first)
    #expect(book.kind == .jCard)
    #expect(book.findings == [])
    #expect(
      record.name
        == PersonName(
          written: "Zoë Göß", given: "Zoë", middle: "Ada Eva", family: "Göß", nickname: "Zo",
          prefix: "Dr.", suffix: "PhD, MBA"))
    #expect(record.name.written.utf8.elementsEqual("Zoë Göß".utf8))
    #expect(record.organisation == "Acme, Ltd")
    #expect(record.title == "Owner; founder")
    #expect(book.emails == ["zoe@example.org"])
    #expect(record.phones.map(\.e164) == ["+491711234567"])
    #expect(record.links.map(\.canonical) == ["example.org/zoe", "linkedin.com/in/zoe"])
    #expect(
      record.relations == [Relation(.friend, "Bob Łoś"), Relation(.spouse, "urn:uuid:f81d4fae")])
    #expect(record.categories == ["rowing", "navy, retired"])
    #expect(record.revisedOn == Day(iso: "2026-01-31"))
  }

  @Test func `one card, an array of them and one on each line say the same`() {
    let names = ["Zoë Göß", "Bob"]
    #expect(read("[\(zoe),\n\(bob)]").displays.count == 2)
    for text in [
      "[\(zoe),\n\(bob)]", "\(zoe)\n\(bob)\n", "\r\n \(zoe)\(bob)", "[[\(zoe)],[\(bob)]]",
    ] {
      #expect(read(text).records.map(\.name.written) == names)
      #expect(read(text).findings == [])
    }
  }

  @Test func `each card knows its line`() {
    #expect(read("[\n\(bob),\r\n\r\n\(bob),\r\(bob)]").records.map(\.place.line) == [2, 4, 5])
  }

  @Test func `a card in UTF-16 is read`() {
    let bytes = bob.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    #expect(read([0xFF, 0xFE] + bytes).displays == ["Bob"])
  }

  @Test(
    arguments: [
      (#"["vcard",[["fn",{},"text","Ann"]],"#, Finding.Problem.unterminatedCard),
      (#"["vcard",[["fn",{},"text","Ann]],"#, .unterminatedCard),
      (
        #"["vcard",[["fn",{},"text" "Ann"]]],"#,
        .malformedCardLine(#"["vcard",[["fn",{},"text" "Ann"]]]"#)
      ),
      (
        #"["vcard",[["fn",{},"text","Ann"],["tel"]]],"#,
        .malformedCardLine(#"["vcard",[["fn",{},"text","Ann"],["tel"]]]"#)
      ),
      (#"["vcard"],"#, .malformedCardLine(#"["vcard"]"#)),
      (#"["vcard",[["note",{},"text","only a note"]]],"#, .emptyRecord),
      (#"["vcard",[["fn",{},"text","Ann"],["email",{},"text","none"]]],"#, .invalidEmail("none")),
      ("oops,", .malformedCardLine("oops,")),
      (#""text with [ inside","#, .malformedCardLine(#""text with [ inside","#)),
    ])
  func `what is broken costs only itself`(_ broken: String, _ problem: Finding.Problem) {
    let book = read("[\(bob),\n\(broken)\n\(bob)]")
    #expect(book.displays.filter { $0 == "Bob" }.count == 2)
    #expect(book.findings == [finding(2, problem)])
  }

  @Test func `nothing too deep or too long is handed to the JSON reader`() {
    let depth = String(repeating: "[", count: 100_000) + String(repeating: "]", count: 100_000)
    let deep = #"["vcard",[["fn",{},"text",\#(depth)]]]"#
    #expect(read("\(deep)\n\(bob)").displays == ["Bob"])
    #expect(read("\(deep)\n\(bob)").findings == [finding(1, .malformedCardLine("[[[[..."))])
    let photo = String(repeating: "A", count: 5 << 20)
    let long = #"["vcard",[["photo",{},"uri","\#(photo)"]]]"#
    #expect(read("\(bob)\n\(long)\n\(bob)").displays == ["Bob", "Bob"])
    #expect(read(String(repeating: "[", count: 1_000_000)).records.isEmpty)
  }

  @Test func `companies and groups are told from people`() {
    let book = read(
      """
      [["vcard",[["kind",{},"text","org"],["fn",{},"text","Acme"],["uid",{},"uri","urn:uuid:A1"]]],
      ["vcard",[["fn",{},"text","Mira"],["uid",{},"uri","urn:uuid:b2"]]],
      ["vcard",[["kind",{},"text","group"],["fn",{},"text","Crew"],["member",{},"uri","urn:uuid:B2"],
      ["member",{},"uri","urn:uuid:a1"]]]]
      """)
    #expect(book.records.map(\.organisation) == ["Acme", ""])
    #expect(book.records.map(\.name.written) == ["", "Mira"])
    #expect(book.records.map(\.categories) == [["Crew"], ["Crew"]])
    #expect(book.findings == [])
  }

  @Test func `of two cards on one line a group's name is given to neither`() {
    let ann = #"["vcard",[["fn",{},"text","Ann"],["uid",{},"uri","urn:uuid:a1"]]]"#
    let group =
      #"["vcard",[["kind",{},"text","group"],["fn",{},"text","Crew"],["member",{},"uri","urn:uuid:a1"]]]"#
    #expect(read("[\(ann),\n\(bob),\n\(group)]").records.map(\.categories) == [["Crew"], []])
    #expect(read("[\(ann),\(bob),\n\(group)]").records.map(\.categories) == [[], []])
    let cards = """
      BEGIN:VCARD\nFN:Ann\nUID:a1\nEND:VCARDBEGIN:VCARD\nFN:Bob\nEND:VCARD
      BEGIN:VCARD\nKIND:group\nFN:Crew\nMEMBER:a1\nEND:VCARD
      """
    #expect(read(cards).records.map(\.categories) == [["Crew"], []])
  }

  @Test func `other JSON is not a book of cards`() {
    #expect(read("[{\"a\": 1, \"b\": 2}]").kind == .unknown)
    #expect(read("[\"vcards\", []]").kind == .unknown)
  }

  @Test func `a file cut off anywhere keeps every card before the cut`() {
    let bytes = Array("[\(bob),\n\(zoe),\n\(bob)]".utf8)
    for length in stride(from: 0, through: bytes.count, by: 7) {
      let book = read(Array(bytes[..<length]))
      let whole = [bob.utf8.count + 1, bob.utf8.count + zoe.utf8.count + 3].filter { length >= $0 }
      #expect(book.records.count >= whole.count)
    }
  }

  @Test(
    arguments: [
      "jhermsmeier+node-vcf/test/data/jcard.json",
      "mangstadt+ez-vcard/src/test/resources/ezvcard/io/json/jcard-example.json",
    ])
  func `cards of other programs are read`(_ path: String) throws {
    let file = Folders.shared.appending(path: "corpora/\(path)")
    guard let data = try? Data(contentsOf: file) else { return }
    let book = read([UInt8](data))
    #expect(book.records.count == 1)
    #expect(book.findings == [])
  }
}
