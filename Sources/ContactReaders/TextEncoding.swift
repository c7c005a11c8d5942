// SPDX-License-Identifier: Apache-2.0

/// The encodings that exports come in.
package enum TextEncoding: String, Hashable, Sendable {
  case utf8 = "UTF-8"
  case utf16LittleEndian = "UTF-16LE"
  case utf16BigEndian = "UTF-16BE"
  case windows1252 = "Windows-1252"
}

/// A file's text as UTF-8, without a byte-order mark.
struct DecodedText {
  let utf8: [UInt8]
  let encoding: TextEncoding

  /// The first line with bytes that mean nothing in the encoding and became U+FFFD.
  let undecodableLine: Int?

  init(_ bytes: [UInt8]) {
    if let utf16 = UTF16Layout(of: bytes) {
      let (text, isDamaged) = utf16.decode(bytes)
      self.init(text, utf16.encoding, isDamaged: isDamaged)
      return
    }
    let hasMark = bytes.starts(with: utf8ByteOrderMark)
    let body = hasMark ? Array(bytes.dropFirst(3)) : bytes
    let census = UTF8Census(body)
    if census.broken == 0 {
      self.init(body, .utf8, isDamaged: false)
    } else if hasMark || census.multibyte > census.broken {
      self.init(Array(String(decoding: body, as: UTF8.self).utf8), .utf8, isDamaged: true)
    } else {
      let (text, isDamaged) = decodeWindows1252(body[...])
      self.init(text, .windows1252, isDamaged: isDamaged)
    }
  }

  private init(_ utf8: [UInt8], _ encoding: TextEncoding, isDamaged: Bool) {
    self.utf8 = utf8
    self.encoding = encoding
    undecodableLine = isDamaged ? lineOfReplacementCharacter(in: utf8) : nil
  }
}

let utf8ByteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]

/// How much of some bytes is UTF-8 beyond ASCII, and how much cannot be.
///
/// One broken byte in a long file of UTF-8 must not turn every other name into mojibake, and a file
/// of Windows-1252 holds hardly a valid sequence; so the larger count tells which of them it is.
struct UTF8Census {
  var multibyte = 0
  var broken = 0

  init(_ bytes: [UInt8]) {
    let span = bytes.span
    var index = 0
    while index < span.count {
      let length = span[index] < 0x80 ? 1 : utf8SequenceLength(span, at: index)
      if length > 1 { multibyte += 1 }
      if length == 0 { broken += 1 }
      index += max(1, length)
    }
  }
}

/// The length of the well-formed sequence that starts at `index`; 0 when there is none (RFC 3629).
func utf8SequenceLength(_ bytes: borrowing Span<UInt8>, at index: Int) -> Int {
  let lead = bytes[index]
  let length: Int
  var second: ClosedRange<UInt8> = 0x80...0xBF
  switch lead {
  case 0x00...0x7F: return 1
  case 0xC2...0xDF: length = 2
  case 0xE0...0xEF:
    length = 3
    if lead == 0xE0 { second = 0xA0...0xBF }
    if lead == 0xED { second = 0x80...0x9F }
  case 0xF0...0xF4:
    length = 4
    if lead == 0xF0 { second = 0x90...0xBF }
    if lead == 0xF4 { second = 0x80...0x8F }
  default: return 0
  }
  guard index + length <= bytes.count, second.contains(bytes[index + 1]) else { return 0 }
  for offset in 2..<max(2, length) where bytes[index + offset] & 0xC0 != 0x80 { return 0 }
  return length
}

func isUTF8(_ bytes: ArraySlice<UInt8>) -> Bool {
  bytes.withContiguousStorageIfAvailable { buffer in
    let span = buffer.span
    var index = 0
    while index < span.count {
      let length = utf8SequenceLength(span, at: index)
      if length == 0 { return false }
      index += length
    }
    return true
  } ?? false
}

private func lineOfReplacementCharacter(in text: [UInt8]) -> Int {
  var line = 1
  for index in text.indices {
    if text[index] == newline { line += 1 }
    if text[index] == carriageReturn, index + 1 == text.count || text[index + 1] != newline {
      line += 1
    }
    if text[index...].starts(with: [0xEF, 0xBF, 0xBD]) { return line }
  }
  return line
}
