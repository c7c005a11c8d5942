// SPDX-License-Identifier: Apache-2.0

import ContactRecords

/// Reads an address book in XML, in whichever vocabulary it is written.
enum XMLBook {
  static func read(_ bytes: [UInt8], source: String, country: String?) -> AddressBook {
    let margin = leadingMargin(bytes)
    let sink = XMLEventSink { vocabulary(for: $0, source: source, country: country) }
    let failure = XMLEventParser.parse(bytes[margin.length...], into: sink)
    var findings = sink.vocabulary?.list.findings ?? []
    if let failure {
      let place = Place(source, line: failure.line + margin.lines)
      findings.append(Finding(place, failure.reason.problem))
    } else if sink.vocabulary == nil {
      let seen = "XML <\(sink.root?.name ?? "")>"
      findings.append(Finding(Place(source, line: 0), .unknownKind(seen: seen)))
    }
    return AddressBook(
      source: source, kind: sink.vocabulary?.kind ?? .unknown,
      records: sink.vocabulary?.list.records ?? [], findings: findings)
  }

  /// The vocabulary that has this element outermost; nil for elements of none.
  private static func vocabulary(
    for element: XMLElement, source: String, country: String?
  ) -> (any XMLVocabulary)? {
    switch (element.namespace, element.name) {
    case (.vCard, "vcards"), (.vCard, "vcard"): XCard(source: source, country: country)
    case (.dav, "multistatus"): CardDAVMultistatus(source: source, country: country)
    case (.atom, "feed"), (.atom, "entry"): GoogleAtom(source: source, country: country)
    case (.windowsContact, "contact"): WindowsContact(source: source, country: country)
    case (.none, "phonebooks"), (.none, "phonebook"): FritzBox(source: source, country: country)
    case (.none, "DirectoryEntry"): PhoneDirectory(source: source, country: country)
    case (.none, let name) where name.hasSuffix("IPPhoneDirectory"):
      PhoneDirectory(source: source, country: country)
    default: nil
    }
  }

  /// White space before the declaration, which XML forbids and people leave.
  private static func leadingMargin(_ bytes: [UInt8]) -> (length: Int, lines: Int) {
    let mark = bytes.starts(with: utf8ByteOrderMark) ? 3 : 0
    let margin = bytes[mark...].prefix { isBlank($0) || $0 == newline || $0 == carriageReturn }
    guard !margin.isEmpty else { return (0, 0) }
    return (margin.endIndex, margin.count { $0 == newline })
  }
}

extension XMLFailure.Reason {
  fileprivate var problem: Finding.Problem {
    switch self {
    case .doctype: .doctypeRefused
    case .malformed(let words): .malformedXML(words)
    }
  }
}
