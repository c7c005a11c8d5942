// SPDX-License-Identifier: Apache-2.0

import ContactRecords
import Foundation
import GRDB
import IntroductionStore
import Introductions
import TestSupport
import Testing

/// What the database keeps beside the events: consents, standings, remarks, the do-not-contact list.
@Suite struct ConsentKeepingTests {
  private static let filed = Day(ordinal: 20_500)
  private static let ask = Reference("AAAAAAAAAA1")
  private static let ben = Identifier<Member>("ben")

  private static func event(
    _ fact: Event.Fact, after days: Int = 0, by recorder: String? = nil
  ) -> Event {
    let day = filed.adding(days: days)
    return Event(
      on: day, of: Identifier("R1"), fact,
      recording: recorder.map { Recording(on: day.adding(days: 1), by: $0) })
  }

  /// A request whose Connector said yes and whose Prospect was asked, in a database of its own.
  private static func fill(_ store: IntroductionStore) throws -> Introduction {
    let request = Request(
      id: Identifier("R1"), requester: Identifier("rosa"),
      prospect: ProspectDescription(name: "Ana Duarte"), purpose: "advice", note: "Twenty minutes?",
      mayName: true, filedOn: filed, mayShowContact: true)
    let letter = Letter(
      reference: ask, kind: .connectorAsk, party: .connector(Identifier("ada")), madeOn: filed,
      message: Reference("BBBBBBBBBB2"))
    return try store.transaction { transaction in
      var introduction = Introduction(request, policy: Policy())
      try transaction.file(request, introduction.terms)
      try transaction.keep(
        StoredLetter(
          letter: letter, sender: .init(name: "Mona", address: "mona@example.org"),
          recipients: [.init(name: "Ada", address: "ada@example.org")], why: "knows both",
          subject: "Möglich?", body: "Hello\n"), of: request.id)
      for event in [
        event(.filed, by: "requests/1.csv:2"), event(.drafted(letter)), event(.approved(ask)),
        event(.sent(ask)), event(.answered(ask, .yes), after: 2, by: "command line, mona"),
      ] {
        try introduction.apply(event)
        try transaction.append(event, of: introduction, remark: event.recording?.by)
      }
      return introduction
    }
  }

  @Test func `each yes is kept with its words, its days and whoever recorded it`() throws {
    let store = try IntroductionStore(path: nil)
    let introduction = try Self.fill(store)
    let consents = try store.transaction { try $0.consents(of: Identifier("R1")) }
    #expect(consents.map(\.party) == [.requester, .connector])
    #expect(consents.map(\.letter) == [nil, Self.ask])
    #expect(consents.map(\.receivedOn) == [Self.filed, Self.filed.adding(days: 2)])
    #expect(
      consents.map(\.recording) == [
        Recording(on: Self.filed.adding(days: 1), by: "requests/1.csv:2"),
        Recording(on: Self.filed.adding(days: 3), by: "command line, mona"),
      ])
    #expect(
      consents.map(\.expiresOn) == [
        introduction.terms.lastDay.adding(days: -1), Self.filed.adding(days: 62),
      ])
    #expect(Set(consents.map(\.shown)).count == 2 && consents.allSatisfy { $0.shown.count == 64 })
  }

  @Test func `letters, redirects and recordings play back as they were`() throws {
    let store = try IntroductionStore(path: nil)
    var introduction = try Self.fill(store)
    try store.transaction { transaction in
      let redirect = Self.event(.answered(Self.ask, .redirect(to: Self.ben)), after: 3, by: "x")
      try introduction.apply(redirect)
      try transaction.append(redirect, of: introduction)
    }
    let played = try store.transaction { try $0.introductions(policy: Policy()) }
    #expect(played == [introduction])
    #expect(played[0].suggestedConnectors == [Self.ben])
    #expect(played[0].letters[0].message == Reference("BBBBBBBBBB2"))
    #expect(played[0].request.mayShowContact)
  }

  /// Statements that leave the chain of events whole and change what stands beside it.
  @Test(arguments: [
    "UPDATE standing SET state = 'seeking'", "DELETE FROM standing",
    "UPDATE standing SET connector = 'ben'",
    "UPDATE consent SET shown = replace(shown, 'a', 'b') WHERE party = 'connector'",
    "UPDATE consent SET recordedBy = 'nobody' WHERE party = 'requester'",
    "UPDATE request SET note = 'Other words.'", "DELETE FROM consent WHERE party = 'connector'",
    "UPDATE letter SET body = 'Other words.'",
  ])
  func `what is stored beside the events has to be what they give`(statement: String) throws {
    try Folders.withTemporary { folder in
      let path = folder.appending(path: "mutual.sqlite").path
      let store = try IntroductionStore(path: path)
      _ = try Self.fill(store)
      #expect(try store.transaction { try $0.verify() }.isSound)
      try store.close()
      let queue = try DatabaseQueue(path: path)
      try queue.write { database in
        for trigger in try String.fetchAll(
          database, sql: "SELECT name FROM sqlite_master WHERE type = 'trigger'")
        { try database.execute(sql: "DROP TRIGGER \(trigger)") }
        try database.execute(sql: statement)
      }
      try queue.close()
      // A missing standing is filled in again on opening, as for a database of an older version.
      let found = try IntroductionStore(path: path).transaction { try $0.verify() }
      #expect(found.isSound == (statement == "DELETE FROM standing"))
      #expect(found.brokenAt == nil)
    }
  }

  @Test func `remarks are forgotten when their time is over, and the answers stay`() throws {
    let store = try IntroductionStore(path: nil)
    _ = try Self.fill(store)
    try store.transaction { transaction in
      #expect(try transaction.remarks()[Identifier("R1")]?.count == 2)
      try transaction.forgetRemarks(before: Self.filed.adding(days: 1))
      #expect(try transaction.remarks()[Identifier("R1")] == ["command line, mona"])
      try transaction.forgetRemarks(before: Self.filed.adding(days: 3))
      #expect(try transaction.remarks().isEmpty)
      #expect(try transaction.verify().isSound)
    }
  }

  @Test func `the do-not-contact list keeps its entries and their standing`() throws {
    let store = try IntroductionStore(path: nil)
    let entry = DoNotContact(
      entry: "first", standing: .proposed, since: Self.filed, hashes: ["mail", "phone"])
    let lifted = DoNotContact(
      entry: "first", standing: .lifted, since: Self.filed, hashes: ["mail", "phone"])
    try store.transaction { transaction in
      try transaction.keep(entry)
      #expect(try transaction.doNotContact() == [entry])
      try transaction.keep(lifted)
      #expect(try transaction.doNotContact() == [lifted])
    }
  }

  @Test func `a database of the version before gets its consents and standings on opening`() throws
  {
    try Folders.withTemporary { folder in
      let path = folder.appending(path: "mutual.sqlite").path
      let store = try IntroductionStore(path: path)
      _ = try Self.fill(store)
      let expected = try store.transaction { try $0.consents(of: Identifier("R1")) }
      try store.close()
      let queue = try DatabaseQueue(path: path)
      try queue.write { database in
        try database.execute(sql: "DROP TRIGGER consentIsNeverRemoved")
        try database.execute(sql: "DELETE FROM consent; DELETE FROM standing")
      }
      try queue.close()
      let reopened = try IntroductionStore(path: path)
      #expect(try reopened.transaction { try $0.consents(of: Identifier("R1")) } == expected)
      #expect(try reopened.transaction { try $0.verify() }.isSound)
    }
  }
}
