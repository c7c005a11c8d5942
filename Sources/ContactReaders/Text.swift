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

/// Whether a text is UTF-8 in normal form C without controls and odd spaces, and so tidy but for
/// blanks around it.
///
/// Knows the letters of Europe's Latin and Cyrillic alphabets, kana, kanji and hangul. What this
/// says no to may still be so, and is looked at more closely: see `tidy`.
func isTidyText(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
  var index = 0
  while index < text.count {
    let byte = text[index]
    if byte < 0x80 {
      guard byte >= blank, byte != 0x7F else { return false }
      index += 1
    } else {
      let length = tidyLetterLength(text, at: index)
      if length == 0 { return false }
      index += length
    }
  }
  return true
}

/// The length of a letter that is no combining mark and that nothing is composed of; 0 for others.
@inline(__always)
private func tidyLetterLength(_ text: UnsafeBufferPointer<UInt8>, at index: Int) -> Int {
  guard index + 1 < text.count, text[index + 1] & 0xC0 == 0x80 else { return 0 }
  let (first, second) = (text[index], text[index + 1])
  switch first {
  case 0xC2: return second > 0xA0 ? 2 : 0  // U+00A1 to U+00BF
  case 0xC3...0xCB, 0xD0...0xD1: return 2  // U+00C0 to U+02FF, U+0400 to U+047F
  case 0xE3...0xED:
    guard index + 2 < text.count, text[index + 2] & 0xC0 == 0x80 else { return 0 }
    switch first {
    case 0xE3:  // U+3040 to U+30FF but for the marks of kana
      return 0x81...0x83 ~= second && !(second == 0x82 && 0x99...0x9A ~= text[index + 2]) ? 3 : 0
    case 0xEA: return second >= 0xB0 ? 3 : 0  // from U+AC00
    case 0xED: return second < 0x9E ? 3 : 0  // up to U+D77F
    default: return 3  // U+4E00 to U+9FFF, and hangul
    }
  default: return 0
  }
}

/// Plain text without the spaces around it.
@inline(__always)
func withoutBlanks(_ text: UnsafeBufferPointer<UInt8>) -> UnsafeBufferPointer<UInt8> {
  var (start, end) = (0, text.count)
  while start < end, text[start] == blank { start += 1 }
  while end > start, text[end - 1] == blank { end -= 1 }
  return UnsafeBufferPointer(rebasing: text[start..<end])
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

@inline(__always)
func asciiLowercase(_ byte: UInt8) -> UInt8 {
  byte >= UInt8(ascii: "A") && byte <= UInt8(ascii: "Z") ? byte | 0x20 : byte
}

extension UnsafeBufferPointer<UInt8> {
  /// Whether the bytes begin with the given lower-case ASCII letters, in either case.
  @inline(__always)
  func startsIgnoringCase(_ lowercase: StaticString) -> Bool {
    guard count >= lowercase.utf8CodeUnitCount else { return false }
    for index in 0..<lowercase.utf8CodeUnitCount
    where asciiLowercase(self[index]) != lowercase.utf8Start[index] { return false }
    return true
  }
}

extension Collection<UInt8> {
  /// Whether the bytes begin with the given lower-case ASCII letters, in either case.
  func startsIgnoringCase(_ lowercase: StaticString) -> Bool {
    lowercase.withUTF8Buffer { letters in
      count >= letters.count && zip(self, letters).allSatisfy { asciiLowercase($0) == $1 }
    }
  }
}
