// SPDX-License-Identifier: Apache-2.0

import ContactRecords
import Introductions
import Reports
import Testing

/// What must add up in every file of every report.
@Suite struct `Figures add up` {
  @Test(arguments: InventedCommunity.all(41...46))
  func `in every cohort that is told, and its rates lie where they must`(
    community: InventedCommunity
  ) {
    let reports = issued(community.history, community.issues)
    var told = 0
    for report in reports {
      let table = report.table("measures.csv")
      for cohort in Set(table.rows(["month_kind": "cohort"]).map(CohortKey.init)) {
        told += checkCounts(table, cohort) ? 1 : 0
        checkRates(table, cohort)
      }
    }
    #expect(told > 0 || community.size.upperBound < 10)
  }

  /// Whether the cohort has counts.
  private func checkCounts(_ table: ReadTable, _ cohort: CohortKey) -> Bool {
    let count = { (measure: String) in cohort.row(table, measure)?.number("value") }
    if let asks = count("asks_counted") {
      let parts = ["yes", "no", "not_now", "lapsed", "pending"].map { count("asks_\($0)") ?? -1 }
      #expect(parts.reduce(0, +) == asks && parts.allSatisfy { $0 >= 0 })
      return true
    }
    guard let started = count("requests_started") else { return false }
    let parts = ["introduced", "closed", "pending"].map { count("requests_\($0)") ?? -1 }
    #expect(parts.reduce(0, +) == started && parts.allSatisfy { $0 >= 0 })
    return true
  }

