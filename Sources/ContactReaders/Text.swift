// SPDX-License-Identifier: Apache-2.0

import Foundation

let newline = UInt8(ascii: "\n")
let carriageReturn = UInt8(ascii: "\r")
let tab = UInt8(ascii: "\t")
let blank = UInt8(ascii: " ")
let quote = UInt8(ascii: "\"")
let comma = UInt8(ascii: ",")
let colon = UInt8(ascii: ":")
let semicolon = UInt8(ascii: ";")
let backslash = UInt8(ascii: "\\")
let equalsSign = UInt8(ascii: "=")

/// UTF-8 as a String in Unicode's normal form C, the only one that Mutual compares and stores.
func normalisedText(_ utf8: ArraySlice<UInt8>) -> String {
  let text = String(decoding: utf8, as: UTF8.self)
  // All characters below U+0300 are in that form already, and their lead bytes are below 0xCC.
  return utf8.contains { $0 >= 0xCC } ? text.precomposedStringWithCanonicalMapping : text
}

/// Text without blanks around it.
func withoutMargins(_ text: String) -> String {
  if let first = text.utf8.first, let last = text.utf8.last, isPlain(first), isPlain(last) {
    return text
  }
  var scalars = text[...].unicodeScalars
  while let first = scalars.first, isMargin(first) { scalars.removeFirst() }
  while let last = scalars.last, isMargin(last) { scalars.removeLast() }
  return String(scalars)
}

/// Whether the byte is a visible character of ASCII.
private func isPlain(_ byte: UInt8) -> Bool {
  byte > blank && byte < 0x7F
}

private func isMargin(_ scalar: Unicode.Scalar) -> Bool {
  scalar.properties.isWhitespace || scalar == "\u{FEFF}" || scalar == "\u{200B}"
    || scalar.value == 0
}

/// Text of one line without blanks around it; line ends and controls inside become single blanks.
///
/// Names and addresses end up in the headers of letters, where a line end would begin a new header.
func tidy(_ text: String) -> String {
  guard text.utf8.contains(where: { $0 < blank || $0 == 0x7F }) else {
    return withoutMargins(text)
  }
  let words = text.unicodeScalars.split { $0.value < 0x20 || $0.value == 0x7F }
  return withoutMargins(words.map { String($0) }.joined(separator: " "))
}

/// The beginning of a text, short enough to be shown in a finding.
func excerpt(_ text: some StringProtocol) -> String {
  let line = tidy(String(text.prefix(200)))
  return line.count > 60 ? line.prefix(57) + "..." : line
}

func isBlank(_ byte: UInt8) -> Bool {
  byte == blank || byte == tab
}

func asciiLowercase(_ byte: UInt8) -> UInt8 {
  byte >= UInt8(ascii: "A") && byte <= UInt8(ascii: "Z") ? byte | 0x20 : byte
}

extension Collection<UInt8> {
  /// Whether the bytes begin with the given lower-case ASCII letters, in either case.
  func startsIgnoringCase(_ lowercase: StaticString) -> Bool {
    lowercase.withUTF8Buffer { letters in
      count >= letters.count && zip(self, letters).allSatisfy { asciiLowercase($0) == $1 }
    }
  }
}
