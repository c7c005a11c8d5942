// SPDX-License-Identifier: Apache-2.0

/// The encodings that exports come in; the raw value is the name for people to read.
package enum TextEncoding: String, CaseIterable, Hashable, Sendable {
  case utf8 = "UTF-8"
  case utf16LittleEndian = "UTF-16LE"
  case utf16BigEndian = "UTF-16BE"
  case windows1250 = "Windows-1250"
  case windows1251 = "Windows-1251"
  case windows1252 = "Windows-1252"
  case windows1253 = "Windows-1253"
  case windows1254 = "Windows-1254"
  case windows1255 = "Windows-1255"
  case windows1257 = "Windows-1257"
  case shiftJIS = "Shift_JIS"
  case gbk = "GBK"
  case eucKR = "EUC-KR"

  /// The C library's name for it.
  var iconvName: String {
    switch self {
    case .utf8: "UTF-8"
    case .utf16LittleEndian: "UTF-16LE"
    case .utf16BigEndian: "UTF-16BE"
    case .windows1250: "CP1250"
    case .windows1251: "CP1251"
    case .windows1252: "CP1252"
    case .windows1253: "CP1253"
    case .windows1254: "CP1254"
    case .windows1255: "CP1255"
    case .windows1257: "CP1257"
    case .shiftJIS: "CP932"
    case .gbk: "CP936"
    case .eucKR: "CP949"
    }
  }

  /// Whether a character may have two bytes, of which the second alone means something else.
  var isMultibyte: Bool {
    switch self {
    case .utf8, .utf16LittleEndian, .utf16BigEndian, .shiftJIS, .gbk, .eucKR: true
    case .windows1250, .windows1251, .windows1252, .windows1253, .windows1254, .windows1255,
      .windows1257:
      false
    }
  }

  /// The bytes that are passed over where one means nothing.
  var unitLength: Int {
    switch self {
    case .utf16LittleEndian, .utf16BigEndian: 2
    case .utf8, .windows1250, .windows1251, .windows1252, .windows1253, .windows1254, .windows1255,
      .windows1257, .shiftJIS, .gbk, .eucKR:
      1
    }
  }
}

/// How a text begins: its byte order mark, and what follows from it.
struct TextBeginning {
  /// Nil where the encoding is UTF-8, or one that only more of the text can tell.
  let utf16: TextEncoding?

  /// The length of the mark.
  let markLength: Int

  init(_ head: [UInt8]) {
    if head.starts(with: [0xFF, 0xFE]) {
      (utf16, markLength) = (.utf16LittleEndian, 2)
    } else if head.starts(with: [0xFE, 0xFF]) {
      (utf16, markLength) = (.utf16BigEndian, 2)
    } else {
      utf16 = encodingByNULs(head.prefix(1024))
      markLength = head.starts(with: utf8ByteOrderMark) ? 3 : 0
    }
  }
}

let utf8ByteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]

/// UTF-16 without a mark: line ends and separators alone give a quarter of the units a zero byte,
/// all on the same side.
private func encodingByNULs(_ sample: ArraySlice<UInt8>) -> TextEncoding? {
  let units = sample.count / 2
  guard units >= 2 else { return nil }
  var zeros = (first: 0, second: 0)
  for unit in 0..<units {
    if sample[sample.startIndex + 2 * unit] == 0 { zeros.first += 1 }
    if sample[sample.startIndex + 2 * unit + 1] == 0 { zeros.second += 1 }
  }
  if zeros.first == 0, zeros.second * 4 >= units { return .utf16LittleEndian }
  if zeros.second == 0, zeros.first * 4 >= units { return .utf16BigEndian }
  return nil
}

/// How much of some bytes is UTF-8 beyond ASCII, and how much cannot be.
///
/// One broken byte in a long file of UTF-8 must not turn every other name into mojibake, and a file
/// of Windows-1252 holds hardly a valid sequence; so the larger count tells which of them it is.
struct UTF8Census {
  private(set) var multibyte = 0
  private(set) var broken = 0

  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    var index = 0
    while index < bytes.count {
      let length = bytes[index] < 0x80 ? 1 : utf8SequenceLength(bytes, at: index)
      if length > 1 { multibyte += 1 }
      if length == 0 { broken += 1 }
      index += max(1, length)
    }
  }

  init(_ bytes: [UInt8]) {
    self = bytes.withUnsafeBufferPointer { UTF8Census($0) }
  }

  var isMostlyUTF8: Bool { multibyte > broken || broken == 0 }
}
