// SPDX-License-Identifier: Apache-2.0

import ContactRecords
import Foundation
import Introductions
import Reports

/// What it takes to report every month of a made-up history, one after the other, each as of its
/// last day: `Benchmarks reports REQUESTS MONTHS SEED [FOLDER]`.
///
/// Prints seconds of the processor, the most memory that the process had, the history in memory and
/// all, and a digest of every byte that was written; writes the files where a folder is given.
struct ReportsTime {
  private let size: HistorySize
  private let folder: URL?
  private var watch = Stopwatch()
  private var digest = Digest()
  private var files = 0

  init(_ arguments: [String]) throws {
    guard (3...4).contains(arguments.count), let size = HistorySize(arguments) else {
      throw Misuse(text: "reports REQUESTS MONTHS SEED [FOLDER]")
    }
    self.size = size
    folder = arguments.count == 4 ? URL(filePath: arguments[3], directoryHint: .isDirectory) : nil
  }

  mutating func measure() throws {
    let (history, first) = makeHistory()
    let making = watch.lap()
    var archive = ReportArchive(history: history, community: "Made-up community")
    let columns = watch.lap()
    var reports = 0.0
    for month in (0..<size.months).map({ first.adding(months: $0) }) {
      let files = archive.files(of: .made(month))
      reports += watch.lap()
      try keep(files, in: "\(month)/")
    }
    let pages = archive.overview()
    let overview = watch.lap()
    try keep(pages, in: "")
    print("making \(history.requests.count) requests and \(history.asks.count) asks", short(making))
    print("columns", short(columns), "reports", short(reports), "overview", short(overview))
    print(
      "all \(short(columns + reports + overview)) of CPU, at most \(Int(peakMemory())) MB;",
      "\(files) files of \(digest.bytes) bytes, digest \(digest)")
  }

  private func makeHistory() -> (History, Month) {
    let made = size.make()
    return (made.history, made.first)
  }

  /// Not measured.
  private mutating func keep(_ made: [ReportFile], in subfolder: String) throws {
    for file in made {
      digest.add(file.bytes)
      if let folder {
        let url = folder.appending(path: subfolder + file.name)
        try FileManager.default.createDirectory(
          at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(file.bytes).write(to: url)
      }
    }
    files += made.count
    _ = watch.lap()
  }
}

extension ReportIssue {
  /// The report of a month as of its last day.
  static func made(_ month: Month, chainHead: String = "0123456789abcdef") -> ReportIssue {
    ReportIssue(
      month: month, asOf: month.last, chainHead: chainHead,
      reach: ReachCounts(
        open: 200, requesters: 60, withoutConnector: 24, onOneConnector: 60, openers: 12,
        mostOpened: 5))
  }
}

/// The 64-bit FNV-1a hash of all bytes, to tell whether any of them changed.
struct Digest: CustomStringConvertible {
  private var state: UInt64 = 0xcbf2_9ce4_8422_2325
  private(set) var bytes = 0

  mutating func add(_ more: [UInt8]) {
    for byte in more { state = (state ^ UInt64(byte)) &* 0x100_0000_01b3 }
    bytes += more.count
  }

  var description: String { String(state, radix: 16) }
}

func short(_ seconds: Double) -> String { String(format: "%.3f s", seconds) }
