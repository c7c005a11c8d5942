// SPDX-License-Identifier: Apache-2.0

import ContactRecords
import Foundation
import Introductions
import Reports
import TestSupport
import Testing

@Suite struct Rates {
  @Test(.enabled(if: Folders.hasShared))
  func `decline rates of a month agree with the reference`() throws {
    let reference = try Reference.read()
    let report = MonthlyReport(
      history: try reference.history(), month: month("2025-03"), asOf: day("2025-03-31"),
      community: "Riverside")
    let table = report.table("measures.csv")
    for (name, expected) in reference.rates.by_cohort_month {
      let month = month(name)
      let bounds = expected.decline_of_sent_bounds
      if expected.pending == 0 {
        let rate = try #require(table.value("cohort", month, "connector", "decline_rate"))
        #expect(abs(rate - bounds[0]) < 5e-5)
        let answered = try #require(
          table.value("cohort", month, "connector", "decline_rate_of_answers"))
        #expect(abs(answered - expected.decline_of_replied) < 5e-5)
      } else {
        #expect(table.value("cohort", month, "connector", "decline_rate") == nil)
        let lowest = try #require(table.value("cohort", month, "connector", "decline_rate_lowest"))
        let highest = try #require(
          table.value("cohort", month, "connector", "decline_rate_highest"))
        #expect(abs(lowest - bounds[0]) < 5e-5)
        #expect(abs(highest - bounds[1]) < 5e-5)
      }
    }
    for (name, expected) in reference.rates.by_event_month {
      let no = table.value("event", month(name), "connector", "asks_no")
      #expect(no == Double(expected.decline))
    }
  }

  @Test func `an ask that could not be delivered is out of the rate`() {
    let rows = declineRows([.no, .no, .yes, .yes, .lapsed, .undeliverable, .undeliverable])
    #expect(rows.map { $0["denominator"] } == ["5"])
    #expect(rows.map { $0["value"] } == ["0.4000"])
    #expect(rows.map { $0["flag"] } == [""])
  }

  @Test func `a cohort with a pending ask has bounds and no rate`() {
    let table = table([.no, .no, .yes, .yes, .lapsed, .pending])
    let rate = table.rows(["measure": "decline_rate", "segment": "connector"])
    #expect(rate.map { $0["value"] } == [""])
    #expect(rate.map { $0["flag"] } == ["p"])
    let lowest = table.rows(["measure": "decline_rate_lowest", "segment": "connector"])
    #expect(lowest.map { $0["value"] } == ["0.3333"])
    let highest = table.rows(["measure": "decline_rate_highest", "segment": "connector"])
    #expect(highest.map { $0["value"] } == ["0.5000"])
    #expect(highest.map { $0["numerator"] } == ["3"])
  }

  @Test func `a rate of a month that is not over is provisional, even with nothing pending`() {
    let table = table([.no, .yes, .yes, .yes, .lapsed], asOf: day("2026-03-30"))
    let rate = table.rows(["measure": "decline_rate", "segment": "connector"])
    #expect(rate.map { $0["flag"] } == ["p"])
    #expect(rate.map { $0["value"] } == [""])
    let over = self.table([.no, .yes, .yes, .yes, .lapsed], asOf: day("2026-03-31"))
    #expect(
      over.rows(["measure": "decline_rate", "segment": "connector"]).map { $0["flag"] } == [""])
  }

  @Test func `a rate of fewer than five is withheld, with all that would give it away`() {
    let table = table([.no, .yes, .yes, .pending])
    let rows = table.rows(["measure": "decline_rate", "segment": "connector"])
    #expect(rows.map { $0["flag"] } == ["c"])
    for column in ["numerator", "value", "lo95", "hi95"] {
      #expect(rows.map { $0[column] } == [""])
    }
    #expect(table.rows(["measure": "decline_rate_lowest", "segment": "connector"]).isEmpty)
  }

  @Test func `a share of nothing is no rate`() {
    #expect(declineRows([]).map { $0["flag"] } == ["z"])
    #expect(declineRows([.undeliverable]).map { $0["flag"] } == ["z"])
  }

  private func declineRows(_ outcomes: [AskOutcome]) -> [[String: String]] {
    table(outcomes).rows(["measure": "decline_rate", "segment": "connector"])
  }

  private func table(_ outcomes: [AskOutcome], asOf: Day = day("2026-04-30")) -> ReadTable {
    var history = History()
    history.asks = outcomes.map { outcome in
      AskRecord(
        request: Identifier("q"), side: .connector, asked: "p", sentOn: day("2026-03-02"),
        outcome: outcome, endedOn: outcome == .pending ? nil : day("2026-03-09"), reason: nil)
    }
    return MonthlyReport(
      history: history, month: month("2026-03"), asOf: asOf, community: "Riverside"
    ).table("measures.csv")
  }
}

/// The reference values that these tests need, named as their file names them.
private struct Reference: Decodable {
  let rates: Rates
  let input: [Ask]

  struct Rates: Decodable {
    let by_cohort_month: [String: Cohort]
    let by_event_month: [String: Event]
  }

  struct Cohort: Decodable {
    let pending: Int
    let decline_of_sent_bounds: [Double]
    let decline_of_replied: Double
  }

  struct Event: Decodable {
    let decline: Int
  }

  struct Ask: Decodable {
    let sent_on: String
    let outcome: String
    let closed_on: String?
  }

  static func read() throws -> Reference {
    let file = Folders.shared.appending(path: "reference/statistics.json")
    return try JSONDecoder().decode(Reference.self, from: Data(contentsOf: file))
  }

  func history() throws -> History {
    let outcomes: [String: AskOutcome] = [
      "accept": .yes, "decline": .no, "expire": .lapsed, "pending": .pending,
    ]
    return History(
      asks: try input.map { item in
        AskRecord(
          request: Identifier("q"), side: .connector, asked: "p", sentOn: day(item.sent_on),
          outcome: try #require(outcomes[item.outcome]), endedOn: item.closed_on.map(day),
          reason: nil)
      })
  }
}
