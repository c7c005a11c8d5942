// SPDX-License-Identifier: Apache-2.0

import ContactRecords
import Testing

@testable import ContactReaders

@Suite struct HeaderTests {
  @Test(arguments: HeaderSample.all)
  func `a program's table is known, and each of its columns`(_ sample: HeaderSample) throws {
    let header = try #require(AddressHeader(sample.cells))
    #expect(header.kind == sample.kind)
    #expect(header.width == sample.cells.count)
    #expect(header.reading(of: sample.cells) == sample.reads)
  }

  @Test(arguments: HeaderSample.all)
  func `a row under it is one person, and what is not read stays out`(
    _ sample: HeaderSample
  ) throws {
    let header = try #require(AddressHeader(sample.cells))
    var row = [String](repeating: "secret@example.net", count: header.width)
    for column in header.columns { row[column.index] = invented[column.meaning] ?? "" }
    for label in header.columns.compactMap(\.label) { row[label] = "* Work" }
    let book = read(
      [sample.cells, row].map { $0.map { "\"\($0)\"" }.joined(separator: ",") }
        .joined(separator: "\n"))
    let record = try #require(book.records.first)
    #expect(book.kind == sample.kind)
    #expect(book.findings == [])
    #expect(record.name.display == "Mira Hoffmann" || record.name.display == "Mira Ada Hoffmann")
    #expect(book.emails == ["mira@example.org"])
    #expect(!"\(record)".contains("secret"))
  }

  @Test func `every kind of table has a sample`() {
    let tables = AddressBookKind.allCases.filter {
      $0.rawValue.contains("CSV") || $0 == .linkedInConnections
    }
    #expect(Set(HeaderSample.all.map(\.kind)) == Set(tables))
  }

  private let invented: [AddressColumn: String] = [
    .fullName: "Mira Hoffmann", .given: "Mira", .family: "Hoffmann", .middle: "Ada",
    .organisation: "Acme", .title: "Owner", .email: "mira@example.org", .phone: "0171 1234567",
    .link: "linkedin.com/in/mira", .connectedOn: "12 Mar 2024",
  ]

  @Test(arguments: [
    ("Phone 12 - Value,Name,Phone 12 - Type,Phone 1 - Label", 0, 2),
    ("Phone 1 - Label,Name,Phone 2 - Label,Phone 2 - Value", 3, 2),
    ("Name,Relation 1 - Label,Relation 1 - Value", 2, 1),
  ])
  func `a value of a group is explained by the label of its number`(
    _ text: String, _ value: Int, _ label: Int
  ) throws {
    let header = try #require(AddressHeader(headerCells(text)))
    #expect(header.columns.first { $0.index == value }?.label == label)
  }

  @Test(arguments: [
    "Name, Phone 1 - Label", "Name,Phone 1 - Pronunciation", "Name,Event 1 - Value",
    "Name,Custom Field 1 - Value", "Name,Address 1 - City",
  ])
  func `nothing else of a group is read`(_ text: String) {
    let header = AddressHeader(headerCells(text + ",Email"))
    #expect(header?.columns.map(\.meaning) == [.fullName, .email])
  }
}
