// SPDX-License-Identifier: Apache-2.0

import ContactRecords

/// Reads a large document in parts, side by side.
///
/// Each part is read below the document's head, and begins with what looks like the start tag of a
/// record; that may stand in a comment or anywhere else. So a part counts only if the part before
/// it ended there, in the very elements that were open when the records began, and is read again
/// otherwise.
struct XMLParts {
  private let document: XMLDocument

  /// What stands before the first record.
  private let head: [UInt8]

  /// The start tag of the first record as far as its name, as it is spelt.
  private let tag: [UInt8]

  /// Where each part may begin, and where all end.
  private let bounds: [Int]

  private static let headLimit = 1 << 20
  private static let searchLength = 256 << 10

  /// Nil when the document is to be read in one go.
  init?(
    _ document: XMLDocument, _ count: Int, first: XMLReading.Mark
  ) throws(ReadingProblem) {
    let start = document.start
    guard first.offset - start <= Self.headLimit else { return nil }
    let beginning = try document.bytes(at: start, first.offset - start + 128)
    head = Array(beginning.prefix(first.offset - start))
    tag = beginning.dropFirst(head.count).prefix { !endsName($0) }
    // The place of the first record in the bytes is what all others are found by.
    guard tag.first == UInt8(ascii: "<"), (2..<100).contains(tag.count) else { return nil }
    self.document = document
    bounds = Array(stride(from: start, to: count, by: document.partLength)) + [.max]
  }

  /// The parts that count, from the first to the one with which the reading ended.
  func read() throws(ReadingProblem) -> [XMLDocument.Part] {
    let guesses = sideBySide(bounds.count - 1) { index in
      Result { () throws(ReadingProblem) -> XMLDocument.Part? in
        index == 0 ? try document.part(until: bounds[1]) : try guess(at: index)
      }
    }
    var parts: [XMLDocument.Part] = []
    for (index, guess) in guesses.enumerated() {
      guard let last = parts.last else {
        if let first = try guess.get() { parts.append(first) }
        continue
      }
      guard let start = last.stop, last.failure == nil else { break }
      // A record may be longer than a part.
      if start >= bounds[index + 1] { continue }
      if let part = try guess.get(), part.start == start {
        parts.append(part)
      } else if let part = try part(from: start, until: bounds[index + 1], limit: nil) {
        parts.append(part)
      }
    }
    return parts
  }

  /// The part that begins with the first start tag at or after a bound, if all is as it seems.
  private func guess(at index: Int) throws(ReadingProblem) -> XMLDocument.Part? {
    let bytes = try document.bytes(at: bounds[index], Self.searchLength)
    guard let start = bytes.firstIndex(of: tag, where: endsName) else { return nil }
    // A part that was misled might otherwise be read to the end of the document, as might all.
    let limit = bounds[index + 1] == .max ? nil : 2 * document.partLength
    return try part(from: bounds[index] + start, until: bounds[index + 1], limit: limit)
  }

  /// Reads the records that begin from `start` on and before `bound`.
  ///
  /// Nil when no record begins there, or none does again within `limit` bytes.
  private func part(
    from start: Int, until bound: Int, limit: Int?
  ) throws(ReadingProblem) -> XMLDocument.Part? {
    let reader = HeadedReader(
      head: head[...], base: try document.source.stream(from: start), left: limit ?? .max)
    let cut = XMLReading.Cut(headLength: head.count, start: start, bound: bound)
    let reading = XMLReading(
      reader, country: document.country, linesBefore: 0, cut: cut, isUTF8: document.isUTF8)
    if reading.isMisled || reading.first == nil || reader.left == 0 { return nil }
    return XMLDocument.Part(reading, start: start)
  }
}

/// The document's head, and then what comes from somewhere in the middle of it.
private final class HeadedReader: ByteReader {
  private var head: ArraySlice<UInt8>
  private var base: any ByteReader

  /// How many bytes may still be read.
  private(set) var left: Int

  init(head: ArraySlice<UInt8>, base: any ByteReader, left: Int) {
    self.head = head
    self.base = base
    self.left = left
  }

  func read(into buffer: UnsafeMutableRawBufferPointer) throws(ByteSourceProblem) -> Int {
    if !head.isEmpty {
      let piece = head.prefix(buffer.count)
      buffer.copyBytes(from: piece)
      head = head.dropFirst(piece.count)
      return piece.count
    }
    let count = try base.read(into: UnsafeMutableRawBufferPointer(rebasing: buffer.prefix(left)))
    left -= count
    return count
  }
}

/// Whether a byte ends the name in a start tag.
private func endsName(_ byte: UInt8) -> Bool {
  byte <= blank || byte == UInt8(ascii: ">") || byte == UInt8(ascii: "/")
}

extension [UInt8] {
  /// Where `word` stands first, followed by a byte of a kind.
  fileprivate func firstIndex(of word: [UInt8], where ends: (UInt8) -> Bool) -> Int? {
    var index = startIndex
    while let start = self[index...].firstIndex(of: word[0]) {
      let end = start + word.count
      if end < endIndex, self[start..<end].elementsEqual(word), ends(self[end]) { return start }
      index = start + 1
    }
    return nil
  }
}
