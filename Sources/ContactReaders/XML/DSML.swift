// SPDX-License-Identifier: Apache-2.0

import ContactRecords
import Foundation

/// Entries of a directory as DSML writes them, versions 1 and 2, with the attributes of RFC 2798.
struct DSML: XMLVocabulary {
  static let record: XMLName? = .entry

  private var attribute: Attribute?
  private var isBase64 = false

  /// What the entry's classes say of it; nil where they say nothing.
  private var isPerson: Bool?

  private enum Attribute {
    case field(PackedField)
    case relation(Relation.Kind)
    case email
    case phone
    case link
    case objectClass
  }

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
      isPerson = nil
      records.begin(line: tag.element.line)
      return .children
    case .dsml, .directoryEntries, .batchResponse, .batchRequest, .searchResponse:
      return .children
    case .objectclass:
      attribute = .objectClass
      return .children
    case .attr:
      attribute = meaning(tag[.name]?.tidied ?? "")
      return attribute == nil ? .none : .children
    case .value, .oid:
      isBase64 = (tag[.encoding] ?? tag[.type])?.tidied.lowercased().contains("base64") ?? false
      return .text
    default: return .none
    }
  }

  mutating func end(_ element: XMLElement, _ text: XMLText, _ records: inout RecordBuilder) {
    switch element.name {
    case .entry, .searchResultEntry, .addRequest:
      // Directories hold their branches, groups and machines, too.
      if isPerson == false { records.drop() }
      records.keep()
    case .value where isBase64: take(decoded(text), element.line, &records)
    case .value, .oid: take(text.tidied, element.line, &records)
    default: break
    }
  }

  private mutating func take(_ text: String, _ line: Int, _ records: inout RecordBuilder) {
    switch attribute {
    case .field(let field): records.set(field, text)
    case .relation(let kind): records.addRelation(kind, commonName(text))
    case .email: records.addEmails(text, line: line)
    case .phone: records.addPhone(text, line: line)
    case .link: records.addLink(text.split(separator: " ").first.map { String($0) } ?? "")
    case .objectClass:
      let name = text.lowercased()
      if name == "top" { break }
      isPerson = isPerson ?? false || name.contains("person") || name.contains("contact")
    case nil: break
    }
  }

  private func meaning(_ name: String) -> Attribute? {
    switch name.lowercased().prefix(while: { $0 != ";" }) {
    case "cn", "commonname": .field(.writtenName)
    case "givenname", "gn": .field(.givenName)
    case "sn", "surname": .field(.familyName)
    case "o", "organizationname", "company": .field(.organisation)
    case "title": .field(.title)
    case "mail", "rfc822mailbox": .email
    case "telephonenumber", "mobile", "homephone", "mobiletelephonenumber", "hometelephonenumber":
      .phone
    case "labeleduri": .link
    case "manager": .relation(.manager)
    case "secretary": .relation(.assistant)
    case "objectclass": .objectClass
    default: nil
    }
  }

  private func decoded(_ text: XMLText) -> String {
    let data = Data(base64Encoded: Data(text.utf8), options: .ignoreUnknownCharacters) ?? Data()
    return isUTF8(Array(data)[...]) ? normalisedText(Array(data)[...]) : ""
  }
}

/// The name in a distinguished name such as `cn=Mira Hoffmann,ou=People` (RFC 4514).
private func commonName(_ text: String) -> String {
  let parts = text.split(separator: "=", maxSplits: 1)
  guard parts.count == 2, ["cn", "uid"].contains(tidy(String(parts[0])).lowercased()) else {
    return text
  }
  var name = ""
  var isEscaped = false
  for scalar in parts[1].unicodeScalars {
    if !isEscaped, scalar == "," || scalar == "+" { break }
    isEscaped = !isEscaped && scalar == "\\"
    if !isEscaped { name.unicodeScalars.append(scalar) }
  }
  return name
}
