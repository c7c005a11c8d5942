// SPDX-License-Identifier: Apache-2.0

package import ContactRecords
import GRDB
package import Introductions

/// Requests and what happened to them.
extension StoreTransaction {
  /// Every request with its events played back, by the day of filing and then by identifier.
  package func introductions(policy: Policy) throws -> [Introduction] {
    var introductions: [Introduction] = []
    try playBack(policy: policy) { introductions.append($0.introduction) }
    return introductions.sorted {
      ($0.request.filedOn, $0.request.id) < ($1.request.filedOn, $1.request.id)
    }
  }

  /// One request with its events played back, and each consent with the event that gave it.
  struct PlayedBack {
    let row: RequestRow
    var introduction: Introduction
    var consents: [(sequence: Int64, consent: Consent)] = []
    var recorder = HistoryRecorder()
  }

  /// Plays the requests back one after the other, by their identifiers, so that no more than one is
  /// in memory; with what was issued, the recorder of each follows its events.
  func playBack(
    policy: Policy, issued: [IssuedReport]? = nil, _ body: (PlayedBack) throws -> Void
  ) throws {
    let requests = try RequestRow.order(Column("id")).fetchCursor(database)
    let events = try StoredEvent.cursor(database)
    var next = try events.next()
    while let row = try requests.next() {
      var played = PlayedBack(
        row: row,
        introduction: Introduction(try row.request(), terms: try row.terms(), policy: policy))
      while let stored = next, stored.request == row.id {
        let event = stored.event
        try played.introduction.apply(event, isHistory: true)
        if let issued {
          played.recorder.note(
            played.introduction, after: event, knownOn: issued.firstDay(knowing: stored.sequence))
        } else if let consent = played.introduction.consent(givenBy: event) {
          played.consents.append((stored.sequence, consent))
        }
        next = try events.next()
      }
      try body(played)
    }
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
