// SPDX-License-Identifier: Apache-2.0

import ContactReaders
package import ContactRecords
import Drafts
package import Introductions

/// One row of `requests/*.csv`: a request as filed, and the day of its withdrawal where there is
/// one.
package struct FiledRequest: Hashable, Sendable {
  package let request: Request
  package let withdrawnOn: Day?
  package let place: Place
}

/// One file of requests, as a form exports them.
struct RequestsFile {
  private(set) var requests: [FiledRequest] = []
  private(set) var findings: [Finding]
  private let members: Set<Identifier<Member>>

  private static let columns = [
    "request_id", "filed_on", "requester", "prospect_name", "prospect_email",
    "prospect_organisation", "purpose", "note", "may_name", "may_show_contact", "withdrawn_on",
  ]
  /// What names somebody or something, and stands in subjects.
  private static let names = [
    "request_id", "requester", "prospect_name", "prospect_email", "prospect_organisation",
    "purpose",
  ]
  private static let longestName = 400
  private static let required = ["request_id", "filed_on", "requester", "prospect_name", "note"]

  /// Reads one file; `headings` tells what the form calls our columns, by our names.
  init(
    _ bytes: [UInt8], source: String, headings: [String: String], members: Set<Identifier<Member>>
  ) {
    self.members = members
    let sheet = Sheet(bytes, source: source)
    findings = sheet.findings
    guard let table = sheet.table else { return }
    let positions = table.positions(of: Self.columns, headings: headings)
    for name in Self.required where positions[name] == nil {
      let wanted = headings[name] ?? name
      findings.append(Finding(Place(source, line: table.headerLine), .missingColumn(wanted)))
    }
    guard Self.required.allSatisfy({ positions[$0] != nil }) else { return }
    for row in table.rows where !sheet.brokenLines.contains(row.line) {
      var reader = RowReader(row, positions, source: source)
      if let request = request(&reader) { requests.append(request) }
      findings += reader.findings
    }
  }

  private func request(_ row: inout RowReader) -> FiledRequest? {
    for name in Self.required where row[name].isEmpty {
      row.note(.missingValue(column: name))
      return nil
    }
    for name in Self.columns where hasForbiddenCharacter(row.text(name)) {
      row.note(.forbiddenCharacter(column: name))
      return nil
    }
    for name in Self.names where row[name].utf8.count > Self.longestName {
      row.note(
        .invalidValue(
          column: name, value: "\(row[name].prefix(40))…",
          allowed: "a few words, at most \(Self.longestName) bytes"))
      return nil
    }
    guard let requester = members.member(typedAs: row["requester"]) else {
      row.note(.unknownMember(row["requester"]))
      return nil
    }
    guard let filedOn = row.day("filed_on") else { return nil }
    let withdrawnOn = row.day("withdrawn_on")
    guard withdrawnOn != nil || row["withdrawn_on"].isEmpty else { return nil }
    // A name is told only where the Requester said yes: what can't be read counts as a no.
    let request = Request(
      id: Identifier(row["request_id"]), requester: requester,
      prospect: ProspectDescription(
        name: row["prospect_name"], email: row.email(row["prospect_email"]),
        organisation: row["prospect_organisation"]),
      purpose: row["purpose"], note: row.text("note"), mayName: row.flag("may_name") ?? false,
      filedOn: filedOn, mayShowContact: row.flag("may_show_contact") ?? false)
    for advice in request.noteAdvice() { row.note(advice.problem) }
    return FiledRequest(
      request: request, withdrawnOn: withdrawnOn, place: row.place)
  }
}

extension NoteAdvice {
  fileprivate var problem: Finding.Problem {
    switch self {
    case .tooLong(let words): .longNote(words: words, limit: longestNote)
    case .unclearWish: .unclearWish
    }
  }
}

/// Controls and the marks that turn the direction of text have no place in what a letter repeats; a
/// line break and a tab have.
func hasForbiddenCharacter(_ text: String) -> Bool {
  text.unicodeScalars.contains { scalar in
    switch scalar.value {
    case 0x09, 0x0A, 0x0D: false
    case 0..<0x20, 0x7F, 0x2028, 0x2029, 0x202A...0x202E, 0x2066...0x2069: true
    default: false
    }
  }
}
