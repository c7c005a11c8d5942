// SPDX-License-Identifier: Apache-2.0

import ContactRecords

/// A `mailto:` address (RFC 6068) that opens the message in a mail program.
///
/// Nil where it would be too long for browsers and mail programs to hand on whole, or where
/// somebody has no address.
func mailtoLink(_ message: Message) -> String? {
  let addresses = message.to.compactMap { $0.email?.written }
  guard addresses.count == message.to.count, !addresses.isEmpty else { return nil }
  let to = addresses.map { percentEncoded($0, keeping: "@") }.joined(separator: ",")
  let link =
    "mailto:\(to)?subject=\(percentEncoded(message.subject))&body=\(percentEncoded(message.body))"
  return link.utf8.count < longestLink ? link : nil
}

/// Line breaks become CRLF, as RFC 6068 section 5 asks.
private func percentEncoded(_ text: String, keeping kept: String = "") -> String {
  var encoded = ""
  for byte in text.utf8 {
    switch byte {
    case 10: encoded += "%0D%0A"
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "a")...UInt8(ascii: "z"):
      encoded.unicodeScalars.append(Unicode.Scalar(byte))
    default:
      if "-._~".utf8.contains(byte) || kept.utf8.contains(byte) {
        encoded.unicodeScalars.append(Unicode.Scalar(byte))
      } else {
        encoded += byte < 16 ? "%0" : "%"
        encoded += String(byte, radix: 16, uppercase: true)
      }
    }
  }
  return encoded
}

private let longestLink = 1_800
