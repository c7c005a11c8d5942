// SPDX-License-Identifier: Apache-2.0

/// Why a message can't become mail.
package enum MailProblem: Error, Hashable, Sendable {
  /// A control character, a line separator or a change of direction where none may be; the scalar
  /// as `U+202E`.
  case forbiddenCharacter(field: MailField, scalar: String)

  /// An address that is not ASCII, or holds what could end it and begin something else.
  case unusableAddress(field: MailField, address: String)
  case noAddress(field: MailField, name: String)

  /// An introduction goes to one or two people, and every other letter to one.
  case wrongNumberOfRecipients(Int)
}

/// The part of a message that a problem is in.
package enum MailField: String, Hashable, Sendable {
  case from = "From"
  case to = "To"
  case subject = "Subject"
  case messageID = "Message-ID"
  case body
}

/// Refuses what could break out of a header or show a reader other text than is there.
///
/// Nothing is dropped silently.
func checkHeaderValue(_ value: String, _ field: MailField) throws(MailProblem) {
  for scalar in value.unicodeScalars where isForbiddenInHeader(scalar) {
    throw .forbiddenCharacter(field: field, scalar: codePoint(scalar))
  }
}

/// A body may have line feeds and, as text of many languages does, marks of direction; other
/// controls it may not.
func checkBody(_ body: String) throws(MailProblem) {
  for scalar in body.unicodeScalars where isControl(scalar) && scalar != "\n" {
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

private func isLetterOrDigit(_ byte: UInt8) -> Bool {
  switch byte {
  case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
    UInt8(ascii: "a")...UInt8(ascii: "z"):
    true
  default: false
  }
}

private func isForbiddenInHeader(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.value {
  case 0x2028, 0x2029, 0x202A...0x202E, 0x2066...0x2069: true
  default: isControl(scalar)
  }
}

/// C0 but TAB, DEL and C1.
private func isControl(_ scalar: Unicode.Scalar) -> Bool {
  scalar.properties.generalCategory == .control && scalar != "\t"
}

private func codePoint(_ scalar: Unicode.Scalar) -> String {
  let digits = String(scalar.value, radix: 16, uppercase: true)
  return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
}
