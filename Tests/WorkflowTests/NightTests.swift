// SPDX-License-Identifier: Apache-2.0

import ContactRecords
import Foundation
import IntroductionStore
import Introductions
import TestSupport
import Testing
import Workflow

@Suite struct NightTests {
  private let day = SmallWorld.day

  @Test func `a request becomes an ask of one Connector, and nobody else`() throws {
    try SmallWorld.live { world in
      let outcome = try world.night(day)
      #expect(outcome.drafted == [.connectorAsk: 1, .requesterUpdate: 1])
      let ask = try #require(try world.letters().first { $0.kind == "connector-ask" })
      #expect(ask.to == "Ada Adler")
    }
  }

  @Test func `two yeses lead to an introduction, its thanks and two follow-ups`() throws {
    try SmallWorld.live { world in
      try world.night(day)
      try world.answer(try world.send("connector-ask", on: day), .yes, on: day.adding(days: 1))
      try world.night(day.adding(days: 2))
      try world.answer(
        try world.send("prospect-ask", on: day.adding(days: 2)), .yes, on: day.adding(days: 3))
      #expect(try world.night(day.adding(days: 4)).findings.isEmpty)
      try world.send("introduction", on: day.adding(days: 4))
      #expect(try world.night(day.adding(days: 5)).drafted == [.connectorThanks: 1])
      #expect(try world.night(day.adding(days: 25)).drafted == [.followUp: 2])
      #expect(try world.status().map(\.stands) == ["introduced on 2026-03-06"])
    }
  }

  @Test func `a Prospect is written to only with what the Connector's own book holds`() throws {
    try SmallWorld.live { world in
      try world.write(
        "requests/all.csv",
        """
        request_id,filed_on,requester,prospect_name,prospect_email,note,may_name
        R1,\(day),rosa,Ana Duarte,ana.duarte@home.example,Twenty minutes?,yes
        """)
      try world.night(day)
      try world.answer(try world.send("connector-ask", on: day), .yes, on: day)
      try world.night(day.adding(days: 1))
      let reference = try world.reference("prospect-ask")
      let letter = try world.read("outbox/\(day.adding(days: 1))/prospect-ask-\(reference).eml")
        .replacing("=\r\n", with: "")
      #expect(letter.contains("ana@globex.example"))
      #expect(!letter.contains("home.example"))
    }
  }

  @Test func `after a Connector's no the next is asked, and after the last the request waits`()
    throws
  {
    try SmallWorld.live { world in
      try world.night(day)
      try world.answer(try world.send("connector-ask", on: day), .no(.tooBusy), on: day)
      #expect(try world.night(day.adding(days: 2)).drafted.isEmpty)
      try world.night(day.adding(days: 3))
      #expect(try world.letters().filter { $0.kind == "connector-ask" }.map(\.to) == ["Ben Brandt"])
      try world.answer(
        try world.send("connector-ask", on: day.adding(days: 3)), .no(.other),
        on: day.adding(days: 3))
      #expect(try world.night(day.adding(days: 6)).drafted.isEmpty)
    }
  }

  @Test func `somebody who is asked for one request is not asked for another at the same time`()
    throws
  {
    try SmallWorld.live { world in
      try world.write(requests: [
        ("R1", day, "rosa", "Ana Duarte"), ("R2", day, "uwe", "Ana Duarte"),
        ("R3", day, "carl", "Ana Duarte"),
      ])
      try world.night(day)
      let asked = try world.letters().filter { $0.kind == "connector-ask" }.map(\.to)
      #expect(Set(asked).count == asked.count && asked.count == 2)
    }
  }

  @Test func `a pair that ended in the Prospect's no is never proposed again`() throws {
    try SmallWorld.live { world in
      try world.askBoth(on: day, prospectAnswers: .no(.notAFit))
      let later = day.adding(days: 90)
      try world.write(requests: [
        ("R1", day, "rosa", "Ana Duarte"), ("R9", later, "rosa", "Ana Duarte"),
      ])
      try world.night(later.adding(days: 1))
      let kinds = try world.status().first { $0.request == "R9" }?.letters.map(\.kind)
      #expect(kinds == ["requester-update"])
    }
  }

  @Test func `someone in the Requester's own book is told, and nobody is asked`() throws {
    try SmallWorld.live { world in
      try world.write(
        "books/rosa/contacts.csv",
        "First Name,Last Name,E-mail 1 - Value\nAna,Duarte,ana@globex.example\n")
      #expect(try world.night(day).drafted == [.requesterUpdate: 1])
      #expect(try world.status().map(\.stands) == ["already acquainted, found on \(day)"])
    }
  }

