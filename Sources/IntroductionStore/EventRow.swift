// SPDX-License-Identifier: Apache-2.0

import ContactRecords
import Crypto
import Foundation
import GRDB
import Introductions

/// One row of the table `event`: the flat, readable form of an `Event`.
struct EventRow: Codable, FetchableRecord, PersistableRecord {
  static let databaseTableName = "event"

  var sequence: Int64?
  var day: String
  var request: String
  var kind: String
  var letter: String?
  var partySide: String?
  var partyKey: String?
  var answer: String?
  var reason: String?
  var until: String?
  var requestEnd: String?
  var recordedOn: String?
  var recordedBy: String?
  var suggested: String?

  /// SHA-256 over the digest of the event before and all that this one says: whoever changes one
  /// event has to change all that follow.
  var digest = ""
}

extension EventRow {
  /// The columns in the order in which they are read.
  static let columns = [
    "sequence", "day", "request", "kind", "letter", "partySide", "partyKey", "answer", "reason",
    "until", "requestEnd", "recordedOn", "recordedBy", "suggested", "digest",
  ]

  static var databaseSelection: [any SQLSelectable] { columns.map { Column($0) } }

  /// By position, which is several times as quick as by name; there may be a million rows.
  init(row: Row) {
    sequence = row[0]
    day = row[1]
    request = row[2]
    kind = row[3]
    letter = row[4]
    partySide = row[5]
    partyKey = row[6]
    answer = row[7]
    reason = row[8]
    until = row[9]
    requestEnd = row[10]
    recordedOn = row[11]
    recordedBy = row[12]
    suggested = row[13]
    digest = row[14]
  }
}

// MARK: - The chain

extension EventRow {
  /// What the digest has to be after an event whose digest was `previous`.
  func chained(after previous: String) -> String {
    let fields = [
      previous, sequence.map(String.init), day, request, kind, letter, partySide, partyKey, answer,
      reason, until, requestEnd,
    ]
    // Columns that came later count only where they say something, so that older digests hold.
    let later = [recordedOn, recordedBy, suggested]
    let all = later.allSatisfy { $0 == nil } ? fields : fields + later
    return sha256(all.map { $0 ?? "" }.joined(separator: "\u{1F}"))
  }
}

// MARK: - From an event

extension EventRow {
  init(_ event: Event) {
    day = event.day.description
    request = event.request.rawValue
    kind = event.fact.kind
    recordedOn = event.recording?.on.description
    recordedBy = event.recording?.by
    switch event.fact {
    case .filed, .withdrawn, .foundAcquainted: break
    case .drafted(let drafted):
      letter = drafted.reference.rawValue
      (partySide, partyKey) = Self.columns(of: drafted.party)
    case .held(let reference), .approved(let reference), .rejected(let reference),
      .sent(let reference), .lapsed(let reference):
      letter = reference.rawValue
    case .answered(let reference, let given):
      letter = reference.rawValue
      set(given)
    case .closed(let end): requestEnd = end.rawValue
    }
  }

  private static func columns(of party: LetterParty) -> (side: String, key: String?) {
    switch party {
    case .requester: ("requester", nil)
    case .connector(let member): ("connector", member.rawValue)
    case .prospect(let key): ("prospect", key)
    }
  }

  private mutating func set(_ given: Answer) {
    switch given {
    case .yes: answer = "yes"
    case .no(let why):
      answer = "no"
      reason = why.rawValue
    case .notNow(let day):
      answer = "not-now"
      until = day?.description
    case .redirect(let member):
      answer = "redirect"
      suggested = member?.rawValue
    case .undeliverable: answer = "undeliverable"
    }
  }
}

extension Event.Fact {
  fileprivate var kind: String {
    switch self {
    case .filed: "filed"
    case .withdrawn: "withdrawn"
    case .foundAcquainted: "found-acquainted"
    case .drafted: "drafted"
    case .held: "held"
    case .approved: "approved"
    case .rejected: "rejected"
    case .sent: "sent"
    case .answered: "answered"
    case .lapsed: "lapsed"
    case .closed: "closed"
    }
  }
}

// MARK: - To an event

extension EventRow {
  /// The event; of a drafted letter, with what the table of letters knows of it.
  ///
  /// Throws for a row that means nothing to us.
  func event(_ drafted: LetterColumns?) throws(StoreProblem) -> Event {
    guard let day = Day(iso: day), let fact = fact(on: day, drafted) else {
      throw .unreadableRow(table: Self.databaseTableName, key: sequence.map(String.init) ?? "")
    }
    return Event(on: day, of: Identifier(request), fact, recording: recording)
  }

  private var recording: Recording? {
    guard let on = recordedOn.flatMap({ Day(iso: $0) }), let recordedBy else { return nil }
    return Recording(on: on, by: recordedBy)
  }

  private func fact(on day: Day, _ drafted: LetterColumns?) -> Event.Fact? {
    let reference = letter.map { Reference($0) }
    switch kind {
    case "filed": return .filed
    case "withdrawn": return .withdrawn
    case "found-acquainted": return .foundAcquainted
    case "drafted":
      guard let letter, let columns = drafted, let party else { return nil }
      return .drafted(
        Letter(
          reference: Reference(letter), kind: columns.kind, party: party, madeOn: day,
          message: columns.message.map { Reference($0) }))
    case "held": return reference.map { .held($0) }
    case "approved": return reference.map { .approved($0) }
    case "rejected": return reference.map { .rejected($0) }
    case "sent": return reference.map { .sent($0) }
    case "answered":
      guard let reference, let given else { return nil }
      return .answered(reference, given)
    case "lapsed": return reference.map { .lapsed($0) }
    case "closed": return requestEnd.flatMap(RequestEnd.init).map { .closed($0) }
    default: return nil
    }
  }

  private var party: LetterParty? {
    switch (partySide, partyKey) {
    case ("requester", _): .requester
    case ("connector", let key?): .connector(Identifier(key))
    case ("prospect", let key?): .prospect(key: key)
    default: nil
    }
  }

  private var given: Answer? {
    switch answer {
    case "yes": .yes
    case "no": reason.flatMap(DeclineReason.init).map { .no($0) }
    case "not-now": .notNow(until: until.flatMap { Day(iso: $0) })
    case "redirect": .redirect(to: suggested.map { Identifier($0) })
    case "undeliverable": .undeliverable
    default: nil
    }
  }
}

/// In hexadecimal digits.
func sha256(_ text: String) -> String {
  hexadecimal(SHA256.hash(data: Data(text.utf8)))
}

/// Two digits for each byte, the letters small.
package func hexadecimal(_ bytes: some Sequence<UInt8>) -> String {
  let digits = Array("0123456789abcdef".utf8)
  let characters = bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }
  return String(decoding: characters, as: UTF8.self)
}
