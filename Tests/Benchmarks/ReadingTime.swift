// SPDX-License-Identifier: Apache-2.0

import ContactReaders
import ContactRecords
import Foundation
import Workflow

/// What it took to read address books, as one line of JSON, for `Readers/run.py` to compare.
///
/// The time runs from before the first file is opened to everything read.
struct ReadingTime: Encodable {
  let peer = "mutual"
  let rows: Int
  let emails: Int
  let phones: Int
  let organisations: Int
  let findings: Int
  let wallSeconds: Double
  let cpuSeconds: Double

  /// The most memory that the process ever had, and what of it the records take; MB of 10^6 bytes.
  let peakMegabytes: Double
  let recordMegabytes: Double

  private enum CodingKeys: String, CodingKey {
    case peer, rows, emails, phones, organisations, findings
    case wallSeconds = "wall_s"
    case cpuSeconds = "cpu_s"
    case peakMegabytes = "peak_mb"
    case recordMegabytes = "records_mb"
  }

  /// Reads files, and all files below folders.
  init(reading paths: [String]) {
    let files = paths.flatMap(files(below:))
    let (wall, cpu) = (seconds(CLOCK_MONOTONIC), seconds(CLOCK_PROCESS_CPUTIME_ID))
    let outcomes = BookFiles.read(files.map { ($0, $0) }, AddressBookReader(country: "DE"))
    wallSeconds = seconds(CLOCK_MONOTONIC) - wall
    cpuSeconds = seconds(CLOCK_PROCESS_CPUTIME_ID) - cpu
    peakMegabytes = peakMemory()
    let books = outcomes.flatMap(\.books)
    rows = books.reduce(0) { $0 + $1.records.count }
    recordMegabytes = Double(books.reduce(0) { $0 + $1.records.packedSize }) / 1e6
    findings = outcomes.reduce(0) { $0 + $1.findings.count }
    var (emails, phones, organisations) = (0, 0, 0)
    for record in books.lazy.flatMap(\.records) {
      emails += record.emails.count
      phones += record.phones.count
      organisations += record.organisation.isEmpty ? 0 : 1
    }
    (self.emails, self.phones, self.organisations) = (emails, phones, organisations)
  }

  func printLine() throws {
    print(String(decoding: try JSONEncoder().encode(self), as: UTF8.self))
  }
}

private func files(below path: String) -> [String] {
  guard isFolder(path) else { return [path] }
  let names = (try? FileManager.default.subpathsOfDirectory(atPath: path)) ?? []
  return names.sorted().map { "\(path)/\($0)" }.filter { !isFolder($0) }
}

private func isFolder(_ path: String) -> Bool {
  var isFolder: ObjCBool = false
  return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) && isFolder.boolValue
}
