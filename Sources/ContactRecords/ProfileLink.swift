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
    var rest = Substring(text.lowercased())
    if let scheme = rest.range(of: "://") { rest = rest[scheme.upperBound...] }
    rest = rest.prefix { $0 != "?" && $0 != "#" && !$0.isWhitespace }
    while rest.last == "/" { rest.removeLast() }
    let host = rest.prefix { $0 != "/" }
    guard host.contains("."), !host.contains("@"), host.first != ".", host.last != "." else {
      return nil
    }
    written = String(text)
    canonical = Self.withoutSubdomain(host) + rest[host.endIndex...]
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
