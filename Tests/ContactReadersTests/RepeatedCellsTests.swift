// SPDX-License-Identifier: Apache-2.0

import ContactReaders
import ContactRecords
import Testing

/// What was found out about a cell holds for the next cell only if that says the same.
@Suite struct RepeatedCellsTests {
  @Test func `a link is looked at anew where the last one was nothing but a host`() {
    let book = read("First Name,Last Name,Company,Web Page\nAnn,Lee,,a.example\n,,,a.example@b\n")
    #expect(book.records.map { $0.links.map(\.canonical) } == [["a.example"]])
    #expect(book.findings == [finding(3, .emptyRecord)])
  }

  @Test func `links with the host of the last one are links, and others are looked at`() {
    let links = [
      "https://people.example/ann", "https://people.example/bob", "https://people.example",
      "https://people.example/", "https://people.examples/eve", "people.example/ida",
      "https://people.example/joe ::: https://other.example/joe", "nothing at all",
    ]
    let rows = links.enumerated().map { "P\($0.offset),Lee,,\($0.element)\n" }.joined()
    let book = read("First Name,Last Name,Company,Web Page\n\(rows)")
    let alone = links.map { link in
      read("First Name,Last Name,Company,Web Page\nAnn,Lee,,\(link)\n").records.first?.links
    }
    #expect(book.records.map(\.links) == alone.compactMap(\.self))
  }

  @Test func `the last day of a month is that month's own, also where the month was met before`() {
    let days = [
      "28 Feb 2024", "29 Feb 2024", "30 Feb 2024", "29 Feb 2023", "01 Feb 2023", "00 Feb 2023",
    ]
    let rows = days.map { "Ann,Lee,,,Acme,Owner,\($0)\n" }.joined()
    let book = read(
      "First Name,Last Name,URL,Email Address,Company,Position,Connected On\n\(rows)")
    #expect(
      book.records.map(\.connectedOn) == [
        Day(iso: "2024-02-28"), Day(iso: "2024-02-29"), nil, nil, Day(iso: "2023-02-01"), nil,
      ])
    #expect(
      book.findings == [
        finding(4, .invalidDay("30 Feb 2024")), finding(5, .invalidDay("29 Feb 2023")),
        finding(7, .invalidDay("00 Feb 2023")),
      ])
  }

  @Test func `cells with the same labels give the same categories, whatever the record has`() {
    let labels = ["* myContacts", "Choir ::: Crew", "* myContacts", "Choir ::: Crew", "Crew"]
    let rows = labels.map { "Ann,Lee,\($0),a@b.example\n" }.joined()
    let book = read("First Name,Last Name,Labels,E-mail 1 - Value\n\(rows)")
    #expect(
      book.records.map(\.categories) == [[], ["Choir", "Crew"], [], ["Choir", "Crew"], ["Crew"]])
  }

  @Test func `a label that stands behind its number still tells a fax`() {
    let book = read(
      "First Name,Last Name,Phone 1 - Value,Phone 1 - Label,Phone 2 - Value,Phone 2 - Label\n"
        + "Ann,Lee,+49 30 1234567,Work Fax,+49 30 7654321,Work\n"
        + "Bob,Lee,+49 30 1111111,Work,+49 30 2222222,Work Fax\n")
    #expect(
      book.records.map { $0.phones.map(\.e164) } == [["+49307654321"], ["+49301111111"]])
  }

  @Test func `a line that names no delimiter is no declaration`() {
    let book = read("sep=\r\nFirst Name,Last Name,Email Address\r\nAnn,Lee,ann@lee.example\r\n")
    #expect(book.emails == ["ann@lee.example"])
  }
}
