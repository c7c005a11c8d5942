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
    if let open = address.lastIndex(of: "<"), address.last == ">" {
      address = trimmed(
        address[address.index(after: open)..<address.index(before: address.endIndex)])
    }
    if address.utf8.count > 7, address.prefix(7).lowercased() == "mailto:" {
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
  guard let at = address.lastIndex(of: "@"), at > address.startIndex else { return nil }
  var local = address[..<at].lowercased()
  var domain = address[address.index(after: at)...].lowercased()
  guard local.utf8.count <= 64, domain.utf8.count <= 253, isDomain(domain), isLocalPart(local)
  else {
    return nil
  }
  if domain == "googlemail.com" { domain = "gmail.com" }
  if plusTagDomains.contains(domain), let plus = local.firstIndex(of: "+"), plus > local.startIndex
  {
    local = String(local[..<plus])
  }
  if domain == "gmail.com" { local.removeAll { $0 == "." } }
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
