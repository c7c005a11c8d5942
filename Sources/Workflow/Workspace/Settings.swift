// SPDX-License-Identifier: Apache-2.0

package import ContactReaders
import ContactRecords
package import Drafts
package import Foundation
package import Introductions
import Yams

/// What `mutual.yaml` says, checked.
package struct Settings: Hashable, Sendable {
  package var community: String
  package var timeZone: TimeZone

  /// ISO 3166 code; national telephone numbers are read as numbers of this country.
  package var country: String?
  package var manager: Correspondent
  package var voice: Voice

  /// In which members are written to who chose none.
  package var language: Language
  package var policy: Policy

  /// What the forms that file requests call our columns: our name, then theirs.
  package var requestHeadings: [String: String]

  /// What columns of address books hold that nobody else would recognise.
  package var headings: HeadingMap

  /// A word from which references are made, so that a demonstration gives the same ones everywhere.
  ///
  /// A real workspace leaves it out, and a random secret is made and kept in the database.
  package var secret: String?

  /// Days for which what somebody wrote beside an answer is kept.
  package var remarksKept = 90

  /// Reads the text of `mutual.yaml`, and throws `WorkflowProblem.settings` with the line and what
  /// to mend.
  package init(yaml text: String) throws(WorkflowProblem) {
    let fields = try SettingsFields(yaml: text)
    community = try fields.required("community")
    language = try fields.choice("language") ?? .english
    manager = Correspondent(
      name: try fields.required("manager.name"), email: try fields.address("manager.email"),
      language: language)
    timeZone = try fields.timeZone("time_zone") ?? .gmt
    country = try fields.country("country")
    voice = try fields.choice("voice") ?? .connector
    secret = fields.text("secret")
    requestHeadings = fields.table("request_headings")
    headings = try fields.headings()
    try fields.days("retention.remarks", into: &remarksKept)
    policy = try Policy(fields)
  }
}

extension Policy {
  fileprivate init(_ fields: SettingsFields) throws(WorkflowProblem) {
    self.init()
    try fields.days("windows.connector_reminder_after", into: &connectorWindow.reminderAfter)
    try fields.days("windows.connector_lapses_after", into: &connectorWindow.lapsesAfter)
    try fields.days("windows.prospect_reminder_after", into: &prospectWindow.reminderAfter)
    try fields.days("windows.prospect_lapses_after", into: &prospectWindow.lapsesAfter)
    try fields.days("windows.closes_after", into: &closesAfter)
    try fields.days("windows.follow_up_after", into: &followUpAfter)
    try fields.days("windows.consent_lasts", into: &consentLasts)
    try fields.days("limits.days_between_asks", into: &daysBetweenAsks)
    try fields.days("limits.asks_per_quarter", into: &asksPerQuarter)
    try fields.days("limits.asks_at_once", into: &asksAtOnce)
    try fields.days("limits.rest_after_no", into: &restAfterNo)
    try fields.days("limits.rest_after_not_now", into: &restAfterNotNow)
    try fields.days("limits.next_connector_after", into: &nextConnectorAfter)
    holidays = try fields.spans("holidays")
    updates = try fields.choice("requester_updates") ?? .received
    for side in AskSide.allCases
    where window(of: side).reminderAfter >= window(of: side).lapsesAfter {
      throw .settings(
        line: fields.line("windows.\(side.rawValue)_lapses_after"),
        what: "a \(side.rawValue)'s ask would lapse before its reminder")
    }
  }
}

/// The keys of `mutual.yaml` as dotted names with their text, so that an unknown one can be told
/// with its line.
private struct SettingsFields {
  private var values: [String: (text: String, line: Int)] = [:]

  private static let known: Set<String> = [
    "community", "time_zone", "country", "language", "manager.name", "manager.email", "voice",
    "secret",
    "requester_updates", "windows.connector_reminder_after", "windows.connector_lapses_after",
    "windows.prospect_reminder_after", "windows.prospect_lapses_after", "windows.closes_after",
    "windows.follow_up_after", "windows.consent_lasts", "limits.days_between_asks",
    "limits.asks_per_quarter", "limits.asks_at_once", "limits.rest_after_no",
    "limits.rest_after_not_now", "limits.next_connector_after", "retention.remarks", "holidays",
  ]

  init(yaml text: String) throws(WorkflowProblem) {
    let root: Node?
    do {
      root = try Yams.compose(yaml: text)
    } catch {
      throw .settings(line: Self.line(of: error), what: "this is not YAML")
    }
    guard let root, case .mapping(let mapping) = root else {
      throw .settings(line: 1, what: "expected lines such as `community: Riverside`")
    }
    try collect(mapping, prefix: "")
  }

  private mutating func collect(_ mapping: Node.Mapping, prefix: String) throws(WorkflowProblem) {
    for (key, value) in mapping {
      let name = prefix + (key.string ?? "")
      let line = (key.mark ?? value.mark)?.line ?? 0
      switch value {
      case .mapping(let inner): try collect(inner, prefix: name + ".")
      case .scalar(let scalar): try add(name, scalar.string, line)
      case .sequence, .alias:
        throw .settings(line: line, what: "`\(name)` takes one value, not a list")
      }
    }
  }

