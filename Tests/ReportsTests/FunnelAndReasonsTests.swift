// SPDX-License-Identifier: Apache-2.0

import ContactRecords
import Introductions
import Reports
import TestSupport
import Testing

@Suite struct `Funnel and reasons` {
  @Test(arguments: 1...10)
  func `a step is reached by those who stopped, stay, or went on`(seed: UInt64) throws {
    let rows = report(invented(seed)).table("funnel.csv").rows
    let numbers = ["reached", "stopped", "open"].map { column in
      rows.compactMap { $0[column].flatMap { Int($0) } }
    }
    #expect(numbers.map(\.count) == [6, 6, 6])
    for step in 0..<5 {
      #expect(numbers[0][step] == numbers[1][step] + numbers[2][step] + numbers[0][step + 1])
    }
  }

  @Test func `a request counts at the step that it reached`() {
    var history = History()
    history.requests = [
      request("q1", nil), request("q2", .noConnector), request("q3", .declined, asked: true),
      request("q4", .introduced, asked: true, met: true), request("q5", .introduced, asked: true),
    ]
    history.asks = [
      ask("q3", .connector, .yes), ask("q3", .prospect, .no), ask("q4", .connector, .yes),
      ask("q4", .prospect, .yes), ask("q5", .connector, .yes), ask("q5", .prospect, .yes),
    ]
    let rows = report(history).table("funnel.csv").rows
    #expect(
      rows.map { $0["step"] } == [
        "filed", "first-ask-sent", "connector-yes", "prospect-yes", "introduced", "met",
      ])
    #expect(rows.map { $0["reached"] } == ["5", "3", "3", "2", "2", "1"])
    #expect(rows.map { $0["stopped"] } == ["1", "0", "1", "0", "0", "0"])
    #expect(rows.map { $0["open"] } == ["1", "0", "0", "0", "1", "0"])
  }

  @Test func `the steps of fewer than five requests are withheld`() {
    var history = History()
    history.requests = (1...4).map { request("q\($0)", .declined, asked: true) }
    let rows = report(history).table("funnel.csv").rows
    #expect(rows.map { $0["reached"] } == ["4", "", "", "", "", ""])
    #expect(rows.allSatisfy { $0["flag"] == "c" && $0["stopped"] == "" && $0["open"] == "" })
  }

  @Test func `rare reasons are merged until what is merged is no longer rare`() {
    let rows = reasonRows([
      .tooBusy: 6, .notAFit: 4, .badTiming: 3, .conflict: 1,
    ])
    #expect(rows.map { $0["reason"] } == ["too-busy", "not-a-fit", "other-reasons"])
    #expect(rows.map { $0["numerator"] } == ["6", "4", "4"])
  }

  @Test func `reasons of fewer than five declines are withheld`() {
    let rows = reasonRows([.tooBusy: 4])
    #expect(rows.map { $0["flag"] } == ["c"])
    #expect(rows.map { $0["reason"] } == [""])
  }

  @Test(arguments: 1...30)
  func `no shown reason is rare, and all of them add up to the declines`(seed: UInt64) throws {
    var random = RepeatableRandom(seed: seed)
    var counts: [DeclineReason: Int] = [:]
    for reason in DeclineReason.allCases { counts[reason] = Int.random(in: 0...5, using: &random) }
    let rows = reasonRows(counts)
    let shown = rows.compactMap { $0["numerator"].flatMap { Int($0) } }
    let total = counts.values.reduce(0, +)
    try #require(total >= 5)
    #expect(shown.reduce(0, +) == total)
    #expect(shown.allSatisfy { $0 >= 3 })
  }

  private func reasonRows(_ counts: [DeclineReason: Int]) -> [[String: String]] {
    var history = History()
    history.asks = counts.flatMap { reason, count in
      Array(repeating: ask("q", .prospect, .no, reason), count: count)
    }
    return report(history).table("reasons.csv").rows(["segment": "prospect"])
  }
}

private func invented(_ seed: UInt64) -> History {
  InventedHistory(seed: seed, first: month("2025-04"), months: 12, requestsPerMonth: 2...9).history
}

private func report(_ history: History) -> MonthlyReport {
  MonthlyReport(
    history: history, month: month("2026-03"), asOf: day("2026-04-11"), community: "Riverside")
}

private func request(_ id: String, _ end: RequestEnd?, asked: Bool = false, met: Bool? = nil)
  -> RequestRecord
{
  RequestRecord(
    id: Identifier(id), requester: "m", filedOn: day("2026-01-05"),
    firstAskSentOn: asked ? day("2026-01-08") : nil, end: end,
    endedOn: end == nil ? nil : day("2026-02-02"), met: met,
    metOn: met == nil ? nil : day("2026-02-02"))
}

private func ask(
  _ id: String, _ side: AskSide, _ outcome: AskOutcome, _ reason: DeclineReason? = nil
) -> AskRecord {
  AskRecord(
    request: Identifier(id), side: side, asked: "p", sentOn: day("2026-01-10"), outcome: outcome,
    endedOn: day("2026-01-19"), reason: reason)
}
