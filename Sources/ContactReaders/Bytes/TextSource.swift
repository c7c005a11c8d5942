// SPDX-License-Identifier: Apache-2.0

import ContactRecords

/// A text as UTF-8, whatever its bytes are.
struct TextSource: Sendable {
  private let bytes: any ByteSource

  /// Where the text begins behind its byte order mark.
  let start: Int
  let encoding: TextEncoding

  /// Whether malformed UTF-8 shows that the encoding was taken for the wrong one.
  let mustBeUTF8: Bool
  private let damage: Damage?

  /// The text as UTF-8, or as UTF-16 if it is that.
  init(_ bytes: any ByteSource, _ beginning: TextBeginning) {
    if let utf16 = beginning.utf16 {
      self.init(bytes, utf16, markLength: beginning.markLength)
    } else {
      self.init(bytes, start: beginning.markLength, .utf8, mustBeUTF8: true, damage: nil)
    }
  }

  /// The text in an encoding that is known, with what is broken replaced.
  init(_ bytes: any ByteSource, _ encoding: TextEncoding, markLength: Int) {
    let damage = Damage()
    let transcoded = TranscodedBytes(
      source: bytes, markLength: markLength, encoding: encoding, damage: damage)
    self.init(transcoded, start: 0, encoding, mustBeUTF8: false, damage: damage)
  }

  private init(
    _ bytes: any ByteSource, start: Int, _ encoding: TextEncoding, mustBeUTF8: Bool,
    damage: Damage?
  ) {
    self.bytes = bytes
    self.start = start
    self.encoding = encoding
    self.mustBeUTF8 = mustBeUTF8
    self.damage = damage
  }

  func reader(at offset: Int) throws(ReadingProblem) -> any ByteReader {
    try bytes.stream(from: offset)
  }

  /// The first bytes of the text, at most `textHeadLength`, to judge it by.
  func head() throws(ReadingProblem) -> [UInt8] {
    var reader = try reader(at: start)
    return try reader.next(textHeadLength)
  }

  /// How many bytes there are behind `offset`, as far as that is known.
  func length(from offset: Int, atMost limit: Int = .max) -> Int? {
    bytes.count.map { min(max($0 - offset, 0), limit) }
  }

  /// Where the parts begin that are read side by side, and where the last one ends.
  ///
  /// Their size doesn't depend on the machine, so that every machine reads the same.
  func partBounds(from start: Int, _ partLength: Int) -> [Int] {
    guard bytes.isSeekable, let count = bytes.count else { return [start, .max] }
    return [start] + stride(from: start + partLength, to: count, by: partLength) + [.max]
  }

  /// What became U+FFFD, after the text has been read.
  var finding: (line: Int, problem: Finding.Problem)? {
    damage?.line.map { ($0, .undecodableText(encoding: encoding.rawValue)) }
  }
}

/// How long the parts of a text are that are read side by side, in bytes.
package let usualPartLength = 4 << 20

/// How much of a text is looked at before it is read.
let textHeadLength = 65_536
