// SPDX-License-Identifier: Apache-2.0

import ContactReaders
import ContactRecords
import Foundation
import TestSupport
import Testing

@Suite struct CSVDocumentTests {
  private func cells(_ text: String) -> [[String]] {
    CSVDocument(Array(text.utf8)).rows.map(\.cells)
  }

  @Test(arguments: ["\n", "\r\n", "\r"])
  func `rows end with any kind of line end`(_ end: String) {
    let document = CSVDocument(Array("a,b\(end)c,d\(end)".utf8))
    #expect(document.rows.map(\.cells) == [["a", "b"], ["c", "d"]])
    #expect(document.rows.map(\.line) == [1, 2])
  }

  @Test(arguments: [",", ";", "\t"])
  func `the delimiter is the one that gives even rows`(_ delimiter: String) {
    let rows = ["name|note", "Ann|one, two; three", "Bob|four"]
    let text = rows.map { $0.replacing("|", with: delimiter) }.joined(separator: "\n")
    #expect(CSVDocument(Array(text.utf8)).rows.count == 3)
    #expect(CSVDocument(Array(text.utf8)).delimiter == delimiter.utf8.first)
  }

  @Test func `Excel's separator line is obeyed and not a row`() {
    let document = CSVDocument(Array("sep=;\r\na,b;c\r\n".utf8))
    #expect(document.rows == [CSVRow(line: 2, cells: ["a,b", "c"])])
  }

  @Test func `quoted cells keep delimiters, line ends and doubled quotes`() {
    #expect(
      cells("\"a,b\",\"c\nd\",\"say \"\"hi\"\"\"\nx,y,z") == [
        ["a,b", "c\nd", "say \"hi\""], ["x", "y", "z"],
      ])
  }

  @Test func `quotes in the middle of a cell are text`() {
    #expect(cells("5\" disk,a\"b\"c\n") == [["5\" disk", "a\"b\"c"]])
    #expect(cells("\"Joe\" Doe,x\n") == [["Joe Doe", "x"]])
  }

  @Test func `a backslash before a quote stands for the quote`() {
    #expect(cells("\"the \\\"Joe\\\" one\",x\n") == [["the \"Joe\" one", "x"]])
    #expect(cells("\"C:\\\",x\n") == [["C:\\", "x"]])
  }

  @Test func `a row's line is that of its first line`() {
    let document = CSVDocument(Array("h,i\r\n\"a\r\nb\",c\r\nd,e\r\n".utf8))
    #expect(document.rows.map(\.line) == [1, 2, 4])
  }

  @Test func `empty cells at either end are cells`() {
    #expect(cells(",a,\n,,\n") == [["", "a", ""], ["", "", ""]])
    #expect(cells("a,") == [["a", ""]])
    #expect(cells("") == [])
  }

  @Test func `a quote that is never closed costs its own line`() {
    let document = CSVDocument(Array("a,b\n\"Ann,x\nBob,y\n".utf8))
    #expect(document.rows.map(\.cells) == [["a", "b"], ["Ann", "x"], ["Bob", "y"]])
    #expect(document.findings(source: "book") == [finding(2, .unclosedQuote)])
  }

  @Test(arguments: [
    "\(String(repeating: "a", count: 1_000_000))", "\"\(String(repeating: "b ", count: 600_000))\"",
  ])
  func `a row of more than a megabyte is told of, and the others are kept`(cell: String) {
    let document = CSVDocument(Array("a,b\n1,\(cell)\n2,3\n".utf8))
    #expect(document.rows.map(\.cells) == [["a", "b"], ["2", "3"]])
    let problem = Finding.Problem.overlongEntry(bytes: cell.utf8.count + 3, limit: 1_000_000)
    #expect(document.findings(source: "book") == [finding(2, problem)])
  }

  @Test func `an unclosed quote does not reach for the quotes of later rows`() {
    let document = CSVDocument(Array("a,b\n\"Ann,x\n\"Bob\",\"y\"\n\"Cid\",\"z\"\n".utf8))
    #expect(
      document.rows.map(\.cells) == [["a", "b"], ["Ann", "x"], ["Bob", "y"], ["Cid", "z"]])
    #expect(document.unclosedQuoteLines == [2])
  }

  @Test func `cells come in normal form C`() {
    let cell = cells("e\u{301},x")[0][0]
    #expect(Array(cell.utf8) == Array("\u{E9}".utf8))
  }

  @Test func `a table finds its columns by name and skips blank rows`() throws {
    let text = "\n Id ,Other Emails\n\nm1, a@example.org \n,\nm2\n"
    let table = try #require(CSVTable(CSVDocument(Array(text.utf8))))
    #expect(table.columns == ["Id", "Other Emails"])
    #expect(table.headerLine == 2)
    #expect(table.rows.map(\.line) == [4, 6])
    #expect(table.rows.map { $0[column: table.column("other_emails")] } == ["a@example.org", ""])
    #expect(table.column("phone") == nil)
    #expect(table.rows[0][column: nil] == "")
  }

  @Test func `blank text is no table`() {
    #expect(CSVTable(CSVDocument(Array("\n , \n".utf8))) == nil)
  }

  @Test(.enabled(if: Folders.hasShared), arguments: corpusFiles("maxogden+csv-spectrum/csvs"))
  func `csv-spectrum is read as its authors expect`(_ file: URL) throws {
    let json = file.deletingPathExtension().lastPathComponent + ".json"
    let expected = file.deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "json/\(json)")
    // A checkout may have turned the line ends that give these files their name into LF.
    let text = try String(decoding: Data(contentsOf: file), as: UTF8.self).replacing(
      "\r\n", with: "\n")
    let original = json.contains("crlf") ? text.withCRLF : text
    let table = try #require(CSVTable(CSVDocument(Array(original.utf8))))
    let rows = table.rows.map { row in
      Dictionary(uniqueKeysWithValues: zip(table.columns, row.cells))
    }
    let wanted = try JSONDecoder().decode([[String: String]].self, from: Data(contentsOf: expected))
    #expect(rows == wanted)
  }

  @Test(.enabled(if: Folders.hasShared))
  func `csv-spectrum is there in full`() {
    #expect(corpusFiles("maxogden+csv-spectrum/csvs").count == 11)
  }
}
