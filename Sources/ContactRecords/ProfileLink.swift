// SPDX-License-Identifier: Apache-2.0

/// A web address that a contact record holds: as written, and reduced to what tells one profile
/// from another.
package struct ProfileLink: Hashable, Sendable {
  package let written: String

  /// Host and path in lower case, without scheme, `www.` or a country's subdomain, query, fragment
  /// and last slash.
  package let canonical: String

  /// Nil for text that names no host.
  package init?(_ text: some StringProtocol) {
    written = String(text)
    if let canonical = Self.plainCanonical(written) {
      self.canonical = canonical
      return
    }
    var rest = Substring(text.lowercased())
    if let scheme = rest.range(of: "://") { rest = rest[scheme.upperBound...] }
    rest = rest.prefix { $0 != "?" && $0 != "#" && !$0.isWhitespace }
    while rest.last == "/" { rest.removeLast() }
    let host = rest.prefix { $0 != "/" }
    guard host.contains("."), !host.contains("@"), host.first != ".", host.last != "." else {
      return nil
    }
    canonical = Self.withoutSubdomain(host) + rest[host.endIndex...]
  }

  /// The same for an address in plain letters, as nearly all are; nil for others, be they addresses
  /// or not.
  private static func plainCanonical(_ text: String) -> String? {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.utf8.count)
    for byte in text.utf8 {
      guard isPlain(byte) else { return nil }
      bytes.append(lowercased(byte))
    }
    var rest = bytes[...]
    if let colon = rest.firstIndex(of: UInt8(ascii: ":")) {
      guard rest[colon...].starts(with: "://".utf8) else { return nil }
      rest = rest[(colon + 3)...]
      guard !rest.contains(UInt8(ascii: ":")) else { return nil }
    }
    while rest.last == UInt8(ascii: "/") { rest.removeLast() }
    let host = rest.prefix { $0 != UInt8(ascii: "/") }
    guard host.contains(UInt8(ascii: ".")), host.first != UInt8(ascii: "."),
      host.last != UInt8(ascii: ".")
    else { return nil }
    if host.starts(with: "www.".utf8) {
      rest = rest.dropFirst(4)
    } else if host.count > linkedIn.count, host.suffix(linkedIn.count).elementsEqual(linkedIn) {
      rest = rest.dropFirst(host.count - linkedIn.count + 1)
    }
    return String(decoding: rest, as: UTF8.self)
  }

  private static let linkedIn = Array(".linkedin.com".utf8)

  private static func isPlain(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "-")...UInt8(ascii: ":"), UInt8(ascii: "_"):
      true
    default: false
    }
  }

  /// A page of one person on a network of people; a link to an organisation's home page identifies
  /// nobody.
  package var isProfile: Bool {
    profilePrefixes.contains { canonical.hasPrefix($0) && canonical.utf8.count > $0.utf8.count }
  }

  package static func == (left: Self, right: Self) -> Bool {
    left.canonical == right.canonical
  }

  package func hash(into hasher: inout Hasher) {
    hasher.combine(canonical)
  }

  /// `de.linkedin.com` and `www.linkedin.com` are one site.
  private static func withoutSubdomain(_ host: Substring) -> String {
    if host.hasPrefix("www.") { return String(host.dropFirst(4)) }
    if host.hasSuffix(".linkedin.com") { return "linkedin.com" }
    return String(host)
  }
}

private let profilePrefixes = [
  "facebook.com/", "github.com/", "instagram.com/", "linkedin.com/in/", "linkedin.com/pub/",
  "mastodon.social/@", "orcid.org/", "twitter.com/", "x.com/", "xing.com/profile/",
]

extension Substring {
  fileprivate func range(of needle: String) -> Range<Index>? {
    let bytes = Array(needle.utf8)
    var start = startIndex
    while start < endIndex {
      if self[start...].utf8.starts(with: bytes) {
        return start..<(utf8.index(start, offsetBy: bytes.count))
      }
      formIndex(after: &start)
    }
    return nil
  }
}