  private mutating func add(_ name: String, _ text: String, _ line: Int) throws(WorkflowProblem) {
    guard
      Self.known.contains(name) || name.hasPrefix("request_headings.")
        || name.hasPrefix("headings.")
    else {
      let nearest = Self.known.sorted().min {
        name.editDistance(to: $0) < name.editDistance(to: $1)
      }
      throw .settings(
        line: line, what: "`\(name)` is no setting; did you mean `\(nearest ?? "community")`?")
    }
    values[name] = (text.precomposedStringWithCanonicalMapping, line)
  }

  private static func line(of error: any Error) -> Int? {
    switch error as? YamlError {
    case .scanner(_, _, let mark, _), .parser(_, _, let mark, _), .composer(_, _, let mark, _):
      mark.line
    default: nil
    }
  }

  func text(_ name: String) -> String? {
    values[name].flatMap { $0.text.isEmpty ? nil : $0.text }
  }

  /// What the headings of address books mean, each with one of the words that we know.
  func headings() throws(WorkflowProblem) -> HeadingMap {
    var meanings: [String: HeadingMap.Meaning] = [:]
    for (heading, word) in table("headings").sorted(by: { $0.key < $1.key }) {
      guard let meaning = HeadingMap.Meaning(rawValue: word.lowercased()) else {
        let known = HeadingMap.Meaning.allCases.map(\.rawValue).joined(separator: ", ")
        throw .settings(
          line: line("headings.\(heading)"), what: "`\(word)` is none of: \(known)")
      }
      meanings[heading] = meaning
    }
    return HeadingMap(meanings)
  }

  func required(_ name: String) throws(WorkflowProblem) -> String {
    guard let text = text(name) else {
      throw .settings(line: line(name), what: "`\(name)` is missing")
    }
    return text
  }

  func address(_ name: String) throws(WorkflowProblem) -> EmailAddress {
    let text = try required(name)
    guard let address = EmailAddress(text) else {
      throw .settings(line: line(name), what: "`\(name)`: \(text) is no e-mail address")
    }
    return address
  }

  func line(_ name: String) -> Int? {
    values[name]?.line
  }

  func country(_ name: String) throws(WorkflowProblem) -> String? {
    guard let text = text(name)?.uppercased() else { return nil }
    guard text.utf8.count == 2, text.utf8.allSatisfy({ (0x41...0x5A).contains($0) }) else {
      throw .settings(
        line: line(name), what: "`\(name)` is a code of two letters such as DE; not \(text)")
    }
    return text
  }

  func timeZone(_ name: String) throws(WorkflowProblem) -> TimeZone? {
    guard let text = text(name) else { return nil }
    guard let zone = TimeZone(identifier: text) else {
      throw .settings(
        line: line(name), what: "`\(name)`: \(text) is no time zone; try `Europe/Berlin`")
    }
    return zone
  }

  func choice<Choice: RawRepresentable & CaseIterable>(
    _ name: String
  ) throws(WorkflowProblem) -> Choice? where Choice.RawValue == String {
    guard let text = text(name) else { return nil }
    guard let choice = Choice(rawValue: text) else {
      let allowed = Choice.allCases.map(\.rawValue).joined(separator: ", ")
      throw .settings(line: line(name), what: "`\(name)` is one of \(allowed); not \(text)")
    }
    return choice
  }

  func days(_ name: String, into value: inout Int) throws(WorkflowProblem) {
    guard let text = text(name) else { return }
    guard let number = Int(text), (0...3_650).contains(number) else {
      throw .settings(line: line(name), what: "`\(name)` is a whole number; not \(text)")
    }
    value = number
  }

  func spans(_ name: String) throws(WorkflowProblem) -> [ClosedRange<Day>] {
    guard let spans = daySpans(text(name) ?? "") else {
      throw .settings(
        line: line(name),
        what: "`\(name)` takes days and spans such as 2026-12-21..2027-01-03, 2027-05-01")
    }
    return spans
  }

  func table(_ name: String) -> [String: String] {
    let prefix = name + "."
    let rows = values.filter { $0.key.hasPrefix(prefix) }
    return Dictionary(
      uniqueKeysWithValues: rows.map { (String($0.key.dropFirst(prefix.count)), $0.value.text) })
  }
}

extension String {
  /// Levenshtein's distance, for suggestions.
  fileprivate func editDistance(to other: String) -> Int {
    let target = Array(other.utf8)
    var row = Array(0...target.count)
    for (index, byte) in utf8.enumerated() {
      var diagonal = row[0]
      row[0] = index + 1
      for column in target.indices {
        let substitution = diagonal + (byte == target[column] ? 0 : 1)
        diagonal = row[column + 1]
        row[column + 1] = Swift.min(substitution, diagonal + 1, row[column] + 1)
      }
    }
    return row[target.count]
  }
}
