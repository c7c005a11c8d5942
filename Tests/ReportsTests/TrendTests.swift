// SPDX-License-Identifier: Apache-2.0

import ContactRecords
import Introductions
import Reports
import TestSupport
import Testing

@Suite struct `Trend` {
  @Test func `at most the last twelve months are shown`() {
    let months = trend(months: 30).rows(["measure": "introductions_sent"]).map { $0["month"] }
    #expect(months.first == "2025-04")
    #expect(months.last == "2026-03")
    #expect(months.count == 12)
    #expect(trend(months: 5).rows(["measure": "introductions_sent"]).count == 5)
  }

  @Test(arguments: 1...6)
  func `the trend says what the measures say`(seed: UInt64) throws {
    let report = report(seed: seed, months: 12)
    let measures = report.table("measures.csv")
    let rows = report.table("trend.csv").rows
    #expect(rows.count == 60)
    for row in rows {
      let key = ["month_kind", "month", "segment", "measure"].reduce(into: [:]) { $0[$1] = row[$1] }
      let same = measures.rows(key)
      #expect(same.count == 1)
      for column in ["numerator", "denominator", "value", "lo95", "hi95", "flag", "as_of"] {
        #expect(same.map { $0[column] } == [row[column]])
      }
    }
  }

  @Test(arguments: 1...6)
  func `a rate stands alone when final, and between its bounds when provisional`(seed: UInt64) {
    let rows = report(seed: seed, months: 12).table("trend.csv").rows(["month_kind": "cohort"])
    #expect(Set(rows.compactMap { $0["flag"] }).isSuperset(of: ["", "p"]))
    for row in rows {
      #expect((row["value"] != "") == (row["flag"] == ""))
      #expect((row["lowest"] != "") == (row["flag"] == "p"))
      #expect((row["highest"] != "") == (row["flag"] == "p"))
      if row["flag"] == "" { #expect(row["pending"] == "0") }
    }
  }

  private func trend(months: Int) -> ReadTable {
    report(seed: 1, months: months).table("trend.csv")
  }

  private func report(seed: UInt64, months: Int) -> MonthlyReport {
    let history = InventedHistory(
      seed: seed, first: month("2026-03").adding(months: 1 - months), months: months,
      requestsPerMonth: 8...14
    ).history
    return MonthlyReport(
      history: history, month: month("2026-03"), asOf: day("2026-04-01"), community: "Riverside")
  }
}
