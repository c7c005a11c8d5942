// SPDX-License-Identifier: Apache-2.0

import Foundation

/// Runs the benchmarks that are named, or all of them: `swift run -c release Benchmarks [name...]`.
///
/// `Benchmarks read PATH...` reads address books and prints what that took; `Readers/run.py` does so
/// beside other readers. `Benchmarks neighbours` and `Benchmarks connectors` measure who knows whom,
/// as `Ties/` says. `Benchmarks estimate` prints what is estimated of cases that it reads, and
/// `history`, `reports` and `stored` are about whole reports, as `Reports/` says.
@main struct Benchmarks {
  static let all: [Benchmark] = [.assignment, .estimators]

  static func main() throws {
    let names = CommandLine.arguments.dropFirst()
    if names.first == "read" {
      return try ReadingTime(reading: Array(names.dropFirst())).printLine()
    }
    if names.first == "neighbours" {
      return try NeighboursTime(Array(names.dropFirst())).printLines()
    }
    if names.first == "connectors" {
      return try ConnectorRanking(Array(names.dropFirst())).printRankings()
    }
    let rest = Array(names.dropFirst())
    if names.first == "history" { return try HistoryFiles(rest).write() }
    if names.first == "stored" { return try StoredHistory(rest).run() }
    if names.first == "reports" {
      var reports = try ReportsTime(rest)
      return try reports.measure()
    }
    if names.first == "estimate" { return try Estimates.printAll() }
    let unknown = names.filter { name in !all.contains { $0.name == name } }
    guard unknown.isEmpty else {
      print("There is no benchmark \(unknown.joined(separator: ", ")); there are:")
      for benchmark in all { print("  \(benchmark.name)  \(benchmark.summary)") }
      exit(64)
    }
    #if DEBUG
      print("This is a debug build: its figures say nothing. Build with -c release.")
    #endif
    for benchmark in all where names.isEmpty || names.contains(benchmark.name) {
      print("\(benchmark.name): \(benchmark.summary)")
      benchmark.run()
    }
  }
}

/// Something to be measured, in a file of its own.
struct Benchmark: Sendable {
  let name: String
  let summary: String

  /// Measures and prints.
  let run: @Sendable () -> Void
}
