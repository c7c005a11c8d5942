// SPDX-License-Identifier: Apache-2.0

import ContactRecords

/// The directory that IP telephones of Cisco, Yealink, Digium, Gigaset, Eltex and Fanvil load, and
/// Yealink's own books, which say the same in attributes.
struct PhoneDirectory: XMLVocabulary {
  static let record: XMLName? = .directoryEntry

  /// The name of Yealink's menu that is open, under which it files people.
  private var menu = ""

  mutating func start(_ tag: XMLStartTag, _ records: inout RecordBuilder) -> XMLInterest {
    guard tag.element.namespace == .none else { return .none }
    switch (tag.element.parent, tag.element.name) {
    case (_, .directoryEntry):
      records.begin(line: tag.element.line)
      return .children
    case (.directoryEntry, .upperName), (.directoryEntry, .upperGroup): return .text
    case (.directoryEntry, .telephone): return tag[.label]?.namesFax ?? false ? .none : .text
    case (_, .yealinkPhoneBook), (_, .upperDirectory), (_, .rootContact), (_, .unknown):
      return .children
    case (_, .menu):
      menu = tag[.upperName]?.tidied ?? ""
      return .children
    case (_, .unit):
      takeUnit(tag, &records)
      return .none
    case (.rootContact, .contact):
      takeContact(tag, &records)
      return .none
    default: return .none
    }
  }

  mutating func end(_ element: XMLElement, _ text: XMLText, _ records: inout RecordBuilder) {
    switch element.name {
    case .directoryEntry: records.keep()
    case .upperName: records.set(.writtenName, text)
    case .upperGroup: records.addCategory(text)
    case .telephone: records.addOutsidePhone(text, line: element.line)
    case .menu: menu = ""
    default: break
    }
  }

  private func takeUnit(_ tag: XMLStartTag, _ records: inout RecordBuilder) {
    let line = tag.element.line
    records.begin(line: line)
    if let name = tag[.upperName] { records.set(.writtenName, name) }
    for name in [XMLName.phone1, .phone2, .phone3] {
      if let number = tag[name] { records.addOutsidePhone(number, line: line) }
    }
    records.addCategory(menu)
    records.keep()
  }

  private func takeContact(_ tag: XMLStartTag, _ records: inout RecordBuilder) {
    let line = tag.element.line
    records.begin(line: line)
    if let name = tag[.displayNameAttribute] { records.set(.writtenName, name) }
    for name in [XMLName.officeNumber, .mobileNumber, .otherNumber] {
      if let number = tag[name] { records.addOutsidePhone(number, line: line) }
    }
    if let group = tag[.groupName] { records.addCategory(group) }
    records.keep()
  }
}
