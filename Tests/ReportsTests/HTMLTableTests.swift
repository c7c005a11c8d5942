// SPDX-License-Identifier: Apache-2.0

import Reports
import Testing

@Suite struct `Tables as HTML` {
  @Test func `text is shown and never read as markup`() throws {
    let html = Table(
      name: "t", caption: "<b> & \"c\"", columns: [Column("x", "<i>", .text, about: "")],
      rows: [[.text("</td><script>")], [.term(code: "a", words: "b's")]]
    ).html()
    let outline = try MarkupOutline(html)
    #expect(Set(outline.elements.map(\.name)).isDisjoint(with: ["b", "i", "script"]))
    for text in ["&lt;b&gt; &amp; &quot;c&quot;", "&lt;i&gt;", "&lt;/td&gt;", "b&#39;s"] {
      #expect(html.contains(text))
    }
  }

  @Test func `columns have headings and rows begin with one`() throws {
    let columns = ["x", "y"].map { Column($0, $0, .integer, about: "") }
    let table = Table(
      name: "t", caption: "t", columns: columns,
      rows: [[.count(1), .share(0.5)], [.empty, .empty]])
    let outline = try MarkupOutline(table.html())
    let headings = outline.elements.filter { $0.name == "th" }
    #expect(headings.map { $0.attributes["scope"] } == ["col", "col", "row", "row"])
    #expect(outline.elements.count { $0.name == "td" } == 2)
    #expect(table.html().contains(">50%</td>"))
  }
}
