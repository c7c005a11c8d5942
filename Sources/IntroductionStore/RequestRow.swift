// SPDX-License-Identifier: Apache-2.0

import ContactRecords
import Foundation
import GRDB
import Introductions

/// One row of the table `request`.
struct RequestRow: Codable, FetchableRecord, PersistableRecord {
  static let databaseTableName = "request"

  let id: String
  let requester: String
  let prospectName: String
  let prospectEmail: String?
  let prospectOrganisation: String
  let purpose: String
  let note: String
  let mayName: Bool
  let filedOn: String
  let closesOn: String
  let consentLasts: Int
  let mayShowContact: Bool

  init(_ request: Request, _ terms: Terms) {
    closesOn = terms.closesOn.description
    consentLasts = terms.consentLasts
    id = request.id.rawValue
    requester = request.requester.rawValue
    prospectName = request.prospect.name
    prospectEmail = request.prospect.email?.written
    prospectOrganisation = request.prospect.organisation
    purpose = request.purpose
    note = request.note
    mayName = request.mayName
    filedOn = request.filedOn.description
    mayShowContact = request.mayShowContact
  }

  func terms() throws(StoreProblem) -> Terms {
    guard let closesOn = Day(iso: closesOn) else {
      throw .unreadableRow(table: Self.databaseTableName, key: id)
    }
    return Terms(closesOn: closesOn, consentLasts: consentLasts)
  }

  func request() throws(StoreProblem) -> Request {
    guard let filedOn = Day(iso: filedOn) else {
      throw .unreadableRow(table: Self.databaseTableName, key: id)
    }
    return Request(
      id: Identifier(id), requester: Identifier(requester),
      prospect: ProspectDescription(
        name: prospectName, email: prospectEmail.flatMap { EmailAddress($0) },
        organisation: prospectOrganisation),
      purpose: purpose, note: note, mayName: mayName, filedOn: filedOn,
      mayShowContact: mayShowContact)
  }
}

extension RequestRow {
  /// What the Requester said yes to when they filed it: every word that others may be shown.
  var shown: String {
    sha256(
      [
        requester, prospectName, prospectOrganisation, purpose, note, "\(mayName)",
        "\(mayShowContact)",
      ].joined(separator: "\u{1F}"))
  }
}

/// Bytes as SQLite's BLOB.
struct DatabaseBytes: DatabaseValueConvertible {
  let bytes: [UInt8]

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  var databaseValue: DatabaseValue { Data(bytes).databaseValue }

  static func fromDatabaseValue(_ value: DatabaseValue) -> DatabaseBytes? {
    Data.fromDatabaseValue(value).map { DatabaseBytes(Array($0)) }
  }
}
