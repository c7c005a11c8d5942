// SPDX-License-Identifier: Apache-2.0

import ContactRecords

/// What two readers of cards are compared by.
enum CardField: String, CaseIterable {
  case fullName = "full name"
  case family = "family name"
  case given = "given name"
  case middle = "middle name"
  case prefix = "prefix"
  case suffix = "suffix"
  case organisation = "organisation"
  case email = "e-mail"
  case phone = "telephone"
}

/// Who a card is about and how they are reached, without order and without empty values.
struct CardFacts {
  /// Where the card begins.
  var line: Int
  private var values: [CardField: Set<String>] = [:]

  init(line: Int) {
    self.line = line
  }

  /// What a record of the readers under test says.
  init(_ record: ContactRecord) {
    self.init(line: record.place.line)
    add(record.name.written, to: .fullName)
    add(record.name.family, to: .family)
    add(record.name.given, to: .given)
    add(record.name.middle, to: .middle)
    add(record.name.prefix, to: .prefix)
    add(record.name.suffix, to: .suffix)
    add(record.organisation, to: .organisation)
    for email in record.emails { add(email.written, to: .email) }
    for phone in record.phones { add(dialled(phone.written), to: .phone) }
  }

  subscript(field: CardField) -> Set<String> { values[field] ?? [] }

  var isEmpty: Bool { values.isEmpty }

  mutating func add(_ value: String, to field: CardField) {
    if !value.isEmpty { values[field, default: []].insert(value) }
  }

  mutating func remove(_ value: String, from field: CardField) {
    values[field]?.remove(value)
  }

  mutating func clear(_ field: CardField) {
    values[field] = nil
  }
}

/// A number as it is dialled; programs write the same one with blanks, dots or hyphens.
func dialled(_ written: String) -> String {
  let digits = written.unicodeScalars.filter { ("0"..."9").contains($0) || $0 == "+" }
  return String(String.UnicodeScalarView(digits))
}
