// SPDX-License-Identifier: Apache-2.0

import ContactRecords

/// The directory that IP telephones of Cisco, Yealink, Digium, Gigaset, Eltex and Fanvil load.
struct PhoneDirectory: XMLVocabulary {
  let kind = AddressBookKind.phoneDirectory
  private(set) var list = RecordList()

  private let source: String
  private let country: String?
  private var entry: RecordBuilder?

  init(source: String, country: String?) {
    self.source = source
    self.country = country
  }

  mutating func start(_ element: XMLElement, in path: ArraySlice<XMLElement>) {
    if element.name == "DirectoryEntry" {
      entry = RecordBuilder(place: Place(source, line: element.line), country: country)
    }
  }

  mutating func end(_ element: XMLElement, in path: ArraySlice<XMLElement>, text: XMLText) {
    switch element.name {
    case "DirectoryEntry": list.close(&entry)
    case "Name": entry?.name.written = text.tidied
    case "Telephone":
      if !isFaxLabel(element.attribute("label") ?? "") {
        entry?.addPhone(text.tidied, line: element.line)
      }
    default: break
    }
  }
}
