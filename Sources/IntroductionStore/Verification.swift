// SPDX-License-Identifier: Apache-2.0

import GRDB

/// What a look over the whole database found.
package struct Verification: Hashable, Sendable {
  package internal(set) var events = 0

  /// The digest of the last event, which stands for all before it; empty without events.
  package internal(set) var head = ""

  /// The first event that does not follow from the one before; nil when the chain holds.
  package internal(set) var brokenAt: Int64?

  /// What SQLite's own check says, when it is not "ok".
  package internal(set) var damage: [String] = []

  /// Rows that refer to rows that aren't there.
  package internal(set) var danglingRows = 0

  /// The requests whose stored standing or consents are other than what their events give.
  package internal(set) var unlikeHistory: [String] = []

  /// Why the events can't be played back; nil when they can.
  package internal(set) var unplayable: String?

  package init() {}

  package var isSound: Bool {
    brokenAt == nil && damage.isEmpty && danglingRows == 0 && unlikeHistory.isEmpty
      && unplayable == nil
  }
}

extension StoreTransaction {
  /// Recomputes the chain of the events from the first, plays them back, and looks over the
  /// database itself.
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
    do {
      verification.unlikeHistory = try requestsOtherThanPlayedBack()
    } catch {
      verification.unplayable = "\(error)"
    }
    return verification
  }
}
