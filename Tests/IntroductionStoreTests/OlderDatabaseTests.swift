// SPDX-License-Identifier: Apache-2.0

import ContactRecords
import Foundation
import GRDB
import Introductions
import TestSupport
import Testing

@testable import IntroductionStore

/// A database that an older version wrote is brought up to date and stays whole.
@Suite struct OlderDatabaseTests {
  private let filed = Day(ordinal: 20_500)
  private let ask = Reference("AAAAAAAAAA1")

  private var events: [Event] {
    let letter = Letter(
      reference: ask, kind: .connectorAsk, party: .connector(Identifier("ada")), madeOn: filed)
    return [.filed, .drafted(letter), .approved(ask), .sent(ask), .answered(ask, .yes)].map {
      Event(on: filed, of: Identifier("R1"), $0)
    }
  }

  /// The first version's tables, filled as it would have.
  private func writeFirstVersion(_ path: String) throws {
    let queue = try DatabaseQueue(path: path)
    try Schema.migrator.migrate(queue, upTo: "requests, letters and append-only events")
    try queue.write { database in
      try database.execute(
        sql: """
          PRAGMA application_id = 0x4D55544C;
          INSERT INTO request VALUES ('R1', 'rosa', 'Ana Duarte', NULL, '', 'advice', 'Now?', 1,
            '\(filed)', '\(filed.adding(days: 45))', 60);
          INSERT INTO letter VALUES ('\(ask)', 'R1', 'connector-ask', '\(filed)', 'knows both',
            'Mona', 'mona@example.org', 'Would you?', 'Hello');
          """)
      var previous = ""
      for (index, event) in events.enumerated() {
        var row = EventRow(event)
        row.sequence = Int64(index + 1)
        previous = row.chained(after: previous)
        try database.execute(
          sql: """
            INSERT INTO event (sequence, day, request, kind, letter, partySide, partyKey, answer, digest)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
            """,
          arguments: [
            row.sequence, row.day, row.request, row.kind, row.letter, row.partySide, row.partyKey,
            row.answer, previous,
          ])
      }
    }
    try queue.close()
  }

  @Test func `it plays back, its chain holds, and its consents are filled in`() throws {
    try Folders.withTemporary { folder in
      let path = folder.appending(path: "mutual.sqlite").path
      try writeFirstVersion(path)
      let store = try IntroductionStore(path: path)
      let verification = try store.transaction { try $0.verify() }
      #expect(verification.isSound && verification.events == 5)
      let introduction = try #require(
        try store.transaction { try $0.introductions(policy: Policy()) }.first)
      guard case .willing = introduction.state else {
        Issue.record("the Connector's yes is lost")
        return
      }
      let consents = try store.transaction { try $0.consents(of: Identifier("R1")) }
      #expect(consents.map(\.party) == [.requester, .connector])
      #expect(consents.allSatisfy { $0.recording == nil })
    }
  }
}
