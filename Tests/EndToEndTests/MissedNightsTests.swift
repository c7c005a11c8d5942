// SPDX-License-Identifier: Apache-2.0

import Foundation
import TestSupport
import Testing

@Suite struct `Nights that were missed` {
  private let nights = [
    "2026-03-02", "2026-03-03", "2026-03-09", "2026-03-20", "2026-04-01", "2026-04-02",
    "2026-04-11", "2026-04-17", "2026-04-30", "2026-05-01", "2026-05-04", "2026-05-12",
    "2026-05-15",
  ]

  @Test func `are made up for as if they had been lived`() throws {
    try Folders.withTemporary { folder in
      let lived = try Demo.begin(in: folder, named: "lived")
      for night in nights { try live(lived, night) }
      let missed = try Demo.begin(in: folder, named: "missed")
      try live(missed, "2026-05-15")
      #expect(try Demo.status(lived) == Demo.status(missed))
      let reports = try FileTree(missed, "reports")
      #expect(reports.files["reports/2026-04/report.html"] != nil)
      #expect(try FileTree(lived, "reports").differences(from: reports) == [])
      // The review page also links to the files of earlier nights, which only one of them had.
      let page = ["outbox/2026-05-15/review.html"]
      let waiting = try FileTree(missed, "outbox/2026-05-15")
      #expect(waiting.files["outbox/2026-05-15/drafts.mbox"] != nil)
      let differences = try FileTree(lived, "outbox/2026-05-15").differences(from: waiting)
      #expect(differences.isEmpty || differences == page, "\(differences)")
    }
  }

  /// Somebody who tries the demonstration on an earlier day first, or who lives through a lost
  /// database again, has answers lying there before their letters.
  @Test(arguments: ["2026-05-14", "2026-07-01", "2026-10-14"])
  func `an answer that lies there before its letter still counts on its day`(night: String) throws {
    try Demo.withNew { workspace in
      _ = try Program.run("run", workspace.path, "--as-of", night)
      _ = try Program.run("run", workspace.path, "--as-of", Demo.lastNight)
      #expect(try Demo.status(workspace) == Demo.status(Demo.lived.get()))
    }
  }

  @Test func `are not made up for after half a year without being asked`() throws {
    try Demo.withNew { workspace in
      try Demo.answer(workspace, before: "2026-03-10")
      try Program.expect(0, "run", workspace.path, "--as-of", "2026-03-10")
      let before = try FileTree(workspace)
      let slip = try Program.expect(64, "run", workspace.path, "--as-of", "2027-03-10")
      #expect(slip.errors.contains("365 nights") && slip.errors.contains("--catch-up"))
      #expect(try FileTree(workspace).differences(from: before) == [])
      try Program.expect(0, "run", workspace.path, "--as-of", "2027-03-10", "--catch-up")
    }
  }

  private func live(_ workspace: URL, _ night: String) throws {
    try Demo.answer(workspace, before: night)
    _ = try Program.run("run", workspace.path, "--as-of", night)
  }
}
