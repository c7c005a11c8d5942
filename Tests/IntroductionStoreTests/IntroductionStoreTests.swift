// SPDX-License-Identifier: Apache-2.0

import ContactRecords
import Foundation
import GRDB
import IntroductionStore
import Introductions
import TestSupport
import Testing

@Suite struct IntroductionStoreTests {
  private let filed = Day(ordinal: 20_500)
  private let id = Identifier<Request>("R1")

  private var request: Request {
    Request(
      id: id, requester: Identifier("rosa"),
      prospect: ProspectDescription(
        name: "Ana Duarte", email: EmailAddress("ana@globex.example"), organisation: "Globex"),
      purpose: "advice", note: "Line one\nline two", mayName: false, filedOn: filed)
  }

  private func letter(
    _ reference: String, _ kind: LetterKind, _ party: LetterParty, on day: Day
  ) -> Letter {
    Letter(reference: Reference(reference), kind: kind, party: party, madeOn: day)
  }

  /// Adds events as they happen, each once the request has taken it.
  private func record(
    _ transaction: borrowing StoreTransaction, _ events: Event..., remark: String? = nil
  ) throws {
    var introduction = try #require(try transaction.introductions(policy: Policy()).first)
    for event in events {
      try introduction.apply(event)
      try transaction.append(event, of: introduction, remark: remark)
    }
  }

  private func event(_ fact: Event.Fact, after days: Int = 0) -> Event {
    Event(on: filed.adding(days: days), of: id, fact)
  }

  private func keep(_ letter: Letter, _ transaction: borrowing StoreTransaction) throws {
    let text = StoredLetter(
      letter: letter, sender: .init(name: "Mona", address: "mona@example.org"),
      recipients: [.init(name: "Ada", address: "ada@example.org")],
      why: "knows both", subject: "Möglich?", body: "Hello\n")
    try transaction.keep(text, of: id)
    try record(transaction, Event(on: letter.madeOn, of: id, .drafted(letter)))
  }

  @Test func `what was recorded plays back as it happened`() throws {
    let store = try IntroductionStore(path: nil)
    let ask = letter("AAAAAAAAAA1", .connectorAsk, .connector(Identifier("ada")), on: filed)
    try store.transaction { transaction in
      try transaction.file(request, Terms(of: request, under: Policy()))
      try record(transaction, event(.filed))
      try keep(ask, transaction)
      try record(transaction, event(.approved(ask.reference)), event(.sent(ask.reference)))
      try record(
        transaction,
        event(.answered(ask.reference, .notNow(until: filed.adding(days: 90))), after: 2),
        remark: "after the fair")
    }
    let introductions = try store.transaction { try $0.introductions(policy: Policy()) }
    #expect(introductions.map(\.request) == [request])
    #expect(introductions.first?.state == .seeking(otherwise: .notNow))
    #expect(introductions.first?.askRecords.map(\.endedOn) == [filed.adding(days: 2)])
    let text = try store.transaction { try $0.text(of: ask) }
    #expect(text?.subject == "Möglich?")
    #expect(text?.recipients == [.init(name: "Ada", address: "ada@example.org")])
  }

