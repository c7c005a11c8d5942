// SPDX-License-Identifier: Apache-2.0

import GRDB

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
      try queue.write { try StoreTransaction($0).completeStandings() }
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
      try copy.write { try StoreTransaction($0).completeStandings() }
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
      try database.execute(
        sql: "PRAGMA trusted_schema = OFF; PRAGMA cell_size_check = ON; PRAGMA secure_delete = ON")
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
