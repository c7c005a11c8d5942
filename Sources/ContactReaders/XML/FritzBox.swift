// SPDX-License-Identifier: Apache-2.0

import ContactRecords

/// The phone book of AVM's Fritz!Box.
struct FritzBox: XMLVocabulary {
  let kind = AddressBookKind.fritzBox
  private(set) var list = RecordList()

  private let source: String
  private let country: String?
  private var contact: RecordBuilder?

  init(source: String, country: String?) {
    self.source = source
    self.country = country
  }

  mutating func start(_ element: XMLElement, in path: ArraySlice<XMLElement>) {
    if element.name == "contact" {
      contact = RecordBuilder(place: Place(source, line: element.line), country: country)
    }
  }

  mutating func end(_ element: XMLElement, in path: ArraySlice<XMLElement>, text: XMLText) {
    switch element.name {
    case "contact": list.close(&contact)
    case "realName": contact?.name.written = text.tidied
    case "email": contact?.addEmails(text.tidied, line: element.line)
    case "number":
      // `**610` calls a telephone of the same house.
      if !isFaxLabel(element.attribute("type") ?? ""), !text.tidied.hasPrefix("**") {
        contact?.addPhone(text.tidied, line: element.line)
      }
    default: break
    }
  }
}
