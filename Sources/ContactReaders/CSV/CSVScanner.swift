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

  /// How many cells the row has that `next()` found; how many of them are kept and not empty.
  private(set) var cellCount = 0
  private(set) var filledCount = 0

  /// The row's first physical line, and that of the row after it, counted from the scanner's first.
  private(set) var line: Int
  private(set) var nextLine: Int

  /// The lines on which a quote was opened and never closed.
  private(set) var unclosedQuoteLines: [Int] = []

  /// The rows that were passed over, each with at least so many bytes.
  private(set) var overlongRows: [(line: Int, bytes: Int)] = []

  private var window: ByteWindow
  private var position = 0

  /// Whether all of the row is visible ASCII and spaces.
  private var isPlainRow = false

  /// The cells that are kept and not empty, from left to right.
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

  /// How many cells there are that may have been kept, empty ones included.
  var keptCount: Int { min(cellCount, Self.cellLimit) }

  /// The cells that are kept and not empty, from left to right.
  @inline(__always)
  var filledCells: UnsafeBufferPointer<CSVCell> {
    UnsafeBufferPointer(start: cells, count: filledCount)
  }

  /// The bytes of a cell, with the quotes around and in it where it is raw.
  @inline(__always)
  func bytes(_ cell: CSVCell) -> UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(start: window.bytes + cell.start, count: cell.end &- cell.start)
  }

  /// Whether a cell is what it says, but for blanks around it.
  @inline(__always)
  func isTidy(_ cell: CSVCell) -> Bool {
    if cell.isRaw { return false }
    return isPlainRow || window.isPlain(cell.start, cell.end) || isTidyText(bytes(cell))
  }

  /// The cell of a column, if it is kept and not empty.
  func cell(_ column: Int) -> CSVCell? {
    filledCells.first { $0.column == column }
  }

  /// A cell's text, in normal form C.
  func text(_ cell: CSVCell) -> String {
    let bytes = bytes(cell)
    return normalisedText(cell.isRaw ? withoutQuotes(bytes)[...] : Array(bytes)[...])
  }

  /// The text of a column, in normal form C; empty where the row is too short.
  func text(_ column: Int) -> String {
    cell(column).map { text($0) } ?? ""
  }

  /// The texts of all cells that are kept, in normal form C.
  var texts: [String] {
    var texts = [String](repeating: "", count: keptCount)
    for cell in filledCells { texts[Int(cell.column)] = text(cell) }
    return texts
  }

  var isBlankRow: Bool {
    if filledCount == 0 { return true }
    if let first = bytes(cells[0]).first, first != blank, first != tab, first != quote {
      return false
    }
    return filledCells.allSatisfy { bytes($0).allSatisfy { isBlank($0) || $0 == quote } }
  }

  // MARK: Rows

  /// False when the window ends before the row does.
  private mutating func scanRow() -> Bool {
    line = nextLine
    if !unclosedHere.isEmpty { unclosedHere = [] }
    var rowEnd = window.nextLineEnd(from: position)
    var column = 0
    var found = 0
    var linesPassed = 0
    var start = position
    while true {
      // Between two cells that aren't empty there's nothing but the ends of those that are.
      let content = start < rowEnd ? min(window.nextContent(from: start), rowEnd) : rowEnd
      column &+= content &- start
      if content == rowEnd { break }
      let end: Int
      let cell: CSVCell
      if window.bytes[content] == quote {
        guard let closed = quotedCell(at: content, column, &linesPassed) else { return false }
        (cell, end) = closed
        if end > rowEnd { rowEnd = window.nextLineEnd(from: end) }
      } else {
        end = window.nextEnd(from: content)
        cell = CSVCell(content, end, column: column, isRaw: false)
      }
      if column < Self.cellLimit, cell.start != cell.end {
        cells[found] = cell
        found &+= 1
      }
      if end == rowEnd { break }
      column &+= 1
      start = end &+ 1
    }
    (cellCount, filledCount) = (column &+ 1, found)
    return endRow(at: rowEnd, lines: linesPassed)
  }

  /// False when the window ends before the row does.
  @inline(__always)
  private mutating func endRow(at end: Int, lines: Int) -> Bool {
    var next = end
    var lines = lines
    if end < window.count {
      next += 1
      lines += 1
      if window.bytes[end] == carriageReturn {
        if next == window.count, !window.isAtEnd { return false }
        // Behind the last byte of the window are zeros.
        if window.bytes[next] == newline { next += 1 }
      }
    } else if !window.isAtEnd {
      return false
    }
    isPlainRow = window.isPlain(position, end)
    position = next
    nextLine += lines
    if !unclosedHere.isEmpty { unclosedQuoteLines += unclosedHere }
    return true
  }

  /// A cell that begins with a quote, and where it ends; nil when the window ends before that is
  /// known.
  @inline(__always)
  private mutating func quotedCell(
    at start: Int, _ column: Int, _ linesPassed: inout Int
  ) -> (cell: CSVCell, end: Int)? {
    // Nearly all are closed on their own line, without quotes inside.
    let close = window.nextQuote(from: start + 1)
    if close + 1 < window.count, endsCell(window.bytes[close + 1]), window.isPlain(start, close) {
      return (CSVCell(start + 1, close, column: column, isRaw: false), close + 1)
    }
    return unusualQuotedCell(at: start, column, &linesPassed)
  }

  private mutating func unusualQuotedCell(
    at start: Int, _ column: Int, _ linesPassed: inout Int
  ) -> (cell: CSVCell, end: Int)? {
    switch closingQuote(after: start) {
    case .beyondWindow: return nil
    case .never:
      unclosedHere.append(nextLine + linesPassed)
      let end = window.nextEnd(from: start + 1)
      return (CSVCell(start + 1, end, column: column, isRaw: false), end)
    case .at(let close, let lines, let hasInnerQuotes):
      linesPassed += lines
      if close + 1 == window.count || endsCell(window.bytes[close + 1]) {
        let cell =
          hasInnerQuotes
          ? CSVCell(start, close + 1, column: column, isRaw: true)
          : CSVCell(start + 1, close, column: column, isRaw: false)
        return (cell, close + 1)
      }
      let end = window.nextEnd(from: close + 1)
      return (CSVCell(start, end, column: column, isRaw: true), end)
    }
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
    var index = window.nextLineEnd(from: start)
    while index < end {
      if window.bytes[index] == newline || window.bytes[index + 1] != newline { lines += 1 }
      index = window.nextLineEnd(from: index + 1)
    }
    return lines
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
      let end = window.nextLineEnd(from: position)
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
