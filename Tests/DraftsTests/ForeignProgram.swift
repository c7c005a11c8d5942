// SPDX-License-Identifier: Apache-2.0

import Foundation
import TestSupport

/// A program of the machine that gives a second opinion on our files.
struct ForeignProgram {
  private let file: URL

  /// Nil where no folder of `PATH` holds it.
  init?(_ name: String) {
    guard let found = Self.all(name).first else { return nil }
    self = found
  }

  /// Every program of this name, in the order of `PATH`, and at last the system's own.
  static func all(_ name: String) -> [ForeignProgram] {
    let folders = ProcessInfo.processInfo.environment["PATH"]?.split(separator: ":") ?? []
    return (folders.map { "\($0)/\(name)" } + ["/usr/bin/\(name)"])
      .filter(FileManager.default.isExecutableFile(atPath:))
      .map { ForeignProgram(file: URL(filePath: $0)) }
  }

  private init(file: URL) {
    self.file = file
  }

  /// Runs the program to its end with `input` to read, and gives what it printed.
  ///
  /// `settings` are added to the environment.
  @discardableResult
  func run(
    _ arguments: [String], input: URL? = nil, settings: [String: String] = [:]
  ) throws -> Data {
    try Folders.withTemporary { folder in
      let output = folder.appending(path: "output")
      let errors = folder.appending(path: "errors")
      for file in [output, errors] { try Data().write(to: file) }
      let process = Process()
      process.executableURL = file
      process.arguments = arguments
      process.environment = ProcessInfo.processInfo.environment.merging(settings) { $1 }
      process.standardInput = try input.map(FileHandle.init(forReadingFrom:)) ?? .nullDevice
      process.standardOutput = try FileHandle(forWritingTo: output)
      process.standardError = try FileHandle(forWritingTo: errors)
      try process.run()
      process.waitUntilExit()
      guard process.terminationStatus == 0 else {
        throw Failed(errors: try String(decoding: Data(contentsOf: errors), as: UTF8.self))
      }
      return try Data(contentsOf: output)
    }
  }

  struct Failed: Error {
    let errors: String
  }
}
