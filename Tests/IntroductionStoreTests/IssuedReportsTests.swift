// SPDX-License-Identifier: Apache-2.0

import ContactRecords
import Foundation
import GRDB
import Introductions
import TestSupport
import Testing

@testable import IntroductionStore

@Suite struct IssuedReportsTests {
  private let first = Day(ordinal: 20_500)

  private func month(_ number: Int) -> Month { first.month.adding(months: number) }

  private func issue(
    _ number: Int, after days: Int, _ store: IntroductionStore, reach: ReachCounts? = nil
  ) throws -> IssuedReport {
    try store.transaction { transaction in
      try transaction.issueReport(
        of: month(number), asOf: first.adding(days: days), reach: reach)
    }
  }

  @Test func `they are kept in the order in which they were issued, with what could be served`()
    throws
  {
    let store = try IntroductionStore(path: nil)
    let reach = ReachCounts(
      open: 7, requesters: 5, withoutConnector: 2, onOneConnector: 3, openers: 4, mostOpened: 1)
    let issues = [
      try issue(2, after: 3, store), try issue(1, after: 3, store, reach: reach),
      try issue(1, after: 9, store),
    ]
    #expect(issues.map(\.month) == [month(2), month(1), month(1)])
    #expect(issues[1].reach == reach)
    #expect(try store.transaction { try $0.issuedReports() } == issues)
  }

  @Test func `each knows what was on record, and those as of one day know the same`() throws {
    let store = try IntroductionStore(path: nil)
    let before = try issue(1, after: 3, store)
    let request = Request(
      id: Identifier("R1"), requester: Identifier("rosa"), prospect: .init(name: "Ana Duarte"),
      purpose: "advice", note: "Now?", mayName: true, filedOn: first)
    try store.transaction { transaction in
      var introduction = Introduction(request, policy: Policy())
      try transaction.file(request, introduction.terms)
      let event = Event(on: first, of: request.id, .filed)
      try introduction.apply(event)
      try transaction.append(event, of: introduction)
    }
    let same = try issue(2, after: 3, store)
    let after = try issue(1, after: 4, store)
    #expect([before, same, after].map(\.throughEvent) == [0, 0, 1])
    let history = try store.transaction { try $0.history(policy: Policy()) }
    #expect(history.requests.map(\.filed) == [RecordedDay(first, knownOn: after.asOf)])
    #expect(try store.transaction { try $0.digest(ofEvent: 1) }.count == 64)
    #expect(try store.transaction { try $0.digest(ofEvent: 0) }.isEmpty)
  }

  @Test func `none is as of an earlier day than the one before it, nor of one day twice`() throws {
    let store = try IntroductionStore(path: nil)
    let kept = try issue(1, after: 5, store)
    for (number, days) in [(2, 4), (1, 4), (1, 5)] {
      #expect(throws: (any Error).self) { try issue(number, after: days, store) }
    }
    #expect(try store.transaction { try $0.issuedReports() } == [kept])
  }

  @Test(arguments: [
    "UPDATE issue SET asOf = '2027-01-01'", "UPDATE issue SET month = '2020-01'",
    "DELETE FROM issue",
    "INSERT OR REPLACE INTO issue (sequence, month, asOf, throughEvent) VALUES (1, '2020-01', '2030-01-01', 0)",
  ])
  func `none is ever changed or removed`(sql: String) throws {
    try Folders.withTemporary { folder in
      let path = folder.appending(path: "mutual.sqlite").path
      let store = try IntroductionStore(path: path)
      let kept = try issue(1, after: 5, store)
      #expect(throws: StoreProblem.self) {
        try store.transaction { try $0.database.execute(sql: sql) }
      }
      #expect(try store.transaction { try $0.issuedReports() } == [kept])
    }
  }

  @Test func `those that an older version noted come first by their day, then by their month`()
    throws
  {
    try Folders.withTemporary { folder in
      let path = folder.appending(path: "mutual.sqlite").path
      let queue = try DatabaseQueue(path: path)
      try Schema.migrator.migrate(
        queue, upTo: "consents, standings and the do-not-contact list")
      try queue.write { database in
        try database.execute(
          sql: """
            PRAGMA application_id = 0x4D55544C;
            INSERT INTO report (month, asOf) VALUES
              ('2026-03', '2026-04-01'), ('2026-01', '2026-05-02'), ('2026-02', '2026-04-01');
            """)
      }
      try queue.close()
      let store = try IntroductionStore(path: path)
      let issues = try store.transaction { try $0.issuedReports() }
      #expect(
        issues.map { "\($0.month) \($0.asOf)" } == [
          "2026-02 2026-04-01", "2026-03 2026-04-01", "2026-01 2026-05-02",
        ])
      #expect(issues.allSatisfy { $0.reach == nil })
      let later = try store.transaction { transaction in
        try transaction.issueReport(
          of: issues[0].month, asOf: issues[2].asOf.adding(days: 1), reach: nil)
      }
      #expect(try store.transaction { try $0.issuedReports() }.last == later)
    }
  }
}
