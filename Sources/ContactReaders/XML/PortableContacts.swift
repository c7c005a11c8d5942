// SPDX-License-Identifier: Apache-2.0

import ContactRecords

/// Portable Contacts 1.0 in XML.
struct PortableContacts: XMLVocabulary {
  static let record: XMLName? = .entry

  /// The number that is open; its type comes after it.
  private var number = ""
  private var isFax = false

  mutating func start(_ tag: XMLStartTag, _ records: inout RecordBuilder) -> XMLInterest {
    let element = tag.element
    guard element.isOf(.portableContacts) else { return .none }
    switch (element.parent, element.name) {
    case (_, .response): return .children
    case (_, .entry):
      records.begin(line: element.line)
      return .children
    case (.entry, .phoneNumbers):
      (number, isFax) = ("", false)
      return .children
    case (.entry, .name), (.entry, .emails), (.entry, .urls), (.entry, .organizations):
      return .children
    case (.entry, .displayName), (.entry, .nickname), (.entry, .tags), (.entry, .updated),
      (.name, _), (.emails, .value), (.urls, .value), (.phoneNumbers, .value),
      (.phoneNumbers, .type), (.organizations, .name), (.organizations, .title):
      return .text
    default: return .none
    }
  }

  mutating func end(_ element: XMLElement, _ text: XMLText, _ records: inout RecordBuilder) {
    switch (element.parent, element.name) {
    case (_, .entry): records.keep()
    case (.emails, .value): records.addEmails(text, line: element.line)
    case (.urls, .value): records.addLink(text)
    case (.phoneNumbers, .value): number = text.tidied
    case (.phoneNumbers, .type): isFax = text.namesFax
    case (_, .phoneNumbers): if !isFax { records.addPhone(number, line: element.line) }
    case (.organizations, .name): records.set(.organisation, text)
    case (.organizations, .title): records.set(.title, text)
    case (.entry, .tags): records.addCategory(text)
    case (.entry, .updated): if let day = timestampDay(text.tidied) { records.setRevisedOn(day) }
    default: if let field = field(element.name) { records.set(field, text) }
    }
  }

  private func field(_ name: XMLName) -> PackedField? {
    switch name {
    case .displayName, .formatted: .writtenName
    case .givenName: .givenName
    case .middleName: .middleName
    case .familyName: .familyName
    case .honorificPrefix: .namePrefix
    case .honorificSuffix: .nameSuffix
    case .nickname: .nickname
    default: nil
    }
  }
}
