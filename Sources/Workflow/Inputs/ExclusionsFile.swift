// SPDX-License-Identifier: Apache-2.0

import ContactReaders
package import ContactRecords

/// Two sides who are never brought together, by whomever and whichever of them asks.
package struct Exclusion: Hashable, Sendable {
  package enum Side: Hashable, Sendable {
    case member(Identifier<Member>)
    case email(EmailAddress)
    case organisation(String)
    case everybody
  }

  package let who: Side
  package let with: Side
}

/// `exclusions.csv`: the columns `who` and `with`, each a member's identifier, an e-mail address,
/// `organisation:NAME`, or `*` for everybody.
struct ExclusionsFile {
  private(set) var exclusions: [Exclusion] = []
  private(set) var findings: [Finding]
  private let members: Set<Identifier<Member>>

  private static let columns = ["who", "with"]
  private static let organisationPrefix = "organisation:"

  init(_ bytes: [UInt8], source: String, members: Set<Identifier<Member>>) {
    self.members = members
    let sheet = Sheet(bytes, source: source)
    findings = sheet.findings
    guard let table = sheet.table else { return }
    let positions = table.positions(of: Self.columns)
    for name in Self.columns where positions[name] == nil {
      findings.append(Finding(Place(source, line: table.headerLine), .missingColumn(name)))
    }
    guard positions.count == Self.columns.count else { return }
    for row in table.rows {
      var reader = RowReader(row, positions, source: source)
      if let who = side("who", &reader), let with = side("with", &reader) {
        exclusions.append(Exclusion(who: who, with: with))
      }
      findings += reader.findings
    }
  }

  private func side(_ column: String, _ row: inout RowReader) -> Exclusion.Side? {
    let text = row[column]
    if text.isEmpty {
      row.note(.missingValue(column: column))
      return nil
    }
    if text == "*" { return .everybody }
    if members.contains(Identifier(text)) { return .member(Identifier(text)) }
    if text.lowercased().hasPrefix(Self.organisationPrefix) {
      let name = text.dropFirst(Self.organisationPrefix.count)
      return .organisation(String(name.drop { $0 == " " }))
    }
    if let email = EmailAddress(text) { return .email(email) }
    row.note(
      .invalidValue(
        column: column, value: text,
        allowed: "a member's id, an e-mail address, organisation:NAME, or * for everybody"))
    return nil
  }
}
