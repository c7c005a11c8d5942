// SPDX-License-Identifier: Apache-2.0

import ContactRecords

/// Contacts as Google's Contacts and Domain Shared Contacts interfaces gave them: entries of Atom.
struct GoogleAtom: XMLVocabulary {
  static let record: XMLName? = .entry

  private var relation: Relation.Kind = .other

  mutating func start(_ tag: XMLStartTag, _ records: inout RecordBuilder) -> XMLInterest {
    switch tag.element.namespace {
    case .atom: startOfAtom(tag, &records)
    case .googleData: startOfData(tag, &records)
    case .googleContact: startOfContact(tag, &records)
    case .none, .vCard, .dav, .cardDAV, .windowsContact, .portableContacts, .dsml1, .dsml2,
      .foreign:
      .none
    }
  }

  private func startOfAtom(_ tag: XMLStartTag, _ records: inout RecordBuilder) -> XMLInterest {
    switch (tag.element.parent, tag.element.name) {
    case (_, .feed): return .children
    case (_, .entry):
      records.begin(line: tag.element.line)
      return .children
    case (.entry, .title), (.entry, .updated): return .text
    default: return .none
    }
  }

  private func startOfData(_ tag: XMLStartTag, _ records: inout RecordBuilder) -> XMLInterest {
    switch tag.element.name {
    case .email:
      if let address = tag[.address] { records.addEmails(address, line: tag.element.line) }
      return .none
    case .deleted:
      records.drop()
      return .none
    case .phoneNumber: return (tag[.rel] ?? tag[.label])?.namesFax ?? false ? .none : .text
    case .name, .organization: return .children
    case .fullName, .givenName, .additionalName, .familyName, .namePrefix, .nameSuffix, .orgName,
      .orgTitle:
      return .text
    default: return .none
    }
  }

  private mutating func startOfContact(
    _ tag: XMLStartTag, _ records: inout RecordBuilder
  ) -> XMLInterest {
    switch tag.element.name {
    case .website:
      if let address = tag[.href] { records.addLink(address) }
      return .none
    case .relation:
      guard let kind = relationKind((tag[.rel] ?? tag[.label])?.tidied ?? "other") else {
        return .none
      }
      relation = kind
      return .text
    case .nickname, .maidenName: return .text
    // The membership of a group names it by an address only.
    default: return .none
    }
  }

  func end(_ element: XMLElement, _ text: XMLText, _ records: inout RecordBuilder) {
    switch element.name {
    case .entry: records.keep()
    case .phoneNumber: records.addPhone(text, line: element.line)
    case .relation: records.addRelation(relation, text)
    case .updated: if let day = timestampDay(text.tidied) { records.setRevisedOn(day) }
    default: if let field = field(element.name) { records.set(field, text) }
    }
  }

  private func field(_ name: XMLName) -> PackedField? {
    switch name {
    case .title, .fullName: .writtenName
    case .givenName: .givenName
    case .additionalName: .middleName
    case .familyName: .familyName
    case .namePrefix: .namePrefix
    case .nameSuffix: .nameSuffix
    case .nickname: .nickname
    case .maidenName: .maidenName
    case .orgName: .organisation
    case .orgTitle: .title
    default: nil
    }
  }
}
