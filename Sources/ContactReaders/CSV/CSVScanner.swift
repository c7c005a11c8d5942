// SPDX-License-Identifier: Apache-2.0

/// Finds the cells of comma-separated text (RFC 4180, and what programs write in its name).
///
/// Line ends may be CR, LF or CRLF. A quote is special only as the first byte of a cell; `""` and
/// `\"` inside a quoted cell stand for a quote. A quote that is never closed costs its own line
/// only.
struct CSVScanner {
  /// More cells than this are not kept, so that a hostile row costs no more than its bytes.
  static let cellLimit = 500

  let bytes: [UInt8]
  let delimiter: UInt8
  private(set) var position: Int

  /// The cells of the row that `next()` found, at most `cellLimit` of them.
  private(set) var fields: [CSVField] = []

  /// How many cells the row has, kept or not.
  private(set) var fieldCount = 0

  /// The row's first physical line, counted from 1, and its length in bytes.
  private(set) var line = 0
  private(set) var rowLength = 0

  /// The lines on which a quote was opened and never closed.
  private(set) var unclosedQuoteLines: [Int] = []
  private var nextLine = 1

  /// `position` skips what precedes the table on its first line.
  init(_ bytes: [UInt8], delimiter: UInt8, position: Int = 0, line: Int = 1) {
    self.bytes = bytes
    self.delimiter = delimiter
    self.position = position
    nextLine = line
  }

  /// Moves to the next row; false at the end.
  mutating func next() -> Bool {
    guard position < bytes.count else { return false }
    let start = position
    line = nextLine
    fields.removeAll(keepingCapacity: true)
    fieldCount = 0
    var hasMore = true
    while hasMore {
      hasMore = position < bytes.count && bytes[position] == quote ? scanQuoted() : scanPlain()
    }
    rowLength = position - start
    return true
  }

  /// A cell's text, in normal form C; empty where the row is too short.
  func text(_ index: Int) -> String {
    guard fields.indices.contains(index) else { return "" }
    let field = fields[index]
    let raw = bytes[field.start..<field.end]
    return normalisedText(field.isRaw ? withoutQuotes(raw)[...] : raw)
  }

  var isBlankRow: Bool {
    fields.allSatisfy { field in
      bytes[field.start..<field.end].allSatisfy { isBlank($0) || $0 == quote }
    }
  }

  private mutating func scanPlain() -> Bool {
    let start = position
    position = endOfPlainCell(from: start)
    append(CSVField(start: start, end: position, isRaw: false))
    return passTerminator()
  }

  private func endOfPlainCell(from start: Int) -> Int {
    let span = bytes.span
    var index = start
    while index < span.count, !endsCell(span[index]) { index += 1 }
    return index
  }

  private mutating func scanQuoted() -> Bool {
    let open = position
    switch closingQuote(after: open) {
    case .none:
      return abandonQuote()
    case .some(let close):
      nextLine += close.linesPassed
      position = close.index + 1
      if position == bytes.count || endsCell(bytes[position]) {
        append(
          close.hasInnerQuotes
            ? CSVField(start: open, end: position, isRaw: true)
            : CSVField(start: open + 1, end: close.index, isRaw: false))
      } else {
        position = endOfPlainCell(from: position)
        append(CSVField(start: open, end: position, isRaw: true))
      }
      return passTerminator()
    }
  }

  private struct ClosingQuote {
    let index: Int
    let linesPassed: Int
    let hasInnerQuotes: Bool
  }

  /// Nil when the cell is never closed.
  ///
  /// That is so, too, when a cell of many lines closes before anything but the end of a cell: the
  /// quote that seems to close it opens another.
  private func closingQuote(after open: Int) -> ClosingQuote? {
    let span = bytes.span
    let mayPassLines = unclosedQuoteLines.count < 64
    var lines = 0
    var hasInnerQuotes = false
    var index = open + 1
    while index < span.count {
      let byte = span[index]
      let following = index + 1 < span.count ? span[index + 1] : newline
      if byte == quote {
        if following == quote {
          hasInnerQuotes = true
          index += 1
        } else if endsCell(following) {
          return ClosingQuote(index: index, linesPassed: lines, hasInnerQuotes: hasInnerQuotes)
        } else if span[index - 1] == backslash {
          hasInnerQuotes = true
        } else {
          guard lines == 0 else { return nil }
          return ClosingQuote(index: index, linesPassed: 0, hasInnerQuotes: true)
        }
      } else if byte == newline || byte == carriageReturn && following != newline {
        lines += 1
        guard mayPassLines else { return nil }
      }
      index += 1
    }
    return nil
  }

  /// Reads the line of an unclosed quote as if the quote weren't there, so that later rows survive.
  private mutating func abandonQuote() -> Bool {
    unclosedQuoteLines.append(nextLine)
    position += 1
    return scanPlain()
  }

  private mutating func append(_ field: CSVField) {
    fieldCount += 1
    if fields.count < Self.cellLimit { fields.append(field) }
  }

  /// Whether the terminator was a delimiter, so that another cell follows.
  private mutating func passTerminator() -> Bool {
    guard position < bytes.count else { return false }
    let terminator = bytes[position]
    position += 1
    if terminator == delimiter { return true }
    if terminator == carriageReturn, position < bytes.count, bytes[position] == newline {
      position += 1
    }
    nextLine += 1
    return false
  }

  private func endsCell(_ byte: UInt8) -> Bool {
    byte == delimiter || byte == newline || byte == carriageReturn
  }

  private func withoutQuotes(_ raw: ArraySlice<UInt8>) -> [UInt8] {
    var text: [UInt8] = []
    text.reserveCapacity(raw.count)
    var isQuoted = true
    var index = raw.startIndex + 1
    while index < raw.endIndex {
      let byte = raw[index]
      let following = index + 1 < raw.endIndex ? raw[index + 1] : newline
      if isQuoted, following == quote,
        byte == quote || byte == backslash && index + 2 < raw.endIndex
      {
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
}

/// Where a cell is.
///
/// A raw one still has its quotes around and in it.
struct CSVField {
  let start: Int
  let end: Int
  let isRaw: Bool
}
