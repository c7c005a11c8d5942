// SPDX-License-Identifier: Apache-2.0

import GRDB
import Introductions

/// What an event of drafting leaves to the table of letters.
struct LetterColumns {
  let kind: LetterKind
  let message: String?
}

/// An event with its number, as it is read back.
struct StoredEvent {
  let sequence: Int64
  let request: String
  let event: Event

  /// All events, request by request in the order of their identifiers, each in its order.
  static func cursor(_ database: Database) throws -> some Cursor<StoredEvent> {
    try Row.fetchCursor(
      database,
      sql: """
        SELECT \(EventRow.columns.map { "event.\($0)" }.joined(separator: ", ")), letter.kind, letter.message
        FROM event LEFT JOIN letter ON letter.reference = event.letter AND event.kind = 'drafted'
        ORDER BY event.request, event.sequence
        """
    ).map { try StoredEvent($0) }
  }

  private init(_ row: Row) throws(StoreProblem) {
    let stored = EventRow(row: row)
    let letter = (row[EventRow.columns.count] as String?).flatMap(LetterKind.init).map {
      LetterColumns(kind: $0, message: row[EventRow.columns.count + 1])
    }
    sequence = stored.sequence ?? 0
    request = stored.request
    event = try stored.event(letter)
  }
}
