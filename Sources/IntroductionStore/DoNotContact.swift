// SPDX-License-Identifier: Apache-2.0

package import ContactRecords
import GRDB

/// A person who is not to be asked, without a name: known again by keyed hashes of identifiers.
package struct DoNotContact: Hashable, Sendable {
  package enum Standing: String, CaseIterable, Hashable, Sendable {
    /// They answered "no more", and nobody has confirmed it yet; it holds already.
    case proposed
    case confirmed

    /// Taken back by a person: it was a slip, or they changed their mind.
    case lifted
  }

  /// The reference of the letter to which they answered "no more", or a name given by hand.
  package let entry: String
  package let standing: Standing
  package let since: Day
  package let hashes: Set<String>

  package init(entry: String, standing: Standing, since: Day, hashes: Set<String>) {
    self.entry = entry
    self.standing = standing
    self.since = since
    self.hashes = hashes
  }
}

extension StoreTransaction {
  /// Every entry of the do-not-contact list, the lifted ones too, oldest first.
  package func doNotContact() throws -> [DoNotContact] {
    let rows = try Row.fetchAll(
      database, sql: "SELECT hash, entry, standing, since FROM doNotContact ORDER BY since, entry")
    var entries: [DoNotContact] = []
    for row in rows {
      let entry: String = row["entry"]
      guard let standing = DoNotContact.Standing(rawValue: row["standing"]),
        let since = Day(iso: row["since"] as String)
      else { throw StoreProblem.unreadableRow(table: "doNotContact", key: entry) }
      let before = entries.last?.entry == entry ? entries.removeLast().hashes : []
      entries.append(
        DoNotContact(
          entry: entry, standing: standing, since: since, hashes: before.union([row["hash"]])))
    }
    return entries
  }

  /// Puts an entry on the list, or replaces the standing of one that is there.
  package func keep(_ entry: DoNotContact) throws {
    for hash in entry.hashes.sorted() {
      try database.execute(
        sql: """
          INSERT INTO doNotContact (hash, entry, standing, since) VALUES (?, ?, ?, ?)
          ON CONFLICT (hash, entry) DO UPDATE SET standing = excluded.standing
          """,
        arguments: [hash, entry.entry, entry.standing.rawValue, entry.since.description])
    }
  }
}
