// SPDX-License-Identifier: Apache-2.0

import ContactRecords
import Foundation
import Introductions
import Reports
import TestSupport
import Testing

@Suite struct `Files of a report` {
  @Test func `the folder holds the page, the tables and their description`() {
    let names = report(invented(1)).files().map(\.name)
    #expect(
      names == [
        "report.html", "measures.csv", "trend.csv", "funnel.csv", "reasons.csv", "datapackage.json",
      ])
  }

  @Test(arguments: 1...5)
  func `a history in another order gives the same bytes`(seed: UInt64) {
    let history = invented(seed)
    var random = RepeatableRandom(seed: seed &+ 100)
    var other = history
    other.asks.shuffle(using: &random)
    other.requests.shuffle(using: &random)
    #expect(other != history)
    #expect(report(other).files() == report(history).files())
  }

  @Test(arguments: 1...8)
  func `what came after the as-of day leaves no trace`(seed: UInt64) {
    let asOf = day("2025-12-13")
    let history = invented(seed)
    let later = report(history, asOf: asOf).files()
    #expect(report(forgetting(history, after: asOf), asOf: asOf).files() == later)
    #expect(report(history).files() != later)
  }

  @Test func `an answer of the day itself is known, one of the next day is pending`() {
    var history = History()
    history.asks = ["2026-03-20", "2026-03-21"].map { ended in
      AskRecord(
        request: Identifier("q"), side: .prospect, asked: "p", sentOn: day("2026-03-09"),
        outcome: .no, endedOn: day(ended), reason: .tooBusy)
    }
    let table = report(history, asOf: day("2026-03-20")).table("measures.csv")
    #expect(table.value("cohort", month("2026-03"), "prospect", "asks_no") == 1)
    #expect(table.value("cohort", month("2026-03"), "prospect", "asks_pending") == 1)
  }

  @Test func `no opaque key of a person or a request is in any file`() {
    var history = invented(2)
    history.asks = history.asks.map { ask in
      AskRecord(
        request: Identifier("request-key-7"), side: ask.side, asked: "person-key-7",
        sentOn: ask.sentOn, outcome: ask.outcome, endedOn: ask.endedOn, reason: ask.reason)
    }
    for file in report(history).files() {
      let text = String(decoding: file.bytes, as: UTF8.self)
      #expect(!text.contains("person-key") && !text.contains("request-key"), "\(file.name)")
    }
  }

  @Test func `the description names every column of every table, in order`() throws {
    let report = report(invented(4))
    let description = report.text("datapackage.json")
    for name in ["measures.csv", "trend.csv", "funnel.csv", "reasons.csv"] {
      #expect(description.contains("\"path\": \"\(name)\""))
      let part = try #require(description.components(after: "\"path\": \"\(name)\""))
      let fields = part.components(before: "\"missingValues\"")
      #expect(names(in: fields) == report.table(name).header)
    }
  }

  @Test func `the description is JSON, whatever the community is called`() throws {
    let community = "\"Río\" \\ \n\u{1} & Søn"
    let report = MonthlyReport(
      history: invented(1), month: month("2026-03"), asOf: day("2026-04-11"), community: community)
    let data = Data(report.file("datapackage.json"))
    let description = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
    #expect(description["title"] as? String == "Introductions in March 2026, \(community)")
  }

  @Test func `measures and page of the invented community are as approved`() throws {
    let report = MonthlyReport(
      history: InventedHistory(
        seed: 20, first: month("2025-09"), months: 14, requestsPerMonth: 7...14
      ).history,
      month: month("2026-10"), asOf: day("2026-11-02"), community: "Riverside Circle")
    try expectApproved(report.text("measures.csv"), "measures.csv")
    try expectApproved(report.text("report.html"), "report.html")
  }

  private func names(in fields: String) -> [String] {
    fields.split(separator: "\n").compactMap { line in
      let parts = line.split(separator: "\"")
      return parts.count == 5 && parts[1] == "name" ? String(parts[3]) : nil
    }
  }
}

private func invented(_ seed: UInt64) -> History {
  InventedHistory(seed: seed, first: month("2025-04"), months: 12, requestsPerMonth: 2...9).history
}

private func report(_ history: History, asOf: Day = day("2026-04-11")) -> MonthlyReport {
  MonthlyReport(history: history, month: month("2026-03"), asOf: asOf, community: "Riverside")
}

/// What a store would have held on that day.
private func forgetting(_ history: History, after day: Day) -> History {
  var history = history
  history.asks = history.asks.filter { $0.sentOn <= day }.map { ask in
    guard let endedOn = ask.endedOn, endedOn > day else { return ask }
    return AskRecord(
      request: ask.request, side: ask.side, asked: ask.asked, sentOn: ask.sentOn, outcome: .pending,
      endedOn: nil, reason: nil)
  }
  history.requests = history.requests.filter { $0.filedOn <= day }.map { request in
    let isLater = request.endedOn.map { $0 > day } ?? true
    let saysLater = request.metOn.map { $0 > day } ?? true
    return RequestRecord(
      id: request.id, requester: request.requester, filedOn: request.filedOn,
      firstAskSentOn: request.firstAskSentOn.flatMap { $0 > day ? nil : $0 },
      end: isLater ? nil : request.end, endedOn: isLater ? nil : request.endedOn,
      met: saysLater ? nil : request.met, metOn: saysLater ? nil : request.metOn)
  }
  return history
}

extension String {
  fileprivate func components(after mark: String) -> String? {
    ranges(of: mark).first.map { String(self[$0.upperBound...]) }
  }

  fileprivate func components(before mark: String) -> String {
    ranges(of: mark).first.map { String(self[..<$0.lowerBound]) } ?? self
  }
}
