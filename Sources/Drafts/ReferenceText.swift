// SPDX-License-Identifier: Apache-2.0

package import ContactRecords
package import Introductions

/// The references of letters as people read, type and say them: Crockford's base 32 with a check
/// character.
///
/// Source: Douglas Crockford, "Base 32". His check symbols need five extra characters; this one
/// stays in the alphabet.
extension Identifier where Subject == Letter {
  /// How many random values a reference carries before its check character: fifty bits.
  package static let payloadLength = 10

  /// The reference of ten values from 0 to 31; nil for another count or a value out of range.
  package init?(payload: [UInt8]) {
    guard payload.count == Self.payloadLength, payload.allSatisfy({ $0 < 32 }) else { return nil }
    let characters = (payload + [checkValue(of: payload)]).map { crockford[Int($0)] }
    self.init(String(decoding: characters, as: UTF8.self))
  }

  /// Reads a reference as a person gives it, forgiving case, blanks, hyphens, I and L for 1, and O
  /// for 0.
  ///
  /// Nil for text of another length and for a wrong check character.
  package static func parse(_ text: some StringProtocol) -> Reference? {
    var values: [UInt8] = []
    for byte in text.utf8 where !isSeparator(byte) {
      guard let value = crockfordValue(of: byte), values.count <= payloadLength else { return nil }
      values.append(value)
    }
    guard values.count == payloadLength + 1,
      let reference = Reference(payload: Array(values.dropLast())),
      checkValue(of: values.dropLast()) == values.last
    else { return nil }
    return reference
  }

  /// Grouped for reading aloud: `7F3A-9CKX-2MQ`.
  package var formatted: String {
    let bytes = Array(rawValue.utf8)
    return stride(from: 0, to: bytes.count, by: 4)
      .map { String(decoding: bytes[$0..<Swift.min($0 + 4, bytes.count)], as: UTF8.self) }
      .joined(separator: "-")
  }
}

private let crockford = Array("0123456789ABCDEFGHJKMNPQRSTVWXYZ".utf8)

private func crockfordValue(of byte: UInt8) -> UInt8? {
  let isLowerCase = byte >= UInt8(ascii: "a") && byte <= UInt8(ascii: "z")
  let upper = isLowerCase ? byte - 0x20 : byte
  switch upper {
  case UInt8(ascii: "I"), UInt8(ascii: "L"): return 1
  case UInt8(ascii: "O"): return 0
  default: return crockford.firstIndex(of: upper).map { UInt8($0) }
  }
}

private func isSeparator(_ byte: UInt8) -> Bool {
  byte == UInt8(ascii: "-") || byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t")
}

/// A polynomial code over GF(32): all values together, read as a polynomial, vanish at the field's
/// generator.
///
/// The generator's powers differ for 31 places, so that one wrong character, or two that changed
/// places wherever they stand, never pass. A sum weighted by place modulo 32 would miss some
/// substitutions at even places.
private func checkValue(of payload: some Sequence<UInt8>) -> UInt8 {
  payload.reduce(0) { timesGenerator($0 ^ $1) }
}

/// Multiplication by x modulo x^5 + x^2 + 1, a primitive polynomial.
private func timesGenerator(_ value: UInt8) -> UInt8 {
  let shifted = value << 1
  return shifted < 32 ? shifted : shifted ^ 0b100101
}
