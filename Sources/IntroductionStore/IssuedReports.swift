// SPDX-License-Identifier: Apache-2.0

package import ContactRecords
import GRDB
package import Introductions

/// Once that a month's report was issued.
package struct IssuedReport: Hashable, Sendable {
  package let month: Month

  /// The day up to which it tells what happened.
  package let asOf: Day

  /// The last event that was on record when it was issued, by its number.
  package let throughEvent: Int

  /// How many open requests the address books of that night could serve; nil where an older version
  /// issued it.
  package let reach: ReachCounts?

  init(month: Month, asOf: Day, throughEvent: Int, reach: ReachCounts?) {
    self.month = month
    self.asOf = asOf
    self.throughEvent = throughEvent
    self.reach = reach
  }
}

/// The reports that were issued.
extension StoreTransaction {
  /// In the order in which they were issued.
  package func issuedReports() throws -> [IssuedReport] {
    try Row.fetchAll(database, sql: "SELECT * FROM issue ORDER BY sequence").map { row in
      guard let month = Month(iso: row["month"] as String),
        let asOf = Day(iso: row["asOf"] as String)
      else { throw StoreProblem.unreadableRow(table: "issue", key: row["month"]) }
      return IssuedReport(
        month: month, asOf: asOf, throughEvent: row["throughEvent"], reach: reach(row))
    }
  }

  private func reach(_ row: Row) -> ReachCounts? {
    guard let open = row["openRequests"] as Int? else { return nil }
    return ReachCounts(
      open: open, requesters: row["openRequesters"], withoutConnector: row["withoutConnector"],
      onOneConnector: row["onOneConnector"],
      openers: row["openers"], mostOpened: row["mostOpened"])
  }

  /// Remembers that a report is issued now; it can't be of an earlier day than the one before it.
  ///
  /// What was put on record since another report as of the same day was issued belongs to the next
  /// day's, so that as of one day there is only one truth.
  @discardableResult
  package func issueReport(
    of month: Month, asOf day: Day, reach: ReachCounts?
  ) throws -> IssuedReport {
    let sameDay = try Int.fetchOne(
      database, sql: "SELECT throughEvent FROM issue WHERE asOf = ?", arguments: [day.description])
    let last = try Int.fetchOne(database, sql: "SELECT max(sequence) FROM event")
    let issued = IssuedReport(
      month: month, asOf: day, throughEvent: sameDay ?? last ?? 0, reach: reach)
    try database.execute(
      sql: """
        INSERT INTO issue
          (month, asOf, throughEvent, openRequests, openRequesters, withoutConnector, onOneConnector,
           openers, mostOpened)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
      arguments: [
        month.description, day.description, issued.throughEvent, reach?.open, reach?.requesters,
        reach?.withoutConnector, reach?.onOneConnector, reach?.openers, reach?.mostOpened,
      ])
    return issued
  }

  /// The digest of an event, which vouches for all events before it; empty for number 0.
  package func digest(ofEvent number: Int) throws -> String {
    try String.fetchOne(
      database, sql: "SELECT digest FROM event WHERE sequence = ?", arguments: [number]) ?? ""
  }

  /// Everything that was ever on record, each thing with the first day as of which a report knows
  /// it: what came on record after a report was issued is known as of the next one's day.
  package func history(policy: Policy) throws -> History {
    var history = History()
    try playBack(policy: policy, issued: try issuedReports()) { $0.recorder.add(to: &history) }
    return history
  }
}

extension [IssuedReport] {
  /// The day as of which the first report knows an event; the end of all days while none does.
  func firstDay(knowing event: Int64) -> Day {
    let index = endOfPrefix(where: { $0.throughEvent < event })
    return index < count ? self[index].asOf : Day(ordinal: .max)
  }
}
