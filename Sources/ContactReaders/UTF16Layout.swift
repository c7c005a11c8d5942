// SPDX-License-Identifier: Apache-2.0

/// The byte order of UTF-16 text, told by its mark or, without one, by where its NULs are.
struct UTF16Layout {
  let encoding: TextEncoding
  private let markLength: Int

  /// Nil when the bytes aren't UTF-16.
  init?(of bytes: [UInt8]) {
    if bytes.starts(with: [0xFF, 0xFE]) {
      self.init(.utf16LittleEndian, markLength: 2)
    } else if bytes.starts(with: [0xFE, 0xFF]) {
      self.init(.utf16BigEndian, markLength: 2)
    } else if let encoding = Self.encodingByNULs(bytes.prefix(1024)) {
      self.init(encoding, markLength: 0)
    } else {
      return nil
    }
  }

  private init(_ encoding: TextEncoding, markLength: Int) {
    self.encoding = encoding
    self.markLength = markLength
  }

  /// The text as UTF-8, and whether something in it had no meaning and became U+FFFD.
  func decode(_ bytes: [UInt8]) -> (utf8: [UInt8], isDamaged: Bool) {
    let isLittleEndian = encoding == .utf16LittleEndian
    let units = stride(from: markLength, to: bytes.count - 1, by: 2).map { index in
      let (first, second) = (UInt16(bytes[index]), UInt16(bytes[index + 1]))
      return isLittleEndian ? first | second << 8 : first << 8 | second
    }
    var text: [UInt8] = []
    text.reserveCapacity(units.count)
    var isDamaged = transcode(
      units.makeIterator(), from: UTF16.self, to: UTF8.self, stoppingOnError: false
    ) { text.append($0) }
    if bytes.count % 2 != 0 {
      text += "\u{FFFD}".utf8
      isDamaged = true
    }
    return (text, isDamaged)
  }

  /// Line ends and separators alone give a quarter of the units a zero byte, all on the same side.
  private static func encodingByNULs(_ sample: ArraySlice<UInt8>) -> TextEncoding? {
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
}
