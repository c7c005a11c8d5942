// SPDX-License-Identifier: Apache-2.0

import Foundation
import TestSupport

/// A second opinion on our bytes: what Python's standard library reads in them.
enum Python {
  /// Nil where the machine has no Python 3; the tests that ask it are skipped then.
  static let executable = ProcessInfo.processInfo.environment["PATH"]?
    .split(separator: ":").map { "\($0)/python3" }
    .first(where: FileManager.default.isExecutableFile(atPath:))

  static var isPresent: Bool { executable != nil }

  /// Runs `script`, which reads JSON from the file of its first argument and writes JSON to that of
  /// its second.
  static func run<Input: Encodable, Output: Decodable>(
    _ script: String, _ input: Input, as type: Output.Type
  ) throws -> Output {
    try Folders.withTemporary { folder in
      let asked = folder.appending(path: "asked.json")
      let answered = folder.appending(path: "answered.json")
      try JSONEncoder().encode(input).write(to: asked)
      let process = Process()
      process.executableURL = URL(filePath: executable ?? "")
      process.arguments = ["-c", script, asked.path, answered.path]
      try process.run()
      process.waitUntilExit()
      guard process.terminationStatus == 0 else { throw Failed(status: process.terminationStatus) }
      return try JSONDecoder().decode(type, from: Data(contentsOf: answered))
    }
  }

  struct Failed: Error {
    let status: Int32
  }
}
