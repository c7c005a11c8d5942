// SPDX-License-Identifier: Apache-2.0

/// Bytes as text whatever they are: UTF-8, what is none as ISO 8859-1, and LF for every line break.
///
/// So every charset that our mail could come in is read without asking which it claims to be.
func lenientScalars(_ bytes: [UInt8]) -> [Unicode.Scalar] {
  var text: [Unicode.Scalar] = []
  text.reserveCapacity(bytes.count)
  var index = 0
  while index < bytes.count {
    let byte = bytes[index]
    if byte < 0x80 {
      let isEndOfCRLF = byte == 10 && index > 0 && bytes[index - 1] == 13
      if !isEndOfCRLF { text.append(byte == 13 ? "\n" : Unicode.Scalar(byte)) }
      index += 1
    } else {
      let (scalar, length) = character(in: bytes, at: index)
      text.append(scalar ?? Unicode.Scalar(byte))
      index += scalar == nil ? 1 : length
    }
  }
  return text
}

/// The character of more than one byte that begins at `start`, and its length; nil where none does
/// (RFC 3629).
func character(in bytes: [UInt8], at start: Int) -> (scalar: Unicode.Scalar?, length: Int) {
  let (length, lowest): (Int, UInt32) =
    switch bytes[start] {
    case 0xC2...0xDF: (2, 0x80)
    case 0xE0...0xEF: (3, 0x800)
    case 0xF0...0xF4: (4, 0x10000)
    default: (1, 0)
    }
  guard length > 1, start + length <= bytes.count else { return (nil, 1) }
  var value = UInt32(bytes[start]) & (0x7F >> UInt32(length))
  for index in (start + 1)..<(start + length) {
    guard bytes[index] & 0xC0 == 0x80 else { return (nil, 1) }
    value = value << 6 | UInt32(bytes[index] & 0x3F)
  }
  return (value < lowest ? nil : Unicode.Scalar(value), length)
}

func string(_ text: ArraySlice<Unicode.Scalar>) -> String {
  var view = String.UnicodeScalarView()
  view.append(contentsOf: text)
  return String(view)
}
