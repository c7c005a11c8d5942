// SPDX-License-Identifier: Apache-2.0

import Foundation
import Glibc
import TestSupport
import Testing

/// Riverside, the invented community that `mutual init --demo` makes.
enum Demo {
  /// The night up to which the answers of the demonstration tell.
  static let lastNight = "2026-11-02"

  /// Riverside as its last night left it: made once, and only ever read.
  static let lived = Result { try liveInScratch() }

  private static let scratch = FileManager.default.temporaryDirectory.appending(
    path: "mutual-demo-\(UUID().uuidString)")

  private static func liveInScratch() throws -> URL {
    try FileManager.default.createDirectory(at: scratch, withIntermediateDirectories: true)
    atexit { try? FileManager.default.removeItem(at: Demo.scratch) }
    let workspace = try begin(in: scratch)
    try Program.expect(0, "run", workspace.path, "--as-of", lastNight)
    return workspace
  }

  /// A new Riverside below `folder`, before its first night.
  static func begin(in folder: URL, named name: String = "riverside") throws -> URL {
    let workspace = folder.appending(path: name)
    try Program.expect(0, "init", workspace.path, "--demo")
    return workspace
  }

  /// Gives `body` a Riverside of its own before its first night.
  static func withNew<Result>(_ body: (URL) throws -> Result) throws -> Result {
    try Folders.withTemporary { try body(begin(in: $0)) }
  }

  /// Gives `body` a Riverside of its own after its last night.
  static func withLived<Result>(_ body: (URL) throws -> Result) throws -> Result {
    try Folders.withTemporary { folder in
      let workspace = folder.appending(path: "riverside")
      try FileManager.default.copyItem(at: lived.get(), to: workspace)
      return try body(workspace)
    }
  }

  /// Lets the workspace know of what people said before `day`, and of nothing later: what a manager
  /// would have written down by the night of that day.
  static func answer(_ workspace: URL, before day: String, _ sheet: Sheet = answers) throws {
    let folder = workspace.appending(path: "answers")
    try? FileManager.default.removeItem(at: folder)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    var known = sheet
    known.rows = sheet.rows.filter { sheet.day(of: $0) < day }
    try Data(known.text.utf8).write(to: folder.appending(path: "all.csv"))
  }

  /// Everything that people said in the demonstration, in the order in which they said it.
  static let answers: Sheet = {
    let folder = Folders.fixtures.appending(path: "riverside/answers")
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    let months = names.sorted().compactMap { try? Sheet(folder.appending(path: $0)) }
    return Sheet(header: months.first?.header ?? [], rows: months.flatMap(\.rows))
  }()

  /// The requests of a workspace as `status` tells them to programs, the ended ones too.
  static func status(_ workspace: URL) throws -> String {
    try Program.expect(0, "status", workspace.path, "--all", "--json").output
  }
}

extension Sheet {
  /// The day on which a row of answers was written.
  fileprivate func day(of row: [String]) -> String {
    let decided = self["decided_on", row]
    return decided.isEmpty ? self["answered_on", row] : decided
  }
}
