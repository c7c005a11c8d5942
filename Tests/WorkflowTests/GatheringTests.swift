// SPDX-License-Identifier: Apache-2.0

import ContactRecords
import Foundation
import IntroductionStore
import Introductions
import Testing
import Workflow

/// Several questions to one Connector in one message.
@Suite struct GatheringTests {
  private let day = SmallWorld.day

  /// Rosa and Uwe both want to meet Ana's colleagues; only Ada knows them.
  private func live(_ body: (SmallWorld) throws -> Void) throws {
    try SmallWorld.live { world in
      try world.write(
        "mutual.yaml", try world.read("mutual.yaml") + "\nlimits:\n  asks_at_once: 3\n")
      try world.write(
        "books/ada/more.csv",
        """
        First Name,Last Name,E-mail 1 - Value
        Bea,Blum,bea@blum.example
        Cem,Can,cem@can.example
        """)
      try world.write(requests: [
        ("R1", day, "rosa", "Bea Blum"), ("R2", day, "uwe", "Cem Can"),
      ])
      try body(world)
    }
  }

  private func asks(_ world: SmallWorld) throws -> [StatusReport.LetterLine] {
    try world.letters().filter { $0.kind == "connector-ask" }
  }

  private func files(_ world: SmallWorld, _ kind: String) -> [String] {
    world.files(below: "outbox").keys.filter { $0.contains(kind) && $0.hasSuffix(".eml") }.sorted()
  }

  @Test func `two asks of one night come in one message, and each has its own reference`() throws {
    try live { world in
      let outcome = try world.night(day)
      #expect(outcome.drafted[.connectorAsk] == 2 && outcome.findings.isEmpty)
      let references = try asks(world).map(\.reference)
      #expect(Set(references).count == 2)
      let file = try #require(files(world, "connector-ask").first)
      #expect(files(world, "connector-ask").count == 1)
      let text = try world.read("outbox/\(file)").replacing("=\r\n", with: "")
      for expected in references + ["Bea Blum", "Cem Can", "Rosa", "Uwe", "[ ] yes"] {
        #expect(text.contains(expected))
      }
    }
  }

  @Test func `sending the message sends every ask in it, and each is answered by itself`() throws {
    try live { world in
      try world.night(day)
      let references = try asks(world).map(\.reference)
      _ = try HandIn(world.workspace).decide(references[0], .sent, on: day)
      #expect(try asks(world).allSatisfy { $0.stands.hasPrefix("sent on") })
      try world.answer(references[1], .yes, on: day)
      try world.night(day.adding(days: 1))
      #expect(try world.letters().count { $0.kind == "prospect-ask" } == 1)
      #expect(try asks(world).count == 1)
    }
  }

  @Test func `when one ask is rejected the others are written anew without it`() throws {
    try live { world in
      try world.night(day)
      let references = try asks(world).map(\.reference)
      _ = try HandIn(world.workspace).decide(references[0], .reject, on: day)
      #expect(try asks(world).isEmpty && files(world, "connector-ask").isEmpty)
      let outcome = try world.night(day.adding(days: 1))
      #expect(outcome.drafted[.connectorAsk] == 1)
      #expect(try asks(world).count == 1)
      #expect(try !references.contains(asks(world)[0].reference))
    }
  }

  @Test func `when one request is withdrawn the other is asked for by itself`() throws {
    try live { world in
      try world.night(day)
      _ = try HandIn(world.workspace).withdraw("R1", on: day)
      let outcome = try world.night(day.adding(days: 1))
      #expect(outcome.drafted[.connectorAsk] == 1 && outcome.findings.isEmpty)
      let file = try #require(files(world, "connector-ask").first)
      #expect(try !world.read("outbox/\(file)").contains("Bea Blum"))
    }
  }

  @Test func `reminders are gathered as well, and only of what is not answered`() throws {
    try live { world in
      try world.night(day)
      let references = try asks(world).map(\.reference)
      _ = try HandIn(world.workspace).decide(references[0], .sent, on: day)
      try world.night(day.adding(days: 5))
      #expect(files(world, "reminder").count == 1)
      try world.answer(references[0], .no(.tooBusy), on: day.adding(days: 5))
      try world.night(day.adding(days: 6))
      let file = try #require(files(world, "reminder").first)
      #expect(files(world, "reminder").count == 1)
      #expect(try !world.read("outbox/\(file)").contains("Bea"))
      #expect(try world.night(day.adding(days: 6)).events == 0)
    }
  }

  @Test func `a message that carries a bad note is written without it`() throws {
    try live { world in
      try world.write(
        "requests/all.csv",
        """
        request_id,filed_on,requester,prospect_name,note,may_name
        R1,\(day),rosa,Bea Blum,Call me at +49 171 3920055 please?,yes
        R2,\(day),uwe,Cem Can,Twenty minutes?,yes
        """)
      let outcome = try world.night(day)
      #expect(outcome.findings.map(\.place.line) == [2])
      #expect(outcome.drafted[.connectorAsk] == 1)
      #expect(try asks(world).count == 1)
    }
  }

  @Test func `a message is no draft any more as soon as one request in it is withdrawn`() throws {
    try live { world in
      try world.night(day)
      _ = try HandIn(world.workspace).withdraw("R2", on: day)
      #expect(files(world, "connector-ask").isEmpty)
      #expect(world.files(below: "outbox/Drafts/cur").count == 1, "the other's update")
    }
  }

  @Test func `what had been sent counts as sent though one request in it was withdrawn`() throws {
    try live { world in
      try world.night(day)
      let references = try asks(world).map(\.reference)
      _ = try HandIn(world.workspace).withdraw("R1", on: day)
      _ = try HandIn(world.workspace).decide(references[0], .sent, on: day)
      #expect(try asks(world).map(\.stands) == ["sent on \(day), waits for an answer"])
    }
  }

  @Test func `an answer by a reminder shows that it went, for all who are in it`() throws {
    try live { world in
      try world.night(day)
      _ = try HandIn(world.workspace).decide(try asks(world)[0].reference, .sent, on: day)
      try world.night(day.adding(days: 5))
      let reminder = try #require(try world.letters().first { $0.kind == "reminder" })
      try world.answer(reminder.reference, .yes, on: day.adding(days: 5))
      let outcome = try world.night(day.adding(days: 6))
      #expect(outcome.drafted[.reminder] == nil)
    }
  }
}
