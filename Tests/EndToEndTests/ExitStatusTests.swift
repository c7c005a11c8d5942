// SPDX-License-Identifier: Apache-2.0

import Foundation
import Glibc
import TestSupport
import Testing

/// The exit statuses are a promise to whoever schedules Mutual.
@Suite struct `The exit status` {
  @Test(arguments: [
    ["run", "--no-such-option"], ["run", "--as-of", "2026-02-30"], ["run", "--as-of", "tomorrow"],
    ["no-such-verb"], ["report", "--month", "2026-13"], ["why"], ["inspect"],
    ["answer", "7F3A-9CKX-2MQ", "perhaps"],
    ["answer", "7F3A-9CKX-2MQ", "yes", "--reason", "other"],
  ])
  func `is 64 for a command line that means nothing`(arguments: [String]) throws {
    let execution = try Execution(Program.file, arguments)
    #expect(execution.status == 64, "\(arguments)")
    #expect(execution.output.isEmpty)
    #expect(execution.errors.contains("Usage:") || execution.errors.contains("--help"))
  }

  @Test func `is 64 for a night before the last one, and for references that nobody has`() throws {
    let workspace = try Demo.lived.get()
    let before = try FileTree(workspace)
    let night = try Program.expect(64, "run", workspace.path, "--as-of", "2026-11-01")
    #expect(night.errors.contains("2026-11-02") && night.errors.contains("2026-11-01"))
    try Program.expect(64, "decide", "7F3A-9CKX-2MZ", "sent", "-w", workspace.path)
    try Program.expect(64, "why", "R-9999-9", "-w", workspace.path)
    #expect(try FileTree(workspace).differences(from: before) == [])
  }

  @Test func `is 65 where there is no workspace, no member, or no such address book`() throws {
    try Folders.withTemporary { folder in
      let nowhere = folder.appending(path: "nowhere")
      for verb in ["run", "check", "status", "people", "report"] {
        let execution = try Program.expect(65, verb, nowhere.path)
        #expect(execution.errors.contains("mutual init"), "\(verb)")
      }
      #expect(!FileManager.default.fileExists(atPath: nowhere.path))
      let empty = folder.appending(path: "empty")
      try Program.expect(0, "init", empty.path)
      let execution = try Program.expect(65, "run", empty.path)
      #expect(execution.errors.contains("members.csv"))
      try Program.expect(65, "inspect", folder.appending(path: "missing.vcf").path)
      try Program.expect(65, "inspect", empty.path)
    }
  }

  @Test func `is 73 for a new workspace where something lies already`() throws {
    try Folders.withTemporary { folder in
      let diary = folder.appending(path: "diary.txt")
      try Data("mine".utf8).write(to: diary)
      for target in [folder, diary] {
        for more in [[], ["--demo"]] {
          let execution = try Execution(Program.file, ["init", target.path] + more)
          #expect(execution.status == 73, "\(execution.errors)")
        }
      }
      #expect(try FileTree(folder).files == ["diary.txt": Data("mine".utf8)])
    }
  }

  @Test func `is 74 while the outbox can't be written, and nothing is lost meanwhile`() throws {
    try Folders.withTemporary { folder in
      let night = "2026-03-02"
      let hindered = try Demo.begin(in: folder, named: "hindered")
      let free = try Demo.begin(in: folder, named: "free")
      for workspace in [hindered, free] { try Demo.answer(workspace, before: night) }
      let outbox = hindered.appending(path: "outbox")
      try Data().write(to: outbox)
      let execution = try Program.expect(74, "run", hindered.path, "--as-of", night)
      #expect(execution.errors.contains("outbox"))
      try FileManager.default.removeItem(at: outbox)
      for workspace in [hindered, free] {
        try Program.expect(0, "run", workspace.path, "--as-of", night)
      }
      let wanted = try FileTree(free, "outbox")
      #expect(wanted.names.contains { $0.hasSuffix(".eml") })
      #expect(try FileTree(hindered, "outbox").differences(from: wanted) == [])
    }
  }

  @Test func `is 74 while the reports can't be written, and they are written later`() throws {
    try Demo.withNew { workspace in
      let reports = workspace.appending(path: "reports")
      try Data().write(to: reports)
      try Program.expect(74, "run", workspace.path, "--as-of", Demo.lastNight)
      try FileManager.default.removeItem(at: reports)
      try Program.expect(0, "run", workspace.path, "--as-of", Demo.lastNight)
      let wanted = try FileTree(Demo.lived.get(), "reports", "outbox")
      #expect(try FileTree(workspace, "reports", "outbox").differences(from: wanted) == [])
    }
  }

  @Test func `is 75 while another run holds the workspace, and those who only look don't wait`()
    throws
  {
    try Demo.withLived { workspace in
      let descriptor = open(
        workspace.appending(path: ".mutual.lock").path, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
      #expect(flock(descriptor, LOCK_EX | LOCK_NB) == 0)
      let before = try FileTree(workspace)
      try Program.expect(75, "run", workspace.path, "--as-of", "2026-11-03")
      try Program.expect(75, "report", workspace.path, "--month", "2026-10")
      try Program.expect(75, "decide", "205Q-G08B-ZGY", "sent", "-w", workspace.path)
      try Program.expect(0, "status", workspace.path)
      try Program.expect(0, "run", workspace.path, "--as-of", "2026-11-03", "--dry-run")
      #expect(try FileTree(workspace).differences(from: before) == [])
      close(descriptor)
      try Program.expect(0, "run", workspace.path, "--as-of", "2026-11-03")
    }
  }

  @Test(.enabled(if: Tool.hasPython, "needs Python 3 with SQLite"))
  func `is 76 for a database of a newer program, which is left as it is`() throws {
    try Demo.withLived { workspace in
      try Database.change(
        "INSERT INTO grdb_migrations VALUES ('what a later program added')", in: workspace)
      let before = try FileTree(workspace)
      for verb in ["run", "status", "report"] {
        let execution = try Program.expect(76, verb, workspace.path)
        #expect(execution.errors.contains("newer"), "\(verb)")
      }
      #expect(try FileTree(workspace).differences(from: before) == [])
    }
  }

  @Test(arguments: [
    ("windows:\n  close_after: 30\n", 2, "windows.closes_after"), ("voise: manager\n", 1, "voice"),
    ("voice: the friend\n", 1, "connector, manager"), ("time_zone: Cologne\n", 1, "Europe/Berlin"),
  ])
  func `is 78 for settings that can't be, with the line and the remedy`(
    lines: String, line: Int, remedy: String
  ) throws {
    try Demo.withNew { workspace in
      let file = workspace.appending(path: "mutual.yaml")
      var settings = try String(decoding: Data(contentsOf: file), as: UTF8.self)
      settings.replace("time_zone: Europe/Berlin\n", with: "")
      let line = settings.split(separator: "\n").count + line
      settings += lines
      try Data(settings.utf8).write(to: file)
      for verb in ["run", "check", "status"] {
        let execution = try Program.expect(78, verb, workspace.path)
        #expect(execution.errors.contains("mutual.yaml:\(line):"), "\(execution.errors)")
        #expect(execution.errors.contains(remedy), "\(execution.errors)")
      }
    }
  }

  @Test func `is 78 for a database that others may read`() throws {
    try Demo.withLived { workspace in
      let database = workspace.appending(path: "mutual.sqlite").path
      #expect(chmod(database, 0o644) == 0)
      for verb in ["run", "status"] {
        let execution = try Program.expect(78, verb, workspace.path)
        #expect(execution.errors.contains("chmod go-rwx"), "\(verb)")
      }
    }
  }
}
