// SPDX-License-Identifier: Apache-2.0

import ContactRecords

/// A `.contact` file of Windows: one person.
struct WindowsContact: XMLVocabulary {
  let kind = AddressBookKind.windowsContact
  private(set) var list = RecordList()

  private let source: String
  private let country: String?
  private var contact: RecordBuilder?

  /// The number of the `PhoneNumber` that is open; its labels may say that it is a fax.
  private var number = ""
  private var isFax = false

  init(source: String, country: String?) {
    self.source = source
    self.country = country
  }

  mutating func start(_ element: XMLElement, in path: ArraySlice<XMLElement>) {
    guard element.namespace == .windowsContact else { return }
    if element.name == "contact" {
      contact = RecordBuilder(place: Place(source, line: element.line), country: country)
    } else if element.name == "PhoneNumber" {
      (number, isFax) = ("", false)
    }
  }

  mutating func end(_ element: XMLElement, in path: ArraySlice<XMLElement>, text: XMLText) {
    guard element.namespace == .windowsContact else { return }
    switch (path.last?.name, element.name) {
    case (_, "contact"): list.close(&contact)
    case ("EmailAddress", "Address"): contact?.addEmails(text.tidied, line: element.line)
    case ("Url", "Value"): contact?.addLink(text.tidied)
    case ("PhoneNumber", "Number"): number = text.tidied
    case ("LabelCollection", "Label"): isFax = isFax || isFaxLabel(text.tidied)
    case (_, "PhoneNumber"):
      if !isFax { contact?.addPhone(number, line: element.line) }
    case (let parent?, let name):
      guard let field = fields["\(parent)/\(name)"], let current = contact?[keyPath: field],
        current.isEmpty
      else { return }
      contact?[keyPath: field] = text.tidied
    case (nil, _): break
    }
  }

  private var fields: [String: WritableKeyPath<RecordBuilder, String>] {
    [
      "Name/FormattedName": \.name.written, "Name/GivenName": \.name.given,
      "Name/MiddleName": \.name.middle, "Name/FamilyName": \.name.family,
      "Name/NickName": \.name.nickname, "Name/Title": \.name.prefix, "Name/Suffix": \.name.suffix,
      "Position/Company": \.organisation, "Position/Organization": \.organisation,
      "Position/JobTitle": \.title,
    ]
  }
}
