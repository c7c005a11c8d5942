// SPDX-License-Identifier: Apache-2.0

import ContactReaders
package import ContactRecords
package import Drafts

/// One row of `members.csv`: who takes part, and how often they may be asked.
package struct MemberRow: Hashable, Sendable {
  package let id: Identifier<Member>
  package let record: ContactRecord

  /// Whether they are willing to introduce at all.
  package let isConnector: Bool

  /// Their own limit, which wins over the community's; nil where they set none.
  package let asksPerQuarter: Int?

  /// They are asked nothing before this day.
  package let pausedUntil: Day?

  /// In which they are written to; nil for the community's.
  package let language: Language?

  /// They are asked nothing on these days.
  package let holidays: [ClosedRange<Day>]

  /// The days on which they are asked nothing and no clock of theirs runs.
  package var away: [ClosedRange<Day>] {
    let begin = Day(ordinal: 0)
    let pause = pausedUntil.flatMap { $0 > begin ? begin...$0.adding(days: -1) : nil }
    return holidays + [pause].compactMap(\.self)
  }

  package func isAway(on day: Day) -> Bool {
    away.contains { $0.contains(day) }
  }
}

/// `members.csv`, row by row.
struct MembersFile {
  /// By their identifiers.
  private(set) var members: [MemberRow] = []
  private(set) var findings: [Finding]
  private let country: String?

  private static let columns = [
    "id", "name", "given_name", "email", "other_emails", "phone", "organisation", "connector",
    "asks_per_quarter", "paused_until", "holidays", "language",
  ]
  private static let required = ["id", "name"]

  init(_ bytes: [UInt8], source: String, country: String?) {
    self.country = country
    let sheet = Sheet(bytes, source: source)
    findings = sheet.findings
    guard let table = sheet.table else { return }
    let positions = table.positions(of: Self.columns)
    for name in Self.required where positions[name] == nil {
      findings.append(Finding(Place(source, line: table.headerLine), .missingColumn(name)))
    }
    guard Self.required.allSatisfy({ positions[$0] != nil }) else { return }
    var known: Set<Identifier<Member>> = []
    for row in table.rows {
      var reader = RowReader(row, positions, source: source)
      if let member = member(&reader, &known) { members.append(member) }
      findings += reader.findings
    }
    members.sort { $0.id < $1.id }
  }

  private func member(
    _ row: inout RowReader, _ known: inout Set<Identifier<Member>>
  ) -> MemberRow? {
    for name in Self.required where row[name].isEmpty {
      row.note(.missingValue(column: name))
      return nil
    }
    let id = Identifier<Member>(row["id"])
    guard known.insert(id).inserted else {
      row.note(.duplicateMember(id.rawValue))
      return nil
    }
    let record = record(&row)
    if record.emails.isEmpty { row.note(.memberWithoutEmail(id.rawValue)) }
    return MemberRow(
      id: id, record: record, isConnector: row.flag("connector") ?? true,
      asksPerQuarter: row.number("asks_per_quarter"), pausedUntil: row.day("paused_until"),
      language: row.language("language"),
      holidays: row.spans("holidays"))
  }

  private func record(_ row: inout RowReader) -> ContactRecord {
    let others = row["other_emails"].split(separator: "|").map(String.init)
    let emails = ([row["email"]] + others).compactMap { row.email($0) }
    return ContactRecord(
      place: row.place, name: PersonName(written: row["name"], given: row["given_name"]),
      organisation: row["organisation"],
      emails: emails, phones: [PhoneNumber(row["phone"], country: country)].compactMap(\.self))
  }
}
