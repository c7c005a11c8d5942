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

  private func issue(_ months: Int, after days: Int, reach: IssuedReport.Reach? = nil)
    -> IssuedReport
  {
    IssuedReport(
      month: first.month.adding(months: months), asOf: first.adding(days: days), reach: reach)
  }

  @Test func `they are kept in the order in which they were issued, with what could be served`()
    throws
  {
    let store = try IntroductionStore(path: nil)
    let reach = IssuedReport.Reach(
      open: 7, withoutConnector: 2, onOneConnector: 3, openers: 4, mostOpened: 1)
    let issues = [issue(2, after: 3), issue(1, after: 3, reach: reach), issue(1, after: 9)]
    try store.transaction { transaction in for issue in issues { try transaction.note(issue) } }
    #expect(try store.transaction { try $0.issuedReports() } == issues)
  }

  @Test func `none is as of an earlier day than the one before it, nor of one day twice`() throws {
    let store = try IntroductionStore(path: nil)
    try store.transaction { try $0.note(issue(1, after: 5)) }
    for refused in [issue(2, after: 4), issue(1, after: 4), issue(1, after: 5)] {
      #expect(throws: (any Error).self) { try store.transaction { try $0.note(refused) } }
    }
    #expect(try store.transaction { try $0.issuedReports() } == [issue(1, after: 5)])
  }

  @Test(arguments: [
    "UPDATE issue SET asOf = '2027-01-01'", "UPDATE issue SET month = '2020-01'",
    "DELETE FROM issue",
    "INSERT OR REPLACE INTO issue (sequence, month, asOf) VALUES (1, '2020-01', '2030-01-01')",
  ])
  func `none is ever changed or removed`(sql: String) throws {
    try Folders.withTemporary { folder in
      let path = folder.appending(path: "mutual.sqlite").path
      let store = try IntroductionStore(path: path)
      try store.transaction { try $0.note(issue(1, after: 5)) }
      #expect(throws: StoreProblem.self) {
        try store.transaction { try $0.database.execute(sql: sql) }
      }
      #expect(try store.transaction { try $0.issuedReports() } == [issue(1, after: 5)])
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
      let later = IssuedReport(
        month: issues[0].month, asOf: issues[2].asOf.adding(days: 1), reach: nil)
      try store.transaction { try $0.note(later) }
      #expect(try store.transaction { try $0.issuedReports() }.last == later)
    }
  }
}
