// SPDX-License-Identifier: Apache-2.0

import CByteMasks

/// Whether a byte is of a class, such as `byte_in_host`.
@inline(__always)
func isByte(_ byte: UInt8, _ kind: Int) -> Bool {
  byte_classes(byte) & UInt8(truncatingIfNeeded: kind) != 0
}

/// Whether a text is one e-mail address in plain characters, as nearly all are.
///
/// What this says no to may still be one, and is looked at more closely: see `EmailAddress`.
func isPlainEmail(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
  guard text.count <= 254 else { return false }
  var at = 0
  while at < text.count, isByte(text[at], byte_in_local_part) { at += 1 }
  guard (1...64).contains(at), at < text.count, text[at] == UInt8(ascii: "@") else { return false }
  var labels = 0
  var index = at + 1
  while true {
    let start = index
    while index < text.count, isByte(text[index], byte_in_host) { index &+= 1 }
    guard (1...63).contains(index - start), text[start] != hyphen, text[index - 1] != hyphen else {
      return false
    }
    labels += 1
    if index == text.count { return labels >= 2 }
    guard text[index] == UInt8(ascii: ".") else { return false }
    index += 1
  }
}

/// Whether two addresses mean one mailbox; nil where that is for `EmailAddress` to say.
///
/// Providers that know several spellings of a mailbox are asked about only where a spelling could
/// be meant.
func isSameMailbox(
  _ left: UnsafeBufferPointer<UInt8>, _ right: UnsafeBufferPointer<UInt8>
) -> Bool? {
  guard let leftAt = left.lastIndex(of: UInt8(ascii: "@")),
    let rightAt = right.lastIndex(of: UInt8(ascii: "@"))
  else { return nil }
  // All spellings of one mailbox begin with the same letter.
  let dot = UInt8(ascii: ".")
  if asciiLowercase(left[0]) != asciiLowercase(right[0]), left[0] != dot, right[0] != dot,
    left[0] < 0x80, right[0] < 0x80
  {
    return false
  }
  let hasSpellings =
    left.contains(plus) || right.contains(plus) || isGmail(left, leftAt) || isGmail(right, rightAt)
    || !isASCII(left) || !isASCII(right)
  return hasSpellings ? nil : equalsIgnoringCase(left, right)
}

private let plus = UInt8(ascii: "+")

private func isGmail(_ address: UnsafeBufferPointer<UInt8>, _ at: Int) -> Bool {
  address[at + 1] | 0x20 == UInt8(ascii: "g")
}

private func isASCII(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
  text.allSatisfy { $0 < 0x80 }
}

private func equalsIgnoringCase(
  _ left: UnsafeBufferPointer<UInt8>, _ right: UnsafeBufferPointer<UInt8>
) -> Bool {
  guard left.count == right.count else { return false }
  for index in 0..<left.count where asciiLowercase(left[index]) != asciiLowercase(right[index]) {
    return false
  }
  return true
}

/// Whether a text is one telephone number in digits and the usual signs between them.
func isPlainPhone(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
  for byte in text where !isByte(byte, byte_in_phone) { return false }
  return text.contains { $0 &- UInt8(ascii: "0") < 10 }
}

/// Whether a text is one web address with a host in plain characters, and a path behind it or
/// nothing.
func isPlainLink(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
  let end = linkHostEnd(text)
  return end > 0 && (end == text.count || text[end] == slash)
}

/// Where a web address's host in plain characters ends; 0 where there's none.
func linkHostEnd(_ text: UnsafeBufferPointer<UInt8>) -> Int {
  var index = scheme(of: text)
  let host = index
  var lastDot = -1
  while index < text.count {
    if text[index] == UInt8(ascii: ".") {
      lastDot = index
    } else if !isByte(text[index], byte_in_host) {
      break
    }
    index += 1
  }
  return lastDot > host && lastDot < index - 1 && text[host] != UInt8(ascii: ".") ? index : 0
}

/// The length of a scheme with its `://`; 0 where there's none.
@inline(__always)
private func scheme(of text: UnsafeBufferPointer<UInt8>) -> Int {
  // Nearly all are these.
  if text.count > 8, let base = text.baseAddress {
    let start = UnsafeRawPointer(base).loadUnaligned(as: UInt64.self)
    if start == 0x2F2F_3A73_7074_7468 { return 8 }
  }
  var index = 0
  while index < text.count, isByte(text[index], byte_in_host) { index += 1 }
  guard index + 2 < text.count, text[index] == colon, text[index + 1] == slash,
    text[index + 2] == slash
  else { return 0 }
  return index + 3
}

private let hyphen = UInt8(ascii: "-")
private let slash = UInt8(ascii: "/")
