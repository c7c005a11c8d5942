// SPDX-License-Identifier: Apache-2.0

import ContactReaders
import ContactRecords
import Testing

@Suite struct LinkedInTests {
  private let header = "First Name,Last Name,URL,Email Address,Company,Position,Connected On\n"
  private let row =
    "Priya,Sharma,https://www.linkedin.com/in/priya-sharma-rv1,,\"Stripes, Inc.\",Recruiter,12 Mar 2024\n"

  @Test(
    arguments: [
      "", "Notes:\n\"When exporting, you may notice, that some\"\n\n",
      "\"Notes:\"\n\"When exporting,\nyou may notice\"\n\n",
      "\"Notes:\nWhen exporting, you may\"\n\n",
      "Notes:\nWhen exporting, you may notice\n\n", "\u{FEFF}Notes:\n\"x\"\n\n",
    ])
  func `the table is found below any preamble`(_ preamble: String) throws {
    let book = read(preamble + header + row)
    let record = try #require(book.records.first)
    #expect(book.kind == .linkedInConnections)
    #expect(book.findings == [])
    #expect(record.name == PersonName(given: "Priya", family: "Sharma"))
    #expect(record.organisation == "Stripes, Inc.")
    #expect(record.title == "Recruiter")
    #expect(record.links.map(\.canonical) == ["linkedin.com/in/priya-sharma-rv1"])
    #expect(record.connectedOn == Day(iso: "2024-03-12"))
    #expect(
      record.place.line
        == (preamble + header).split(separator: "\n", omittingEmptySubsequences: false).count)
  }

  @Test func `the old table without profiles is read`() {
    let book = read(
      "First Name,Last Name,Email Address,Company,Position,Connected On\n"
        + "Ann,Doe,ann@example.org,Acme,Owner,\"1/31/17, 12:06 AM\"\n")
    #expect(book.kind == .linkedInConnections)
    #expect(book.records.first?.connectedOn == Day(iso: "2017-01-31"))
    #expect(book.emails == ["ann@example.org"])
  }

  @Test func `credentials after a comma are no part of the name`() {
    let book = read(header + "Jane,\"Doe, MBA, PhD\",https://linkedin.com/in/jane,,,,\n")
    #expect(
      book.records.first?.name == PersonName(given: "Jane", family: "Doe", suffix: "MBA, PhD"))
  }

  @Test func `rows of deleted accounts are passed over`() {
    let book = read(header + ",,,,,,\n" + row)
    #expect(book.findings == [])
    #expect(book.records.count == 1)
  }

  @Test(
    arguments: zip(
      [
        "12 Mar 2024", "7-Feb-22", "2024-03-12", "12.03.2024", "1/31/17, 12:06 AM", "03/15/2024",
        "15/03/2024",
      ],
      [
        "2024-03-12", "2022-02-07", "2024-03-12", "2024-03-12", "2017-01-31", "2024-03-15",
        "2024-03-15",
      ]))
  func `days are read as they are written`(_ written: String, _ meant: String) {
    let book = read(header + "Ann,Doe,https://linkedin.com/in/ann,,,,\"\(written)\"\n")
    #expect(book.records.first?.connectedOn == Day(iso: meant))
    #expect(book.findings == [])
  }

  @Test(arguments: ["03/04/2024", "yesterday", "31 Feb 2024", "12 Mar"])
  func `a day that could be two days, or none, is a finding`(_ written: String) {
    let book = read(header + "Ann,Doe,https://linkedin.com/in/ann,,,,\(written)\n")
    #expect(book.records.map(\.connectedOn) == [nil])
    #expect(book.findings == [finding(2, .invalidDay(written))])
  }
}
