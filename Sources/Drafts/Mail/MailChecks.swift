// SPDX-License-Identifier: Apache-2.0

/// The most octets of UTF-8 that a name or a subject may have.
///
/// Encoded it stays far below the 102,400 octets from which on Postfix, as it comes, drops the rest
/// of a header in silence (`header_size_limit`), and no line of it is ever near the 998 of RFC 5322.
package let longestHeaderValue = 10_000

/// Refuses what could break out of a header or show a reader other text than is there.
///
/// Nothing is dropped silently.
func checkHeaderValue(_ value: String, _ field: MailField) throws(MailProblem) {
  let octets = value.utf8.count
  guard octets <= longestHeaderValue else { throw .tooLong(field: field, octets: octets) }
  for scalar in value.unicodeScalars where isForbidden(scalar) {
    throw .forbiddenCharacter(field: field, scalar: codePoint(scalar))
  }
}

/// A body may have line feeds as well, and is as long as its writer made it.
func checkBody(_ body: String) throws(MailProblem) {
  for scalar in body.unicodeScalars where scalar != "\n" && isForbidden(scalar) {
    throw .forbiddenCharacter(field: .body, scalar: codePoint(scalar))
  }
}

/// RFC 5322 section 3.4.1 without quoted local parts, comments and domain literals, and ASCII
/// alone.
func checkAddress(_ address: String, _ field: MailField) throws(MailProblem) {
  let parts = address.utf8.split(separator: UInt8(ascii: "@"), omittingEmptySubsequences: false)
  guard parts.count == 2, isDotAtom(parts[0], isAtomText), isDotAtom(parts[1], isDomainText),
    address.utf8.count <= 320
  else { throw .unusableAddress(field: field, address: address) }
}

private func isDotAtom(
  _ text: Substring.UTF8View, _ isAllowed: (UInt8) -> Bool
) -> Bool {
  text.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    .allSatisfy { !$0.isEmpty && $0.allSatisfy(isAllowed) }
}

private func isDomainText(_ byte: UInt8) -> Bool {
  isLetterOrDigit(byte) || byte == UInt8(ascii: "-")
}

/// `atext` of RFC 5322 section 3.2.3.
func isAtomText(_ byte: UInt8) -> Bool {
  isLetterOrDigit(byte) || "!#$%&'*+-/=?^_`{|}~".utf8.contains(byte)
}

func isLetterOrDigit(_ byte: UInt8) -> Bool {
  switch byte {
  case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
    UInt8(ascii: "a")...UInt8(ascii: "z"):
    true
  default: false
  }
}

/// C0 but TAB, DEL and C1; the separators of lines and paragraphs; embeddings, overrides and
/// isolates of direction.
///
/// The marks U+200E, U+200F and U+061C stay: text in Arabic or Hebrew needs them, and they reorder
/// nothing but what stands beside them.
private func isForbidden(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.value {
  case 9: false
  case 0..<0x20, 0x7F...0x9F, 0x2028...0x202E, 0x2066...0x2069: true
  default: false
  }
}

private func codePoint(_ scalar: Unicode.Scalar) -> String {
  let digits = String(scalar.value, radix: 16, uppercase: true)
  return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
}
