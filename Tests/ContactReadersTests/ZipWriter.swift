// SPDX-License-Identifier: Apache-2.0

/// Writes zip archives byte by byte, so that they can be wrong in any way.
struct ZipWriter {
  struct Entry {
    var name: [UInt8]
    var contents: [UInt8]
    var method: UInt16 = 0
    var flags: UInt16 = 0
    var packed: [UInt8]
    var size: Int
    var checkSum: UInt32

    /// Whether sizes stand behind the contents and in the directory only.
    var hasDescriptor = false
    var isZip64 = false

    init(_ name: String, _ text: String) {
      self.init(name, Array(text.utf8))
    }

    init(_ name: String, _ contents: [UInt8]) {
      self.name = Array(name.utf8)
      self.contents = contents
      (packed, size, checkSum) = (contents, contents.count, crc32(contents))
    }

    /// The same in a deflate block without compression.
    var deflated: Entry {
      var entry = self
      entry.method = 8
      var blocks: [UInt8] = []
      for start in stride(from: 0, to: max(1, contents.count), by: 65_535) {
        let piece = contents[start..<min(start + 65_535, contents.count)]
        let length = UInt16(piece.count)
        blocks += [start + 65_535 >= contents.count ? 1 : 0] + little(length) + little(~length)
        blocks += piece
      }
      entry.packed = blocks
      return entry
    }
  }

  static func archive(_ entries: [Entry]) -> [UInt8] {
    var bytes: [UInt8] = []
    var directory: [UInt8] = []
    for entry in entries {
      let offset = bytes.count
      bytes += localHeader(entry) + entry.packed
      if entry.hasDescriptor {
        bytes +=
          [0x50, 0x4B, 7, 8] + little(entry.checkSum) + little(UInt32(entry.packed.count))
          + little(UInt32(entry.size))
      }
      directory += directoryEntry(entry, offset)
    }
    let count = UInt16(entries.count)
    return bytes + directory + [0x50, 0x4B, 5, 6, 0, 0, 0, 0] + little(count) + little(count)
      + little(UInt32(directory.count)) + little(UInt32(bytes.count)) + [0, 0]
  }

  private static func flags(_ entry: Entry) -> UInt16 {
    entry.flags | (entry.hasDescriptor ? 8 : 0)
  }

  private static func localHeader(_ entry: Entry) -> [UInt8] {
    let isKnown = !entry.hasDescriptor
    let sizes =
      isKnown
      ? little(entry.checkSum) + little(UInt32(entry.packed.count)) + little(UInt32(entry.size))
      : [UInt8](repeating: 0, count: 12)
    return [0x50, 0x4B, 3, 4, 20, 0] + little(flags(entry)) + little(entry.method) + [0, 0, 0, 0]
      + sizes + little(UInt16(entry.name.count)) + [0, 0] + entry.name
  }

  private static func directoryEntry(_ entry: Entry, _ offset: Int) -> [UInt8] {
    var extra: [UInt8] = []
    var sizes = little(UInt32(entry.packed.count)) + little(UInt32(entry.size))
    if entry.isZip64 {
      sizes = [UInt8](repeating: 0xFF, count: 8)
      extra = [1, 0, 16, 0] + little(UInt64(entry.size)) + little(UInt64(entry.packed.count))
    }
    return [0x50, 0x4B, 1, 2, 20, 0, 20, 0] + little(flags(entry)) + little(entry.method)
      + [0, 0, 0, 0] + little(entry.checkSum) + sizes + little(UInt16(entry.name.count))
      + little(UInt16(extra.count)) + [0, 0, 0, 0, 0, 0, 0, 0, 0, 0] + little(UInt32(offset))
      + entry.name + extra
  }
}

/// A deflate stream of one letter over and over, a thousand times shorter than what comes out.
///
/// Its Huffman codes: `A` 10, end 11, a match of 258 letters 0, and its distance 0.
func bomb(matches: Int) -> (packed: [UInt8], size: Int) {
  var bits = BitWriter()
  bits.number(0b101, 3)
  bits.number(29, 5)
  bits.number(0, 5)
  bits.number(14, 4)
  // The lengths of the codes for 18, 0, 2 and 1, in the order that the format has.
  for length in [0, 0, 2, 2, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 2, 0, 2] { bits.number(length, 3) }
  func zeros(_ count: Int) {
    bits.code(0b11, 2)
    bits.number(count - 11, 7)
  }
  zeros(65)
  bits.code(0b10, 2)
  zeros(138)
  zeros(52)
  bits.code(0b10, 2)
  zeros(28)
  bits.code(0b01, 2)
  bits.code(0b01, 2)
  bits.code(0b10, 2)
  for _ in 0..<matches { bits.code(0, 2) }
  bits.code(0b11, 2)
  return (bits.bytes, 1 + 258 * matches)
}

private struct BitWriter {
  private(set) var bytes: [UInt8] = []
  private var count = 0

  mutating func number(_ value: Int, _ length: Int) {
    for bit in 0..<length { append(value >> bit & 1) }
  }

  mutating func code(_ value: Int, _ length: Int) {
    for bit in (0..<length).reversed() { append(value >> bit & 1) }
  }

  private mutating func append(_ bit: Int) {
    if count % 8 == 0 { bytes.append(0) }
    bytes[bytes.count - 1] |= UInt8(bit << (count % 8))
    count += 1
  }
}

private func little(_ number: some FixedWidthInteger) -> [UInt8] {
  withUnsafeBytes(of: number.littleEndian) { Array($0) }
}

private func crc32(_ bytes: [UInt8]) -> UInt32 {
  ~bytes.reduce(~0) { sum, byte in
    (0..<8).reduce(sum ^ UInt32(byte)) { sum, _ in sum & 1 == 1 ? sum >> 1 ^ 0xEDB8_8320 : sum >> 1
    }
  }
}
