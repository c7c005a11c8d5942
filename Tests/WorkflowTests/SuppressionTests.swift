// SPDX-License-Identifier: Apache-2.0

import ContactRecords
import Foundation
import IntroductionStore
import Introductions
import Testing
import Workflow

/// Who is not to be asked: by their own word, by the list, by exclusions, by absence.
@Suite struct SuppressionTests {
  private let day = SmallWorld.day

  private func asked(_ world: SmallWorld) throws -> [String] {
    try world.letters().filter { $0.kind == "connector-ask" }.map(\.to)
  }

  @Test func `no more puts somebody on the list, and takes every draft to them back at once`()
    throws
  {
    try SmallWorld.live { world in
      try world.write(
        "mutual.yaml",
        try world.read("mutual.yaml") + "\nlimits:\n  asks_at_once: 3\n  days_between_asks: 0\n")
      try world.night(day)
      let first = try world.send("connector-ask", on: day)
      try world.write(
        "requests/more.csv",
        "request_id,filed_on,requester,prospect_name,note\nR2,\(day),uwe,Ana Duarte,Ten minutes?\n")
      try FileManager.default.removeItem(at: world.root.appending(path: "books/ben"))
      try world.night(day.adding(days: 1))
      #expect(try asked(world) == ["Ada Adler", "Ada Adler"])
      try world.answer(first, .no(.noMore), on: day.adding(days: 1))
      #expect(try asked(world).isEmpty)
      let left = world.files(below: "outbox").keys.filter { $0.contains("connector-ask") }
      #expect(left.map { $0.contains(first) } == [true], "only what was sent is still there")
      let list = try DoNotContactList(world.workspace).lines()
      #expect(list.map(\.standing) == ["proposed"] && list.map(\.to) == ["Ada Adler"])
      #expect(try world.night(day.adding(days: 40)).drafted[.connectorAsk] == nil)
    }
  }

  @Test func `what was a slip is lifted, and the search goes on`() throws {
    try SmallWorld.live { world in
      try FileManager.default.removeItem(at: world.root.appending(path: "books/ben"))
      try world.night(day)
      try world.answer(try world.send("connector-ask", on: day), .no(.noMore), on: day)
      let entry = try DoNotContactList(world.workspace).lines()[0].entry
      _ = try DoNotContactList(world.workspace).confirm(entry)
      #expect(try DoNotContactList(world.workspace).lines().map(\.standing) == ["confirmed"])
      _ = try DoNotContactList(world.workspace).lift(entry)
      try world.write(requests: [
        ("R1", day, "rosa", "Ana Duarte"), ("R2", day.adding(days: 35), "uwe", "Ana Duarte"),
      ])
      try world.night(day.adding(days: 35))
      #expect(try asked(world) == ["Ada Adler"])
    }
  }

  @Test(arguments: ["ana@globex.example", "ANA@Globex.example"])
  func `a Prospect on the list is asked about nothing, by whomever and under whichever address`(
    address: String
  ) throws {
    try SmallWorld.live { world in
      _ = try DoNotContactList(world.workspace).add(address)
      let outcome = try world.night(day)
      #expect(outcome.drafted[.connectorAsk] == nil)
      #expect(try world.night(day.adding(days: 45)).drafted == [.closingNote: 1])
    }
  }

