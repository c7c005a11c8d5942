// SPDX-License-Identifier: Apache-2.0

package import ContactRecords
import GRDB
package import Introductions

/// What the workspace itself remembers: its secret, its nights, what it published and what was
/// decided about people.
extension StoreTransaction {
  package func value(named name: String) throws -> [UInt8]? {
    try DatabaseBytes.fetchOne(
      database, sql: "SELECT value FROM workspace WHERE name = ?", arguments: [name])?.bytes
  }

  package func setValue(_ bytes: [UInt8], named name: String) throws {
    try database.execute(
      sql: "INSERT OR REPLACE INTO workspace (name, value) VALUES (?, ?)",
      arguments: [name, DatabaseBytes(bytes)])
  }

  /// Remembers that a handed-back row was dealt with.
  package func noteHandled(_ digest: String) throws {
    try database.execute(
      sql: "INSERT OR IGNORE INTO handledRow (digest) VALUES (?)", arguments: [digest])
  }

  /// The digests of the handed-back rows that were dealt with.
  package func handledRows() throws -> Set<String> {
    try String.fetchSet(database, sql: "SELECT digest FROM handledRow")
  }

  package func lastNight() throws -> Day? {
    try String.fetchOne(database, sql: "SELECT max(day) FROM night").flatMap { Day(iso: $0) }
  }

  /// The night up to which the last run set out, however far it came; nil before the first.
  package func destination() throws -> Day? {
    try value(named: "destination").flatMap { Day(iso: String(decoding: $0, as: UTF8.self)) }
  }

  package func noteDestination(_ day: Day) throws {
    try setValue(Array(day.description.utf8), named: "destination")
  }

  /// The latest day of an event; nil before the first.
  package func lastEventDay() throws -> Day? {
    try String.fetchOne(database, sql: "SELECT max(day) FROM event").flatMap { Day(iso: $0) }
  }

  package func noteNight(_ day: Day) throws {
    try database.execute(
      sql: "INSERT OR IGNORE INTO night (day) VALUES (?)", arguments: [day.description])
  }

  /// The digest of what was last published at `path`, which is relative to the workspace.
  package func publishedDigest(of path: String) throws -> String? {
    try String.fetchOne(
      database, sql: "SELECT digest FROM publication WHERE path = ?", arguments: [path])
  }

  /// Settles where the file of a letter will lie, in the transaction that drafts the letter: a run
  /// that dies before the file is there is finished at the same place.
  package func reserve(_ path: String, for letter: Reference) throws {
    try database.execute(
      sql: "INSERT INTO publication (path, digest, letter) VALUES (?, '', ?)",
      arguments: [path, letter.rawValue])
  }

  /// Where the files of the letters lie or will lie.
  package func pathsOfLetters() throws -> [Reference: String] {
    let rows = try Row.fetchAll(
      database, sql: "SELECT letter, path FROM publication WHERE letter IS NOT NULL")
    return Dictionary(uniqueKeysWithValues: rows.map { (Reference($0["letter"]), $0["path"]) })
  }

  /// Remembers the digest of what lies at `path` now.
  package func notePublished(_ path: String, digest: String) throws {
    try database.execute(
      sql: """
        INSERT INTO publication (path, digest) VALUES (?, ?)
        ON CONFLICT (path) DO UPDATE SET digest = excluded.digest
        """,
      arguments: [path, digest])
  }

  /// The keys under which a person was asked, by the keyed hash of each identifier they had then.
  package func askedByIdentity() throws -> [String: Set<String>] {
    let rows = try Row.fetchAll(database, sql: "SELECT hash, asked FROM identity")
    return Dictionary(rows.map { ($0["hash"], [$0["asked"]]) }) { $0.union($1) }
  }

  /// The keyed hashes by which somebody who was asked under a key is known again.
  package func identities(askedAs key: String) throws -> Set<String> {
    try String.fetchSet(
      database, sql: "SELECT hash FROM identity WHERE asked = ?", arguments: [key])
  }

  /// The keys under which somebody with one of the hashes was asked.
  package func askedAs(_ hashes: Set<String>) throws -> Set<String> {
    try hashes.sorted().reduce(into: []) { keys, hash in
      keys.formUnion(
        try String.fetchSet(
          database, sql: "SELECT asked FROM identity WHERE hash = ?", arguments: [hash]))
    }
  }

  package func noteIdentity(_ hashes: [String], asked: String) throws {
    for hash in hashes {
      try database.execute(
        sql: "INSERT OR IGNORE INTO identity (hash, asked) VALUES (?, ?)", arguments: [hash, asked])
    }
  }

  /// The decisions about who is who that still stand, oldest first.
  package func identityDecisions() throws -> [IdentityDecision] {
    try Row.fetchAll(
      database,
      sql:
        "SELECT verdict, leftKey, rightKey FROM identityDecision WHERE undone = 0 ORDER BY sequence"
    ).map { row in
      IdentityDecision(
        isSame: row["verdict"] == "same", leftKey: row["leftKey"], rightKey: row["rightKey"])
    }
  }

  package func keep(_ decision: IdentityDecision, madeOn day: Day) throws {
    try database.execute(
      sql: "INSERT INTO identityDecision (verdict, leftKey, rightKey, madeOn) VALUES (?, ?, ?, ?)",
      arguments: [
        decision.isSame ? "same" : "different", decision.leftKey, decision.rightKey,
        day.description,
      ])
  }

  /// Takes back the last decision that stands; false when there is none.
  package func undoLastIdentityDecision() throws -> Bool {
    try database.execute(
      sql: """
        UPDATE identityDecision SET undone = 1
        WHERE sequence = (SELECT max(sequence) FROM identityDecision WHERE undone = 0)
        """)
    return database.changesCount > 0
  }
}
