// SPDX-License-Identifier: Apache-2.0

import ContactRecords
import Introductions
import Reports
import TestSupport
import Testing

@Suite struct `Measures of a month` {
  @Test(arguments: 1...12)
  func `the outcomes of the asks of a month add up to those released, on each side`(seed: UInt64)
    throws
  {
    let history = invented(seed)
    let asOf = day("2026-04-11")
    let table = report(history, asOf: asOf).table("measures.csv")
    for month in monthsOfYear {
      for segment in segments {
        let released = try #require(table.value("cohort", month, segment, "asks_released"))
        let outcomes = ["yes", "no", "not_now", "lapsed", "withdrawn", "undeliverable", "pending"]
        let counts = outcomes.compactMap {
          table.value("cohort", month, segment, "asks_\($0)")
        }
        #expect(counts.count == outcomes.count)
        #expect(counts.reduce(0, +) == released)
        #expect(Int(released) == asksSent(history, in: month, by: asOf, segment))
      }
    }
  }

  @Test(arguments: 1...12)
  func `what waits at the end of a month is what waited before, and came, less what ended`(
    seed: UInt64
  ) throws {
    let table = report(invented(seed)).table("measures.csv")
    for segment in segments {
      var waiting = 0.0
      for month in monthsOfYear {
        let released = try #require(table.value("event", month, segment, "asks_released"))
        let ended = ["yes", "no", "not_now", "lapsed", "withdrawn", "undeliverable"].compactMap {
          table.value("event", month, segment, "asks_\($0)")
        }
        #expect(ended.count == 6)
        waiting += released - ended.reduce(0, +)
        #expect(table.value("event", month, segment, "asks_waiting") == waiting)
      }
    }
  }

  @Test(arguments: 1...6)
  func `both sides together are the sum of the two`(seed: UInt64) throws {
    let table = report(invented(seed)).table("measures.csv")
    for row in table.rows(["segment": "connector"]) {
      guard let measure = row["measure"], measure.hasPrefix("asks_"), let kind = row["month_kind"],
        let month = row["month"].flatMap({ Month(iso: $0) })
      else { continue }
      let sides = ["connector", "prospect"].compactMap { table.value(kind, month, $0, measure) }
      #expect(table.value(kind, month, "all", measure) == sides.reduce(0, +))
    }
  }

  @Test(arguments: 1...6)
  func `requests that were started are introduced, closed or open`(seed: UInt64) throws {
    let table = report(invented(seed)).table("measures.csv")
    for month in monthsOfYear {
      let parts = ["introduced", "closed", "open"].compactMap {
        table.value("cohort", month, "all", "requests_\($0)")
      }
      #expect(parts.count == 3)
      #expect(table.value("cohort", month, "all", "requests_started") == parts.reduce(0, +))
    }
  }

  @Test func `a row is told from every other by its key`() {
    let rows = report(invented(3)).table("measures.csv").rows
    let keys = rows.map { row in
      ["month_kind", "month", "segment", "measure"].map { row[$0] ?? "" }
    }
    #expect(Set(keys).count == rows.count)
  }

  @Test func `every month has rows, also one in which nothing happened`() {
    var history = History()
    history.asks = [ask("2025-03-04", .no, "2025-03-09")]
    let table = report(history).table("measures.csv")
    #expect(table.value("cohort", month("2025-03"), "connector", "asks_no") == 1)
    #expect(table.value("cohort", month("2025-07"), "connector", "asks_no") == 0)
    #expect(Set(table.rows.compactMap { $0["month"] }).count == 13)
  }

  @Test func `an empty history gives a report of its month`() {
    let table = report(History()).table("measures.csv")
    #expect(Set(table.rows.compactMap { $0["month"] }) == ["2026-03"])
    #expect(table.value("event", month("2026-03"), "all", "requests_filed") == 0)
    #expect(
      report(History()).text("report.html").contains("In March 2026, no introduction was sent"))
  }

  @Test func `the median of the answers leaves silence out`() {
    var history = History()
    history.asks = [
      ask("2026-03-01", .yes, "2026-03-02"), ask("2026-03-01", .no, "2026-03-03"),
      ask("2026-03-01", .notNow, "2026-03-06"), ask("2026-03-01", .yes, "2026-03-09"),
      ask("2026-02-20", .yes, "2026-03-12"), ask("2026-03-01", .no, "2026-03-05"),
      ask("2026-02-10", .lapsed, "2026-03-01"), ask("2026-03-01", .undeliverable, "2026-03-02"),
    ]
    let rows = report(history).table("measures.csv").rows([
      "month": "2026-03", "segment": "connector", "measure": "median_days_to_answer",
    ])
    #expect(rows.map { $0["value"] } == ["4.5"])
    #expect(rows.map { $0["denominator"] } == ["6"])
  }
}

private let segments = ["all", "connector", "prospect"]
private let monthsOfYear = (0..<12).map { month("2025-04").adding(months: $0) }

private func invented(_ seed: UInt64) -> History {
  InventedHistory(seed: seed, first: month("2025-04"), months: 12, requestsPerMonth: 1...9).history
}

private func report(_ history: History, asOf: Day = day("2026-04-11")) -> MonthlyReport {
  MonthlyReport(history: history, month: month("2026-03"), asOf: asOf, community: "Riverside")
}

private func asksSent(_ history: History, in month: Month, by asOf: Day, _ segment: String) -> Int {
  history.asks.count { ask in
    ask.sentOn.month == month && ask.sentOn <= asOf
      && (segment == "all" || ask.side.rawValue == segment)
  }
}

private func ask(_ sent: String, _ outcome: AskOutcome, _ ended: String?) -> AskRecord {
  AskRecord(
    request: Identifier("q"), side: .connector, asked: "p", sentOn: day(sent), outcome: outcome,
    endedOn: ended.map(day), reason: nil)
}
