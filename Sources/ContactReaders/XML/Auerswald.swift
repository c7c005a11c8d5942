// SPDX-License-Identifier: Apache-2.0

import ContactRecords

/// The contact list of Auerswald's telephones, by what its elements and attributes are called.
struct Auerswald: XMLVocabulary {
  static let record: XMLName? = nil

  private var open: Meaning?

  private enum Meaning {
    case field(PackedField)
    case email
    case phone
  }

  mutating func start(_ tag: XMLStartTag, _ records: inout RecordBuilder) -> XMLInterest {
    guard tag.element.namespace == .none else { return .none }
    if tag.element.name == .contact {
      records.begin(line: tag.element.line)
      return .children
    }
    open = meaning(tag.localName)
    if case .phone = open, tag[.type]?.namesFax ?? false { return .none }
    return open == nil ? .children : .text
  }

  mutating func end(_ element: XMLElement, _ text: XMLText, _ records: inout RecordBuilder) {
    if element.name == .contact {
      records.keep()
      return
    }
    switch open {
    case .field(let field): records.set(field, text)
    case .email: if !text.isBlank { records.addEmails(text, line: element.line) }
    case .phone: if !text.isBlank { records.addOutsidePhone(text, line: element.line) }
    case nil: break
    }
    open = nil
  }

  private func meaning(_ name: String) -> Meaning? {
    switch name.lowercased() {
    case "firstname", "givenname": .field(.givenName)
    case "lastname", "surname", "familyname": .field(.familyName)
    case "name", "displayname", "fullname": .field(.writtenName)
    case "company", "organization", "organisation": .field(.organisation)
    case "position", "jobtitle": .field(.title)
    case "email", "mail": .email
    case "number", "phonenumber", "phone", "mobile", "home", "business", "office": .phone
    default: nil
    }
  }
}
