// SPDX-License-Identifier: Apache-2.0

/// One kind of address book in XML: takes elements as they begin and end, and gathers records.
protocol XMLVocabulary {
  var kind: AddressBookKind { get }
  var list: RecordList { get }

  /// `path` holds the elements around it, the outermost first.
  mutating func start(_ element: XMLElement, in path: ArraySlice<XMLElement>)

  /// `text` is what stood between the last two tags: the whole text of an element without children.
  mutating func end(_ element: XMLElement, in path: ArraySlice<XMLElement>, text: XMLText)
}

/// The namespaces that tell vocabularies apart; prefixes differ from program to program.
enum XMLNamespace: String {
  case none = ""
  case vCard = "urn:ietf:params:xml:ns:vcard-4.0"
  case dav = "DAV:"
  case cardDAV = "urn:ietf:params:xml:ns:carddav"
  case atom = "http://www.w3.org/2005/Atom"
  case googleData = "http://schemas.google.com/g/2005"
  case googleContact = "http://schemas.google.com/contact/2008"
  case windowsContact = "http://schemas.microsoft.com/Contact"
  case other = "?"
}

/// The start tag of an element.
struct XMLElement {
  let namespace: XMLNamespace

  /// Without the prefix.
  let name: String
  let attributes: [XMLAttribute]

  /// The line on which its start tag ends.
  let line: Int

  func attribute(_ name: String) -> String? {
    attributes.first { $0.name == name }?.value
  }
}

struct XMLAttribute {
  let name: String
  let value: String
}

/// Text and the line on which it begins.
struct XMLText {
  let utf8: [UInt8]
  let line: Int

  /// As one line without blanks around it.
  var tidied: String {
    utf8.allSatisfy { $0 <= blank } ? "" : tidy(normalisedText(utf8[...]))
  }
}
