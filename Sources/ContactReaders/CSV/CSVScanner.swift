// SPDX-License-Identifier: Apache-2.0

/// Finds the cells of comma-separated text (RFC 4180, and what programs write in its name).
///
/// Line ends may be CR, LF or CRLF. A quote is special only as the first byte of a cell; `""` and
/// `\"` inside a quoted cell stand for a quote. A quote that is never closed costs its own line
/// only.
struct CSVScanner: ~Copyable {
  /// More cells than this are not kept, so that a hostile row costs no more than its bytes.
  static let cellLimit = 500

  /// A longer row is passed over, and a quoted cell that is longer was never closed; bytes.
  static let rowLimit = 1_000_000

  /// A quoted cell with more lines was never closed; else a file of open quotes would be read once
  /// for each of them.
  private static let lineLimit = 1_000

  let delimiter: UInt8

  /// How many cells of the row that `next()` found are kept, and how many it has.
  private(set) var keptCount = 0
  private(set) var cellCount = 0

  /// The row's first physical line, and that of the row after it, counted from the scanner's first.
  private(set) var line: Int
  private(set) var nextLine: Int

  /// The lines on which a quote was opened and never closed.
  private(set) var unclosedQuoteLines: [Int] = []

  /// The rows that were passed over, each with at least so many bytes.
  private(set) var overlongRows: [(line: Int, bytes: Int)] = []

  private var window: ByteWindow
  private var position = 0

  /// Whether all of the row is visible ASCII and spaces, without quotes.
  private var isPlainRow = false
  private let cells: UnsafeMutablePointer<CSVCell>

  /// The unclosed quotes of the row that is being scanned.
  private var unclosedHere: [Int] = []

  /// The stream must be at the beginning of a row, which is on the line `firstLine`.
  ///
  /// `expected` is how many bytes will be read, as far as that is known.
  init(
    _ reader: any ByteReader, delimiter: UInt8, offset: Int, expected: Int?, firstLine: Int,
    mustBeUTF8: Bool
  ) {
    self.delimiter = delimiter
    window = ByteWindow(
      reader, offset: offset, expected: expected, separator: delimiter, quote: quote,
      mustBeUTF8: mustBeUTF8)
    cells = .allocate(capacity: Self.cellLimit)
    line = firstLine
    nextLine = firstLine
  }

  deinit {
    cells.deallocate()
  }

  /// Where the next row begins, in the stream.
  var offset: Int { window.offset + position }

  /// Moves to the next row; false at the end.
  mutating func next() throws(ReadingProblem) -> Bool {
    while true {
      guard try hasMore() else { return false }
      let start = position
      if scanRow() {
        if position - start <= Self.rowLimit { return true }
        overlongRows.append((line, position - start))
      } else {
        let hasMore = try advance()
        if !hasMore { try passOverlongRow() }
      }
    }
  }

  /// Goes to the beginning of the next line, without counting the one that is left.
  mutating func passLineEnd() throws(ReadingProblem) {
    let first = nextLine
    if try hasMore() { try passLine() }
    nextLine = first
  }

  /// Whether a cell that is kept is empty.
  @inline(__always)
  func isEmpty(_ index: Int) -> Bool { cells[index].start == cells[index].end }

  /// The bytes of a cell that is kept, with the quotes around and in it where it is raw.
  @inline(__always)
  subscript(index: Int) -> (bytes: UnsafeBufferPointer<UInt8>, isRaw: Bool) {
    let cell = cells[index]
    let (start, end) = (Int(cell.start), Int(cell.end))
    return (UnsafeBufferPointer(start: window.bytes + start, count: end - start), cell.isRaw)
  }

  /// Whether a cell is what it says, but for blanks around it.
  @inline(__always)
  func isTidy(_ index: Int) -> Bool {
    if isPlainRow { return true }
    let cell = cells[index]
    if cell.isRaw { return false }
    return window.isPlain(Int(cell.start), Int(cell.end)) || isTidyText(self[index].bytes)
  }