  @Test func `every kind of event survives the way to the table and back`() throws {
    let store = try IntroductionStore(path: nil)
    let ask = letter("AAAAAAAAAA1", .connectorAsk, .connector(Identifier("ada")), on: filed)
    let facts: [Event.Fact] = [
      .filed, .held(ask.reference), .approved(ask.reference), .sent(ask.reference),
      .answered(ask.reference, .no(.conflict)), .closed(.declined),
    ]
    try store.transaction { transaction in
      try transaction.file(request, Terms(of: request, under: Policy()))
      try record(transaction, event(.filed))
      try keep(ask, transaction)
      for fact in facts.dropFirst() { try record(transaction, event(fact)) }
    }
    let introduction = try #require(
      try store.transaction { try $0.introductions(policy: Policy()) }.first)
    #expect(introduction.end == .declined)
    #expect(introduction.askRecords.map(\.reason) == [.conflict])
  }

  @Test func `events can't be changed or removed, nor letters rewritten`() throws {
    try Folders.withTemporary { folder in
      let path = folder.appending(path: "mutual.sqlite").path
      let store = try IntroductionStore(path: path)
      try store.transaction { transaction in
        try transaction.file(request, Terms(of: request, under: Policy()))
        try record(transaction, event(.filed), event(.closed(.noConnector)))
        try keep(letter("AAAAAAAAAA1", .closingNote, .requester, on: filed), transaction)
      }
      try store.close()
      let queue = try DatabaseQueue(path: path)
      for statement in [
        "UPDATE event SET day = '2020-01-01'", "DELETE FROM event", "UPDATE letter SET body = ''",
        "DELETE FROM consent",
      ] {
        #expect(throws: DatabaseError.self) { try queue.write { try $0.execute(sql: statement) } }
      }
    }
  }

  @Test func `a transaction that fails half-way leaves nothing`() throws {
    struct Interruption: Error {}
    let store = try IntroductionStore(path: nil)
    #expect(throws: Interruption.self) {
      try store.transaction { transaction in
        try transaction.file(request, Terms(of: request, under: Policy()))
        try record(transaction, event(.filed))
        throw Interruption()
      }
    }
    #expect(try store.transaction { try $0.eventCount() } == 0)
  }

  @Test func `the database keeps a commit through a power cut by its settings`() throws {
    try Folders.withTemporary { folder in
      let path = folder.appending(path: "mutual.sqlite").path
      let store = try IntroductionStore(path: path)
      try store.close()
      let journal = try DatabaseQueue(path: path).read {
        try String.fetchOne($0, sql: "PRAGMA journal_mode")
      }
      #expect(journal == "delete")
    }
  }

  @Test func `a database of a newer program is refused and left as it is`() throws {
    try Folders.withTemporary { folder in
      let path = folder.appending(path: "mutual.sqlite").path
      try IntroductionStore(path: path).close()
      let queue = try DatabaseQueue(path: path)
      try queue.write {
        try $0.execute(sql: "INSERT INTO grdb_migrations (identifier) VALUES ('from the future')")
      }
      try queue.close()
      let before = try Data(contentsOf: URL(filePath: path))
      #expect(throws: StoreProblem.newer) { try IntroductionStore(path: path) }
      #expect(try Data(contentsOf: URL(filePath: path)) == before)
    }
  }

  @Test func `a file that is no database is refused and left as it is`() throws {
    try Folders.withTemporary { folder in
      let file = folder.appending(path: "mutual.sqlite")
      let bytes = Data("this is a shopping list, not a database; 64 bytes or more of it..".utf8)
      try bytes.write(to: file)
      #expect(throws: (any Error).self) { try IntroductionStore(path: file.path) }
      #expect(try Data(contentsOf: file) == bytes)
    }
  }

  @Test func `decisions about people are taken back in reverse`() throws {
    let store = try IntroductionStore(path: nil)
    try store.transaction { transaction in
      try transaction.keep(.init(isSame: true, leftKey: "a", rightKey: "b"), madeOn: filed)
      try transaction.keep(.init(isSame: false, leftKey: "a", rightKey: "c"), madeOn: filed)
      #expect(try transaction.undoLastIdentityDecision())
      #expect(
        try transaction.identityDecisions() == [.init(isSame: true, leftKey: "a", rightKey: "b")])
      #expect(try transaction.undoLastIdentityDecision())
      #expect(try !transaction.undoLastIdentityDecision())
    }
  }

  @Test func `a database of another program is refused and left as it is`() throws {
    try Folders.withTemporary { folder in
      let path = folder.appending(path: "mutual.sqlite").path
      let queue = try DatabaseQueue(path: path)
      try queue.write { try $0.execute(sql: "CREATE TABLE shopping (item TEXT)") }
      try queue.close()
      let before = try Data(contentsOf: URL(filePath: path))
      #expect(throws: StoreProblem.notOurs) { try IntroductionStore(path: path) }
      #expect(try Data(contentsOf: URL(filePath: path)) == before)
    }
  }

  @Test func `a person who was asked is known again by any of their identifiers`() throws {
    let store = try IntroductionStore(path: nil)
    try store.transaction { transaction in
      try transaction.noteIdentity(["mail", "phone"], asked: "first")
      try transaction.noteIdentity(["phone", "link"], asked: "second")
      let known = try transaction.askedByIdentity()
      #expect(known == ["mail": ["first"], "phone": ["first", "second"], "link": ["second"]])
    }
  }

  @Test func `an event that was changed behind our back breaks the chain at its place`() throws {
    try Folders.withTemporary { folder in
      let path = folder.appending(path: "mutual.sqlite").path
      let store = try IntroductionStore(path: path)
      let ask = letter("AAAAAAAAAA1", .connectorAsk, .connector(Identifier("ada")), on: filed)
      try store.transaction { transaction in
        try transaction.file(request, Terms(of: request, under: Policy()))
        try record(transaction, event(.filed))
        try keep(ask, transaction)
        try record(transaction, event(.approved(ask.reference)), event(.sent(ask.reference)))
        let before = try transaction.verify()
        #expect(before.isSound && before.events == 4 && before.head.count == 64)
      }
      try store.close()
      let queue = try DatabaseQueue(path: path)
      try queue.write { database in
        try database.execute(sql: "DROP TRIGGER eventIsNeverChanged")
        try database.execute(sql: "UPDATE event SET kind = 'held' WHERE sequence = 3")
      }
      try queue.close()
      let after = try IntroductionStore(path: path).transaction { try $0.verify() }
      #expect(after.brokenAt == 3 && !after.isSound)
    }
  }
}
