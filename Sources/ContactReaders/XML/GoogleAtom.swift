// SPDX-License-Identifier: Apache-2.0

import ContactRecords

/// Contacts as Google's Contacts and Domain Shared Contacts interfaces gave them: entries of Atom.
struct GoogleAtom: XMLVocabulary {
  let kind = AddressBookKind.googleAtom
  private(set) var list = RecordList()

  private let source: String
  private let country: String?
  private var entry: RecordBuilder?

  init(source: String, country: String?) {
    self.source = source
    self.country = country
  }

  mutating func start(_ element: XMLElement, in path: ArraySlice<XMLElement>) {
    switch (element.namespace, element.name) {
    case (.atom, "entry"):
      entry = RecordBuilder(place: Place(source, line: element.line), country: country)
    case (.googleData, "email"):
      entry?.addEmails(element.attribute("address") ?? "", line: element.line)
    case (.googleData, "deleted"):
      entry = nil
    case (.googleContact, "website"):
      entry?.addLink(element.attribute("href") ?? "")
    default: break
    }
  }

  mutating func end(_ element: XMLElement, in path: ArraySlice<XMLElement>, text: XMLText) {
    switch (element.namespace, element.name) {
    case (.atom, "entry"): list.close(&entry)
    case (.googleData, "phoneNumber"):
      if !isFaxLabel(element.attribute("rel") ?? element.attribute("label") ?? "") {
        entry?.addPhone(text.tidied, line: element.line)
      }
    default:
      guard let field = field(element, parent: path.last), let current = entry?[keyPath: field],
        current.isEmpty
      else { return }
      entry?[keyPath: field] = text.tidied
    }
  }

  private func field(
    _ element: XMLElement, parent: XMLElement?
  ) -> WritableKeyPath<RecordBuilder, String>? {
    switch (element.namespace, element.name) {
    case (.googleData, "fullName"): \.name.written
    case (.googleData, "givenName"): \.name.given
    case (.googleData, "additionalName"): \.name.middle
    case (.googleData, "familyName"): \.name.family
    case (.googleData, "namePrefix"): \.name.prefix
    case (.googleData, "nameSuffix"): \.name.suffix
    case (.googleContact, "nickname"): \.name.nickname
    case (.googleContact, "maidenName"): \.name.maiden
    case (.googleData, "orgName"): \.organisation
    case (.googleData, "orgTitle"): \.title
    case (.atom, "title") where parent?.name == "entry": \.name.written
    default: nil
    }
  }
}
