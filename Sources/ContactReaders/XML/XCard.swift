// SPDX-License-Identifier: Apache-2.0

import ContactRecords

/// vCard in XML (RFC 6351).
struct XCard: XMLVocabulary {
  static let record: XMLName? = .vcard
  private(set) var groups = VCardGroups()

  private var card = VCardCard(line: 0)
  private var property = Property.formattedName
  private var isInParameters = false
  private var isFax = false
  private var hasName = false

  /// How the related person is related; the inner nil means that nobody is to know.
  private var relation: Relation.Kind??

  private enum Property {
    case formattedName
    case name
    case nickname
    case organisation
    case title
    case email
    case telephone
    case link
    case kind
    case identifier
    case member
    case related
    case categories
    case revision

    init?(_ name: XMLName) {
      switch name {
      case .fn: self = .formattedName
      case .n: self = .name
      case .nickname: self = .nickname
      case .org: self = .organisation
      case .title: self = .title
      case .email: self = .email
      case .tel: self = .telephone
      case .url, .socialprofile, .xSocialProfile: self = .link
      case .kind: self = .kind
      case .uid: self = .identifier
      case .member: self = .member
      case .related: self = .related
      case .categories: self = .categories
      case .rev: self = .revision
      default: return nil
      }
    }
  }

  @inline(__always)
  mutating func start(_ tag: XMLStartTag, _ records: inout RecordBuilder) -> XMLInterest {
    let element = tag.element
    guard element.isOf(.vCard) else { return .none }
    switch (element.parent, element.name) {
    case (.vcard, .group): return .children
    case (.vcard, let name), (.group, let name):
      guard let property = Property(name) else { return .none }
      self.property = property
      (isInParameters, isFax, relation) = (false, false, nil)
      return .children
    case (_, .vcards): return .children
    case (_, .vcard):
      if records.isOpen { return .none }
      begin(line: element.line, &records)
      return .children
    case (_, .parameters):
      isInParameters = property == .telephone || property == .related
      return isInParameters ? .children : .none
    case (.parameters, .type): return .children
    case (.parameters, _): return .none
    default: return .text
    }
  }

  @inline(__always)
  mutating func end(_ element: XMLElement, _ text: XMLText, _ records: inout RecordBuilder) {
    switch (element.parent, element.name) {
    case (.vcard, .n), (.group, .n): hasName = true
    case (.vcard, _), (.group, _): break
    case (_, .vcard): endCard(&records)
    case (_, .parameters): isInParameters = false
    case (.parameters, _): break
    case (_, let name):
      if isInParameters { takeType(text) } else { take(name, text, element.line, &records) }
    }
  }

  // MARK: Cards

  private mutating func begin(line: Int, _ records: inout RecordBuilder) {
    card = VCardCard(line: line)
    hasName = false
    records.begin(line: line)
  }

  private mutating func endCard(_ records: inout RecordBuilder) {
    if records.isOpen { records.close(card, &groups) }
  }

  // MARK: Properties

  private mutating func takeType(_ type: XMLText) {
    isFax = isFax || type.isIgnoringCase("fax") || type.isIgnoringCase("pager")
    // What nobody is to know counts more than what else is said.
    if property == .related, relation == nil || relation != .some(.none) {
      let kind = relationKind(type.tidied)
      if relation == nil || kind == nil { relation = .some(kind) }
    }
  }

  @inline(__always)
  private mutating func take(
    _ name: XMLName, _ text: XMLText, _ line: Int, _ records: inout RecordBuilder
  ) {
    switch property {
    case .formattedName: records.set(.writtenName, text)
    case .name: if !hasName { takeName(name, text, &records) }
    case .nickname: records.set(.nickname, text)
    case .organisation: records.set(.organisation, text)
    case .title: records.set(.title, text)
    case .email: records.addEmails(text, line: line)
    case .telephone: if !isFax { records.addPhone(withoutScheme(text), line: line) }
    case .link: records.addLink(text)
    case .kind: card.kind = VCardCard.Kind(text.tidied)
    case .identifier: card.identifier = identifierHash(text.utf8)
    case .member: card.members.append(identifierHash(text.utf8))
    case .related:
      if let kind = relation ?? .some(.other) { records.addRelation(kind, text) }
    case .categories: records.addCategory(text)
    case .revision: if let day = timestampDay(text.tidied) { records.setRevisedOn(day) }
    }
  }

  private func takeName(_ name: XMLName, _ text: XMLText, _ records: inout RecordBuilder) {
    switch name {
    case .surname: records.append(.familyName, text, separator: " ")
    case .given: records.append(.givenName, text, separator: " ")
    case .additional: records.append(.middleName, text, separator: " ")
    case .prefix: records.append(.namePrefix, text, separator: " ")
    case .suffix: records.append(.nameSuffix, text, separator: ", ")
    default: break
    }
  }
}

/// What `tel:` stands before, where the rest is digits and signs (RFC 3966).
@inline(__always)
private func withoutScheme(_ text: XMLText) -> XMLText {
  guard text.utf8.startsIgnoringCase("tel:") else { return text }
  let number = UnsafeBufferPointer(rebasing: text.utf8.dropFirst(4))
  return isPlainPhone(number) ? XMLText(number.baseAddress, number.count) : text
}

extension RecordBuilder {
  /// Sets a field, or adds to what it holds.
  fileprivate mutating func append(_ field: PackedField, _ text: XMLText, separator: String) {
    guard writer.fields.contains(field) else { return set(field, text) }
    let further = text.tidied
    guard isOpen, !further.isEmpty, let earlier = writer.text(field) else { return }
    writer.rename(field, to: .void)
    set(field, earlier + separator + further)
  }
}
