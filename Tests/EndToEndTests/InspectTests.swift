// SPDX-License-Identifier: Apache-2.0

import Foundation
import TestSupport
import Testing

@Suite struct `mutual inspect` {
  static let books = files(below: "riverside/books")
  static let broken = files(below: "broken")

  private static let keys: Set<String> = [
    "source", "line", "name", "given", "family", "organisation", "title", "emails", "phones",
    "links",
  ]

  private static func files(below folder: String) -> [String] {
    let root = Folders.fixtures.appending(path: folder)
    return (try? FileTree(root))?.names.map { "\(folder)/\($0)" } ?? []
  }

  private func path(_ file: String) -> String {
    Folders.fixtures.appending(path: file).path
  }

  @Test func `there are books to look at`() {
    #expect(Self.books.count >= 26)
    #expect(Self.broken.count >= 6)
  }

  @Test(arguments: books) func `finds people in every address book`(file: String) throws {
    let execution = try Program.run("inspect", path(file), "--format", "jsonl")
    #expect(execution.status == (execution.errors.isEmpty ? 0 : 1))
    let lines = execution.output.split(separator: "\n")
    #expect(!lines.isEmpty)
    for line in lines {
      let record = try #require(
        try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
      #expect(Self.keys.isSubset(of: record.keys))
      #expect((record["line"] as? Int ?? 0) > 0)
      #expect(record["source"] as? String == path(file))
      #expect(record["emails"] is [String] && record["phones"] is [String])
    }
  }

  @Test func `sees the same people in three exports of one book`() throws {
    let exports = try ["csv", "vcf", "xml"].map { ending in
      try people(in: path("riverside/books/noor/same-book.\(ending)"))
    }
    #expect(exports[0].count == 14)
    #expect(exports[1] == exports[0])
    #expect(exports[2] == exports[0])
  }

  private struct Contact: Decodable, Equatable {
    let name: String
    let given: String
    let family: String
    let organisation: String
    let title: String
    let emails: [String]
    let phones: [String]
    let links: [String]
  }

  private func people(in file: String) throws -> [Contact] {
    try Program.expect(0, "inspect", file, "--format", "jsonl").output.split(separator: "\n")
      .map { try JSONDecoder().decode(Contact.self, from: Data($0.utf8)) }
      .sorted { $0.name < $1.name }
  }

  @Test(arguments: broken) func `tells what is wrong with a broken file, and how to mend it`(
    file: String
  ) throws {
    let execution = try Program.run("inspect", path(file), "--format", "jsonl")
    let records = execution.output.split(separator: "\n")
    #expect(execution.status == (records.isEmpty ? 65 : 1))
    let findings = execution.errors.split(separator: "\n")
    #expect(!findings.isEmpty)
    for finding in findings {
      #expect(finding.hasPrefix("mutual: \(path(file))"))
      #expect(finding.hasSuffix(".") && finding.contains(". "), "no remedy: \(finding)")
    }
  }

  @Test func `reads headings of somebody's own as the workspace says`() throws {
    try Folders.withTemporary { folder in
      let file = folder.appending(path: "own.csv")
      try Data("Wie heißt du,Mail der Arbeit\nZoë,zoe@example.org\n".utf8).write(to: file)
      #expect(try Program.run("inspect", file.path).status == 65)
      let workspace = folder.appending(path: "w")
      try Program.expect(0, "init", workspace.path)
      let settings = workspace.appending(path: "mutual.yaml")
      let headings = "\nheadings:\n  Wie heißt du: name\n  Mail der Arbeit: email\n"
      try Data(try Data(contentsOf: settings) + Data(headings.utf8)).write(to: settings)
      let read = try Program.run(
        "inspect", file.path, "-w", workspace.path, "--format", "jsonl")
      #expect(read.status == 0)
      #expect(read.output.contains("zoe@example.org"))
    }
  }

  @Test func `goes on with the next file after one that can't be used`() throws {
    let execution = try Program.run(
      "inspect", path("broken/picture.csv"), path("riverside/books/clara/contacts.csv"),
      "--format", "jsonl")
    #expect(execution.status == 65)
    #expect(execution.output.split(separator: "\n").count == 26)
  }

  @Test func `prints tables for people and sheets for programs`() throws {
    let book = path("riverside/books/noor/same-book.vcf")
    let table = try Program.expect(0, "inspect", book).output
    #expect(table.split(separator: "\n").count == 14 + 3)
    #expect(table.hasPrefix("line  name") && table.contains("vCard, 14 records"))
    let sheet = Sheet(try Program.expect(0, "inspect", book, "--format", "csv").output.utf8)
    #expect(Self.keys.isSubset(of: sheet.header))
    #expect(sheet.rows.count == 14)
    #expect(sheet.rows.allSatisfy { $0.count == sheet.header.count })
    #expect(sheet.rows.contains { sheet["name", $0] == "Femke Terpstra" })
  }
}
