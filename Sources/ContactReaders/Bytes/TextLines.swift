// SPDX-License-Identifier: Apache-2.0

/// The physical lines of a stream, one after another, in memory that doesn't grow with it.
///
/// CR, LF and CRLF end a line.
struct TextLines {
  /// More bytes of a line than these are passed over.
  static let lengthLimit = 1 << 20

  /// The number of the last line, counted from 1.
  private(set) var number = 0

  /// The length of the last line, what was passed over included.
  private(set) var length = 0

  private var reader: any ByteReader
  private var buffer: [UInt8] = []
  private var start = 0
  private var end = 0
  private var position = 0

  init(_ reader: consuming any ByteReader) {
    self.reader = reader
  }

  /// The last line without its end.
  var bytes: ArraySlice<UInt8> { buffer[start..<end] }

  var isCut: Bool { length > Self.lengthLimit }

  /// Moves to the next line; false at the end of the stream.
  mutating func next() throws(ReadingProblem) -> Bool {
    start = position
    end = position
    var passed = 0
    while true {
      end = lineEnd(from: end)
      if end < buffer.count { break }
      if end - start > Self.lengthLimit {
        passed += end - start - Self.lengthLimit
        buffer.removeSubrange((start + Self.lengthLimit)...)
        end = start + Self.lengthLimit
      }
      if try !refill() { break }
    }
    guard end > start || end < buffer.count else { return false }
    number += 1
    length = end - start + passed
    try passLineEnd()
    return true
  }

  /// Whether the next line begins with a blank, which makes it a part of the last one.
  ///
  /// The last line stays as it is.
  mutating func isContinued() throws(ReadingProblem) -> Bool {
    if position == buffer.count, try !refill() { return false }
    return buffer[position] == blank
  }

  private mutating func passLineEnd() throws(ReadingProblem) {
    position = min(end + 1, buffer.count)
    guard end < buffer.count, buffer[end] == carriageReturn else { return }
    if position == buffer.count, try !refill() { return }
    if buffer[position] == newline { position += 1 }
  }

  private func lineEnd(from index: Int) -> Int {
    let span = buffer.span
    var index = index
    while index < span.count, span[index] != newline, span[index] != carriageReturn { index += 1 }
    return index
  }

  /// Reads more behind the line that is being looked at; false at the end of the stream.
  private mutating func refill() throws(ReadingProblem) -> Bool {
    let piece = try reader.next(65_536)
    if piece.isEmpty { return false }
    buffer.removeSubrange(..<start)
    (end, position, start) = (end - start, max(0, position - start), 0)
    buffer += piece
    return true
  }
}
