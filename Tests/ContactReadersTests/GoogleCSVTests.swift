// SPDX-License-Identifier: Apache-2.0

import ContactReaders
import ContactRecords
import Testing

@Suite struct GoogleCSVTests {
  private let header =
    "First Name,Middle Name,Last Name,Phonetic First Name,Phonetic Middle Name,Phonetic Last Name,"
    + "Name Prefix,Name Suffix,Nickname,File As,Organization Name,Organization Title,"
    + "Organization Department,Birthday,Notes,Photo,Labels,E-mail 1 - Label,E-mail 1 - Value,"
    + "E-mail 2 - Label,E-mail 2 - Value,Phone 1 - Label,Phone 1 - Value,Phone 2 - Label,"
    + "Phone 2 - Value,Website 1 - Label,Website 1 - Value\n"

  @Test func `the new export is read in full`() throws {
    let book = read(
      header
        + "Mira,K.,Hoffmann,,,,Dr.,PhD,Mi,,Hoffmann Werkzeuge,Owner,,1980-01-02,\"two\nlines\",,"
        + "* myContacts,* Work,mira@example.org ::: m@example.net,,mh@example.com,Mobile,"
        + "+49 171 1234567 ::: 0171 7654321,Work Fax,030 999,Profile,linkedin.com/in/mira\n")
    let record = try #require(book.records.first)
    #expect(book.kind == .googleCSV)
    #expect(book.findings == [])
    #expect(
      record.name
        == PersonName(
          given: "Mira", middle: "K.", family: "Hoffmann", nickname: "Mi", prefix: "Dr.",
          suffix: "PhD"))
    #expect(record.organisation == "Hoffmann Werkzeuge")
    #expect(record.title == "Owner")
    #expect(book.emails == ["mira@example.org", "m@example.net", "mh@example.com"])
    #expect(record.phones.map(\.e164) == ["+491711234567", "+491717654321"])
    #expect(record.links.map(\.written) == ["linkedin.com/in/mira"])
    #expect(record.place == Place("book", line: 2))
  }

  @Test func `columns are known by their names in whichever order`() {
    let book = read(
      "E-mail 1 - Value,Organization Name,Last Name,E-mail 1 - Label,First Name\n"
        + "a@example.org,Acme,Doe,* Work,Ann\n")
    #expect(book.kind == .googleCSV)
    #expect(book.records.first?.name == PersonName(given: "Ann", family: "Doe"))
  }

  @Test(arguments: ["Notes,Group Membership", "Notes,Language,Photo,Group Membership"])
  func `both old exports are read`(_ tail: String) throws {
    let width = tail.split(separator: ",").count
    let book = read(
      "Name,Given Name,Additional Name,Family Name,Yomi Name,Name Prefix,Name Suffix,Nickname,"
        + "Maiden Name,\(tail),E-mail 1 - Type,E-mail 1 - Value,Phone 1 - Type,Phone 1 - Value,"
        + "Organization 1 - Type,Organization 1 - Name,Organization 1 - Title\n"
        + "Mira Hoffmann,Mira,,Hoffmann,,,,,Kurz" + String(repeating: ",", count: width + 1)
        + "* Home,mira@example.org,Mobile,0171 1234567,,Acme,Owner\n")
    let record = try #require(book.records.first)
    #expect(book.kind == .googleOldCSV)
    #expect(
      record.name
        == PersonName(written: "Mira Hoffmann", given: "Mira", family: "Hoffmann", maiden: "Kurz"))
    #expect(record.organisation == "Acme")
    #expect(record.title == "Owner")
    #expect(book.emails == ["mira@example.org"])
    #expect(record.phones.map(\.written) == ["0171 1234567"])
  }

  @Test func `an e-mail that is none costs only itself`() {
    let blanks = String(repeating: ",", count: 16)
    let book = read(header + "Ann,,Doe" + blanks + "not an address,,a@example.org,,,,,,\n")
    #expect(book.findings == [finding(2, .invalidEmail("not an address"))])
    #expect(book.emails == ["a@example.org"])
  }

  @Test func `an organisation without a person is kept as one`() {
    let book = read(
      header + String(repeating: ",", count: 10) + "Acme" + String(repeating: ",", count: 16))
    #expect(book.records.map(\.organisation) == ["Acme"])
    #expect(book.records.first?.name.isEmpty == true)
  }

  @Test func `rows of the wrong width are findings and kept if they are about somebody`() {
    let book = read(
      "First Name,Last Name,Email\nAnn,Doe,a@example.org,extra\nBob,Roe\nend of list\n"
        + "Cid,Poe,c@example.org,,\n,,\n")
    #expect(
      book.findings == [
        finding(2, .raggedRow(cells: 4, expected: 3)),
        finding(3, .raggedRow(cells: 2, expected: 3)),
        finding(4, .raggedRow(cells: 1, expected: 3)),
      ])
    #expect(book.displays == ["Ann Doe", "Bob Roe", "Cid Poe"])
  }

  @Test func `a row that tells nothing about anybody is a finding`() {
    let book = read("First Name,Last Name,Title,Email\n,,Owner,\nAnn,Doe,,\n")
    #expect(book.findings == [finding(2, .emptyRecord)])
    #expect(book.displays == ["Ann Doe"])
  }

  @Test func `a row beyond the limits is passed over`() {
    let wide = String(repeating: ",x", count: 600)
    let long = String(repeating: "x", count: 1_000_001)
    let book = read("Name,Email\nAnn\(wide)\nBob,\(long)\nCid,c@example.org\n")
    #expect(book.displays == ["Cid"])
    #expect(
      book.findings == [
        finding(2, .raggedRow(cells: 601, expected: 2)),
        finding(3, .overlongEntry(bytes: 1_000_006, limit: 1_000_000)),
      ])
  }
}
