// SPDX-License-Identifier: Apache-2.0

/// Finds the physical lines of vCards, which CR, LF, CRLF or CRCRLF end, one after another.
struct PhysicalLines: ~Copyable {
  /// Where the colon before the value stands in the line; its length when it has none.
  ///
  /// It is the first one, until somebody finds that this one stands in quotes.
  var colon = 0

  /// The number of the next line, as the caller counts.
  private(set) var nextLine: Int

  /// The length of a line that didn't fit into the window, in bytes; 0 for one that did.
  private(set) var overlong = 0

  private var window: ByteWindow

  /// The line, without its end, in the window.
  private var start = 0
  private var end = 0

  /// Where the next line begins.
  private var position = 0

  /// `expected` is how many bytes will be read, as far as that is known.
  init(_ reader: any ByteReader, offset: Int, expected: Int?, firstLine: Int) {
    window = ByteWindow(
      reader, offset: offset, expected: expected, separator: ContactReaders.colon, quote: quote,
      mustBeUTF8: false)
    nextLine = firstLine
  }

  /// Reads a whole text that lies in memory, from its beginning.
  mutating func restart(on text: UnsafeBufferPointer<UInt8>, line: Int) {
    window.replace(with: text)
    (position, start, end, nextLine) = (0, 0, 0, line)
  }

  // MARK: The line

  /// The line without its end; valid until the next one.
  @inline(__always)
  var text: UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(start: window.bytes + start, count: end - start)
  }

  /// What stands behind the first colon.
  @inline(__always)
  var value: UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(start: window.bytes + start + colon + 1, count: end - start - colon - 1)
  }

  /// Whether the value is visible ASCII and spaces.
  @inline(__always)
  var isPlainValue: Bool { window.isPlain(start + colon + 1, end) }

  /// Whether there's a quote in a stretch of the line.
  @inline(__always)
  func hasQuote(_ first: Int, _ limit: Int) -> Bool {
    window.hasQuote(start + first, start + limit)
  }

  var isEmpty: Bool { start == end }

  /// The line's number.
  var line: Int { nextLine - (position > end ? 1 : 0) }

  /// Whether the next line begins with a blank, as one that continues another does.
  @inline(__always)
  var isContinued: Bool {
    position < window.count && isBlank(window.bytes[position])
  }

  /// Whether the line is the text's last.
  var isAtEnd: Bool { position == window.count && window.isAtEnd }

  /// Where in the stream the line begins.
  var offset: Int { window.offset + start }

  /// Where in the stream the text ends, once it has been read.
  var endOffset: Int { window.offset + window.count }

  /// The stretch of the text that is in memory.
  var visible: UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(start: window.bytes, count: window.count)
  }

  // MARK: Moving

  /// Moves to the next line; false at the end.
  ///
  /// `END:VCARD` ends a line wherever another card follows at once.
  mutating func next() throws(ReadingProblem) -> Bool {
    overlong = 0
    while true {
      start = position
      var colonIndex = -1
      end = window.nextEnd(from: start)
      while end < window.count, window.bytes[end] == ContactReaders.colon {
        if colonIndex < 0 { colonIndex = end }
        end = window.nextEnd(from: end + 1)
      }
      colon = (colonIndex < 0 ? end : colonIndex) - start
      // What ends the line may be CRCRLF, which comes of converting line ends twice; and the byte
      // behind it tells whether the line goes on.
      if end + 3 < window.count || window.isAtEnd { break }
      if try !advance() {
        if window.isAtEnd { continue }
        try passOverlongLine()
        return true
      }
    }
    guard start < window.count else { return false }
    if text.startsIgnoringCase("end:vcardbegin:vcard") {
      (end, position) = (start + 9, start + 9)
      return true
    }
    position = afterLineEnd(end)
    if position > end { nextLine += 1 }
    return true
  }

  /// Makes the line the next one again, with this number.
  mutating func putBack(as number: Int) {
    (position, end, nextLine) = (start, start, number)
  }

  /// Gives the next line this number.
  mutating func count(from number: Int) { nextLine = number }

  private func afterLineEnd(_ end: Int) -> Int {
    var index = end
    while index < window.count, window.bytes[index] == carriageReturn, index - end < 2 {
      index += 1
    }
    if index < window.count, window.bytes[index] == newline { return index + 1 }
    return min(end + 1, window.count)
  }

  private mutating func passOverlongLine() throws(ReadingProblem) {
    overlong = 1
    while true {
      let index = window.nextLineEnd(from: position)
      overlong += index - position
      position = index
      if index < window.count { break }
      start = position
      if try !advance() { break }
    }
    (start, end, colon) = (position, position, 0)
    position = afterLineEnd(position)
    nextLine += 1
  }

  /// Reads more, and keeps the line that is being looked at.
  private mutating func advance() throws(ReadingProblem) -> Bool {
    if window.isAtEnd { return false }
    let mark = start
    let hasMore = try window.advance(keepingFrom: mark)
    start = 0
    end -= mark
    position -= mark
    return hasMore
  }
}
