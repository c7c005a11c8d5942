// SPDX-License-Identifier: Apache-2.0

import ContactRecords

/// A document in XML, to be read once, in one go or in parts.
struct XMLDocument: Sendable {
  let source: any ByteSource

  /// Where the document begins, and how many lines stand before it.
  let start: Int
  let linesBefore: Int

  /// Whether the bytes are UTF-8 whatever the document says.
  let isUTF8: Bool
  let country: String?
  let partLength: Int

  /// What was read of a part, or of the whole.
  struct Part: Sendable {
    let start: Int

    /// Where the next part begins; nil where the document ended, or the reading did.
    let stop: Int?

    /// How many lines further the next part begins.
    let lineCount: Int
    let kind: AddressBookKind?
    let root: String?
    var records: PackedRecords.Part
    let findings: FindingList
    let groups: VCardGroups
    let failure: XMLFailure?

    init(_ reading: XMLReading, start: Int) {
      self.start = start
      stop = reading.stop?.offset
      lineCount = reading.stop?.line ?? 0
      kind = reading.records?.kind
      root = reading.root
      failure = reading.failure
      guard let read = reading.records else {
        var writer = RecordWriter(expected: 0)
        (records, findings, groups) = (writer.takePart(), FindingList(), VCardGroups())
        return
      }
      (records, findings, groups) = read.take()
    }
  }

  /// The parts in their order, at least one; the last one may have ended early.
  func read() throws(ReadingProblem) -> [Part] {
    guard source.isSeekable, let count = source.count, count - start > partLength else {
      return [try part(until: nil)]
    }
    // Where records aren't to be told apart, this reads the whole document.
    let beginning = try reading(until: 0)
    guard let first = beginning.stop else { return [Part(beginning, start: start)] }
    guard let parts = try XMLParts(self, count, first: first) else { return [try part(until: nil)] }
    return try parts.read()
  }

  /// Reads from the beginning to the first record at or after a bound, or to the end.
  func part(until bound: Int?) throws(ReadingProblem) -> Part {
    Part(try reading(until: bound), start: start)
  }

  private func reading(until bound: Int?) throws(ReadingProblem) -> XMLReading {
    let reader = try source.stream(from: start)
    let cut = bound.map { XMLReading.Cut(start: start, bound: $0) }
    return XMLReading(
      reader, country: country, linesBefore: linesBefore, cut: cut, isUTF8: isUTF8)
  }

  /// The bytes at a place, fewer than `length` only at the end.
  func bytes(at offset: Int, _ length: Int) throws(ReadingProblem) -> [UInt8] {
    var stream = try source.stream(from: offset)
    return try stream.next(length)
  }
}
