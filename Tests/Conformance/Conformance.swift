// SPDX-License-Identifier: Apache-2.0

import ConformanceSupport
import Foundation

/// Compares what the readers make of other people's files with what the files say.
///
/// `swift run Conformance CORPORA-FOLDER [--files] [--out report.md]` ends with 0, or with 1 when
/// a difference is not explained.
@main struct Conformance {
  static func main() throws {
    var arguments = Array(CommandLine.arguments.dropFirst())
    if arguments.count == 2, arguments[0] == "--one" { return try readOne(arguments[1]) }
    let showsFiles = arguments.contains("--files")
    arguments.removeAll { $0 == "--files" }
    let output = takeOutput(&arguments)
    guard arguments.count == 1, !arguments[0].hasPrefix("-") else {
      print("Usage: Conformance CORPORA-FOLDER [--files] [--out report.md]")
      exit(64)
    }
    guard FileManager.default.fileExists(atPath: arguments[0]) else {
      print("There is no folder \(arguments[0]).")
      exit(66)
    }
    let run = try run(URL(filePath: arguments[0]), showsFiles: showsFiles)
    guard !run.outcomes.isEmpty else {
      print("There are no corpora in \(arguments[0]).")
      exit(66)
    }
    let report = ConformanceReport(run).text
    print(report, terminator: "")
    if let output { try Data(report.utf8).write(to: URL(filePath: output)) }
    exit(run.judgement.isClean ? 0 : 1)
  }

  private static func takeOutput(_ arguments: inout [String]) -> String? {
    guard let option = arguments.firstIndex(of: "--out"), option + 1 < arguments.count else {
      return nil
    }
    defer { arguments.removeSubrange(option...(option + 1)) }
    return arguments[option + 1]
  }

  private static func run(_ corpora: URL, showsFiles: Bool) throws -> ConformanceRun {
    let watchdog = Watchdog()
    return try ConformanceRun(
      corpora: corpora, program: URL(filePath: "/proc/self/exe").resolvingSymlinksInPath(),
      beforeFile: { path in
        watchdog.watch(path)
        if showsFiles { write("\(path): ") }
      },
      afterFile: { outcome in
        if showsFiles { write(line(outcome)) }
      })
  }

  private static func line(_ outcome: FileOutcome) -> String {
    let expected = outcome.recordsExpected.map { " of \($0)" } ?? ""
    let memory = outcome.peakBytes.map { ", \($0 >> 10) KB" } ?? ""
    return "\(outcome.recordsRead)\(expected) records, \(outcome.differences.count) differences, "
      + "\(outcome.time / .milliseconds(1)) ms\(memory)\n"
  }

  private static func write(_ text: String) {
    try? FileHandle.standardError.write(contentsOf: Data(text.utf8))
  }

  /// In a process of its own, for the measuring one.
  private static func readOne(_ file: String) throws {
    let measured = try MeasuredReading(of: URL(filePath: file))
    try FileHandle.standardOutput.write(contentsOf: JSONEncoder().encode(measured))
  }
}
