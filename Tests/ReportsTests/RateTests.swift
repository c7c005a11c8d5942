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
    // Ten asks of the reference's months would hide them; the arithmetic is what is compared.
    let settings = ReportSettings(
      crowd: CrowdLimits(cases: 1, parties: 1, requesters: 1, unanimous: 1, cover: 0))
    let table = report(
      try reference.history(), "2025-03", asOf: "2025-03-31", settings: settings
    ).table("measures.csv")
    for (name, expected) in reference.rates.by_cohort_month {
      let rates = table.rows([
        "first_month": name, "segment": "connector", "measure": "decline_rate",
      ])
      let bounds = expected.decline_of_sent_bounds
      #expect(rates.count == 1)
      for rate in rates where expected.pending == 0 {
        #expect(abs((rate.number("value") ?? -1) - bounds[0]) < 5.1e-5)
        let answered = try #require(
          table.value("cohort", name, "connector", "decline_rate_of_answers"))
        #expect(abs(answered - expected.decline_of_replied) < 5.1e-5)
      }
      for rate in rates where expected.pending > 0 {
        #expect(rate["value"] == "" && rate["flag"] == "p")
        #expect(abs((rate.number("lowest") ?? -1) - bounds[0]) < 5.1e-5)
        #expect(abs((rate.number("highest") ?? -1) - bounds[1]) < 5.1e-5)
      }
    }
  }

  @Test func `an ask that could not be delivered is out of the rate`() {
    let rows = declineRows(
      Array(repeating: .no, count: 4) + Array(repeating: .yes, count: 5) + [.lapsed]
        + Array(repeating: .undeliverable, count: 5))
    #expect(rows.map { $0["denominator"] } == ["10"])
    #expect(rows.map { $0["value"] } == ["0.4000"])
    #expect(rows.map { $0["flag"] } == [""])
  }

  @Test func `a cohort with pending asks has bounds and no rate`() {
    let rows = declineRows(
      Array(repeating: .no, count: 4) + Array(repeating: .yes, count: 7) + [.lapsed]
        + Array(repeating: .pending, count: 12))
    #expect(rows.map { $0["flag"] } == ["p"])
    #expect(rows.map { $0["value"] } == [""])
    #expect(rows.map { $0["lowest"] } == ["0.1667"])
    #expect(rows.map { $0["highest"] } == ["0.6667"])
  }

  @Test func `a cohort with few pending asks is withheld, with all that would give it away`() {
    let rows = declineRows(
      Array(repeating: .no, count: 4) + Array(repeating: .yes, count: 8) + [.pending])
    #expect(rows.map { $0["flag"] } == ["c"])
    for column in ["numerator", "denominator", "pending", "value", "lo95", "hi95"] {
      #expect(rows.map { $0[column] } == [""])
    }
  }

  @Test func `an answer of the day itself is known, one of the next day is pending`() {
    let outcomes =
      Array(repeating: AskOutcome.no, count: 4) + Array(repeating: .yes, count: 7) + [.notNow]
    let whole = history(outcomes)
    #expect(report(whole, asOf: "2026-04-09").tellings(.connectorAsks).count == 1)
    #expect(report(whole, asOf: "2026-04-08").tellings(.connectorAsks).isEmpty)
  }

  private func declineRows(_ outcomes: [AskOutcome]) -> [[String: String]] {
    report(history(outcomes)).table("measures.csv").rows([
      "measure": "decline_rate", "segment": "connector",
    ])
  }

  /// Asks of one day by and to different people.
  private func history(_ outcomes: [AskOutcome]) -> History {
    var history = History()
    let sent = RecordedDay(Day(known: "2026-03-02"))
    for (number, outcome) in outcomes.enumerated() {
      let id = Identifier<Request>("q\(number)")
      history.requests.append(
        RequestLife(id: id, requester: "m\(number)", filed: sent, firstAsk: sent))
      history.asks.append(
        AskLife(
          request: id, side: .connector, asked: "c\(number)", sent: sent,
          endings: outcome == .pending
            ? [] : [.init(outcome, RecordedDay(Day(known: "2026-04-09")))]))
    }
    return history
  }
}

/// The reference values that these tests need, named as their file names them.
private struct Reference: Decodable {
  let rates: Rates
  let input: [Ask]

  struct Rates: Decodable {
    let by_cohort_month: [String: Cohort]
  }

  struct Cohort: Decodable {
    let pending: Int
    let decline_of_sent_bounds: [Double]
    let decline_of_replied: Double
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
    let outcomes: [String: AskOutcome] = ["accept": .yes, "decline": .no, "expire": .lapsed]
    return History(
      asks: try input.enumerated().map { number, item in
        let ending = try item.closed_on.map { day in
          AskLife.Ending(
            try #require(outcomes[item.outcome]), RecordedDay(Day(known: day)))
        }
        return AskLife(
          request: Identifier("q\(number)"), side: .connector, asked: "p\(number)",
          sent: RecordedDay(Day(known: item.sent_on)), endings: ending.map { [$0] } ?? [])
      })
  }
}
