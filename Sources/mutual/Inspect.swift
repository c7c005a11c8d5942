// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import ContactRecords
import Workflow

struct Inspect: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Show what Mutual sees in an address book.",
    discussion: """
      Any file of any kind that Mutual reads; findings go to standard error. Needs no workspace; \
      with one, headings mean what its mutual.yaml says.

      Example:  mutual inspect Connections.csv --format jsonl
      """)

  enum Format: String, ExpressibleByArgument, CaseIterable { case table, jsonl, csv }

  @Argument(help: "The files.", completion: .file())
  var files: [String]

  @Option(help: "How to print the records.")
  var format = Format.table

  @Option(help: "The country of national telephone numbers, such as DE.")
  var country: String?

  @Option(
    name: [.customShort("w"), .customLong("workspace")],
    help: "The workspace whose settings count.", completion: .directory)
  var workspaceFolder: String?

  func run() throws {
    let settings = try workspaceFolder.map { try Inputs.settings(of: workspace($0)) }
    let books = files.flatMap {
      InspectedFile.inspect($0, country: country?.uppercased(), settings: settings)
    }
    let records = books.lazy.flatMap(\.records)
    switch format {
    case .table:
      if !records.isEmpty { printTable(Array(records)) }
      for book in books {
        let count = book.records.count
        Output.say("\(book.source): \(book.kind), \(count) record\(count == 1 ? "" : "s")")
      }
    case .jsonl:
      for record in records { try Output.json(RecordSummary(record)) }
    case .csv:
      Output.csv(RecordSummary.columns, records.lazy.map { RecordSummary($0).cells })
    }
    let findings = books.flatMap(\.findings)
    for finding in findings { Output.error(Output.harmless(finding.words)) }
    if books.contains(where: \.isUnusable) { throw ExitCode.inputUnusable }
    if findings.contains(where: { !$0.isMerelyTold }) { throw ExitCode.needsALook }
  }

  private func printTable(_ records: [ContactRecord]) {
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
  }
}

extension Finding {
  /// Whether it tells of nothing that could be mended.
  fileprivate var isMerelyTold: Bool {
    if case .entriesPassedOver = problem { true } else { false }
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
