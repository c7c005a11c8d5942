// SPDX-License-Identifier: Apache-2.0

import ContactRecords
import Introductions
import Reports
import TestSupport
import Testing

/// A report as it was issued.
struct Issued: Hashable {
  let issue: ReportIssue
  let files: [ReportFile]

  func file(_ name: String) -> [UInt8] {
    files.first { $0.name == name }?.bytes ?? []
  }

  func text(_ name: String) -> String { String(decoding: file(name), as: UTF8.self) }

  func table(_ name: String) -> ReadTable { ReadTable(file(name)) }
}

/// Issues the reports one after the other.
func issued(
  _ history: History, _ issues: [ReportIssue], community: String = "Riverside",
  settings: ReportSettings = ReportSettings()
) -> [Issued] {
  var archive = ReportArchive(history: history, community: community, settings: settings)
  return issues.map { Issued(issue: $0, files: archive.files(of: $0)) }
}

/// The only report of a history, of one month as of a day.
func report(
  _ history: History, _ month: String = "2026-03", asOf day: String = "2026-04-30",
  community: String = "Riverside", settings: ReportSettings = ReportSettings()
) -> Issued {
  issued(
    history, [issue(month, asOf: day)], community: community, settings: settings)[0]
}

func issue(_ month: String, asOf day: String) -> ReportIssue {
  ReportIssue(month: Month(known: month), asOf: Day(known: day), chainHead: "c0ffee")
}

/// The reports of months one after the other, as of the last day of each.
func monthly(_ first: Month, _ count: Int) -> [ReportIssue] {
  (0..<count).map { first.adding(months: $0) }.map { month in
    ReportIssue(month: month, asOf: month.last, chainHead: "c0ffee")
  }
}

/// The reports of months as of the first day after each, now and then once more some days later, and
/// now and then some days late.
func irregular(_ first: Month, _ count: Int, seed: UInt64) -> [ReportIssue] {
  var random = RepeatableRandom(seed: seed)
  return monthly(first, count).flatMap { issue in
    let day = issue.asOf.adding(days: Int.random(in: 1...4, using: &random))
    let again = Int.random(in: 0...3, using: &random) == 0
    return [day] + (again ? [day.adding(days: Int.random(in: 1...22, using: &random))] : [])
  }.map { day in
    ReportIssue(month: day.month.previous, asOf: day, chainHead: "c0ffee")
  }
}

/// A community with the reports that were issued for it.
struct InventedCommunity: CustomTestStringConvertible, Sendable {
  let seed: UInt64
  let size: ClosedRange<Int>
  var months = 14

  static let first = Month(known: "2025-01")

  var testDescription: String { "seed \(seed), \(size) requests a month" }

  var history: History { history() }

  func history(_ habits: InventedHistory.Habits? = nil) -> History {
    InventedHistory(
      seed: seed, first: Self.first, months: months, requestsPerMonth: size, habits: habits
    ).history
  }

  var issues: [ReportIssue] { irregular(Self.first, months, seed: seed) }

  /// Communities of every size, each with its own seed.
  static func all(_ seeds: ClosedRange<UInt64>) -> [InventedCommunity] {
    seeds.map { seed in
      InventedCommunity(seed: seed, size: sizes[Int(seed) % sizes.count])
    }
  }

  /// The same with fewer months, for what takes long.
  static func brief(_ seeds: ClosedRange<UInt64>) -> [InventedCommunity] {
    all(seeds).map { InventedCommunity(seed: $0.seed, size: $0.size, months: 8) }
  }

  private static let sizes = [5...15, 55...65, 1...6, 20...30, 0...25]
}
