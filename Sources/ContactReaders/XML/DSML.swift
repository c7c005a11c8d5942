// SPDX-License-Identifier: Apache-2.0

import ContactRecords
import Foundation

/// Entries of a directory as DSML writes them, versions 1 and 2, with the attributes of RFC 2798.
struct DSML: XMLVocabulary {
  static let record: XMLName? = .entry

  private var entry: LDIFEntry?
  private var attribute: LDIFAttribute?
  private var isBase64 = false

  /// Whether an outermost element is that of such a document.
  static func isRoot(_ element: XMLElement) -> Bool {
    switch element.namespace {
    case .dsml1, .dsml2: true
    case .none: element.name == .dsml
    case .vCard, .dav, .cardDAV, .atom, .googleData, .googleContact, .windowsContact,
      .portableContacts, .foreign:
      false
    }
  }

  mutating func start(_ tag: XMLStartTag, _ records: inout RecordBuilder) -> XMLInterest {
    guard tag.element.isOf(.dsml1) || tag.element.isOf(.dsml2) else { return .none }
    switch tag.element.name {
    case .entry, .searchResultEntry, .addRequest:
      entry = LDIFEntry(name: DistinguishedName(""), line: tag.element.line)
      records.begin(line: tag.element.line)
      return .children
    case .dsml, .directoryEntries, .batchResponse, .batchRequest, .searchResponse:
      return .children
    case .objectclass:
      attribute = .objectClass
      return .children
    case .attr:
      attribute = tag[.name].flatMap { LDIFAttribute(Array($0.tidied.utf8)[...]) }
      return attribute == nil ? .none : .children
    case .value, .oid:
      isBase64 = (tag[.encoding] ?? tag[.type])?.tidied.lowercased().contains("base64") ?? false
      return .text
    default: return .none
    }
  }

  mutating func end(_ element: XMLElement, _ text: XMLText, _ records: inout RecordBuilder) {
    switch element.name {
    case .entry, .searchResultEntry, .addRequest: endEntry(&records)
    case .value, .oid: take(isBase64 ? decoded(text) : text.tidied, element.line, &records)
    default: break
    }
  }

  private mutating func take(_ value: String, _ line: Int, _ records: inout RecordBuilder) {
    guard let attribute, !value.isEmpty else { return }
    entry?.take(attribute, value, line: line, &records)
  }

  private mutating func endEntry(_ records: inout RecordBuilder) {
    guard let ended = entry.take() else { return }
    guard ended.isSomebody else { return records.drop() }
    ended.putRight(&records)
    records.keep()
  }

  private func decoded(_ text: XMLText) -> String {
    let data = Data(base64Encoded: Data(text.utf8), options: .ignoreUnknownCharacters) ?? Data()
    return isUTF8(Array(data)[...]) ? tidy(normalisedText(Array(data)[...])) : ""
  }
}