  @Test func `the list keeps hashes and no identifier`() throws {
    try SmallWorld.live { world in
      _ = try DoNotContactList(world.workspace).add("ana@globex.example")
      let bytes = try Data(contentsOf: world.root.appending(path: "mutual.sqlite"))
      #expect(bytes.range(of: Data("globex".utf8)) == nil)
      #expect(throws: WorkflowProblem.nobodyMeant("Ana Duarte")) {
        try DoNotContactList(world.workspace).add("Ana Duarte")
      }
    }
  }

  @Test(arguments: [
    "rosa,ana@globex.example", "ana@globex.example,rosa", "organisation:Globex,*",
    "organisation:Richter,organisation:Globex",
  ])
  func `those who are kept apart are not brought together`(row: String) throws {
    try SmallWorld.live { world in
      try world.write("exclusions.csv", "who,with\n\(row)\n")
      let outcome = try world.night(day)
      #expect(outcome.drafted[.connectorAsk] == nil && outcome.findings.isEmpty)
    }
  }

  @Test(arguments: ["ada,rosa", "ada,ana@globex.example", "organisation:Adler,rosa"])
  func `nobody is asked to stand between people whom they are kept from`(row: String) throws {
    try SmallWorld.live { world in
      try world.write("exclusions.csv", "who,with\n\(row)\n")
      try world.night(day)
      #expect(try asked(world) == ["Ben Brandt"])
    }
  }

  @Test func `a side that means nobody is told with its line`() throws {
    try SmallWorld.live { world in
      try world.write("exclusions.csv", "who,with\nada,\nsomebody,rosa\n")
      let findings = try world.night(day).findings
      #expect(findings.map(\.place.line) == [2, 3])
    }
  }

  @Test func `on a member's own holidays somebody else is asked`() throws {
    try SmallWorld.live { world in
      let members = try world.read("members.csv")
        .replacing("paused_until", with: "paused_until,holidays")
        .replacing(
          "Adler,yes,,", with: "Adler,yes,,,\(day.adding(days: -1))..\(day.adding(days: 3))")
      try world.write("members.csv", members)
      #expect(try world.night(day).findings.isEmpty)
      #expect(try asked(world) == ["Ben Brandt"])
    }
  }

  @Test func `on the community's holidays nobody is asked, and afterwards they are`() throws {
    try SmallWorld.live { world in
      try world.write(
        "mutual.yaml",
        try world.read("mutual.yaml") + "\nholidays: \(day)..\(day.adding(days: 2))\n")
      #expect(try world.night(day).drafted == [.requesterUpdate: 1])
      #expect(try world.night(day.adding(days: 2)).drafted.isEmpty)
      #expect(try world.night(day.adding(days: 3)).drafted == [.connectorAsk: 1])
    }
  }

  @Test func `somebody named as better placed is asked next, for their own yes`() throws {
    try SmallWorld.live { world in
      // Carl's book holds Ana but nobody's book shows that he knows Rosa.
      try world.write(
        "books/carl/contacts.csv",
        "First Name,Last Name,E-mail 1 - Value\nAna,Duarte,ana@globex.example\n")
      for owner in ["ada", "ben"] {
        #expect(try !world.read("books/\(owner)/contacts.csv").contains("Carl"))
      }
      try world.night(day)
      let reference = try world.send("connector-ask", on: day)
      _ = try HandIn(world.workspace).redirect(reference, whom: "Carl Conrad", remark: "", on: day)
      try world.night(day.adding(days: 3))
      #expect(try asked(world) == ["Carl Conrad"])
      try world.answer(
        try world.send("connector-ask", on: day.adding(days: 3)), .yes, on: day.adding(days: 4))
      try world.night(day.adding(days: 5))
      let file = world.files(below: "outbox").keys.first { $0.contains("prospect-ask") } ?? ""
      let text = try world.read("outbox/\(file)").replacing("=\r\n", with: "")
      #expect(text.contains("because I know you.") && !text.contains("know you both"))
    }
  }

  @Test func `somebody named who is no member is a remark for the manager`() throws {
    try SmallWorld.live { world in
      try world.night(day)
      let reference = try world.send("connector-ask", on: day)
      let said = try HandIn(world.workspace).redirect(
        reference, whom: "Zoe Zander", remark: "", on: day)
      #expect(said.contains("no member"))
      try world.night(day.adding(days: 3))
      #expect(try asked(world) == ["Ben Brandt"])
    }
  }
}

/// What holds between the drafting of a letter and its sending.
@Suite struct MeanwhileTests {
  private let day = SmallWorld.day

