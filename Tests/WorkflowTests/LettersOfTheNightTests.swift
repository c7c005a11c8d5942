// SPDX-License-Identifier: Apache-2.0

import ContactRecords
import Foundation
import Introductions
import Testing
import Workflow

/// What the night writes, stops, and keeps beside it.
@Suite struct LettersOfTheNightTests {
  private let day = SmallWorld.day

  private func text(_ world: SmallWorld, _ kind: String) throws -> String {
    let file = world.files(below: "outbox").keys.first {
      $0.contains(kind) && $0.hasSuffix(".eml")
    }
    return try world.read("outbox/\(file ?? "no \(kind)")").replacing("=\r\n", with: "")
  }

  private func speakGerman(_ world: SmallWorld, _ ids: String...) throws {
    var members = try world.read("members.csv")
      .replacing("paused_until", with: "paused_until,language")
    for id in ids {
      members = members.split(separator: "\n").map { line in
        line.hasPrefix("\(id),") ? "\(line),de" : String(line)
      }
      .joined(separator: "\n")
    }
    try world.write("members.csv", members)
  }

  @Test func `each is written to in their own language, and Prospects in their friend's`() throws {
    try SmallWorld.live { world in
      try speakGerman(world, "ada")
      #expect(try world.night(day).findings.isEmpty)
      #expect(try text(world, "connector-ask").contains("Hallo Ada"))
      #expect(try text(world, "connector-ask").contains("steht in deinem Adressbuch"))
      #expect(try text(world, "requester-update").contains("Hello Rosa"))
      try world.answer(try world.send("connector-ask", on: day), .yes, on: day)
      try world.night(day.adding(days: 1))
      #expect(try text(world, "prospect-ask").contains("Hallo Ana"))
      try world.answer(
        try world.send("prospect-ask", on: day.adding(days: 1)), .yes, on: day.adding(days: 1))
      #expect(try world.night(day.adding(days: 2)).findings.isEmpty)
      #expect(try text(world, "introduction").contains("You would both like to meet"))
    }
  }

  @Test func `an unknown language is told, and the community's is used`() throws {
    try SmallWorld.live { world in
      let members = try world.read("members.csv")
        .replacing("paused_until", with: "paused_until,language")
        .replacing("Adler,yes,,", with: "Adler,yes,,,fr")
      try world.write("members.csv", members)
      #expect(try world.night(day).findings.map(\.place.line) == [2])
      #expect(try text(world, "connector-ask").contains("Hello Ada"))
    }
  }

  @Test(arguments: [
    ("templates/closing-note.mustache", "Subject: Sorry\n\nHello, write to boss@leak.example.\n"),
    ("templates/closing-note.mustache", "Subject: Sorry\n\nAda Adler was too busy.\n"),
  ])
  func `a letter that tells what its reader may not learn is stopped and told`(
    path: String, template: String
  ) throws {
    try SmallWorld.live { world in
      try world.write(path, template)
      try world.night(day)
      try world.answer(try world.send("connector-ask", on: day), .no(.tooBusy), on: day)
      let outcome = try world.night(day.adding(days: 45))
      #expect(outcome.drafted[.closingNote] == nil && outcome.needsALook)
      #expect(outcome.findings.contains { if case .leak = $0.problem { true } else { false } })
      try FileManager.default.removeItem(at: world.root.appending(path: path))
      #expect(try world.night(day.adding(days: 46)).drafted == [.closingNote: 1])
    }
  }

