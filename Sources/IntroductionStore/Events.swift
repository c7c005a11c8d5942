// SPDX-License-Identifier: Apache-2.0

package import ContactRecords
import GRDB
package import Introductions

/// Requests and what happened to them.
extension StoreTransaction {
  /// Every request with its events played back, by the day of filing and then by identifier.
  package func introductions(policy: Policy) throws -> [Introduction] {
    try playedBack(policy: policy).map(\.introduction)
  }

  /// One request with its events played back, and each consent with the event that gave it.
  struct PlayedBack {
    let row: RequestRow
    var introduction: Introduction
    var consents: [(sequence: Int64, consent: Consent)] = []
    var recorder = HistoryRecorder()
  }

  func playedBack(policy: Policy, issued: [IssuedReport]? = nil) throws -> [PlayedBack] {
    let letters = try letterColumns()
    let events = Dictionary(
      grouping: try EventRow.order(Column("sequence")).fetchAll(database), by: \.request)
    return try RequestRow.order(Column("filedOn"), Column("id")).fetchAll(database).map { row in
      var played = PlayedBack(
        row: row,
        introduction: Introduction(try row.request(), terms: try row.terms(), policy: policy))
      for stored in events[row.id] ?? [] {
        let event = try stored.event(letters)
        try played.introduction.apply(event, isHistory: true)
        if let issued, let sequence = stored.sequence {
          played.recorder.note(
            played.introduction, after: event, knownOn: issued.firstDay(knowing: sequence))
        }
        if let sequence = stored.sequence,
          let consent = played.introduction.consent(givenBy: event)
        {
          played.consents.append((sequence, consent))
        }
      }
      return played
    }
  }

  private func letterColumns() throws -> [String: LetterColumns] {
    let rows = try Row.fetchAll(database, sql: "SELECT reference, kind, message FROM letter")
    return Dictionary(
      uniqueKeysWithValues: try rows.map { row -> (String, LetterColumns) in
        guard let kind = LetterKind(rawValue: row["kind"]) else {
          throw StoreProblem.unreadableRow(table: "letter", key: row["reference"])
        }
        return (row["reference"], LetterColumns(kind: kind, message: row["message"]))
      })
  }

  /// Keeps a new request with what it was promised.
  package func file(_ request: Request, _ terms: Terms) throws {
    try RequestRow(request, terms).insert(database)
  }

  /// Replaces how a request was described, which is possible while nobody was asked.
  package func amend(_ request: Request, _ terms: Terms) throws {
    let row = RequestRow(request, terms)
    try row.update(database)
    try database.execute(
      sql: "UPDATE consent SET shown = ? WHERE request = ? AND party = 'requester'",
      arguments: [row.shown, row.id])
  }

  /// Adds an event of an introduction that has taken it, with the consent that it gave and where
  /// the request stands now, and what was written beside it where there is anything.
  package func append(
    _ event: Event, of introduction: Introduction, remark: String? = nil
  ) throws {
    let last = try EventRow.order(Column("sequence").desc).fetchOne(database)
    let sequence = (last?.sequence ?? 0) + 1
    var row = EventRow(event)
    row.sequence = sequence
    row.digest = row.chained(after: last?.digest ?? "")
    try row.insert(database)
    if let consent = introduction.consent(givenBy: event) {
      let shown = RequestRow(introduction.request, introduction.terms).shown
      try consentRow(consent, sequence: sequence, ownWords: shown).insert(database)
    }
    try StandingRow(introduction).upsert(database)
    guard let remark, !remark.isEmpty else { return }
    try database.execute(
      sql: "INSERT INTO remark (event, text) VALUES (?, ?)", arguments: [sequence, remark])
  }

  package func eventCount() throws -> Int {
    try EventRow.fetchCount(database)
  }

  /// What was written beside the answers to each request, newest last; for ourselves alone.
  package func remarks() throws -> [Identifier<Request>: [String]] {
    let rows = try Row.fetchAll(
      database,
      sql: """
        SELECT request, text FROM remark JOIN event ON event.sequence = remark.event
        ORDER BY event.sequence
        """)
    return Dictionary(grouping: rows) { Identifier<Request>($0["request"]) }
      .mapValues { $0.map { $0["text"] } }
  }

  /// Forgets what was written beside answers before `day`; the answers themselves stay.
  package func forgetRemarks(before day: Day) throws {
    try database.execute(
      sql: """
        DELETE FROM remark WHERE event IN (SELECT sequence FROM event WHERE day < ?)
        """, arguments: [day.description])
  }
}
