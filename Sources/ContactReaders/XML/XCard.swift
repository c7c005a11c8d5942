// SPDX-License-Identifier: Apache-2.0

import ContactRecords

/// vCard in XML (RFC 6351).
struct XCard: XMLVocabulary {
  let kind = AddressBookKind.xCard
  private(set) var list = RecordList()

  private let source: String
  private let country: String?
  private var card: VCardBuilder?
  private var property: Property?

  /// The property whose end tag has not been met.
  private struct Property {
    let name: String
    let depth: Int
    var types: Set<String> = []
    var values: [(element: String, text: String)] = []

    var nameComponents: [[String]] {
      ["surname", "given", "additional", "prefix", "suffix"].map { part in
        values.filter { $0.element == part && !$0.text.isEmpty }.map(\.text)
      }
    }
  }

  init(source: String, country: String?) {
    self.source = source
    self.country = country
  }

  mutating func start(_ element: XMLElement, in path: ArraySlice<XMLElement>) {
    guard element.namespace == .vCard else { return }
    if element.name == "vcard" {
      card = VCardBuilder(place: Place(source, line: element.line), country: country)
    } else if property == nil, element.name != "group", isInCard(path) {
      property = Property(name: element.name.uppercased(), depth: path.count)
    }
  }

  mutating func end(_ element: XMLElement, in path: ArraySlice<XMLElement>, text: XMLText) {
    if element.name == "vcard", element.namespace == .vCard { return closeCard() }
    guard let open = property else { return }
    if open.depth == path.count {
      take(open, line: element.line)
      property = nil
    } else if path.contains(where: { $0.name == "parameters" }) {
      if path.last?.name == "type" { property?.types.insert(text.tidied.uppercased()) }
    } else if element.name != "parameters" {
      property?.values.append((element.name, text.tidied))
    }
  }

  private func isInCard(_ path: ArraySlice<XMLElement>) -> Bool {
    path.last?.name == "vcard" || path.last?.name == "group"
  }

  private mutating func take(_ property: Property, line: Int) {
    let texts = property.values.map(\.text)
    switch property.name {
    case "N": card?.takeName(property.nameComponents)
    case "ORG": card?.takeOrganisation(texts.map { [$0] })
    case "NICKNAME": card?.takeNicknames(texts)
    case "TEL" where !property.types.isDisjoint(with: ["FAX", "PAGER"]): break
    default:
      guard let kind = TextProperty(property.name) else { return }
      for text in texts { card?.take(kind, text, line: line) }
    }
  }

  private mutating func closeCard() {
    if let card, !card.isGroup { list.add(card.record, card.findings) }
    card = nil
  }
}
