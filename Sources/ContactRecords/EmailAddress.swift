// SPDX-License-Identifier: Apache-2.0

/// An e-mail address: as written, and the mailbox that it means.
package struct EmailAddress: Hashable, Sendable {
  package let written: String

  /// Lower case, without the spellings that a provider treats as one mailbox.
  ///
  /// Compared; never written to.
  package let canonical: String

  /// Nil for what is no address: no `@`, blanks or controls, an Exchange path, two addresses in
  /// one.
  ///
  /// Accepts `mailto:` and `Name <address>` around the address, as address books hold them.
  package init?(_ text: some StringProtocol) {
    var address = trimmed(Substring(text))
    if address.utf8.last == UInt8(ascii: ">"), let open = address.lastIndex(of: "<") {
      address = trimmed(
        address[address.index(after: open)..<address.index(before: address.endIndex)])
    }
    if address.utf8.count > 7, address.utf8.first.map({ $0 | 0x20 }) == UInt8(ascii: "m"),
      address.prefix(7).lowercased() == "mailto:"
    {
      address = address.dropFirst(7)
    }
    guard let canonical = canonicalMailbox(address) else { return nil }
    self.written = String(address)
    self.canonical = canonical
  }

  /// The part after the `@`, lower case.
  package var domain: Substring {
    canonical[canonical.index(after: canonical.lastIndex(of: "@") ?? canonical.startIndex)...]
  }

  /// A mailbox of a function (`info@`), which many people may read and which therefore identifies
  /// nobody.
  package var isRole: Bool {
    roleMailboxes.contains(String(canonical.prefix { $0 != "@" }))
  }

  /// A domain where anybody can have a mailbox, so that it says nothing about an organisation.
  package var isFreeMail: Bool {
    freeMailDomains.contains(String(domain))
  }

  package static func == (left: Self, right: Self) -> Bool {
    left.canonical == right.canonical
  }

  package func hash(into hasher: inout Hasher) {
    hasher.combine(canonical)
  }
}

/// RFC 5321 leaves the local part to its owner, and practice folds its case; the rules for single
/// providers are those that the providers publish, and hold for their consumer domains only.
private func canonicalMailbox(_ address: Substring) -> String? {
  if let (local, domain) = plainParts(address) { return mailbox(local, at: domain) }
  guard let at = address.lastIndex(of: "@"), at > address.startIndex else { return nil }
  let local = address[..<at].lowercased()
  let domain = address[address.index(after: at)...].lowercased()
  guard local.utf8.count <= 64, domain.utf8.count <= 253, isDomain(domain), isLocalPart(local)
  else {
    return nil
  }
  return mailbox(local, at: domain)
}

/// The parts, in lower case, of an address in plain letters, as nearly all are; nil for others, be
/// they addresses or not.
private func plainParts(_ address: Substring) -> (local: String, domain: String)? {
  address.utf8.withContiguousStorageIfAvailable { bytes -> (String, String)? in
    guard let at = endOfLocalPart(bytes), bytes[..<at].allSatisfy(isPlain) else { return nil }
    return (lowercased(bytes[..<at]), lowercased(bytes[(at + 1)...]))
  } ?? nil
}

extension EmailAddress {
  /// Writes the canonical mailbox of an address in plain letters, as nearly all are, and gives its
  /// length and where its domain begins; nil for what needs a closer look, be it an address or not.
  ///
  /// `buffer` must hold as many bytes as the text has.
  package static func canonicalise(
    _ text: UnsafeBufferPointer<UInt8>, into buffer: UnsafeMutableBufferPointer<UInt8>
  ) -> (length: Int, domain: Int)? {
    guard let at = endOfLocalPart(text) else { return nil }
    let domain = UnsafeBufferPointer(rebasing: text[(at + 1)...])
    let losesDots = isSame(domain, "gmail.com")
    if isSame(domain, "googlemail.com") { return nil }
    var length = 0
    for byte in text[..<at] {
      guard isPlain(byte), byte != UInt8(ascii: "+") else { return nil }
      if losesDots, byte == UInt8(ascii: ".") { continue }
      buffer[length] = lowercased(byte)
      length += 1
    }
    guard length > 0 else { return nil }
    buffer[length] = UInt8(ascii: "@")
    for (index, byte) in domain.enumerated() { buffer[length + 1 + index] = lowercased(byte) }
    return (length + 1 + domain.count, length + 1)
  }

  /// Whether the part before the `@`, in lower case, is the mailbox of a function.
  package static func isRole(local: UnsafeBufferPointer<UInt8>) -> Bool {
    local.count <= 15 && roleMailboxes.contains(String(decoding: local, as: UTF8.self))
  }
}

private func isSame(_ domain: UnsafeBufferPointer<UInt8>, _ text: StaticString) -> Bool {
  domain.count == text.utf8CodeUnitCount
    && domain.indices.allSatisfy { lowercased(domain[$0]) == text.utf8Start[$0] }
}

/// Where the `@` stands before a domain in plain letters; nil for what has none, or where a part is
/// too short or too long.
private func endOfLocalPart(_ address: UnsafeBufferPointer<UInt8>) -> Int? {
  guard let at = address.lastIndex(of: UInt8(ascii: "@")), (1...64).contains(at),
    address.count - at - 1 <= 253,
    isPlainDomain(UnsafeBufferPointer(rebasing: address[(at + 1)...]))
  else { return nil }
  return at
}

