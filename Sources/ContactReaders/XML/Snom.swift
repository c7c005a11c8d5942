// SPDX-License-Identifier: Apache-2.0

import ContactRecords

/// The phone book of Snom's telephones, of version 1 (items) and 2 (contacts).
struct Snom: XMLVocabulary {
  static let record: XMLName? = nil

  func start(_ tag: XMLStartTag, _ records: inout RecordBuilder) -> XMLInterest {
    guard tag.element.namespace == .none else { return .none }
    switch (tag.element.parent, tag.element.name) {
    case (_, .tbook), (_, .phoneBook): return .children
    case (.tbook, .contact), (.tbook, .item), (.phoneBook, .contact), (.phoneBook, .item):
      records.begin(line: tag.element.line)
      if let type = tag[.type], !type.isIgnoringCase("none") { records.addCategory(type) }
      return .children
    case (.contact, .numbers): return .children
    case (.numbers, .number):
      if let number = tag[.no], !(tag[.type]?.namesFax ?? false) {
        records.addOutsidePhone(number, line: tag.element.line)
      }
      return .none
    case (.contact, let name), (.item, let name):
      return name == .number || field(name) != nil || name == .email ? .text : .none
    default: return .none
    }
  }

  func end(_ element: XMLElement, _ text: XMLText, _ records: inout RecordBuilder) {
    switch element.name {
    case .contact, .item: records.keep()
    case .number: records.addOutsidePhone(text, line: element.line)
    case .email: records.addEmails(text, line: element.line)
    case .title: records.set(isHonorific(text) ? .namePrefix : .title, text)
    default: if let field = field(element.name) { records.set(field, text) }
    }
  }

  private func field(_ name: XMLName) -> PackedField? {
    switch name {
    case .name: .writtenName
    case .firstNameElement: .givenName
    case .lastNameElement: .familyName
    case .organization: .organisation
    case .title: .title
    default: nil
    }
  }
}

/// People write both their honorifics and their positions where a telephone asks for a title.
private func isHonorific(_ title: XMLText) -> Bool {
  let word = title.tidied.lowercased()
  return ["mr", "mrs", "ms", "miss", "herr", "frau", "prof", "dr"].contains(word)
    || word.hasSuffix(".")
}