  @Test func `an unclear Prospect is asked about, not guessed, and taken once it is clear`() throws
  {
    try SmallWorld.live { world in
      let books = """
        First Name,Last Name,E-mail 1 - Value,Organization Name
        Ana,Duarte,ana@globex.example,Globex
        Ana,Duarte,a.duarte@initech.example,Initech
        Rosa,Richter,rosa@richter.example,
        """
      try world.write("books/ada/contacts.csv", books)
      try world.write("books/ben/contacts.csv", books)
      let outcome = try world.night(day)
      #expect(outcome.needsALook && outcome.drafted[.connectorAsk] == nil)
      try world.write(
        "requests/all.csv",
        """
        request_id,filed_on,requester,prospect_name,prospect_email,prospect_organisation,purpose,note,may_name
        R1,\(day),rosa,Ana Duarte,,Initech,advice,Twenty minutes?,yes
        """)
      let second = try world.night(day.adding(days: 1))
      #expect(!second.needsALook && second.drafted[.connectorAsk] == 1)
    }
  }

  @Test func `the closing note has the same words on the same day, however the request went`()
    throws
  {
    var notes: Set<String> = []
    let ends: [Answer?] = [
      .no(.conflict), .notNow(until: nil), .undeliverable, .redirect(to: nil), nil,
    ]
    for end in ends {
      try SmallWorld.live { world in
        try world.night(day)
        let reference = try world.send("connector-ask", on: day)
        if let end { try world.answer(reference, end, on: day.adding(days: 1)) }
        try world.night(day.adding(days: 44))
        #expect(try world.letters().allSatisfy { $0.kind != "closing-note" })
        let closing = day.adding(days: 45)
        try world.night(closing)
        let note = try world.reference("closing-note")
        notes.insert(try world.read("outbox/\(closing)/closing-note-\(note).eml"))
      }
    }
    #expect(notes.count == 1)
  }

  @Test func `a no is remembered when the person's details change, and when they become a member`()
    throws
  {
    for change in ["address", "member"] {
      try SmallWorld.live { world in
        try world.askBoth(on: day, prospectAnswers: .no(.notAFit))
        if change == "address" {
          try world.write(
            "books/ada/contacts.csv",
            """
            First Name,Last Name,E-mail 1 - Value,E-mail 2 - Value
            Ana,Duarte,a.first@other.example,ana@globex.example
            Rosa,Richter,rosa@richter.example,
            """)
        } else {
          let members = try world.read("members.csv")
          try world.write(
            "members.csv", members + "\nana,Ana Duarte,ana@globex.example,,,Globex,yes,,\n")
        }
        let later = day.adding(days: 90)
        try world.write(requests: [
          ("R1", day, "rosa", "Ana Duarte"), ("R9", later, "rosa", "Ana Duarte"),
        ])
        try world.night(later.adding(days: 1))
        let kinds = try world.status().first { $0.request == "R9" }?.letters.map(\.kind)
        #expect(kinds == ["requester-update"], "after a change of \(change)")
      }
    }
  }

  @Test func `an introduction never goes to another person of the same name`() throws {
    try SmallWorld.live { world in
      try world.askBoth(on: day, prospectAnswers: .yes)
      for member in ["ada", "ben"] {
        try world.write(
          "books/\(member)/contacts.csv",
          """
          First Name,Last Name,E-mail 1 - Value,Organization Name
          Ana,Duarte,someone.else@elsewhere.example,Elsewhere
          Rosa,Richter,rosa@richter.example,Richter
          """)
      }
      let outcome = try world.night(day.adding(days: 3))
      #expect(outcome.drafted[.introduction] == nil)
      #expect(outcome.needsALook)
    }
  }

  @Test func `of two requests for one pair only one asks the Prospect`() throws {
    try SmallWorld.live { world in
      try world.write(requests: [
        ("R1", day, "rosa", "Ana Duarte"), ("R2", day, "rosa", "Ana Duarte"),
      ])
      try world.night(day)
      #expect(try world.letters().count { $0.kind == "connector-ask" } == 1)
      try world.answer(try world.send("connector-ask", on: day), .yes, on: day)
      try world.night(day.adding(days: 1))
      try world.answer(
        try world.send("prospect-ask", on: day.adding(days: 1)), .no(.notAFit),
        on: day.adding(days: 2))
      let outcome = try world.night(day.adding(days: 30))
      #expect(outcome.drafted[.connectorAsk] == nil && outcome.drafted[.prospectAsk] == nil)
    }
  }

