// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

/// Whether the figures of the reports add up, and are what the events say.
@Suite struct `The figures of every report` {
  private static let months = [
    "2026-03", "2026-04", "2026-05", "2026-06", "2026-07", "2026-08", "2026-09", "2026-10",
  ]
  private static let outcomes = [
    "yes", "no", "not_now", "lapsed", "withdrawn", "undeliverable", "pending",
  ]

  @Test(arguments: months)
  func `every ask that was sent is in exactly one outcome, for each side and together`(
    month: String
  ) throws {
    let measures = try Measures(month)
    #expect(measures.months.contains(month))
    for cohort in measures.months {
      var released: [String: Int] = [:]
      for segment in ["all", "connector", "prospect"] {
        released[segment] = try measures.count("cohort", cohort, segment, "asks_released")
        let sum = try Self.outcomes.reduce(0) { sum, outcome in
          try sum + measures.count("cohort", cohort, segment, "asks_\(outcome)")
        }
        #expect(released[segment] == sum, "\(cohort), \(segment)")
      }
      #expect(released["all"] == (released["connector"] ?? 0) + (released["prospect"] ?? 0))
    }
  }

  @Test(.enabled(if: Tool.hasPython, "needs Python 3 with SQLite"), arguments: months)
  func `the counts of asks are those of the events, known on the report's day`(month: String) throws
  {
    let measures = try Measures(month)
    let events = try Database.rows(RecountedAsks.question, of: Demo.lived.get())
    let asks = RecountedAsks(events, knownOn: measures.asOf).asks
    #expect(!asks.isEmpty)
    for cohort in measures.months {
      for segment in ["all", "connector", "prospect"] {
        let ofSegment = asks.filter { segment == "all" || $0.side == segment }
        for outcome in Self.outcomes {
          let sent = ofSegment.count { $0.outcome == outcome && $0.sentOn.hasPrefix(cohort) }
          let counted = try measures.count("cohort", cohort, segment, "asks_\(outcome)")
          #expect(counted == sent, "\(cohort), \(segment), \(outcome)")
          guard outcome != "pending" else { continue }
          let ended = ofSegment.count { $0.outcome == outcome && $0.endedOn.hasPrefix(cohort) }
          let work = try measures.count("event", cohort, segment, "asks_\(outcome)")
          #expect(work == ended, "\(segment), \(outcome) in \(cohort)")
        }
      }
    }
  }

  @Test(.enabled(if: Tool.hasPython, "needs Python 3 with SQLite"), arguments: months)
  func `the counts of requests are those of the events`(month: String) throws {
    let measures = try Measures(month)
    let events = try Database.rows(RecountedAsks.question, of: Demo.lived.get())
    for worked in measures.months {
      let inMonth = events.filter { event in
        let day = event["day"] ?? ""
        return day.hasPrefix(worked) && day <= measures.asOf
      }
      let filed = inMonth.count { $0["kind"] == "filed" }
      let introduced = inMonth.count { $0["kind"] == "sent" && $0["letterKind"] == "introduction" }
      let closed = inMonth.count {
        ["closed", "withdrawn", "found-acquainted"].contains($0["kind"])
      }
      #expect(try measures.count("event", worked, "all", "requests_filed") == filed)
      #expect(try measures.count("event", worked, "all", "introductions_sent") == introduced)
      #expect(try measures.count("event", worked, "all", "requests_closed") == closed)
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
    asOf = try #require(sheet.rows.first.map { sheet["as_of", $0] })
  }

  var months: [String] {
    Set(sheet.rows.map { sheet["month", $0] }).sorted()
  }

  func count(_ kind: String, _ month: String, _ segment: String, _ measure: String) throws -> Int {
    let wanted = [kind, month, segment, measure]
    let columns = ["month_kind", "month", "segment", "measure"]
    let row = try #require(
      sheet.rows.first { row in columns.map { sheet[$0, row] } == wanted }, "\(wanted)")
    return try #require(Int(sheet["value", row]))
  }
}
