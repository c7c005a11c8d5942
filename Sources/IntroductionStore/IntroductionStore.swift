// SPDX-License-Identifier: Apache-2.0

package import ContactRecords
import GRDB
package import Introductions

/// The workspace's one database: the facts of the introductions and nothing of the address books.
package struct IntroductionStore: Sendable {
  private let queue: DatabaseQueue

  /// Opens the database at `path`, or one in memory when it is nil, and brings its schema up to
  /// date.
  package init(path: String?) throws(StoreProblem) {
    queue = try translating {
      let queue =
        try path.map { try DatabaseQueue(path: $0, configuration: Self.configuration) }
        ?? DatabaseQueue(configuration: Self.configuration)
      try Self.checkOwnership(queue)
      try Self.makeDurable(queue, inMemory: path == nil)
      try Schema.migrator.migrate(queue)
      return queue
    }
  }

  /// A copy in memory of the database at `path`, to look at or to try things on; the file is only
  /// read.
  package init(copyOf path: String) throws(StoreProblem) {
    queue = try translating {
      var readOnly = Self.configuration
      readOnly.readonly = true
      let source = try DatabaseQueue(path: path, configuration: readOnly)
      let copy = try DatabaseQueue(configuration: Self.configuration)
      try source.backup(to: copy)
      try source.close()
      try Self.checkOwnership(copy)
      try Schema.migrator.migrate(copy)
      return copy
    }
  }

  /// Refuses a database of another program, or of a newer Mutual, and marks an empty one as ours.
  private static func checkOwnership(_ queue: DatabaseQueue) throws {
    try queue.writeWithoutTransaction { database in
      let mark = try Int32.fetchOne(database, sql: "PRAGMA application_id") ?? 0
      if mark == applicationID {
        if try Schema.migrator.hasBeenSuperseded(database) { throw StoreProblem.newer }
        return
      }
      let tables = try Int.fetchOne(database, sql: "SELECT count(*) FROM sqlite_master") ?? 0
      guard mark == 0, tables == 0 else { throw StoreProblem.notOurs }
      try database.execute(sql: "PRAGMA application_id = \(applicationID)")
    }
  }

  /// `MUTL`, where SQLite keeps a number for the program that a file belongs to.
  private static let applicationID: Int32 = 0x4D55_544C

  private static var configuration: Configuration {
    var configuration = Configuration()
    configuration.foreignKeysEnabled = true
    configuration.busyMode = .timeout(5)
    configuration.prepareDatabase { database in
      try database.execute(sql: "PRAGMA trusted_schema = OFF; PRAGMA cell_size_check = ON")
    }
    return configuration
  }

  /// With a rollback journal only EXTRA survives a power cut right after a commit: the folder is
  /// synced too.
  ///
  /// It is set after opening, and read back, because a setting that was not taken looks like one
  /// that was.
  private static func makeDurable(_ queue: DatabaseQueue, inMemory: Bool) throws {
    try queue.writeWithoutTransaction { database in
      try database.execute(sql: "PRAGMA synchronous = EXTRA")
      guard !inMemory else { return }
      let journal = try String.fetchOne(database, sql: "PRAGMA journal_mode")
      let synchronous = try Int.fetchOne(database, sql: "PRAGMA synchronous")
      guard journal == "delete" else { throw StoreProblem.notDurable(setting: "journal_mode") }
      guard synchronous == 3 else { throw StoreProblem.notDurable(setting: "synchronous") }
    }
  }

  /// Does all of `body`, or nothing of it.
  ///
  /// Throws what `body` throws, and `StoreProblem` where the database is at fault.
  package func transaction<Result>(_ body: (borrowing StoreTransaction) throws -> Result) throws
    -> Result
  {
    do {
      return try queue.write { database in try body(StoreTransaction(database)) }
    } catch let error as DatabaseError {
      throw StoreProblem(error)
    }
  }

  /// Closes the file.
  ///
  /// Needed before it is copied or looked at by another program of the same process.
  package func close() throws {
    try queue.close()
  }
}

