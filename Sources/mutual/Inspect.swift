// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import ContactRecords
import Workflow

struct Inspect: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Show what Mutual sees in an address book.",
    discussion: """
      Any file of any kind that Mutual reads; findings go to standard error. Needs no workspace.

      Example:  mutual inspect Connections.csv --format jsonl
      """)

  enum Format: String, ExpressibleByArgument, CaseIterable { case table, jsonl, csv }

  @Argument(help: "The files.", completion: .file())
  var files: [String]

  @Option(help: "How to print the records.")
  var format = Format.table

  @Option(help: "The country of national telephone numbers, such as DE.")
  var country: String?

  func run() throws {
    let books = files.flatMap { InspectedFile.inspect($0, country: country?.uppercased()) }
    let records = books.flatMap(\.records)
    switch format {
    case .table:
      Output.table(
        ["line", "name", "organisation", "e-mails", "phones", "links"],
        records.map { record in
          [
            "\(record.place.line)", record.name.display, record.organisation,
            record.emails.map(\.written).joined(separator: " "),
            record.phones.map(\.written).joined(separator: ", "),
            record.links.map(\.written).joined(separator: " "),
          ]
        })
      for book in books {
        Output.say("\(book.source): \(book.kind), \(book.records.count) records")
      }
    case .jsonl:
      for record in records { try Output.json(RecordSummary(record)) }
    case .csv:
      Output.csv(RecordSummary.columns, records.lazy.map { RecordSummary($0).cells })
    }
    let findings = books.flatMap(\.findings)
    for finding in findings { Output.error(Output.harmless(finding.words)) }
    if books.contains(where: \.isUnusable) { throw ExitCode.inputUnusable }
    if !findings.isEmpty { throw ExitCode.needsALook }
  }
}

/// A record for programs.
private struct RecordSummary: Encodable {
  let source: String
  let line: Int
  let name: String
  let given: String
  let family: String
  let nickname: String
  let organisation: String
  let title: String
  let emails: [String]
  let phones: [String]
  let e164: [String]
  let links: [String]
  let connectedOn: String?
  let revisedOn: String?
  let relations: [String]
  let categories: [String]

  static let columns = [
    "source", "line", "name", "given", "family", "nickname", "organisation", "title", "emails",
    "phones", "e164", "links", "connected_on", "revised_on", "relations", "categories",
  ]

  init(_ record: ContactRecord) {
    source = record.place.source
    line = record.place.line
    name = record.name.display
    given = record.name.given
    family = record.name.family
    nickname = record.name.nickname
    organisation = record.organisation
    title = record.title
    emails = record.emails.map(\.written)
    phones = record.phones.map(\.written)
    e164 = record.phones.compactMap(\.e164)
    links = record.links.map(\.written)
    connectedOn = record.connectedOn?.description
    revisedOn = record.revisedOn?.description
    relations = record.relations.map { "\($0.kind): \($0.who)" }
    categories = record.categories
  }

  var cells: [String] {
    [
      source, "\(line)", name, given, family, nickname, organisation, title,
      emails.joined(separator: " "), phones.joined(separator: "; "), e164.joined(separator: " "),
      links.joined(separator: " "), connectedOn ?? "", revisedOn ?? "",
      relations.joined(separator: "; "), categories.joined(separator: "; "),
    ]
  }
}
