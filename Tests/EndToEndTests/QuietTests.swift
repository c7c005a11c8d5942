// SPDX-License-Identifier: Apache-2.0

import Foundation
import TestSupport
import Testing

/// What a cron job and a careful owner rely on.
@Suite struct `A run` {
  @Test func `that is only a rehearsal changes no byte, and says what would be done`() throws {
    try Demo.withNew { workspace in
      let before = try FileTree(workspace)
      let first = try Program.expect(
        0, "run", workspace.path, "--as-of", Demo.lastNight, "--dry-run")
      #expect(first.output.hasPrefix("Would have done 246 nights up to 2026-11-02; nothing was"))
      #expect(first.output.contains("60 connector asks"))
      #expect(try FileTree(workspace).differences(from: before) == [])
    }
    let lived = try Demo.lived.get()
    let before = try FileTree(lived)
    let next = try Program.expect(0, "run", lived.path, "--as-of", "2026-11-03", "--dry-run")
    #expect(next.output.hasPrefix("Would have done the night of 2026-11-03; nothing was changed."))
    #expect(try FileTree(lived).differences(from: before) == [])
  }

  @Test func `that rehearses says the same as the run that follows`() throws {
    try Demo.withNew { workspace in
      let arguments = ["run", workspace.path, "--as-of", Demo.lastNight, "--verbose"]
      let rehearsed = try drafted(Execution(Program.file, arguments + ["--dry-run"]))
      let done = try drafted(Execution(Program.file, arguments))
      #expect(rehearsed.count == 2)
      #expect(rehearsed == done)
    }
  }

  private func drafted(_ execution: Execution) -> [Substring] {
    execution.output.split(separator: "\n").filter {
      $0.hasPrefix("  drafted") || $0.hasPrefix("  waiting")
    }
  }

  @Test func `that succeeds says nothing when nobody watches`() throws {
    try Demo.withNew { workspace in
      for night in [Demo.lastNight, Demo.lastNight, "2026-11-03"] {
        let run = try Program.expect(0, "run", workspace.path, "--as-of", night)
        #expect(run.output.isEmpty && run.errors.isEmpty)
      }
      #expect(
        try Program.expect(0, "run", workspace.path, "--as-of", "2026-11-04", "-v").output
          .hasPrefix("Done: the night of 2026-11-04."))
    }
  }

  @Test func `writes for its owner alone, whatever the surroundings allow others`() throws {
    try Folders.withTemporary { folder in
      let lines = """
        umask 0
        "$0" init riverside --demo && "$0" run riverside --as-of 2026-11-02 && "$0" init empty
        """
      let made = try Execution(
        URL(filePath: "/bin/sh"), ["-c", lines, Program.file.path], in: folder)
      #expect(made.status == 0, "\(made.errors)")
      let manager = FileManager.default
      var count = 0
      for path in ["riverside", "empty"].flatMap({ root in
        [root]
          + (manager.subpaths(atPath: folder.appending(path: root).path) ?? [])
          .map { "\(root)/\($0)" }
      }) {
        let attributes = try manager.attributesOfItem(atPath: folder.appending(path: path).path)
        let isFolder = attributes[.type] as? FileAttributeType == .typeDirectory
        #expect(attributes[.posixPermissions] as? Int == (isFolder ? 0o700 : 0o600), "\(path)")
        count += 1
      }
      #expect(count > 100)
    }
  }

  @Test func `gives the same bytes in every time zone, language and order of hashing`() throws {
    let surroundings = [
      ["TZ": "Pacific/Kiritimati", "LANG": "tr_TR.UTF-8", "LC_ALL": "tr_TR.UTF-8"],
      ["TZ": "America/Los_Angeles", "LC_ALL": "C", "SWIFT_DETERMINISTIC_HASHING": "1"],
    ]
    let wanted = try said(Demo.lived.get(), [:])
    for environment in surroundings {
      try Demo.withNew { workspace in
        let run = try Program.run(
          "run", workspace.path, "--as-of", Demo.lastNight, environment: environment)
        #expect(run.status == 0, "\(run.errors)")
        let files = try FileTree(workspace, "outbox", "reports")
        let usual = try FileTree(Demo.lived.get(), "outbox", "reports")
        #expect(files.differences(from: usual) == [], "\(environment)")
        #expect(try said(workspace, environment) == wanted, "\(environment)")
      }
    }
  }

  /// What the commands that only look say of a workspace.
  private func said(_ workspace: URL, _ environment: [String: String]) throws -> [String] {
    try [
      ["status", "--all", "--json", "-w"], ["why", "--all", "--format", "csv", "-w"],
      ["people", "--format", "csv", "-w"], ["people", "-w"], ["check", "-w"],
    ].map { arguments in
      try Execution(
        Program.file, arguments + [workspace.path], environment: environment
      ).output
    }
  }
}
