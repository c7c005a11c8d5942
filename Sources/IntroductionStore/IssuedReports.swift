// SPDX-License-Identifier: Apache-2.0

package import ContactRecords
import GRDB

/// Once that a month's report was issued.
package struct IssuedReport: Hashable, Sendable {
  package let month: Month

  /// The day up to which it knows what happened.
  package let asOf: Day

  /// How many open requests the address books of that night could serve; nil where an older version
  /// issued it.
  package let reach: Reach?

  package init(month: Month, asOf: Day, reach: Reach?) {
    self.month = month
    self.asOf = asOf
    self.reach = reach
  }

  package struct Reach: Hashable, Sendable {
    /// Open requests whose Prospect is known.
    package let open: Int

    /// Of these: nobody knows both, and exactly one member does.
    package let withoutConnector: Int
    package let onOneConnector: Int

    /// Members whose address book might open some, and the most that one of them might.
    package let openers: Int
    package let mostOpened: Int

    package init(
      open: Int, withoutConnector: Int, onOneConnector: Int, openers: Int, mostOpened: Int
    ) {
      self.open = open
      self.withoutConnector = withoutConnector
      self.onOneConnector = onOneConnector
      self.openers = openers
      self.mostOpened = mostOpened
    }
  }
}

/// The reports that were issued.
extension StoreTransaction {
  /// In the order in which they were issued.
  package func issuedReports() throws -> [IssuedReport] {
    try Row.fetchAll(database, sql: "SELECT * FROM issue ORDER BY sequence").map { row in
      guard let month = Month(iso: row["month"] as String), let asOf = Day(iso: row["asOf"] as String)
      else { throw StoreProblem.unreadableRow(table: "issue", key: row["month"]) }
      return IssuedReport(month: month, asOf: asOf, reach: reach(row))
    }
  }

  private func reach(_ row: Row) -> IssuedReport.Reach? {
    guard let open = row["openRequests"] as Int? else { return nil }
    return IssuedReport.Reach(
      open: open, withoutConnector: row["withoutConnector"], onOneConnector: row["onOneConnector"],
      openers: row["openers"], mostOpened: row["mostOpened"])
  }

  /// Remembers that a report was issued; it can't be of an earlier day than the one before it.
  package func note(_ issued: IssuedReport) throws {
    let reach = issued.reach
    try database.execute(
      sql: """
        INSERT INTO issue (month, asOf, openRequests, withoutConnector, onOneConnector, openers, mostOpened)
        VALUES (?, ?, ?, ?, ?, ?, ?)
        """,
      arguments: [
        issued.month.description, issued.asOf.description, reach?.open, reach?.withoutConnector,
        reach?.onOneConnector, reach?.openers, reach?.mostOpened,
      ])
  }

  /// The digest of the last event that was on record on a day; empty where there was none.
  ///
  /// Each digest vouches for all events before it.
  package func chainHead(on day: Day) throws -> String {
    try String.fetchOne(
      database,
      sql: """
        SELECT digest FROM event WHERE day <= :day AND coalesce(recordedOn, day) <= :day
        ORDER BY sequence DESC LIMIT 1
        """, arguments: ["day": day.description]) ?? ""
  }
}