/// Does `body`, and says in our own words what SQLite found wrong.
private func translating<Result>(_ body: () throws -> Result) throws(StoreProblem) -> Result {
  do {
    return try body()
  } catch let problem as StoreProblem {
    throw problem
  } catch let error as DatabaseError {
    throw StoreProblem(error)
  } catch {
    throw .unusable("\(error)")
  }
}

/// What can be read and written within one transaction.
package struct StoreTransaction: ~Copyable {
  let database: Database

  fileprivate init(_ database: Database) {
    self.database = database
  }
}

// MARK: - Introductions

extension StoreTransaction {
  /// Every request with its events played back, by the day of filing and then by identifier.
  package func introductions(policy: Policy) throws -> [Introduction] {
    let kinds = try letterKinds()
    let events = Dictionary(
      grouping: try EventRow.order(Column("sequence")).fetchAll(database), by: \.request)
    return try RequestRow.order(Column("filedOn"), Column("id")).fetchAll(database).map { row in
      var introduction = Introduction(try row.request(), terms: try row.terms(), policy: policy)
      for event in events[row.id] ?? [] { try introduction.apply(event.event(kinds: kinds)) }
      return introduction
    }
  }

  private func letterKinds() throws -> [String: LetterKind] {
    let rows = try Row.fetchAll(database, sql: "SELECT reference, kind FROM letter")
    return Dictionary(
      uniqueKeysWithValues: try rows.map { row -> (String, LetterKind) in
        guard let kind = LetterKind(rawValue: row["kind"]) else {
          throw StoreProblem.unreadableRow(table: "letter", key: row["reference"])
        }
        return (row["reference"], kind)
      })
  }

  /// Keeps a new request with what it was promised.
  package func file(_ request: Request, _ terms: Terms) throws {
    try RequestRow(request, terms).insert(database)
  }

  /// Replaces how a request was described, which is possible while nobody was asked.
  package func amend(_ request: Request, _ terms: Terms) throws {
    try RequestRow(request, terms).update(database)
  }

  /// Adds an event, and what was written beside it where there is anything.
  package func append(_ event: Event, remark: String? = nil) throws {
    let last = try EventRow.order(Column("sequence").desc).fetchOne(database)
    var row = EventRow(event)
    row.sequence = (last?.sequence ?? 0) + 1
    row.digest = row.chained(after: last?.digest ?? "")
    try row.insert(database)
    guard let remark, !remark.isEmpty else { return }
    try database.execute(
      sql: "INSERT INTO remark (event, text) VALUES (?, ?)",
      arguments: [database.lastInsertedRowID, remark])
  }

  /// Recomputes the chain of the events from the first, and looks over the database itself.
  package func verify() throws -> Verification {
    var verification = Verification()
    var previous = ""
    let rows = try EventRow.order(Column("sequence")).fetchCursor(database)
    while let row = try rows.next() {
      verification.events += 1
      if row.digest != row.chained(after: previous), verification.brokenAt == nil {
        verification.brokenAt = row.sequence
      }
      previous = row.digest
    }
    verification.head = previous
    verification.damage =
      try String.fetchAll(database, sql: "PRAGMA integrity_check").filter { $0 != "ok" }
    verification.danglingRows =
      try Row.fetchAll(database, sql: "PRAGMA foreign_key_check").count
    return verification
  }

  package func eventCount() throws -> Int {
    try EventRow.fetchCount(database)
  }
}

// MARK: - Letters

extension StoreTransaction {
  package func keep(_ stored: StoredLetter, of request: Identifier<Request>) throws {
    let letter = stored.letter
    try database.execute(
      sql: """
        INSERT INTO letter
          (reference, request, kind, madeOn, why, senderName, senderAddress, subject, body)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
      arguments: [
        letter.reference.rawValue, request.rawValue, letter.kind.rawValue,
        letter.madeOn.description, stored.why, stored.sender.name, stored.sender.address,
        stored.subject, stored.body,
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
    let recipients = try Row.fetchAll(
      database, sql: "SELECT name, address FROM recipient WHERE letter = ? ORDER BY position",
      arguments: [key])
    return StoredLetter(
      letter: letter, sender: .init(name: row["senderName"], address: row["senderAddress"]),
      recipients: recipients.map { .init(name: $0["name"], address: $0["address"]) },
      why: row["why"], subject: row["subject"], body: row["body"])
  }
}
