// SPDX-License-Identifier: Apache-2.0

import Foundation
import TestSupport
import Testing

/// A run that dies anywhere is finished by the next, as if it had never died.
@Suite struct `A run that was killed` {
  /// Shorter than the demonstration, with one month's report, where many runs are needed.
  private static let earlyNight = "2026-04-02"
  private static let early = Result {
    try Demo.withNew { try Outcome(of: live($0, earlyNight)) }
  }

  /// What is left of a run: what the manager and the Requesters see of it.
  private struct Outcome {
    let status: String
    let outbox: FileTree
    let reports: FileTree

    init(of workspace: URL) throws {
      status = try Demo.status(workspace)
      outbox = try FileTree(workspace, "outbox")
      reports = try FileTree(workspace, "reports")
    }

    func expectSame(as other: Outcome, _ when: String) {
      #expect(status == other.status, "killed \(when)")
      #expect(outbox.differences(from: other.outbox) == [], "killed \(when)")
      #expect(reports.differences(from: other.reports) == [], "killed \(when)")
    }
  }

  private static func live(_ workspace: URL, _ night: String) throws -> URL {
    try Demo.answer(workspace, before: night)
    _ = try Program.run("run", workspace.path, "--as-of", night)
    return workspace
  }

  @Test func `at random moments is finished by the next, byte for byte`() throws {
    let wanted = try Outcome(of: Demo.lived.get())
    var length = try lengthOfARun()
    var random = RepeatableRandom(seed: 9)
    var kills = 0
    for round in 1...30 where round <= 9 || kills < 9 {
      try Demo.withNew { workspace in
        var moments: [Double] = []
        for share in [1, 0.7, 0.4] {
          moments.append(.random(in: 0.005...(length * share), using: &random))
          let run = try Program.run(
            "run", workspace.path, "--as-of", Demo.lastNight,
            killedAfter: moments.last ?? 0)
          kills += run.wasKilled ? 1 : 0
          // The machine may be less busy by now than when the length was measured.
          if !run.wasKilled { length *= 0.8 }
        }
        try Program.expect(0, "run", workspace.path, "--as-of", Demo.lastNight)
        try Outcome(of: workspace).expectSame(as: wanted, "after \(moments), round \(round)")
      }
    }
    #expect(kills >= 9)
  }

  @Test(.enabled(if: Tool.hasStrace, "needs strace and the right to trace"))
  func `early on its way through more than half a year goes on when it is repeated`() throws {
    try Demo.withNew { workspace in
      let arguments = ["run", workspace.path, "--as-of", Demo.lastNight]
      let killed = try trace("pwrite64", arguments, "inject=pwrite64:signal=KILL:when=600")
      #expect(killed.wasKilled)
      let again = try Execution(Program.file, arguments)
      #expect(again.status == 0, "\(again.errors)")
    }
  }

  private func lengthOfARun() throws -> Double {
    try Demo.withNew { workspace in
      let start = Date()
      try Program.expect(0, "run", workspace.path, "--as-of", Demo.lastNight)
      return Date().timeIntervalSince(start)
    }
  }

  @Test(.enabled(if: Tool.hasStrace, "needs strace and the right to trace"))
  func `between any two files that it publishes is finished by the next`() throws {
    let count = try numberOfCalls("rename")
    #expect(count > 6)
    for number in 1...count { try die(at: "rename", number, of: count) }
  }

  @Test(
    .enabled(if: Tool.hasStrace, "needs strace and the right to trace"),
    arguments: ["pwrite64", "fdatasync", "write", "fsync", "unlink", "openat"])
  func `at a call that writes is finished by the next, byte for byte`(call: String) throws {
    let count = try numberOfCalls(call)
    var random = RepeatableRandom(seed: UInt64(count))
    for share in 0..<3 {
      let part = (count * share / 3 + 1)...(count * (share + 1) / 3)
      try die(at: call, .random(in: part, using: &random), of: count)
    }
  }

  /// Books are opened by several threads, each as often as it comes to: a thread that did not come so
  /// far this time dies earlier the next.
  private func die(at call: String, _ number: Int, of count: Int) throws {
    let wanted = try Self.early.get()
    try Demo.withNew { workspace in
      try Demo.answer(workspace, before: Self.earlyNight)
      let killed = try trace(call, early(workspace), "inject=\(call):signal=KILL:when=\(number)")
      if call == "openat", !killed.wasKilled, number > 1 {
        return try die(at: call, number / 2, of: count)
      }
      #expect(killed.wasKilled, "\(call) \(number) of \(count): \(killed.errors)")
      _ = try Program.run("run", workspace.path, "--as-of", Self.earlyNight)
      try Outcome(of: workspace).expectSame(as: wanted, "at \(call) \(number) of \(count)")
    }
  }

  /// Of the thread that makes most of them, since the tracer counts for each thread.
  private func numberOfCalls(_ call: String) throws -> Int {
    try Demo.withNew { workspace in
      try Demo.answer(workspace, before: Self.earlyNight)
      let log = workspace.deletingLastPathComponent().appending(path: "calls")
      _ = try trace(call, early(workspace), "signal=none", log: log.path)
      let lines = try String(decoding: Data(contentsOf: log), as: UTF8.self).split(separator: "\n")
      let threads = Dictionary(grouping: lines.filter { $0.contains("\(call)(") }) { line in
        line.prefix { $0 != " " }
      }
      return threads.values.map(\.count).max() ?? 0
    }
  }

  private func early(_ workspace: URL) -> [String] {
    ["run", workspace.path, "--as-of", Self.earlyNight]
  }

  private func trace(
    _ call: String, _ arguments: [String], _ expression: String, log: String = "/dev/null"
  ) throws -> Execution {
    let options = ["-f", "-o", log, "-e", "trace=\(call)", "-e", expression]
    return try Tool.run("strace", options + [Program.file.path] + arguments)
  }
}
