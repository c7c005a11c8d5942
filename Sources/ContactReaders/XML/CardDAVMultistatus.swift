// SPDX-License-Identifier: Apache-2.0

import ContactRecords

/// A CardDAV server's answer, with vCards as the text of `address-data` (RFC 6352, section 10.4).
struct CardDAVMultistatus: XMLVocabulary {
  let kind = AddressBookKind.cardDAVMultistatus
  private(set) var list = RecordList()

  private let source: String
  private let country: String?

  /// The cards of the `propstat` that is open; its status comes after them.
  private var pending: [XMLText] = []
  private var isRefused = false

  init(source: String, country: String?) {
    self.source = source
    self.country = country
  }

  mutating func start(_ element: XMLElement, in path: ArraySlice<XMLElement>) {
    if element.namespace == .dav, element.name == "propstat" {
      pending = []
      isRefused = false
    }
  }

  mutating func end(_ element: XMLElement, in path: ArraySlice<XMLElement>, text: XMLText) {
    switch (element.namespace, element.name) {
    case (.cardDAV, "address-data"): pending.append(text)
    case (.dav, "status"): isRefused = !text.tidied.contains(" 2")
    case (.dav, "propstat"):
      if !isRefused { pending.forEach { read($0) } }
      pending = []
    default: break
    }
  }

  private mutating func read(_ text: XMLText) {
    guard !text.tidied.isEmpty else { return }
    let book = VCardBook(text.utf8, source: source, country: country, firstLine: text.line)
    guard book.cardCount > 0 else {
      list.report(.unreadableEmbeddedCard, at: Place(source, line: text.line))
      return
    }
    list.append(book.list)
  }
}