/// A letter of ASCII in lower case; any other byte as it is.
func lowercased(_ byte: UInt8) -> UInt8 {
  (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) ? byte | 0x20 : byte
}

private func isPlain(_ byte: UInt8) -> Bool {
  switch byte {
  case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
    UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."), UInt8(ascii: "-"),
    UInt8(ascii: "_"), UInt8(ascii: "+"):
    true
  default: false
  }
}

private func isPlainDomain(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
  var (start, labels) = (0, 0)
  for index in 0...bytes.count where index == bytes.count || bytes[index] == UInt8(ascii: ".") {
    guard (1...63).contains(index - start), bytes[start] != UInt8(ascii: "-"),
      bytes[index - 1] != UInt8(ascii: "-")
    else { return false }
    (start, labels) = (index + 1, labels + 1)
  }
  let others: [UInt8] = [UInt8(ascii: "_"), UInt8(ascii: "+")]
  return labels >= 2 && bytes.allSatisfy { isPlain($0) && !others.contains($0) }
}

private func lowercased(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> String {
  String(unsafeUninitializedCapacity: bytes.count) { buffer in
    for (index, byte) in bytes.enumerated() { buffer[index] = lowercased(byte) }
    return bytes.count
  }
}

/// What a valid address in lower case means to its provider.
private func mailbox(_ local: String, at domain: String) -> String? {
  var (local, domain) = (local, domain)
  if domain == "googlemail.com" { domain = "gmail.com" }
  if local.utf8.contains(UInt8(ascii: "+")), plusTagDomains.contains(domain),
    let plus = local.firstIndex(of: "+"), plus > local.startIndex
  {
    local = String(local[..<plus])
  }
  if domain == "gmail.com", local.utf8.contains(UInt8(ascii: ".")) {
    local = String(decoding: local.utf8.filter { $0 != UInt8(ascii: ".") }, as: UTF8.self)
  }
  return local.isEmpty ? nil : "\(local)@\(domain)"
}

private func isLocalPart(_ local: String) -> Bool {
  local.unicodeScalars.allSatisfy { scalar in
    scalar.value > 0x20 && scalar.value != 0x7F && !"@<>()[],;:\\\"".unicodeScalars.contains(scalar)
  }
}

private func isDomain(_ domain: String) -> Bool {
  let labels = domain.split(separator: ".", omittingEmptySubsequences: false)
  return labels.count >= 2
    && labels.allSatisfy { label in
      !label.isEmpty && label.utf8.count <= 63 && label.first != "-" && label.last != "-"
        && label.unicodeScalars.allSatisfy {
          $0.properties.isAlphabetic || ("0"..."9").contains($0) || $0 == "-" || $0.value > 0x7F
        }
    }
}

private func trimmed(_ text: Substring) -> Substring {
  if let first = text.utf8.first, let last = text.utf8.last, isPlain(first), isPlain(last) {
    return text
  }
  var text = text
  while let first = text.first, first.isWhitespace { text.removeFirst() }
  while let last = text.last, last.isWhitespace { text.removeLast() }
  return text
}

private let plusTagDomains: Set<String> = [
  "fastmail.com", "gmail.com", "hotmail.com", "icloud.com", "live.com", "mac.com", "me.com",
  "msn.com", "outlook.com", "pm.me", "proton.me", "protonmail.com",
]

private let freeMailDomains: Set<String> = [
  "aol.com", "bluewin.ch", "fastmail.com", "free.fr", "freenet.de", "gmail.com", "gmx.at", "gmx.ch",
  "gmx.de", "gmx.net", "hotmail.co.uk", "hotmail.com", "hotmail.de", "hotmail.fr", "icloud.com",
  "laposte.net", "libero.it", "live.com", "mac.com", "mail.com", "mail.ru", "me.com", "msn.com",
  "orange.fr", "outlook.com", "outlook.de", "pm.me", "posteo.de", "proton.me", "protonmail.com",
  "qq.com", "rocketmail.com", "seznam.cz", "t-online.de", "wanadoo.fr", "web.de", "wp.pl",
  "yahoo.co.uk", "yahoo.com", "yahoo.de", "yahoo.fr", "yandex.ru", "ymail.com", "zoho.com",
]

private let roleMailboxes: Set<String> = [
  "abuse", "accounting", "accounts", "admin", "administration", "anfrage", "billing", "board",
  "booking", "buchhaltung", "buero", "careers", "contact", "contacto", "einkauf", "empfang",
  "enquiries", "events", "feedback", "finance", "hello", "help", "helpdesk", "hi", "hostmaster",
  "hr", "info", "information", "inquiries", "it", "jobs", "kontakt", "legal", "mail", "mailbox",
  "marketing", "media", "news", "newsletter", "no-reply", "noreply", "office", "orders", "post",
  "postmaster", "presse", "press", "privacy", "reception", "rechnung", "recruiting", "reservations",
  "sales", "secretary", "security", "sekretariat", "service", "shop", "support", "team", "vertrieb",
  "verwaltung", "webmaster", "welcome", "zentrale",
]
