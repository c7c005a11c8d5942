// SPDX-License-Identifier: Apache-2.0

import GRDB
package import ContactRecords
package import Introductions

/// Letters in their final words.
extension StoreTransaction {
  package func keep(_ stored: StoredLetter, of request: Identifier<Request>) throws {
    let letter = stored.letter
    try database.execute(
      sql: """
        INSERT INTO letter
          (reference, request, kind, madeOn, why, senderName, senderAddress, subject, body, message)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
      arguments: [
        letter.reference.rawValue, request.rawValue, letter.kind.rawValue,
        letter.madeOn.description, stored.why, stored.sender.name, stored.sender.address,
        stored.subject, stored.body,
        letter.message == letter.reference ? nil : letter.message.rawValue,
      ])
    for (position, recipient) in stored.recipients.enumerated() {
      try database.execute(
        sql: "INSERT INTO recipient (letter, position, name, address) VALUES (?, ?, ?, ?)",
        arguments: [letter.reference.rawValue, position, recipient.name, recipient.address])
    }
  }

  /// The text of a letter that the events know; nil for a reference that was never given out.
  package func text(of letter: Letter) throws -> StoredLetter? {
    let key = letter.reference.rawValue
    guard
      let row = try Row.fetchOne(
        database,
        sql: """
          SELECT why, senderName, senderAddress, subject, body FROM letter WHERE reference = ?
          """, arguments: [key])
    else { return nil }
    return StoredLetter(
      letter: letter, sender: .init(name: row["senderName"], address: row["senderAddress"]),
      recipients: try recipients(of: letter.reference),
      why: row["why"], subject: row["subject"], body: row["body"])
  }

  /// Whom a letter is addressed to; nobody for a reference that was never given out.
  package func recipients(of letter: Reference) throws -> [StoredLetter.Correspondent] {
    try Row.fetchAll(
      database, sql: "SELECT name, address FROM recipient WHERE letter = ? ORDER BY position",
      arguments: [letter.rawValue]
    ).map { .init(name: $0["name"], address: $0["address"]) }
  }
}
