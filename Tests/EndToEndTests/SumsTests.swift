// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

/// Whether the figures of the reports add up, and are what the events say.
@Suite struct `The figures of every report` {
  private static let months = [
    "2026-03", "2026-04", "2026-05", "2026-06", "2026-07", "2026-08", "2026-09", "2026-10",
  ]
  private static let outcomes = ["yes", "no", "not_now", "lapsed", "pending"]

  @Test(arguments: months)
  func `every ask that counts is in exactly one outcome`(month: String) throws {
    let measures = try Measures(month)
    for side in ["connector", "prospect"] {
      for cohort in measures.cohorts(of: side, "asks_counted") {
        let sum = try Self.outcomes.reduce(0) { try $0 + cohort.count("asks_\($1)") }
        #expect(try cohort.count("asks_counted") == sum, "\(cohort.months), \(side)")
        #expect(sum >= 10)
      }
    }
    for cohort in measures.cohorts(of: "all", "requests_started") {
      let sum = try ["introduced", "closed", "pending"].reduce(0) {
        try $0 + cohort.count("requests_\($1)")
      }
      #expect(try cohort.count("requests_started") == sum, "\(cohort.months)")
    }
  }

  @Test(.enabled(if: Tool.hasPython, "needs Python 3 with SQLite"))
  func `the counts of asks are those of the events, as known on the day of each row`() throws {
    let events = try Database.rows(RecountedAsks.question, of: Demo.lived.get())
    var compared = 0
    for month in Self.months {
      let measures = try Measures(month)
      for side in ["connector", "prospect"] {
        for cohort in measures.cohorts(of: side, "asks_counted") {
          let asks = RecountedAsks(events, knownOn: cohort.asOf).asks.filter {
            $0.side == side && cohort.months.contains(String($0.sentOn.prefix(7)))
          }
          for outcome in Self.outcomes {
            #expect(
              try cohort.count("asks_\(outcome)") == asks.count { $0.outcome == outcome },
              "\(cohort.months), \(side), \(outcome)")
          }
          let left = asks.count { ["withdrawn", "undeliverable"].contains($0.outcome) }
          #expect(try cohort.count("asks_excluded") == left, "\(cohort.months), \(side)")
          compared += 1
        }
      }
    }
    #expect(compared > 10)
  }

  @Test(.enabled(if: Tool.hasPython, "needs Python 3 with SQLite"), arguments: months)
  func `the counts of work are those of the events`(month: String) throws {
    let measures = try Measures(month)
    let events = try Database.rows(RecountedAsks.question, of: Demo.lived.get())
    for worked in measures.months {
      let inMonth = events.filter { event in
        let day = event["day"] ?? ""
        return day.hasPrefix(worked) && day <= measures.asOf
      }
      let kinds = { (kinds: Set<String>) in inMonth.count { kinds.contains($0["kind"] ?? "") } }
      let sent = { (letter: String) in
        inMonth.count { $0["kind"] == "sent" && $0["letterKind"] == letter }
      }
      let introduced = sent("introduction")
      let ended = kinds(["closed", "withdrawn", "found-acquainted"]) + introduced
      #expect(try measures.work(worked, "requests_filed") == kinds(["filed"]))
      #expect(try measures.work(worked, "introductions_sent") == introduced)
      #expect(try measures.work(worked, "requests_ended") == ended)
      for side in ["connector", "prospect"] where measures.tells(worked, "asks_sent", side) {
        #expect(try measures.work(worked, "asks_sent", side) == sent("\(side)-ask"))
      }
    }
  }
}

/// The counts of one report's `measures.csv`.
private struct Measures {
  let asOf: String
  private let sheet: Sheet

  init(_ month: String) throws {
    let sheet = try Sheet(Demo.lived.get().appending(path: "reports/\(month)/measures.csv"))
    self.sheet = sheet
    asOf = try #require(
      sheet.rows.first { sheet["month_kind", $0] == "event" }.map { sheet["as_of", $0] })
  }

  /// The months whose work is counted.
  var months: [String] {
    let rows = sheet.rows.filter { sheet["month_kind", $0] == "event" }
    return Set(rows.map { sheet["first_month", $0] }).sorted()
  }

  func work(_ month: String, _ measure: String, _ segment: String = "all") throws -> Int {
    let found = row(month, measure, segment)
    let told = try #require(found, "\(month), \(measure), \(segment)")
    return try #require(Int(sheet["value", told]))
  }

  /// Whether a count of work is told, and not withheld.
  func tells(_ month: String, _ measure: String, _ segment: String) -> Bool {
    row(month, measure, segment).map { sheet["flag", $0] } != "c"
  }

  private func row(_ month: String, _ measure: String, _ segment: String) -> [String]? {
    let wanted = ["event", month, segment, measure]
    let columns = ["month_kind", "first_month", "segment", "measure"]
    return sheet.rows.first { row in columns.map { sheet[$0, row] } == wanted }
  }

  /// The cohorts of a side of which a measure is told.
  func cohorts(of segment: String, _ measure: String) -> [Cohort] {
    sheet.rows.filter { row in
      sheet["month_kind", row] == "cohort" && sheet["segment", row] == segment
        && sheet["measure", row] == measure && !sheet["value", row].isEmpty
    }.map { Cohort(sheet, $0) }
  }

  struct Cohort {
    let asOf: String
    let months: ClosedRange<String>
    private let counts: [String: String]

    init(_ sheet: Sheet, _ row: [String]) {
      let key = ["month_kind", "first_month", "last_month", "segment"]
      let same = sheet.rows.filter { other in key.allSatisfy { sheet[$0, other] == sheet[$0, row] }
      }
      asOf = sheet["as_of", row]
      months = sheet["first_month", row]...sheet["last_month", row]
      counts = Dictionary(same.map { (sheet["measure", $0], sheet["value", $0]) }) { first, _ in
        first
      }
    }

    func count(_ measure: String) throws -> Int {
      try #require(counts[measure].flatMap { Int($0) }, "\(measure)")
    }
  }
}
