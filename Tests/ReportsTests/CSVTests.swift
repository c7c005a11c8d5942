// SPDX-License-Identifier: Apache-2.0

import Reports
import Testing

@Suite struct `Tables as CSV` {
  @Test func `lines end with CRLF and commas, quotes and line ends are quoted`() {
    let text = csv([.text("a,b"), .text("say \"yes\""), .text("one\r\ntwo")])
    #expect(text == "x,y,z\r\n\"a,b\",\"say \"\"yes\"\"\",\"one\r\ntwo\"\r\n")
  }

  @Test(
    arguments: ["=1+1", "+49", "-1", "@x", "\tx", "\rx", "\nx", "＝1", "＋1", "－1", "＠x"])
  func `text that a spreadsheet would run is quoted behind an apostrophe`(text: String) {
    let field = readCSV(Array(csv([.text(text), .empty, .empty]).utf8))[1][0]
    #expect(field == "'" + text)
    #expect(csv([.text(text), .empty, .empty]).utf8.dropFirst(7).first == UInt8(ascii: "\""))
  }

  @Test func `a number keeps its sign`() {
    #expect(csv([.count(-3), .quantity(-2.5), .share(0.25)]) == "x,y,z\r\n-3,-2.5,0.2500\r\n")
  }

  @Test func `text that only holds such a character is left alone`() {
    #expect(csv([.text("a=b"), .text("é"), .text("")]) == "x,y,z\r\na=b,é,\r\n")
  }

  private func csv(_ row: [Cell]) -> String {
    let columns = ["x", "y", "z"].map { Column($0, $0, .text, about: "") }
    return Table(name: "t", caption: "t", columns: columns, rows: [row]).csv()
  }
}