  /// A cell's text, in normal form C; empty where the row is too short.
  func text(_ index: Int) -> String {
    guard index < keptCount else { return "" }
    let cell = self[index]
    return normalisedText(cell.isRaw ? withoutQuotes(cell.bytes)[...] : Array(cell.bytes)[...])
  }

  var isBlankRow: Bool {
    if let first = self[0].bytes.first, first != blank, first != tab, first != quote {
      return false
    }
    for index in 0..<keptCount
    where self[index].bytes.contains(where: { !isBlank($0) && $0 != quote }) { return false }
    return true
  }

  // MARK: Rows

  /// False when the window ends before the row does.
  private mutating func scanRow() -> Bool {
    (keptCount, cellCount, line) = (0, 0, nextLine)
    if !unclosedHere.isEmpty { unclosedHere = [] }
    let (bytes, count) = (window.bytes, window.count)
    var ends = window.ends(from: position)
    var start = position
    var linesPassed = 0
    while true {
      let end: Int
      if bytes[start] == quote, start < count {
        guard let cell = quotedCell(at: start, &linesPassed) else { return false }
        end = cell.end
        append(cell.cell)
        ends = window.ends(from: end + 1)
      } else {
        end = ends.next()
        append(CSVCell(start, end, isRaw: false))
      }
      guard end < count else {
        guard window.isAtEnd else { return false }
        endRow(contentEnd: end, next: end, lines: linesPassed)
        return true
      }
      start = end + 1
      if bytes[end] == delimiter { continue }
      if bytes[end] == carriageReturn {
        if start == count, !window.isAtEnd { return false }
        // Behind the last byte of the window are zeros.
        if bytes[start] == newline { start += 1 }
      }
      endRow(contentEnd: end, next: start, lines: linesPassed + 1)
      return true
    }
  }

  @inline(__always)
  private mutating func endRow(contentEnd: Int, next: Int, lines: Int) {
    notePlainRow(upTo: contentEnd)
    position = next
    nextLine += lines
    if !unclosedHere.isEmpty { unclosedQuoteLines += unclosedHere }
  }

  /// A cell that begins with a quote, and where it ends; nil when the window ends before that is
  /// known.
  private mutating func quotedCell(
    at start: Int, _ linesPassed: inout Int
  ) -> (cell: CSVCell, end: Int)? {
    switch closingQuote(after: start) {
    case .beyondWindow: return nil
    case .never:
      unclosedHere.append(nextLine + linesPassed)
      let end = window.nextEnd(from: start + 1)
      return (CSVCell(start + 1, end, isRaw: false), end)
    case .at(let close, let lines, let hasInnerQuotes):
      linesPassed += lines
      if close + 1 == window.count || endsCell(window.bytes[close + 1]) {
        let cell =
          hasInnerQuotes
          ? CSVCell(start, close + 1, isRaw: true) : CSVCell(start + 1, close, isRaw: false)
        return (cell, close + 1)
      }
      let end = window.nextEnd(from: close + 1)
      return (CSVCell(start, end, isRaw: true), end)
    }
  }

  @inline(__always)
  private mutating func notePlainRow(upTo end: Int) {
    isPlainRow = window.isPlain(position, end) && !window.hasQuote(position, end)
  }

  private enum Closing {
    case at(Int, lines: Int, hasInnerQuotes: Bool)
    case never
    case beyondWindow
  }