  @Test func `a member who paused is not asked as a Prospect either`() throws {
    try SmallWorld.live { world in
      let members = try world.read("members.csv")
      try world.write(
        "members.csv",
        members + "\nana,Ana Duarte,ana@globex.example,,,Globex,yes,,\(day.adding(days: 9))\n")
      #expect(try world.night(day).drafted[.connectorAsk] == nil)
      #expect(try world.night(day.adding(days: 10)).drafted[.connectorAsk] == 1)
    }
  }

  @Test func `an introduction that can't be addressed is told, not forgotten`() throws {
    try SmallWorld.live { world in
      try world.night(day)
      try world.answer(try world.send("connector-ask", on: day), .yes, on: day)
      try FileManager.default.removeItem(at: world.root.appending(path: "books/ada"))
      let outcome = try world.night(day.adding(days: 1))
      #expect(outcome.needsALook && outcome.drafted.isEmpty)
    }
  }

  @Test func `an approved letter stays as it was written, and is told when its ground has changed`()
    throws
  {
    try SmallWorld.live { world in
      try world.night(day)
      for letter in try world.letters() {
        _ = try HandIn(world.workspace).decide(letter.reference, .approve, on: day)
      }
      let before = world.files(below: "outbox/\(day)").filter { $0.key.hasSuffix(".eml") }
      let settings = try world.read("mutual.yaml").replacing("Mona Manager", with: "Max Manager")
      try world.write("mutual.yaml", settings)
      let outcome = try world.night(day)
      #expect(world.files(below: "outbox/\(day)").filter { $0.key.hasSuffix(".eml") } == before)
      #expect(outcome.findings.count == 2 && outcome.needsALook)
      #expect(
        try world.read("outbox/\(day)/review.html").contains("would be signed by Max Manager"))
    }
  }

  @Test func `a draft whose ground has changed is written anew when a person says so`() throws {
    try SmallWorld.live { world in
      try world.night(day)
      try world.send("requester-update", on: day)
      let first = try world.reference("connector-ask")
      let members = try world.read("members.csv").replacing("Rosa Richter", with: "Rosa Reich")
      try world.write("members.csv", members)
      #expect(try world.night(day.adding(days: 1)).drafted.isEmpty)
      #expect(try world.reference("connector-ask") == first)
      _ = try HandIn(world.workspace).decide(first, .redraft, on: day.adding(days: 1))
      #expect(!world.files(below: "outbox").keys.contains { $0.contains(first) })
      let outcome = try world.night(day.adding(days: 2))
      #expect(outcome.findings.isEmpty && outcome.drafted == [.connectorAsk: 1])
      #expect(try world.reference("connector-ask") != first)
    }
  }

  @Test func `a draft that somebody edited is never written anew`() throws {
    try SmallWorld.live { world in
      try world.night(day)
      let path = "outbox/\(day)/connector-ask-\(try world.reference("connector-ask")).eml"
      let mine = try world.read(path) + "P.S. Come by for tea.\r\n"
      try world.write(path, mine)
      try world.write(
        "members.csv", try world.read("members.csv").replacing("Rosa Richter", with: "Rosa Reich"))
      let outcome = try world.night(day.adding(days: 1))
      #expect(try world.read(path) == mine)
      #expect(
        outcome.findings.contains { if case .staleDraft = $0.problem { true } else { false } })
    }
  }

  @Test func `settings that change later leave the calendar of open requests alone`() throws {
    try SmallWorld.live { world in
      try world.night(day)
      try world.write(
        "mutual.yaml",
        try world.read("mutual.yaml") + "\nwindows:\n  closes_after: 5\n  consent_lasts: 1\n")
      #expect(try world.night(day.adding(days: 30)).drafted[.closingNote] == nil)
      #expect(try world.night(day.adding(days: 45)).drafted[.closingNote] == 1)
    }
  }

  @Test func `one note that can't be forwarded is told, and holds up nobody else`() throws {
    try SmallWorld.live { world in
      try world.write(
        "requests/all.csv",
        """
        request_id,filed_on,requester,prospect_name,note,may_name
        R1,\(day),rosa,Ana Duarte,Write to me at rosa@richter.example,yes
        R2,\(day),uwe,Ana Duarte,Twenty minutes?,yes
        """)
      let outcome = try world.night(day)
      #expect(outcome.needsALook)
      #expect(outcome.drafted[.connectorAsk] == 1)
    }
  }
}
