// SPDX-License-Identifier: Apache-2.0

import ContactRecords
import Foundation
import IntroductionStore
import Introductions
import TestSupport
import Testing
import Workflow

@Suite struct ReportAgainTests {
  private let day = SmallWorld.day

  /// Lives from March to the first night of May, with a report each for March and April.
  private func live(_ body: (SmallWorld) throws -> Void) throws {
    try SmallWorld.live { world in
      try world.night(day)
      let reference = try world.send("connector-ask", on: day)
      try world.night(Day(known: "2026-04-01"))
      try world.answer(reference, .no(.tooBusy), on: Day(known: "2026-04-02"))
      try world.night(Day(known: "2026-05-01"))
      try body(world)
    }
  }

  @Test func `as of a later day it takes the place of the first, which is kept byte for byte`()
    throws
  {
    try live { world in
      let before = try pages(world, "reports/2026-04")
      let path = try ReportAgain(world.workspace).write(
        Month(iso: "2026-04"), asOf: Day(known: "2026-05-09"))
      #expect(path.page == "reports/2026-04/report.html")
      let after = try pages(world, "reports/2026-04")
      #expect(try pages(world, "reports/2026-04-as-of-2026-04-30") == before)
      #expect(after != before)
      #expect(Set(after.keys) == Set(before.keys))
    }
  }

  @Test func `as of its own day it is the same, whatever was put on record since`() throws {
    try live { world in
      let before = world.files(below: "reports")
      let march = try pages(world, "reports/2026-03")
      try world.write("requests/more.csv", try moreRequests(world))
      try world.night(Day(known: "2026-05-20"))
      let reference = try world.reference("connector-ask")
      try world.answer(
        try world.send("connector-ask", on: Day(known: "2026-05-20")), .yes,
        on: Day(known: "2026-05-20"))
      #expect(reference.hasPrefix("no ") == false)
      for month in ["2026-03", "2026-04"] {
        let folder = world.root.appending(path: "reports/\(month)")
        try FileManager.default.removeItem(at: folder)
      }
      let asOf = Day(known: "2026-03-31")
      let path = try ReportAgain(world.workspace).write(Month(iso: "2026-03"), asOf: asOf)
      #expect(path.page == "reports/2026-03/report.html")
      #expect(try pages(world, "reports/2026-03") == march)
      #expect(world.files(below: "reports") == before)
    }
  }

  @Test func `the nights after it go on, and the whole month is still reported`() throws {
    try SmallWorld.live { world in
      try world.night(day)
      _ = try ReportAgain(world.workspace).write(
        Month(iso: "2026-03"), asOf: Day(known: "2026-04-05"))
      _ = try ReportAgain(world.workspace).write(
        Month(iso: "2026-04"), asOf: Day(known: "2026-04-05"))
      try world.night(Day(known: "2026-04-04"))
      try world.night(Day(known: "2026-05-02"))
      let page = try world.read("reports/2026-04/report.html")
      #expect(page.contains("As known on 30 April 2026"))
      #expect(world.files(below: "reports")["2026-04-as-of-2026-04-05/report.html"] != nil)
    }
  }

  @Test func `a day or a month to come is refused`() throws {
    try live { world in
      let report = ReportAgain(world.workspace)
      #expect(throws: WorkflowProblem.dayToCome("2999-01-31")) {
        try report.write(Month(iso: "2998-12"), asOf: Day(known: "2999-01-31"))
      }
      #expect(throws: WorkflowProblem.dayToCome("2026-07")) {
        try report.write(Month(iso: "2026-07"), asOf: Day(known: "2026-06-30"))
      }
    }
  }

  @Test func `a night that owes a report after a later one knows as much as that`() throws {
    try SmallWorld.live { world in
      try world.night(day)
      _ = try ReportAgain(world.workspace).write(
        Month(iso: "2026-03"), asOf: Day(known: "2026-05-05"))
      try world.night(Day(known: "2026-05-06"))
      let page = try world.read("reports/2026-04/report.html")
      #expect(page.contains("As known on 5 May 2026"))
    }
  }

  @Test func `one that was cut short is finished by the next night`() throws {
    try live { world in
      let before = try pages(world, "reports/2026-04")
      let asOf = Day(known: "2026-05-09")
      let store = try IntroductionStore(path: world.workspace.database.path)
      try store.transaction { transaction in
        _ = try transaction.issueReport(of: asOf.month.previous, asOf: asOf, reach: nil)
      }
      try store.close()
      try world.night(Day(known: "2026-05-10"))
      let page = try world.read("reports/2026-04/report.html")
      #expect(page.contains("As known on 9 May 2026"))
      #expect(try pages(world, "reports/2026-04-as-of-2026-04-30") == before)
      #expect(try world.read("reports/index.html").contains("As known on 9 May 2026"))
    }
  }

  @Test func `as of an earlier day on which it was never issued it is refused`() throws {
    try live { world in
      let before = world.files(below: "reports")
      #expect(
        throws: WorkflowProblem.reportOfThePast(asked: "2026-04-20", last: "2026-04-30")
      ) {
        try ReportAgain(world.workspace).write(
          Month(iso: "2026-03"), asOf: Day(known: "2026-04-20"))
      }
      #expect(world.files(below: "reports") == before)
    }
  }

  private func moreRequests(_ world: SmallWorld) throws -> String {
    let header = try world.read("requests/all.csv").prefix { $0 != "\n" }
    return header + "\nR2,2026-05-02,uwe,Ana Duarte,,,advice,Twenty minutes?,yes\n"
  }

  /// The files of a report's own folder.
  private func pages(_ world: SmallWorld, _ folder: String) throws -> [String: Data] {
    let pages = world.files(below: folder)
    try #require(pages["report.html"] != nil)
    return pages
  }
}

extension Day {
  fileprivate init(known iso: String) {
    guard let day = Day(iso: iso) else { preconditionFailure("no day: \(iso)") }
    self = day
  }
}
