// SPDX-License-Identifier: Apache-2.0

import Documents
import Testing

@Suite struct DocumentsTests {
  @Test(arguments: [
    ("plain", "plain"), ("a,b", "\"a,b\""), ("a\"b", "\"a\"\"b\""), ("a\r\nb", "\"a\r\nb\""),
    ("é\u{301}, x", "\"é\u{301}, x\""), ("", ""), ("-3", "-3"), ("=1+1", "=1+1"),
  ])
  func `a cell is quoted where RFC 4180 asks for it, and nowhere else`(text: String, cell: String) {
    #expect(csvCell(text) == cell)
  }

  @Test(arguments: [
    "=1+1", "+49 30", "-3", "@SUM", "\tx", "\rx", "\nx", "'x", "＝1", "＋1", "－1", "＠x",
  ])
  func `text that a spreadsheet would run gets an apostrophe, and one alone is to be dropped again`(
    text: String
  ) {
    #expect(csvTextCell(text) == "\"'\(text)\"")
  }

  @Test func `harmless text stays as it is`() {
    #expect(csvTextCell("Ana Duarte") == "Ana Duarte")
    #expect(csvTextCell("a = b") == "a = b")
  }

  @Test(arguments: [
    ("<b>&\"'", "&lt;b&gt;&amp;&quot;&#39;"), ("\"\u{301} onload=", "&quot;\u{301} onload="),
    ("Zoë", "Zoë"),
  ])
  func `no character of markup passes, whatever follows it`(text: String, escaped: String) {
    #expect(escapedMarkup(text).unicodeScalars.elementsEqual(escaped.unicodeScalars))
  }
}
