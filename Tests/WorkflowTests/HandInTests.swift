// SPDX-License-Identifier: Apache-2.0

import ContactRecords
import Foundation
import Introductions
import Testing
import Workflow

@Suite struct HandInTests {
  private let day = SmallWorld.day

  @Test func `a sheet that comes twice counts once`() throws {
    try SmallWorld.live { world in
      try world.night(day)
      let reference = try world.reference("connector-ask")
      try world.write("back.csv", "ref,decision,decided_on\n\(reference),sent,\(day)\n")
      let path = world.root.appending(path: "back.csv").path
      #expect(try HandIn(world.workspace).importDecisions(path).events == 2)
      #expect(try HandIn(world.workspace).importDecisions(path).events == 0)
    }
  }

  @Test func `a decision on another text is refused, and the letter waits`() throws {
    try SmallWorld.live { world in
      try world.night(day)
      let reference = try world.reference("connector-ask")
      try world.write("answers/back.csv", "ref,row_check,decision\n\(reference),h0000000,approve\n")
      let outcome = try world.night(day)
      #expect(outcome.findings.map(\.problem) == [.changedDraft(reference: reference)])
      #expect(try world.letters().first { $0.reference == reference }?.stands == "waits for review")
      try world.write("answers/back.csv", "ref,row_check,decision\n")
      #expect(try world.night(day).findings.isEmpty)
    }
  }

  @Test func `a sheet as spreadsheets save it is understood`() throws {
    try SmallWorld.live { world in
      try world.night(day)
      let reference = try world.reference("connector-ask")
      let sheet =
        "\u{FEFF}Decision;Ref;Decided on\r\nSENT;\(reference.lowercased());\(day)\r\n;;\r\n"
      try world.write("answers/back.csv", sheet)
      #expect(try world.night(day.adding(days: 1)).findings.isEmpty)
      #expect(try world.status().map(\.stands) == ["Ada Adler was asked on \(day)"])
    }
  }

  @Test func `a day that can be read in two ways is refused with its line`() throws {
    try SmallWorld.live { world in
      try world.night(day)
      let reference = try world.reference("connector-ask")
      try world.write("answers/back.csv", "ref,decision,decided_on\n\(reference),sent,03/04/2026\n")
      let findings = try world.night(day).findings
      #expect(findings == [Finding(Place("answers/back.csv", line: 2), .invalidDay("03/04/2026"))])
    }
  }

  @Test func `an answer shows that the ask was sent`() throws {
    try SmallWorld.live { world in
      try world.night(day)
      try world.answer(try world.reference("connector-ask"), .yes, on: day.adding(days: 1))
      try world.night(day.adding(days: 2))
      #expect(try world.letters().map(\.kind).contains("prospect-ask"))
    }
  }

  @Test func `an answer that was mistyped can be put right, until something has followed from it`()
    throws
  {
    try SmallWorld.live { world in
      try world.night(day)
      let reference = try world.reference("connector-ask")
      try world.answer(reference, .no(.tooBusy), on: day)
      try world.answer(reference, .yes, on: day)
      try world.answer(reference, .no(.tooBusy), on: day)
      try world.night(day.adding(days: 3))
      #expect(throws: WorkflowProblem.self) { try world.answer(reference, .yes, on: day) }
    }
  }

  @Test func `a refused row is told every night until somebody mends it`() throws {
    try SmallWorld.live { world in
      try world.night(day)
      try world.write("answers/back.csv", "ref,decision\n7F3A-9CKX-2MQ,approve\n")
      for later in 0...2 {
        let findings = try world.night(day.adding(days: later)).findings
        #expect(findings.map(\.problem) == [.unknownReference("7F3A-9CKX-2MQ")])
      }
    }
  }

  @Test func `whoever answers no more is asked nothing again, by any request`() throws {
    try SmallWorld.live { world in
      try world.night(day)
      try world.answer(try world.send("connector-ask", on: day), .no(.noMore), on: day)
      let later = day.adding(days: 100)
      try world.write(requests: [
        ("R1", day, "rosa", "Ana Duarte"), ("R2", later, "uwe", "Ana Duarte"),
      ])
      try world.night(later.adding(days: 1))
      #expect(try world.letters().filter { $0.kind == "connector-ask" }.map(\.to) == ["Ben Brandt"])
    }
  }

  @Test func `a word on a letter that is over is refused, not swallowed`() throws {
    try SmallWorld.live { world in
      try world.night(day)
      let reference = try world.reference("connector-ask")
      _ = try HandIn(world.workspace).withdraw("R1", on: day)
      #expect(throws: WorkflowProblem.self) {
        try HandIn(world.workspace).decide(reference, .sent, on: day)
      }
    }
  }

  @Test func `a mistyped reference is told from an unknown one`() throws {
    try SmallWorld.live { world in
      try world.night(day)
      #expect(throws: WorkflowProblem.malformedReference("7F3A-9CKX-2M")) {
        try HandIn(world.workspace).decide("7F3A-9CKX-2M", .approve, on: day)
      }
    }
  }

  @Test func `one run holds the workspace, and the other leaves at once`() throws {
    try SmallWorld.live { world in
      let session = try Session.open(world.workspace)
      #expect(throws: WorkflowProblem.locked) { try world.night(day) }
      withExtendedLifetime(session) {}
    }
  }
}
