// SPDX-License-Identifier: Apache-2.0

import ContactRecords

/// Gathers the fields of one contact record, whichever format they come from.
///
/// Values that mean nothing become findings and cost only themselves; repeated ones are kept once.
struct RecordBuilder {
  let place: Place
  let country: String?
  var name = PersonName()
  var organisation = ""
  var title = ""
  var connectedOn: Day?
  private(set) var findings: [Finding] = []
  private var emails: [EmailAddress] = []
  private var phones: [PhoneNumber] = []
  private var links: [ProfileLink] = []

  init(place: Place, country: String?) {
    self.place = place
    self.country = country
  }

  /// Adds the addresses of a cell or property that may hold several.
  mutating func addEmails(_ text: String, line: Int? = nil) {
    for part in emailParts(text) {
      let written = tidy(String(part))
      if written.isEmpty || isExchangePath(written) { continue }
      guard let email = EmailAddress(written) else {
        report(.invalidEmail(excerpt(written)), line: line)
        continue
      }
      if !emails.contains(email) { emails.append(email) }
    }
  }

  /// Adds a telephone number, also as a `tel:` URI (RFC 3966); `sip:` addresses are not numbers.
  mutating func addPhone(_ text: String, line: Int? = nil) {
    let written = tidy(withoutTelScheme(text))
    if written.isEmpty || written.utf8.startsIgnoringCase("sip") { return }
    guard let phone = PhoneNumber(written, country: country) else {
      report(.invalidPhone(excerpt(written)), line: line)
      return
    }
    let isKnown = phones.contains {
      $0.e164 != nil ? $0.e164 == phone.e164 : $0.written == phone.written
    }
    if !isKnown { phones.append(phone) }
  }

  /// Adds a web address; text that is none, such as a bare user name, says nothing to us.
  mutating func addLink(_ text: String) {
    guard let link = ProfileLink(tidy(text)), !links.contains(link) else { return }
    links.append(link)
  }

  mutating func report(_ problem: Finding.Problem, line: Int? = nil) {
    findings.append(Finding(line.map { Place(place.source, line: $0) } ?? place, problem))
  }

  var hasContactDetail: Bool { !emails.isEmpty || !phones.isEmpty || !links.isEmpty }

  var record: ContactRecord {
    ContactRecord(
      place: place, name: name, organisation: organisation, title: title, emails: emails,
      phones: phones, links: links, connectedOn: connectedOn)
  }
}

/// Google joins repeated values of a cell by ` ::: `; people type `;` or `,` between addresses.
private func emailParts(_ text: String) -> [Substring] {
  text.split(separator: " ::: ").flatMap { part -> [Substring] in
    guard part.utf8.count(where: { $0 == UInt8(ascii: "@") }) > 1, !part.contains("\"") else {
      return [part]
    }
    return part.split { $0 == ";" || $0 == "," }
  }
}

/// Exchange writes its directory's own names where others write an address.
private func isExchangePath(_ text: String) -> Bool {
  text.utf8.startsIgnoringCase("/o=") || text.utf8.startsIgnoringCase("ex:/o=")
}

private func withoutTelScheme(_ text: String) -> String {
  let trimmed = tidy(text)
  guard trimmed.utf8.startsIgnoringCase("tel:") else { return text }
  return percentDecoded(trimmed.dropFirst(4))
}

private func percentDecoded(_ text: Substring) -> String {
  guard text.contains("%") else { return String(text) }
  var bytes: [UInt8] = []
  var rest = text.utf8[...]
  while let byte = rest.popFirst() {
    let digits = rest.prefix(2)
    if byte == UInt8(ascii: "%"), digits.count == 2, digits.allSatisfy({ hexValue($0) != nil }),
      let value = UInt8(String(Substring(digits)), radix: 16)
    {
      bytes.append(value)
      rest = rest.dropFirst(2)
    } else {
      bytes.append(byte)
    }
  }
  return normalisedText(bytes[...])
}

func hexValue(_ byte: UInt8) -> UInt8? {
  switch byte {
  case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
  case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
  case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
  default: nil
  }
}
