// SPDX-License-Identifier: Apache-2.0

import ContactRecords
import Crypto
import Drafts
import Foundation
import IntroductionStore
import Introductions

/// Makes the references of letters, and keys for people, from the workspace's secret.
///
/// A reference depends on the request, the kind of letter and its number among those of its kind,
/// so that a run that is repeated makes the same one, and one side's reference tells nothing about
/// another's.
struct ReferenceMaker: Sendable {
  private let key: SymmetricKey

  init(secret: [UInt8]) {
    key = SymmetricKey(data: secret)
  }

  /// A reference for the next letter of `kind` that isn't `taken`.
  func reference(
    for introduction: Introduction, _ kind: LetterKind, taken: (Reference) -> Bool
  ) -> Reference {
    let number = introduction.letters.count { $0.kind == kind }
    var attempt = 0
    while true {
      let parts = [introduction.request.id.rawValue, kind.rawValue, "\(number)", "\(attempt)"]
      if let reference = Reference(payload: base32Values(of: code(parts))), !taken(reference) {
        return reference
      }
      attempt += 1
    }
  }

  /// An opaque key for a person, from the strongest identifier that their records carry.
  func personKey(_ identifier: String) -> String {
    hexadecimal(code(["person", identifier]).prefix(8))
  }

  /// The keyed hashes of what somebody typed to name a person: a member's identifier, an address or
  /// a number.
  func personKeys(typed text: String, country: String?) -> Set<String> {
    var keys = [IdentityKey.member(Identifier(text))]
    if let email = EmailAddress(text) { keys.append("email:" + email.canonical) }
    if let phone = PhoneNumber(text, country: country)?.e164 { keys.append("phone:" + phone) }
    if let link = ProfileLink(text), link.isProfile { keys.append("link:" + link.canonical) }
    return Set(keys.map(personKey))
  }

  private func code(_ parts: [String]) -> [UInt8] {
    let text = parts.joined(separator: "\u{1F}")
    return Array(HMAC<SHA256>.authenticationCode(for: Data(text.utf8), using: key))
  }

  private func base32Values(of code: [UInt8]) -> [UInt8] {
    code.prefix(Reference.payloadLength).map { $0 & 31 }
  }
}

/// How a member is written among the identifiers by which a person is known again.
enum IdentityKey {
  static func member(_ id: Identifier<Member>) -> String { "member:\(id)" }
}

/// SHA-256 in hexadecimal digits.
func digest(_ bytes: some Sequence<UInt8>) -> String {
  hexadecimal(SHA256.hash(data: Data(bytes)))
}