  @Test func `a private remark never gets into a letter`() throws {
    try SmallWorld.live { world in
      try world.night(day)
      _ = try HandIn(world.workspace).answer(
        try world.send("connector-ask", on: day), .no(.other),
        remark: "They owe me money since the garden party", on: day)
      try world.write(
        "templates/closing-note.mustache",
        "Subject: Sorry\n\nThey owe me money since the garden party, {{requesterGiven}}.\n")
      let outcome = try world.night(day.adding(days: 45))
      #expect(outcome.drafted[.closingNote] == nil)
      #expect(
        outcome.findings.contains {
          if case .leak(_, let rule, _) = $0.problem {
            rule.hasPrefix("private-note")
          } else {
            false
          }
        })
    }
  }

  @Test func `a Requester's own number travels where they wish it, and else stops the letter`()
    throws
  {
    try SmallWorld.live { world in
      let head = "request_id,filed_on,requester,prospect_name,note,may_name,may_show_contact\n"
      let row = "R1,\(day),rosa,Ana Duarte,Could you write to rosa@richter.example?,yes,"
      try world.write("requests/all.csv", head + row + "no\n")
      let first = try world.night(day)
      #expect(first.drafted[.connectorAsk] == nil && first.needsALook)
      try world.write("requests/all.csv", head + row + "yes\n")
      let second = try world.night(day.adding(days: 1))
      #expect(second.findings.isEmpty && second.drafted[.connectorAsk] == 1)
    }
  }

  @Test func `every template that can't be used is told by check, with its line`() throws {
    try SmallWorld.live { world in
      try world.write(
        "templates/closing-note.mustache", "Subject: A\n\nB\n{{connector}} said no.\n")
      try world.write("templates/connector-ask.de.mustache", "Subject: A\n\n{{note}} {{answers}}\n")
      try world.write("templates/farewell.mustache", "Subject: A\n\nB\n")
      let broken = try CheckedInputs(world.workspace).brokenTemplates
      #expect(broken.count >= 4)
      #expect(
        broken.contains {
          if case .templates("closing-note.mustache", 4, _) = $0 { true } else { false }
        })
      #expect(throws: WorkflowProblem.self) { try world.night(day) }
    }
  }

  @Test func `the drafts lie in a Maildir too, each once, until they are sent`() throws {
    try SmallWorld.live { world in
      try world.night(day)
      let drafts = { world.files(below: "outbox/Drafts/cur").keys.sorted() }
      #expect(drafts().count == 2 && drafts().allSatisfy { $0.hasSuffix(":2,DS") })
      for name in ["new", "tmp"] {
        let folder = world.root.appending(path: "outbox/Drafts/\(name)").path
        #expect(FileManager.default.fileExists(atPath: folder))
      }
      try world.send("connector-ask", on: day)
      #expect(drafts().count == 1, "what was sent is no draft any more")
      // A mail program may rename a draft, or take it away; then it is not put there again.
      let cur = world.root.appending(path: "outbox/Drafts/cur")
      let left = try #require(drafts().first)
      try FileManager.default.moveItem(
        at: cur.appending(path: left), to: cur.appending(path: left.replacing(":", with: ",U=1:")))
      try world.night(day.adding(days: 1))
      #expect(drafts() == [left.replacing(":", with: ",U=1:")])
      try FileManager.default.removeItem(at: cur.appending(path: drafts()[0]))
      try world.night(day.adding(days: 2))
      #expect(drafts().isEmpty)
    }
  }

  @Test func `who said yes to what is told with its words, its days and its record`() throws {
    try SmallWorld.live { world in
      try world.askBoth(on: day, prospectAnswers: .yes)
      let lines = try ConsentReport(world.workspace, request: "R1").lines
      #expect(lines.map(\.party) == ["requester", "connector", "prospect"])
      #expect(
        lines[0].words.contains("Twenty minutes?") && lines[0].recordedBy == "requests/all.csv:2")
      #expect(lines[1].words.contains("Would you introduce") && lines[1].letter != nil)
      #expect(lines[2].words.contains("See below, interested?"))
      #expect(lines[2].recordedBy?.hasPrefix("command line, ") == true)
      #expect(throws: WorkflowProblem.unknownRequest("R9")) {
        try ConsentReport(world.workspace, request: "R9")
      }
      #expect(try DatabaseCheck(world.workspace).isSound)
    }
  }

  @Test func `what was written beside an answer is forgotten after its time`() throws {
    try SmallWorld.live { world in
      try world.night(day)
      _ = try HandIn(world.workspace).answer(
        try world.send("connector-ask", on: day), .no(.other), remark: "quarrelled over a hedge",
        on: day)
      let bytes = { try Data(contentsOf: world.root.appending(path: "mutual.sqlite")) }
      #expect(try bytes().range(of: Data("hedge".utf8)) != nil)
      try world.night(day.adding(days: 91))
      #expect(try bytes().range(of: Data("hedge".utf8)) == nil)
      #expect(try DatabaseCheck(world.workspace).isSound)
    }
  }

  @Test func `nothing in an ask tells that somebody else was asked before`() throws {
    let words = { (world: SmallWorld) throws -> [String] in
      try text(world, "connector-ask").split(separator: "\r\n").map(String.init).filter { line in
        !["Date:", "Message-ID:", "ref "].contains { line.hasPrefix($0) }
      }
    }
    var second: [String] = []
    try SmallWorld.live { world in
      try world.night(day)
      let reference = try world.send("connector-ask", on: day)
      _ = try HandIn(world.workspace).redirect(
        reference, whom: "ben", remark: "no time at all this year", on: day)
      for file in world.files(below: "outbox").keys where file.contains("connector-ask") {
        try FileManager.default.removeItem(at: world.root.appending(path: "outbox/\(file)"))
      }
      #expect(try world.night(day.adding(days: 3)).drafted[.connectorAsk] == 1)
      second = try words(world)
    }
    try SmallWorld.live { world in
      try FileManager.default.removeItem(at: world.root.appending(path: "books/ada"))
      try world.night(day)
      let first = try words(world)
      #expect(first == second)
      #expect(first.contains("Hello Ben Brandt,"))
    }
  }

  @Test func `what a Requester may hear is the same, whoever said no and when`() throws {
    var seen: Set<[String]> = []
    for answer in [Answer.no(.noMore), .notNow(until: nil), .undeliverable, .yes] {
      try SmallWorld.live { world in
        try FileManager.default.removeItem(at: world.root.appending(path: "books/ben"))
        try world.night(day)
        try world.answer(try world.send("connector-ask", on: day), answer, on: day)
        var lines: [String] = []
        for later in [1, 20, 44, 45, 60] {
          try world.night(day.adding(days: later))
          lines += try StatusReport.view(of: "rosa", world.workspace).map(\.stands)
        }
        seen.insert(lines)
      }
    }
    #expect(seen.count == 1)
  }
}
