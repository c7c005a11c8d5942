// SPDX-License-Identifier: Apache-2.0

import ContactRecords

/// A `.contact` file of Windows: one person.
struct WindowsContact: XMLVocabulary {
  static let record: XMLName? = nil

  /// The number or the related person that is open; labels that come after it say what it is.
  private var value = ""
  private var isFax = false
  private var relation: Relation.Kind? = .other

  mutating func start(_ tag: XMLStartTag, _ records: inout RecordBuilder) -> XMLInterest {
    guard tag.element.isOf(.windowsContact) else { return .none }
    switch tag.element.name {
    case .contact:
      records.begin(line: tag.element.line)
      return .children
    case .upperPhoneNumber, .person:
      (value, isFax, relation) = ("", false, .other)
      return .children
    case .emailAddressCollection, .emailAddress, .nameCollection, .upperName,
      .phoneNumberCollection, .labelCollection, .positionCollection, .upperPosition, .urlCollection,
      .upperURL, .personCollection:
      return .children
    case .upperAddress, .upperNumber, .upperLabel, .upperValue, .formattedName, .upperGivenName,
      .upperMiddleName, .upperFamilyName, .upperNickName, .upperTitle, .upperSuffix, .company,
      .upperOrganization, .jobTitle:
      return .text
    default: return .none
    }
  }

  mutating func end(_ element: XMLElement, _ text: XMLText, _ records: inout RecordBuilder) {
    switch (element.parent, element.name) {
    case (_, .contact): records.keep()
    case (.emailAddress, .upperAddress): records.addEmails(text, line: element.line)
    case (.upperURL, .upperValue): records.addLink(text)
    case (.upperPhoneNumber, .upperNumber), (.person, .formattedName): value = text.tidied
    case (.labelCollection, .upperLabel): takeLabel(text)
    case (_, .upperPhoneNumber): if !isFax { records.addPhone(value, line: element.line) }
    case (_, .person): if let relation { records.addRelation(relation, value) }
    case (.upperName, let name), (.upperPosition, let name):
      if let field = field(name) { records.set(field, text) }
    default: break
    }
  }

  /// Labels are words such as `Fax` and `wab:Spouse`; all of them count.
  private mutating func takeLabel(_ label: XMLText) {
    isFax = isFax || label.namesFax
    let word = label.tidied.split(separator: ":").last.map { String($0) } ?? ""
    let kind = relationKind(word)
    if kind == nil || relation == .other { relation = kind }
  }

  private func field(_ name: XMLName) -> PackedField? {
    switch name {
    case .formattedName: .writtenName
    case .upperGivenName: .givenName
    case .upperMiddleName: .middleName
    case .upperFamilyName: .familyName
    case .upperNickName: .nickname
    case .upperTitle: .namePrefix
    case .upperSuffix: .nameSuffix
    case .company, .upperOrganization: .organisation
    case .jobTitle: .title
    default: nil
    }
  }
}
