// SPDX-License-Identifier: Apache-2.0

import ContactRecords
import Introductions
import Reports
import Testing

@Suite struct `A history out of the ordinary` {
  @Test func `that is empty gives a report that says so`() throws {
    let report = report(History())
    #expect(
      report.table("measures.csv").value("event", "2026-03", "all", "requests_filed") == 0)
    #expect(report.table("funnel.csv").rows.isEmpty && report.table("reasons.csv").rows.isEmpty)
    _ = try MarkupOutline(report.text("report.html"))
  }

  @Test func `of one request tells nothing of it`() throws {
    let history = crowd(1, requesters: 1, outcomes: [.no])
    for report in issued(history, monthly(Month(known: "2026-01"), 6)) {
      expectNothingTold(report)
      _ = try MarkupOutline(report.text("report.html"))
    }
  }

  @Test func `of a thousand requests by one Requester tells nothing of them`() {
    let history = crowd(1000, requesters: 1, outcomes: [.yes, .no, .notNow, .lapsed])
    for report in issued(history, monthly(Month(known: "2026-01"), 6)) { expectNothingTold(report) }
  }

  @Test func `of a thousand asks to four people tells nothing of them`() {
    let history = crowd(1000, requesters: 100, parties: 4, outcomes: [.yes, .no, .notNow])
    for report in issued(history, monthly(Month(known: "2026-01"), 6)) {
      #expect(report.tellings(.connectorAsks).isEmpty)
      let asks = report.table("measures.csv").rows(["segment": "connector", "month_kind": "cohort"])
      #expect(!asks.isEmpty && asks.allSatisfy { $0["flag"] == "c" })
      #expect(report.table("outcomes.csv").rows.isEmpty)
    }
  }

  @Test func `of a crowd within one month is told`() {
    let history = crowd(200, requesters: 20, outcomes: [.yes, .no, .notNow, .lapsed])
    let table = report(history).table("measures.csv")
    #expect(table.value("cohort", "2026-01", "connector", "asks_no") == 50)
  }

  @Test(arguments: [9, 10])
  func `is told from ten cases on`(cases: Int) {
    let table = report(crowd(cases, requesters: 9, outcomes: [.yes, .no, .lapsed])).table(
      "measures.csv")
    #expect((table.value("cohort", "2026-01", "connector", "asks_no") == nil) == (cases < 10))
  }

  @Test(arguments: [AskOutcome.yes, .no])
  func `of a few who all said the same is not told`(outcome: AskOutcome) {
    let few = report(crowd(19, requesters: 10, outcomes: [outcome])).table("measures.csv")
    #expect(few.value("cohort", "2026-01", "connector", "asks_\(outcome.rawValue)") == nil)
    let many = report(crowd(20, requesters: 10, outcomes: [outcome])).table("measures.csv")
    // Of a no that everybody said, each knows.
    #expect(
      many.value("cohort", "2026-01", "connector", "asks_\(outcome.rawValue)")
        == (outcome == .no ? nil : 20))
  }

  @Test func `in which every no stands beside yeses alone is not told`() {
    let bare = report(crowd(60, requesters: 20, outcomes: [.yes, .yes, .no])).table("measures.csv")
    #expect(bare.value("cohort", "2026-01", "connector", "asks_no") == nil)
    let hidden = report(crowd(60, requesters: 20, outcomes: [.yes, .lapsed, .no]))
      .table("measures.csv")
    #expect(hidden.value("cohort", "2026-01", "connector", "asks_no") == 20)
  }

  @Test func `in which everything is pending has bounds of nothing`() {
    var history = crowd(60, requesters: 20, outcomes: [.yes])
    for index in history.asks.indices { history.asks[index].endings = [] }
    for index in history.requests.indices { history.requests[index].ending = nil }
    for report in issued(history, monthly(Month(known: "2026-01"), 6)) {
      expectNothingTold(report)
      #expect(report.table("outcomes.csv").rows.isEmpty)
    }
  }

  @Test func `with a year in which nothing happened goes on after it`() throws {
    var history = crowd(40, requesters: 20, outcomes: [.yes, .no, .lapsed])
    let later = crowd(
      40, requesters: 20, outcomes: [.yes, .no, .lapsed], on: "2027-03-02", named: "r")
    history.requests += later.requests
    history.asks += later.asks
    let reports = issued(history, monthly(Month(known: "2026-01"), 17))
    let last = try #require(reports.last)
    #expect(last.table("measures.csv").value("event", "2026-08", "all", "requests_filed") == 0)
    let told = reports.flatMap { $0.tellings(.connectorAsks) }.map(\.months.upperBound)
    #expect(told.max() == Month(known: "2027-03"))
  }

  @Test(arguments: [
    "<script>alert(1)</script>", "=HYPERLINK(\"x\")", "one\r\ntwo", "\u{1}\u{0}",
    "&amp; \"Søn\" 'x'",
    "", "]]>", "\u{202E}abc", "{{community}}",
  ])
  func `of a community with a strange name is well-formed`(community: String) throws {
    let history = crowd(40, requesters: 20, outcomes: [.yes, .no])
    let report = report(history, community: community)
    _ = try MarkupOutline(report.text("report.html"))
    #expect(!report.text("report.html").contains("<script>alert"))
    var archive = ReportArchive(history: history, community: community)
    archive.note(issue("2026-01", asOf: "2026-02-28"))
    for file in archive.overview() where file.name.hasSuffix(".html") {
      _ = try MarkupOutline(String(decoding: file.bytes, as: UTF8.self))
    }
  }

  @Test func `whose beginning was put on record late was the same before`() {
    var history = crowd(40, requesters: 20, outcomes: [.yes, .no], on: "2026-03-02")
    let late = crowd(
      1, requesters: 1, outcomes: [.yes], on: "2026-01-20", known: "2026-06-10",
      named: "late")
    history.requests += late.requests
    history.asks += late.asks
    expectNoForesight(history, "2026-04", asOf: "2026-05-03")
  }

  @Test func `in which a Prospect is asked late was the same before`() {
    var history = crowd(40, requesters: 20, outcomes: [.yes, .no], on: "2026-03-02")
    for index in history.requests.indices where index % 2 == 0 {
      history.requests[index].ending = nil
      history.asks.append(
        AskLife(
          request: history.requests[index].id, side: .prospect, asked: "one",
          sent: RecordedDay(Day(known: "2026-05-20"))))
    }
    expectNoForesight(history, "2026-04", asOf: "2026-05-03")
  }

  @Test func `with two asks on one day is the same in any order`() {
    var history = crowd(60, requesters: 20, outcomes: [.yes, .no, .lapsed])
    history.asks += history.asks.prefix(30).map { ask in
      AskLife(
        request: ask.request, side: ask.side, asked: ask.asked + "x", sent: ask.sent,
        endings: [.init(.notNow, RecordedDay(ask.sent.on.adding(days: 3)))])
    }
    let reversed = History(
      requests: history.requests.reversed(), asks: history.asks.reversed())
    let differing = zip(report(reversed).files, report(history).files).filter { $0 != $1 }
    #expect(differing.map(\.0.name) == [])
  }

  private func expectNoForesight(_ history: History, _ month: String, asOf day: String) {
    let known = report(history.known(by: Day(known: day)), month, asOf: day)
    let whole = report(history, month, asOf: day)
    let differing = zip(known.files, whole.files).filter { $0 != $1 }.map(\.0.name)
    #expect(differing == [])
  }

  private func expectNothingTold(_ report: Issued) {
    let cohorts = report.table("measures.csv").rows(["month_kind": "cohort"])
    #expect(cohorts.allSatisfy { $0["flag"] == "c" && $0["value"] == "" && $0["numerator"] == "" })
    for name in ["funnel.csv", "reasons.csv", "attempts.csv", "outcomes.csv"] {
      #expect(report.table(name).rows.isEmpty, "\(name)")
    }
  }

  /// So many requests of one day, each with one ask of a Connector that was answered a week later.
  private func crowd(
    _ count: Int, requesters: Int, parties: Int = 40, outcomes: [AskOutcome],
    on day: String = "2026-01-12", known: String? = nil, named prefix: String = "q"
  ) -> History {
    let day = Day(known: day)
    let recorded = known.map { Day(known: $0) }
    var history = History()
    for number in 0..<count {
      let id = Identifier<Request>("\(prefix)\(number)")
      let outcome = outcomes[number % outcomes.count]
      let begun = RecordedDay(day, knownOn: recorded)
      let ended = RecordedDay(day.adding(days: 7), knownOn: recorded)
      history.requests.append(
        RequestLife(
          id: id, requester: "m\(number % requesters)", filed: begun, firstAsk: begun,
          ending: .init(outcome == .yes ? .introduced : .lapsed, ended)))
      history.asks.append(
        AskLife(
          request: id, side: .connector, asked: "c\(number % parties)", sent: begun,
          endings: [.init(outcome, ended)]))
    }
    return history
  }
}
