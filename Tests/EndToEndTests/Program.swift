// SPDX-License-Identifier: Apache-2.0

import Foundation
import Glibc
import Testing

/// The built program `mutual`, started as a shell or a cron job starts it.
enum Program {
  /// It lies beside the bundle of these tests, wherever the package was built.
  static let file = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath()
    .deletingLastPathComponent().appending(path: "mutual")

  static func run(
    _ arguments: String..., in folder: URL? = nil, environment: [String: String] = [:]
  ) throws -> Execution {
    try Execution(file, arguments, in: folder, environment: environment)
  }

  /// Starts the program and kills it after a while, unless it ended before.
  static func run(_ arguments: String..., killedAfter seconds: Double) throws -> Execution {
    try Execution(file, arguments, killedAfter: seconds)
  }

  /// Runs the program where it has to end with `status`, and shows what it said when it doesn't.
  @discardableResult
  static func expect(
    _ status: Int32, _ arguments: String..., sourceLocation: SourceLocation = #_sourceLocation
  ) throws -> Execution {
    let execution = try Execution(file, arguments)
    let line = arguments.joined(separator: " ")
    #expect(
      execution.status == status, "mutual \(line)\n\(execution.errors)\(execution.output)",
      sourceLocation: sourceLocation)
    return execution
  }
}

/// A program that was run to its end, and what it said.
struct Execution {
  /// The exit status; the signal's number as a negative one when a signal ended it.
  let status: Int32
  let output: String
  let errors: String

  var wasKilled: Bool { status == -SIGKILL }

  /// Long enough for a machine with much else to do; what hangs is killed, and its test fails.
  private static let patience = 120.0

  /// Runs `file` with nothing to read and no terminal to write to.
  ///
  /// A crash shows as its signal; the process that would explain it outlives one that is killed.
  init(
    _ file: URL, _ arguments: [String], in folder: URL? = nil, environment: [String: String] = [:],
    killedAfter seconds: Double = patience
  ) throws {
    let scratch = FileManager.default.temporaryDirectory.appending(
      path: "mutual-output-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: scratch, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: scratch) }
    let process = Process()
    process.executableURL = file
    process.arguments = arguments
    if let folder { process.currentDirectoryURL = folder }
    process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
      .merging(["SWIFT_BACKTRACE": "enable=no"]) { $1 }
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = try Self.open(scratch.appending(path: "output"))
    process.standardError = try Self.open(scratch.appending(path: "errors"))
    try process.run()
    let end = Date(timeIntervalSinceNow: seconds)
    while process.isRunning, Date() < end { usleep(1_000) }
    if process.isRunning { kill(process.processIdentifier, SIGKILL) }
    process.waitUntilExit()
    let wasSignalled = process.terminationReason == .uncaughtSignal
    status = wasSignalled ? -process.terminationStatus : process.terminationStatus
    output = try Self.text(scratch.appending(path: "output"))
    errors = try Self.text(scratch.appending(path: "errors"))
  }

  private static func open(_ file: URL) throws -> FileHandle {
    try Data().write(to: file)
    return try FileHandle(forWritingTo: file)
  }

  private static func text(_ file: URL) throws -> String {
    String(decoding: try Data(contentsOf: file), as: UTF8.self)
  }
}

/// Other people's programs that some tests need, and skip without.
enum Tool {
  static let hasPython = works("python3", "-c", "import sqlite3")

  /// Whether system calls may be traced here; many a container forbids it.
  static let hasStrace = works("strace", "-f", "-o", "/dev/null", "true")

  static func run(_ name: String, _ arguments: [String]) throws -> Execution {
    try Execution(URL(filePath: "/usr/bin/env"), [name] + arguments)
  }

  private static func works(_ name: String, _ arguments: String...) -> Bool {
    (try? run(name, arguments))?.status == 0
  }
}
