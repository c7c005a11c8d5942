// SPDX-License-Identifier: Apache-2.0

package import ContactRecords
import GRDB
package import Introductions

/// One row of the table `standing`: where a request stands, as its events have it.
struct StandingRow: Codable, Hashable, FetchableRecord, PersistableRecord {
  static let databaseTableName = "standing"

  let request: String
  let state: String
  let ask: String?
  let connector: String?
  let requestEnd: String?
  let endedOn: String?
  let met: Bool?

  init(_ introduction: Introduction) {
    request = introduction.request.id.rawValue
    state = introduction.state.name
    ask = introduction.liveAsk?.reference.rawValue
    connector = introduction.connector?.rawValue
    requestEnd = introduction.end?.rawValue
    endedOn = introduction.endedOn?.description
    met = introduction.met
  }
}

extension Introduction.State {
  fileprivate var name: String {
    switch self {
    case .seeking: "seeking"
    case .askingConnector: "asking-connector"
    case .willing: "willing"
    case .askingProspect: "asking-prospect"
    case .agreed: "agreed"
    case .introducing: "introducing"
    case .resting: "resting"
    case .ended: "ended"
    }
  }
}

/// One row of the table `consent`.
struct ConsentRow: Codable, Hashable, FetchableRecord, PersistableRecord {
  static let databaseTableName = "consent"

  let event: Int64
  let request: String
  let party: String
  let letter: String?

  /// The digest of the words that its giver was shown.
  let shown: String
  let receivedOn: String
  let recordedOn: String?
  let recordedBy: String?
  let expiresOn: String

  init(_ consent: Consent, event: Int64, shown: String) {
    self.event = event
    self.shown = shown
    request = consent.request.rawValue
    party = consent.party.rawValue
    letter = consent.ask?.rawValue
    receivedOn = consent.givenOn.description
    recordedOn = consent.recording?.on.description
    recordedBy = consent.recording?.by
    expiresOn = consent.expiresOn.description
  }
}

/// A consent as it is kept, with the digest of the words that its giver was shown.
package struct KeptConsent: Hashable, Sendable {
  package let party: ConsentParty

  /// The ask; nil for the Requester, who wrote the words.
  package let letter: Reference?
  package let shown: String
  package let receivedOn: Day
  package let recording: Recording?
  package let expiresOn: Day

  fileprivate init?(_ row: ConsentRow) {
    guard let party = ConsentParty(rawValue: row.party), let received = Day(iso: row.receivedOn),
      let expires = Day(iso: row.expiresOn)
    else { return nil }
    self.party = party
    letter = row.letter.map { Reference($0) }
    shown = row.shown
    receivedOn = received
    expiresOn = expires
    recording = row.recordedOn.flatMap { Day(iso: $0) }.flatMap { day in
      row.recordedBy.map { Recording(on: day, by: $0) }
    }
  }
}

// MARK: - Kept beside the events

extension StoreTransaction {
  /// The row of a consent; `ownWords` is the digest of what a Requester wrote.
  func consentRow(_ consent: Consent, sequence: Int64, ownWords: String) throws -> ConsentRow {
    guard let ask = consent.ask else {
      return ConsentRow(consent, event: sequence, shown: ownWords)
    }
    let text = try Row.fetchOne(
      database, sql: "SELECT subject, body FROM letter WHERE reference = ?",
      arguments: [ask.rawValue])
    guard let text, let subject: String = text["subject"], let body: String = text["body"] else {
      throw StoreProblem.unreadableRow(table: "letter", key: ask.rawValue)
    }
    return ConsentRow(consent, event: sequence, shown: sha256(subject + "\u{1F}" + body))
  }

  /// Every consent to a request, the renewed ones too, in the order in which they were recorded.
  package func consents(of request: Identifier<Request>) throws -> [KeptConsent] {
    try ConsentRow.filter(Column("request") == request.rawValue).order(Column("event"))
      .fetchAll(database).compactMap(KeptConsent.init)
  }

  /// Fills in the standings and consents of a database that an older version wrote.
  func completeStandings() throws {
    let requests = try Int.fetchOne(database, sql: "SELECT count(*) FROM request")
    let standings = try Int.fetchOne(database, sql: "SELECT count(*) FROM standing")
    guard requests != standings else { return }
    try playBack(policy: Policy()) { played in
      try StandingRow(played.introduction).upsert(database)
      for (sequence, consent) in played.consents {
        try consentRow(consent, sequence: sequence, ownWords: played.row.shown)
          .insert(database, onConflict: .ignore)
      }
    }
  }

  /// The requests whose standing or consents are not what their events give, and rows of requests
  /// that have no events.
  func requestsOtherThanPlayedBack() throws -> [String] {
    var standings = Dictionary(
      uniqueKeysWithValues: try StandingRow.fetchAll(database).map { ($0.request, $0) })
    var consents = Dictionary(grouping: try ConsentRow.fetchAll(database), by: \.request)
    var others: [String] = []
    try playBack(policy: Policy()) { played in
      let id = played.row.id
      let expected = try played.consents.map { sequence, consent in
        try consentRow(consent, sequence: sequence, ownWords: played.row.shown)
      }
      let isAsStored =
        standings.removeValue(forKey: id) == StandingRow(played.introduction)
        && Set(consents.removeValue(forKey: id) ?? []) == Set(expected)
      if !isAsStored { others.append(id) }
    }
    return (others + standings.keys + consents.keys).sorted()
  }
}