  /// A cell of many lines that seems to close before anything but the end of a cell is never
  /// closed: the quote that seems to close it opens another.
  private func closingQuote(after open: Int) -> Closing {
    let bytes = window.bytes
    let limit = min(window.count, open + Self.rowLimit)
    var lines = 0
    var hasInnerQuotes = false
    var index = open + 1
    while true {
      let close = window.nextQuote(from: index)
      lines += lineEnds(from: index, to: min(close, limit))
      if lines > Self.lineLimit { return .never }
      if close >= limit { return limit < window.count || window.isAtEnd ? .never : .beyondWindow }
      if close + 1 == window.count, !window.isAtEnd { return .beyondWindow }
      let following = close + 1 < window.count ? bytes[close + 1] : newline
      index = close + 1
      if following == quote {
        hasInnerQuotes = true
        index += 1
      } else if endsCell(following) {
        return .at(close, lines: lines, hasInnerQuotes: hasInnerQuotes)
      } else if bytes[close - 1] == backslash, close - 1 > open {
        hasInnerQuotes = true
      } else {
        return lines > 0 ? .never : .at(close, lines: 0, hasInnerQuotes: true)
      }
    }
  }

  /// CR, LF and CRLF each end one line.
  private func lineEnds(from start: Int, to end: Int) -> Int {
    var lines = 0
    var index = window.nextEnd(from: start)
    while index < end {
      let byte = window.bytes[index]
      if byte == newline || byte == carriageReturn && window.bytes[index + 1] != newline {
        lines += 1
      }
      index = window.nextEnd(from: index + 1)
    }
    return lines
  }

  @inline(__always)
  private mutating func append(_ cell: CSVCell) {
    cellCount += 1
    if keptCount < Self.cellLimit {
      cells[keptCount] = cell
      keptCount += 1
    }
  }

  @inline(__always)
  private func endsCell(_ byte: UInt8) -> Bool {
    byte == delimiter || byte == newline || byte == carriageReturn
  }

  // MARK: The window

  /// Reads more behind the row that begins at `position`; false when there's no more to be had.
  private mutating func advance() throws(ReadingProblem) -> Bool {
    let hadEnded = window.isAtEnd
    let hasMore = try window.advance(keepingFrom: position)
    if !hadEnded { position = 0 }
    return hasMore && (window.count > 0 || !window.isAtEnd)
  }

  private mutating func passOverlongRow() throws(ReadingProblem) {
    let line = nextLine
    overlongRows.append((line, try passLine()))
  }

  /// Goes on behind the next line end, whether it is in a quoted cell or not; tells how far it was.
  @discardableResult
  private mutating func passLine() throws(ReadingProblem) -> Int {
    var length = 0
    while true {
      var end = window.nextEnd(from: position)
      while end < window.count, window.bytes[end] == delimiter {
        end = window.nextEnd(from: end + 1)
      }
      length += end - position
      position = end
      if end < window.count { break }
      if try !advance() { break }
    }
    nextLine += 1
    guard position < window.count else { return length }
    let isReturn = window.bytes[position] == carriageReturn
    position += 1
    if isReturn, try hasMore(), window.bytes[position] == newline { position += 1 }
    return length
  }

  private mutating func hasMore() throws(ReadingProblem) -> Bool {
    if position < window.count { return true }
    return try advance()
  }
}

/// Where a cell is in the window.
///
/// A raw one still has its quotes around and in it.
private struct CSVCell {
  let start: Int32
  let end: Int32
  let isRaw: Bool

  @inline(__always)
  init(_ start: Int, _ end: Int, isRaw: Bool) {
    self.start = Int32(truncatingIfNeeded: start)
    self.end = Int32(truncatingIfNeeded: end)
    self.isRaw = isRaw
  }
}

/// What a quoted cell says, with what follows the quotes.
func withoutQuotes(_ raw: UnsafeBufferPointer<UInt8>) -> [UInt8] {
  var text: [UInt8] = []
  text.reserveCapacity(raw.count)
  var isQuoted = true
  var index = 1
  while index < raw.count {
    let byte = raw[index]
    let following = index + 1 < raw.count ? raw[index + 1] : newline
    if isQuoted, following == quote, byte == quote || byte == backslash && index + 2 < raw.count {
      text.append(quote)
      index += 1
    } else if isQuoted, byte == quote {
      isQuoted = false
    } else {
      text.append(byte)
    }
    index += 1
  }
  return text
}
