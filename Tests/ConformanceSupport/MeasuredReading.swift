// SPDX-License-Identifier: Apache-2.0

import ContactRecords
package import Foundation
import Glibc

/// What reading one file costs, measured in a process of its own.
package struct MeasuredReading: Codable, Sendable {
  package let microseconds: Int

  /// By how much the peak of resident memory rose above what was held before.
  package let peakBytes: Int
  package let records: Int

  /// How often each problem was found, by its name.
  package let problems: [String: Int]

  /// Reads a file in this process, which does nothing else and ends itself after ten seconds.
  package init(of file: URL) throws {
    alarm(10)
    let bytes = [UInt8](try Data(contentsOf: file))
    try resetPeak()
    let before = try memory("VmRSS")
    let start = ContinuousClock().now
    let result = reading(of: bytes)
    microseconds = Int((ContinuousClock().now - start) / .microseconds(1))
    peakBytes = max(0, try memory("VmHWM") - before)
    records = result.records.count
    problems = Dictionary(result.findings.map { ($0.problem.name, 1) }, uniquingKeysWith: +)
  }

  /// Has `program` read the file, called with `--one` and the file; nil where it died.
  init?(of file: URL, by program: URL) throws {
    let process = Process()
    let output = Pipe()
    process.executableURL = program
    process.arguments = ["--one", file.path]
    process.environment = ["SWIFT_BACKTRACE": "enable=no"]
    process.standardOutput = output
    try process.run()
    let answer = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    guard process.terminationReason == .exit, process.terminationStatus == 0 else { return nil }
    self = try JSONDecoder().decode(Self.self, from: answer)
  }
}

/// Linux counts the peak anew after this; see `proc(5)`.
private func resetPeak() throws {
  try Data("5".utf8).write(to: URL(filePath: "/proc/self/clear_refs"))
}

private func memory(_ name: String) throws -> Int {
  let status = try String(contentsOfFile: "/proc/self/status", encoding: .utf8)
  let line = status.split(separator: "\n").first { $0.hasPrefix(name) } ?? ""
  return (Int(line.filter(\.isNumber)) ?? 0) << 10
}
