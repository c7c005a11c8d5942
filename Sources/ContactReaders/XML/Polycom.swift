// SPDX-License-Identifier: Apache-2.0

import ContactRecords

/// The local directory of Polycom's telephones.
struct Polycom: XMLVocabulary {
  static let record: XMLName? = nil

  func start(_ tag: XMLStartTag, _ records: inout RecordBuilder) -> XMLInterest {
    guard tag.element.namespace == .none else { return .none }
    switch (tag.element.parent, tag.element.name) {
    case (_, .directory), (_, .itemList): return .children
    case (.itemList, .item):
      records.begin(line: tag.element.line)
      return .children
    case (.item, .ln), (.item, .fn), (.item, .ct), (.item, .em), (.item, .jt): return .text
    default: return .none
    }
  }

  func end(_ element: XMLElement, _ text: XMLText, _ records: inout RecordBuilder) {
    switch element.name {
    case .item: records.keep()
    case .ln: records.set(.familyName, text)
    case .fn: records.set(.givenName, text)
    case .em: records.addEmails(text, line: element.line)
    case .jt: records.set(.title, text)
    case .ct:
      // The contact may be an address of the telephone system.
      if !text.utf8.contains(UInt8(ascii: "@")) {
        records.addOutsidePhone(text, line: element.line)
      }
    default: break
    }
  }
}
