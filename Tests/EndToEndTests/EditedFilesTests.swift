// SPDX-License-Identifier: Apache-2.0

import Foundation
import TestSupport
import Testing

/// What a person writes into the outbox between two runs.
@Suite struct `A file that somebody edited` {
  private static let ask = "205Q-G08B-ZGY"
  private static let draft = "outbox/\(Demo.lastNight)/connector-ask-\(ask).eml"
  private static let sheet = "outbox/\(Demo.lastNight)/decisions.csv"

  @Test func `is never overwritten, neither a draft nor the sheet nor a report`() throws {
    try Demo.withLived { workspace in
      let edited = [Self.draft, Self.sheet, "reports/2026-09/report.html"]
      for path in edited { try append("P.S. In haste.\n", to: workspace.appending(path: path)) }
      let before = try FileTree(workspace, "outbox", "reports")
      try Program.expect(0, "run", workspace.path, "--as-of", Demo.lastNight)
      let same = try FileTree(workspace, "outbox", "reports").differences(from: before)
      // The page tells of the edit; everything else stands.
      #expect(same == ["outbox/\(Demo.lastNight)/review.html"])
      try Program.expect(0, "run", workspace.path, "--as-of", "2026-11-03")
      let next = try FileTree(workspace, "outbox", "reports")
      for path in edited { #expect(next.files[path] == before.files[path], "\(path)") }
    }
  }

  @Test func `is taken in where it lies when it is the sheet, and once`() throws {
    try Demo.withLived { workspace in
      try fill(workspace, ["decision": "sent", "decided_on": "2026-11-02"])
      let first = try run(workspace, "2026-11-03", 0)
      #expect(first.events > 0)
      #expect(try Demo.status(workspace).contains("Daniel Okafor-Weiss was asked on 2026-11-02"))
      let again = try run(workspace, "2026-11-03", 0)
      #expect(again.events == 0)
    }
  }

  @Test func `counts once when the same sheet comes on several ways`() throws {
    try Demo.withLived { workspace in
      try fill(workspace, ["answer": "yes", "answered_on": "2026-11-02"])
      let file = workspace.appending(path: Self.sheet)
      let first = try Program.expect(0, "import", file.path, "-w", workspace.path)
      // Approved, sent, answered.
      #expect(first.output == "3 events recorded, 0 rows refused.\n")
      let second = try Program.expect(0, "import", file.path, "-w", workspace.path)
      #expect(second.output == "0 events recorded, 0 rows refused.\n")
      try FileManager.default.copyItem(
        at: file, to: workspace.appending(path: "answers/again.csv"))
      let night = try run(workspace, Demo.lastNight, 0)
      #expect(night.drafted == ["prospect-ask": 1])
      #expect(try run(workspace, Demo.lastNight, 0).events == 0)
    }
  }

  @Test(arguments: ["approve", "hold", "reject", "sent"])
  func `is refused with a finding where the decision was made on another text`(decision: String)
    throws
  {
    try Demo.withLived { workspace in
      let before = try Demo.status(workspace)
      let cells = ["decision": decision, "row_check": "h0000000"]
      try fill(workspace, cells)
      let run = try Program.expect(1, "run", workspace.path, "--as-of", Demo.lastNight)
      #expect(run.errors.contains(Self.ask) && run.errors.contains("another text"))
      #expect(run.errors.contains("\(Self.sheet):"))
      #expect(try Demo.status(workspace) == before)
    }
  }

  private func run(_ workspace: URL, _ night: String, _ status: Int32) throws -> RunSummary {
    try RunSummary(Program.expect(status, "run", workspace.path, "--as-of", night, "--json"))
  }

  /// Writes into the row of the ask, as a person does in a spreadsheet.
  private func fill(_ workspace: URL, _ cells: [String: String]) throws {
    let file = workspace.appending(path: Self.sheet)
    var sheet = try Sheet(file)
    #expect(sheet.fill(cells) { $0["ref", $1] == Self.ask })
    try Data(sheet.text.utf8).write(to: file)
  }

  private func append(_ text: String, to file: URL) throws {
    try (Data(contentsOf: file) + Data(text.utf8)).write(to: file)
  }
}
