// SPDX-License-Identifier: Apache-2.0

import ContactRecords

/// The phone book of Grandstream's telephones, whose groups come before those who are in them.
struct Grandstream: XMLVocabulary {
  static let record: XMLName? = nil

  private var names: [String: String] = [:]
  private var openGroup = (id: "", name: "")

  mutating func start(_ tag: XMLStartTag, _ records: inout RecordBuilder) -> XMLInterest {
    guard tag.element.namespace == .none else { return .none }
    switch (tag.element.parent, tag.element.name) {
    case (_, .addressBook): return .children
    case (_, .pbgroup):
      openGroup = ("", "")
      return .children
    case (_, .upperContact):
      records.begin(line: tag.element.line)
      return .children
    case (.upperContact, .phone): return tag[.type]?.namesFax ?? false ? .none : .children
    case (.upperContact, .groups): return .children
    case (.pbgroup, .id), (.pbgroup, .name), (.phone, .phonenumber), (.groups, .groupid),
      (.upperContact, .firstName), (.upperContact, .lastName), (.upperContact, .mail),
      (.upperContact, .upperGroup), (.upperContact, .company), (.upperContact, .job),
      (.upperContact, .jobTitle):
      return .text
    default: return .none
    }
  }

  mutating func end(_ element: XMLElement, _ text: XMLText, _ records: inout RecordBuilder) {
    switch element.name {
    case .pbgroup: names[openGroup.id] = openGroup.name
    case .id: openGroup.id = text.tidied
    case .name: openGroup.name = text.tidied
    case .upperContact: records.keep()
    case .firstName: records.set(.givenName, text)
    case .lastName: records.set(.familyName, text)
    case .company: records.set(.organisation, text)
    case .job, .jobTitle: records.set(.title, text)
    case .mail: records.addEmails(text, line: element.line)
    case .phonenumber: records.addOutsidePhone(text, line: element.line)
    case .upperGroup, .groupid: if let name = names[text.tidied] { records.addCategory(name) }
    default: break
    }
  }
}
