// SPDX-License-Identifier: Apache-2.0

import ContactRecords

/// One row under its header, as a contact record.
struct CSVAddressRow {
  private var builder: RecordBuilder
  private var filledColumns = 0

  init(_ scanner: CSVScanner, _ header: AddressHeader, _ place: Place, _ country: String?) {
    builder = RecordBuilder(place: place, country: country)
    for column in header.columns where column.index < scanner.fields.count {
      let text = tidy(scanner.text(column.index))
      if text.isEmpty || isFax(scanner, column) { continue }
      filledColumns += 1
      take(text, as: column.meaning)
    }
    if header.kind == .linkedInConnections { moveCredentialsToSuffix() }
  }

  var record: ContactRecord { builder.record }
  var findings: [Finding] { builder.findings }

  /// Whether a row of the wrong width is still about somebody, and not a note below the table.
  var makesSenseAlone: Bool { builder.hasContactDetail || filledColumns > 1 }

  private mutating func take(_ text: String, as meaning: AddressColumn) {
    switch meaning {
    case .fullName, .someName: fill(\.name.written, text)
    case .given: fill(\.name.given, text)
    case .middle: fill(\.name.middle, text)
    case .family: fill(\.name.family, text)
    case .prefix: fill(\.name.prefix, text)
    case .suffix: fill(\.name.suffix, text)
    case .nickname: fill(\.name.nickname, text)
    case .maiden: fill(\.name.maiden, text)
    case .organisation: fill(\.organisation, text)
    case .title, .someTitle: fill(\.title, text)
    case .email: builder.addEmails(text)
    case .phone, .yahooPhone:
      text.split(separator: " ::: ").forEach { builder.addPhone(String($0)) }
    case .link: text.split(separator: " ::: ").forEach { builder.addLink(String($0)) }
    case .connectedOn: takeConnectedOn(text)
    }
  }

  /// The first of several columns of one meaning counts.
  private mutating func fill(_ field: WritableKeyPath<RecordBuilder, String>, _ text: String) {
    if builder[keyPath: field].isEmpty { builder[keyPath: field] = text }
  }

  private mutating func takeConnectedOn(_ text: String) {
    if let day = writtenDay(text) {
      builder.connectedOn = day
    } else {
      builder.report(.invalidDay(excerpt(text)))
    }
  }

  /// People put degrees into LinkedIn's surname: `Doe, MBA`.
  private mutating func moveCredentialsToSuffix() {
    let family = builder.name.family
    guard builder.name.suffix.isEmpty, let separator = family.firstIndex(of: ",") else { return }
    builder.name.family = tidy(String(family[..<separator]))
    builder.name.suffix = tidy(String(family[family.index(after: separator)...]))
  }

  private func isFax(_ scanner: CSVScanner, _ column: AddressHeader.Column) -> Bool {
    guard column.meaning == .phone, let label = column.label else { return false }
    return isFaxLabel(scanner.text(label))
  }
}

/// Whether a number's label says that no person answers it.
func isFaxLabel(_ label: String) -> Bool {
  let label = label.lowercased()
  return label.contains("fax") || label.contains("pager")
}