  private func checkRates(_ table: ReadTable, _ cohort: CohortKey) {
    for row in cohort.rows(table) where row["measure"]?.contains("rate") == true {
      guard let numerator = row.number("numerator"), let denominator = row.number("denominator"),
        let pending = row.number("pending")
      else {
        #expect(row["flag"] == "c")
        #expect(["value", "lowest", "highest", "lo95", "hi95"].allSatisfy { row[$0] == "" })
        continue
      }
      guard denominator > 0 else {
        #expect(row["flag"] == "z" && row["value"] == "")
        continue
      }
      let (low, high) = (row.number("lo95") ?? 2, row.number("hi95") ?? -1)
      if row["flag"] == "" {
        #expect(pending == 0 && row["lowest"] == "" && row["highest"] == "")
        let share = row.number("value") ?? -1
        #expect(abs(share - numerator / denominator) < slack)
        #expect(low <= share && share <= high && low >= 0 && high <= 1)
      } else {
        #expect(row["flag"] == "p" && row["value"] == "")
        #expect(abs((row.number("lowest") ?? -1) - numerator / denominator) < slack)
        #expect(
          abs((row.number("highest") ?? -1) - (numerator + pending) / denominator) < slack)
        #expect(low <= row.number("lowest") ?? -1 && row.number("highest") ?? 2 <= high)
      }
    }
  }

  @Test(arguments: InventedCommunity.all(61...66))
  func `bounds contain what the rate becomes`(community: InventedCommunity) {
    var history = community.history(
      InventedHistory.Habits.ofSize(community.size.upperBound).prompt)
    history.asks.removeAll { $0.endings.last?.outcome == .undeliverable }
    let reports = issued(history, community.issues)
    for (position, report) in reports.enumerated() {
      for row in report.table("measures.csv").rows(["flag": "p", "month_kind": "cohort"]) {
        guard let low = row.number("lowest"), let high = row.number("highest") else { continue }
        let key = CohortKey(row)
        for later in reports[position...].compactMap({
          key.row($0.table("measures.csv"), row["measure"] ?? "")?.number("value")
        }) {
          // The share of those who answered is bounded only once it is known who withdrew.
          guard row["measure"] != "decline_rate_of_answers" else { continue }
          #expect((low - slack...high + slack).contains(later), "\(row)")
        }
      }
    }
  }

  @Test(arguments: InventedCommunity.all(76...80))
  func `the funnel never rises, and loses those who ended`(community: InventedCommunity) {
    for report in issued(community.history, community.issues) {
      let rows = report.table("funnel.csv").rows
      for months in Set(rows.map { $0["first_month"] ?? "" }) {
        let steps = rows.filter { $0["first_month"] == months }
        #expect(
          steps.map { $0["step"] } == [
            "filed", "first-ask-sent", "connector-yes", "introduced",
          ])
        for (step, next) in zip(steps, steps.dropFirst()) {
          let reached = step.number("reached") ?? -1
          #expect(reached - (step.number("ended") ?? -1) == next.number("reached"))
          #expect(step.number("ended") ?? -1 >= 0)
        }
      }
    }
  }

  @Test(arguments: InventedCommunity.all(86...90))
  func `curves rise, and together to at most everything`(community: InventedCommunity) {
    for report in issued(community.history, community.issues) {
      let rows = report.table("outcomes.csv").rows
      let periods = Set(rows.map { [$0["segment"] ?? "", $0["first_month"] ?? ""] })
      for period in periods {
        let side = rows.filter { [$0["segment"] ?? "", $0["first_month"] ?? ""] == period }
        for outcome in Set(side.compactMap { $0["outcome"] }) {
          let shares = side.filter { $0["outcome"] == outcome }.map { $0.number("share") ?? -1 }
          #expect(zip(shares, shares.dropFirst()).allSatisfy { $0 <= $1 })
          #expect(shares.allSatisfy { (0...1).contains($0) })
        }
        for day in Set(side.compactMap { $0["day"] }) {
          let shares = side.filter { $0["day"] == day }.map { $0.number("share") ?? 2 }
          #expect(shares.count == 4 && shares.reduce(0, +) <= 1 + 4 * slack)
        }
        for row in side {
          guard let low = row.number("lo95"), let high = row.number("hi95"),
            let share = row.number("share")
          else { continue }
          #expect(low <= share && share <= high)
        }
      }
    }
  }

  @Test(arguments: InventedCommunity.all(101...105))
  func `the bands of the load hold every Connector once`(community: InventedCommunity) {
    let history = community.history
    for report in issued(history, community.issues) {
      let bands = report.table("load.csv").rows
      let year = report.issue.month.adding(months: -11)...report.issue.month
      let asked = Dictionary(
        grouping: history.known(by: report.issue.asOf).asks.filter {
          $0.side == .connector && year.contains($0.sent.on.month)
        }, by: \.asked
      ).mapValues(\.count)
      if bands.isEmpty {
        #expect(asked.count < 5)
        continue
      }
      #expect(bands.compactMap { $0.number("connectors") }.reduce(0, +) == Double(asked.count))
      for band in bands {
        let (from, to) = (band.number("asks_from") ?? 0, band.number("asks_to") ?? .infinity)
        #expect(
          Double(asked.values.count { (from...to).contains(Double($0)) })
            == band.number("connectors"))
        #expect(band.number("connectors") ?? 0 >= 3)
      }
    }
  }

  @Test(arguments: InventedCommunity.all(113...117))
  func `what is open is what was filed and has not ended`(community: InventedCommunity) throws {
    let report = try #require(issued(community.history, community.issues).last)
    let table = report.table("measures.csv")
    var open = 0.0
    for offset in 0..<community.months {
      let month = InventedCommunity.first.adding(months: offset).description
      let filed = try #require(table.value("event", month, "all", "requests_filed"))
      let ended = try #require(table.value("event", month, "all", "requests_ended"))
      open += filed - ended
      #expect(table.value("event", month, "all", "requests_open") == open)
    }
  }

  @Test(arguments: InventedCommunity.all(123...127))
  func `the reasons of a period are the declines, and none is rare`(community: InventedCommunity) {
    for report in issued(community.history, community.issues) {
      let rows = report.table("reasons.csv").rows
      for period in Dictionary(grouping: rows, by: { [$0["segment"], $0["first_month"]] }).values {
        let counts = period.compactMap { $0.number("numerator") }
        #expect(counts.reduce(0, +) == period[0].number("denominator"))
        #expect(counts.allSatisfy { $0 >= 3 } && counts.reduce(0, +) >= 10)
      }
    }
  }

  @Test(arguments: InventedCommunity.all(133...135))
  func `a row of any table is told from every other by its key`(community: InventedCommunity) {
    let keys = [
      "measures.csv": ["month_kind", "first_month", "last_month", "segment", "measure"],
      "trend.csv": ["month_kind", "first_month", "last_month", "segment", "measure"],
      "funnel.csv": ["first_month", "last_month", "step"],
      "outcomes.csv": ["first_month", "last_month", "segment", "outcome", "day"],
      "reasons.csv": ["first_month", "last_month", "segment", "reason"],
      "attempts.csv": ["first_month", "last_month", "segment", "attempt", "outcome"],
      "load.csv": ["asks_from"],
      "revisions.csv": ["month_kind", "first_month", "last_month", "segment", "measure"],
    ]
    for report in issued(community.history, community.issues) {
      for (name, columns) in keys {
        let rows = report.table(name).rows.map { row in columns.map { row[$0] ?? "" } }
        #expect(Set(rows).count == rows.count, "\(name)")
      }
    }
  }
}

/// A little more than half of the last decimal that a share is written with.
private let slack = 0.000051

/// What a cohort of the measures is told by.
private struct CohortKey: Hashable {
  let columns: [String: String]

  init(_ row: [String: String]) {
    columns = row.filter {
      ["month_kind", "first_month", "last_month", "segment"].contains($0.key)
    }
  }

  func rows(_ table: ReadTable) -> [[String: String]] { table.rows(columns) }

  func row(_ table: ReadTable, _ measure: String) -> [String: String]? {
    rows(table).first { $0["measure"] == measure }
  }
}

extension [String: String] {
  /// The number in a column, if it holds one.
  func number(_ column: String) -> Double? { self[column].flatMap(Double.init) }
}
