// SPDX-License-Identifier: Apache-2.0

import Foundation
import TestSupport

/// A second opinion on our bytes: what Python's standard library reads in them.
enum Python {
  /// Nil where the machine has no Python 3; the tests that ask it are skipped then.
  static let program = ForeignProgram("python3")

  static var isPresent: Bool { program != nil }

  /// Runs `script`, which reads JSON from the file of its first argument and writes JSON to that of
  /// its second.
  static func run<Input: Encodable, Output: Decodable>(
    _ script: String, _ input: Input, as type: Output.Type
  ) throws -> Output {
    try Folders.withTemporary { folder in
      let asked = folder.appending(path: "asked.json")
      let answered = folder.appending(path: "answered.json")
      try JSONEncoder().encode(input).write(to: asked)
      try program?.run(["-c", script, asked.path, answered.path])
      return try JSONDecoder().decode(type, from: Data(contentsOf: answered))
    }
  }

  /// A script that lies beside these tests.
  static func script(_ name: String) -> String {
    Folders.package.appending(path: "Tests/DraftsTests/Support/\(name)").path
  }
}
