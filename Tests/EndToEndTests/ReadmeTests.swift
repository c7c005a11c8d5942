// SPDX-License-Identifier: Apache-2.0

import Foundation
import TestSupport
import Testing

/// What the README tells people to type does what it says.
@Suite struct `The README` {
  private static let text =
    (try? String(
      decoding: Data(contentsOf: Folders.package.appending(path: "README.md")), as: UTF8.self))
    ?? ""

  /// The commands between ```sh and ```, block by block.
  private static let blocks: [[String]] = text.split(separator: "```sh\n").dropFirst().map { rest in
    (rest.split(separator: "```").first ?? "").split(separator: "\n").map(String.init)
  }

  /// The commands that tell of what they find by the exit status 1.
  private static let finders = ["mutual check", "mutual inspect"]

  @Test func `starts with a command that works, and every command after it works too`() throws {
    try Folders.withTemporary { folder in
      let start = try #require(Self.blocks.first?.first)
        .replacing(".ci/install && ", with: "").replacing("swift run mutual", with: "mutual")
      #expect(start.hasPrefix("mutual init"))
      let first = try shell(start, in: folder)
      #expect(first.status == 0, "\(start)\n\(first.errors)")
      #expect(first.output.contains("reports/2026-10/report.html"))
      #expect(first.output.contains("outbox/2026-11-02/review.html"))
      let rest = Self.blocks.dropFirst().joined().filter { $0.hasPrefix("mutual ") }
      #expect(rest.count >= 10)
      for line in rest {
        let execution = try shell(line, in: folder)
        let mayFind = Self.finders.contains { line.hasPrefix($0) }
        #expect(
          execution.status == 0 || (mayFind && execution.status == 1),
          "\(line)\n\(execution.status)\n\(execution.errors)")
        #expect(!execution.output.isEmpty, "\(line) says nothing")
      }
    }
  }

  /// Runs one line as a shell would that finds `mutual` among its programs.
  private func shell(_ line: String, in folder: URL) throws -> Execution {
    let path = ProcessInfo.processInfo.environment["PATH"] ?? ""
    return try Execution(
      URL(filePath: "/bin/sh"), ["-c", line], in: folder,
      environment: ["PATH": Program.file.deletingLastPathComponent().path + ":" + path])
  }

  @Test func `says what the runs of the tour draft`() throws {
    let shown = Self.blocks.joined().joined(separator: "\n")
    let queue = try Demo.status(Demo.lived.get())
    for match in shown.matches(of: /[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{3}/) {
      #expect(queue.contains(String(match.0)), "\(match.0) is no letter of the demonstration")
    }
  }

  @Test func `names every command`() throws {
    for command in try Command.all() {
      #expect(Self.text.contains("mutual \(command.path[0])"), "\(command.path)")
    }
  }

  @Test func `lists the exit statuses that the help lists`() throws {
    let help = try Program.expect(0, "--help").output
    for status in ["0", "1", "64", "65", "70", "75", "76", "78"] {
      #expect(Self.text.contains("\n| \(status) | "), "\(status)")
      #expect(help.contains(try Regex("\\b\(status) ")), "\(status)")
    }
  }
}

@Suite struct `The help` {
  @Test func `of every command shows an example`() throws {
    let commands = try Command.all()
    #expect(commands.count >= 15)
    for command in commands {
      let execution = try Execution(Program.file, command.path + ["--help"])
      #expect(execution.status == 0)
      let name = command.path.joined(separator: " ")
      // What is done by default need not be named.
      let example = "Example:  mutual \(name == "people list" ? "people" : name) "
      #expect(execution.output.contains(example), "\(name)")
      #expect(execution.output.contains("USAGE: mutual \(name)"), "\(name)")
    }
  }

  @Test func `goes to standard output, and a mistake to standard error`() throws {
    let help = try Program.expect(0, "--help")
    #expect(help.output.contains("SUBCOMMANDS") && help.errors.isEmpty)
    let version = try Program.expect(0, "--version")
    #expect(version.output.contains(/^mutual \d+\.\d+\.\d+\n$/))
    #expect(try Program.expect(64, "rum").output.isEmpty)
  }
}

/// A verb of the program, as it describes itself to the makers of manual pages.
private struct Command: Decodable {
  private let commandName: String
  private let subcommands: [Command]?
  private(set) var path: [String] = []

  private enum CodingKeys: String, CodingKey { case commandName, subcommands }

  private struct Root: Decodable {
    let command: Command
  }

  /// Every verb with its own verbs, but for the built-in `help`.
  static func all() throws -> [Command] {
    let description = try Program.expect(0, "--experimental-dump-help").output
    return try JSONDecoder().decode(Root.self, from: Data(description.utf8)).command.below([])
  }

  private func below(_ parents: [String]) -> [Command] {
    (subcommands ?? []).filter { $0.commandName != "help" }.flatMap { command in
      var named = command
      named.path = parents + [command.commandName]
      return [named] + command.below(named.path)
    }
  }
}
