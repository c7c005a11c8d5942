// SPDX-License-Identifier: Apache-2.0

/// What a file holds, judged by its first bytes.
enum ContentKind {
  case empty
  case binary
  case xml
  case vCard
  case text

  init(_ bytes: [UInt8]) {
    let isUTF16 = UTF16Layout(of: bytes) != nil
    let head = Self.readableHead(bytes)
    if head.isEmpty, bytes.allSatisfy(isFiller) || isUTF16 && bytes.count < 65_536 {
      self = .empty
    } else if magicNumbers.contains(where: bytes.starts(with:)) || !isUTF16 && head.contains(0) {
      self = .binary
    } else if head.first == UInt8(ascii: "<") {
      self = .xml
    } else {
      self = beginsCard(head) ? .vCard : .text
    }
  }

  /// The beginning of the text as UTF-8 or the like, from its first character that isn't white.
  private static func readableHead(_ bytes: [UInt8]) -> ArraySlice<UInt8> {
    let sample = Array(bytes.prefix(65_536))
    let text = UTF16Layout(of: bytes)?.decode(sample).utf8 ?? sample
    return text.drop(while: isFiller)
  }
}

/// White space, and the three bytes of a byte-order mark.
private func isFiller(_ byte: UInt8) -> Bool {
  isBlank(byte) || byte == newline || byte == carriageReturn || utf8ByteOrderMark.contains(byte)
}

/// PNG, JPEG, GIF, PDF, ZIP (and so every office document), gzip, SQLite, and old office documents.
private let magicNumbers: [[UInt8]] = [
  [0x89, 0x50, 0x4E, 0x47], [0xFF, 0xD8, 0xFF], Array("GIF8".utf8), Array("%PDF".utf8),
  [0x50, 0x4B, 0x03, 0x04], [0x50, 0x4B, 0x05, 0x06], [0x1F, 0x8B],
  Array("SQLite format 3".utf8), [0xD0, 0xCF, 0x11, 0xE0],
]

/// Whether a line begins a vCard, be it the first or one after something else.
private func beginsCard(_ head: ArraySlice<UInt8>) -> Bool {
  head.split(whereSeparator: { $0 == newline || $0 == carriageReturn }).contains { line in
    let text = line.drop(while: isBlank)
    guard text.startsIgnoringCase("begin"), let separator = text.firstIndex(of: colon) else {
      return false
    }
    return text[..<separator].dropFirst(5).allSatisfy(isBlank)
      && text[(separator + 1)...].drop(while: isBlank).startsIgnoringCase("vcard")
  }
}