  @Test func `no more in answer to a follow-up is kept, and tells nothing of the meeting`() throws {
    try SmallWorld.live { world in
      try world.askBoth(on: day, prospectAnswers: .yes)
      try world.night(day.adding(days: 3))
      try world.send("introduction", on: day.adding(days: 3))
      try world.night(day.adding(days: 24))
      for letter in try world.letters() where letter.kind == "follow-up" {
        _ = try HandIn(world.workspace).decide(letter.reference, .sent, on: day.adding(days: 24))
      }
      let store = try IntroductionStore(copyOf: world.workspace.database.path)
      let introduction = try #require(
        try store.transaction { try $0.introductions(policy: Policy()) }.first)
      let followUp = try #require(
        introduction.letters.first { $0.kind == .followUp && $0.party != .requester })
      try world.answer(followUp.reference.rawValue, .no(.noMore), on: day.adding(days: 25))
      #expect(try DoNotContactList(world.workspace).lines().map(\.standing) == ["proposed"])
      try world.write(requests: [
        ("R1", day, "rosa", "Ana Duarte"), ("R2", day.adding(days: 60), "uwe", "Ana Duarte"),
      ])
      #expect(try world.night(day.adding(days: 60)).drafted[.connectorAsk] == nil)
    }
  }

  @Test func `no more is kept again after it was lifted`() throws {
    try SmallWorld.live { world in
      try world.night(day)
      let reference = try world.send("connector-ask", on: day)
      try world.answer(reference, .no(.noMore), on: day)
      _ = try DoNotContactList(world.workspace).lift(reference)
      try world.answer(reference, .no(.noMore), on: day.adding(days: 1))
      #expect(try DoNotContactList(world.workspace).lines().map(\.standing) == ["proposed"])
    }
  }

  @Test func `whoever said no more as Connector is left alone as Prospect, member or not`() throws {
    try SmallWorld.live { world in
      try world.write(
        "books/ben/more.csv",
        "First Name,Last Name,E-mail 1 - Value\nAda,Adler,ada@adler.example\n")
      try world.night(day)
      let ada = try #require(try world.letters().first { $0.to == "Ada Adler" })
      _ = try HandIn(world.workspace).decide(ada.reference, .sent, on: day)
      try world.answer(ada.reference, .no(.noMore), on: day)
      let members = try world.read("members.csv").split(separator: "\n")
        .filter { !$0.hasPrefix("ada,") }
      try world.write("members.csv", members.joined(separator: "\n"))
      try FileManager.default.removeItem(at: world.root.appending(path: "books/ada"))
      try world.write(requests: [
        ("R1", day, "rosa", "Ana Duarte"), ("R2", day.adding(days: 50), "uwe", "Ada Adler"),
      ])
      try world.night(day.adding(days: 50))
      #expect(try !world.letters().contains { $0.kind == "connector-ask" })
    }
  }

  @Test func `the clock of whoever is away stands still`() throws {
    try SmallWorld.live { world in
      try world.night(day)
      let asked = try #require(try world.letters().first { $0.kind == "connector-ask" })
      try world.send("connector-ask", on: day)
      let id = asked.to.hasPrefix("Ada") ? "ada" : "ben"
      let members = try world.read("members.csv").replacing("paused_until", with: "holidays")
        .split(separator: "\n").map { line in
          line.hasPrefix("\(id),")
            ? "\(line)\(day.adding(days: 1))..\(day.adding(days: 18))" : String(line)
        }
      try world.write("members.csv", members.joined(separator: "\n"))
      #expect(try world.night(day.adding(days: 18)).drafted[.reminder] == nil)
      #expect(try world.night(day.adding(days: 23)).drafted[.reminder] == 1)
    }
  }

  @Test func `exclusions count for what waits already, and a broken list lets nobody be asked`()
    throws
  {
    try SmallWorld.live { world in
      try world.write("exclusions.csv", "who,with\nrosa,\n")
      let first = try world.night(day)
      #expect(first.drafted[.connectorAsk] == nil && first.needsALook)
      try world.write("exclusions.csv", "who,with\n")
      #expect(try world.night(day.adding(days: 1)).drafted[.connectorAsk] == 1)
      try world.write("exclusions.csv", "who,with\nrosa,ana@globex.example\n")
      try world.night(day.adding(days: 2))
      #expect(try !world.letters().contains { $0.kind == "connector-ask" })
    }
  }

  @Test func `two who are kept apart by now are not introduced`() throws {
    try SmallWorld.live { world in
      try world.askBoth(on: day, prospectAnswers: .yes)
      try world.night(day.adding(days: 3))
      #expect(try world.letters().contains { $0.kind == "introduction" })
      try world.write("exclusions.csv", "who,with\nrosa,ana@globex.example\n")
      try world.night(day.adding(days: 4))
      #expect(try !world.letters().contains { $0.kind == "introduction" })
      #expect(!world.files(below: "outbox").keys.contains { $0.contains("introduction") })
    }
  }
}
