// SPDX-License-Identifier: Apache-2.0

/// Where a cell is in its row, and in the window.
///
/// Small, because a row may have many.
struct CSVCell {
  private let first: Int32
  private let limit: Int32

  /// Counted from 0.
  let column: Int32

  /// Whether its bytes still have quotes around and in them.
  let isRaw: Bool

  @inline(__always)
  init(_ start: Int, _ end: Int, column: Int, isRaw: Bool) {
    first = Int32(truncatingIfNeeded: start)
    limit = Int32(truncatingIfNeeded: end)
    self.column = Int32(truncatingIfNeeded: column)
    self.isRaw = isRaw
  }

  /// Where the cell begins and ends in the window.
  @inline(__always)
  var start: Int { Int(first) }
  @inline(__always)
  var end: Int { Int(limit) }
}

/// What a quoted cell says, with what follows the quotes; the rest of the bytes are left.
///
/// `text` must have room for the whole cell. Gives the text's length.
func removeQuotes(
  _ raw: UnsafeBufferPointer<UInt8>, into text: UnsafeMutableBufferPointer<UInt8>
) -> Int {
  var length = 0
  var isQuoted = true
  var index = 1
  while index < raw.count {
    let byte = raw[index]
    let following = index + 1 < raw.count ? raw[index + 1] : newline
    if isQuoted, following == quote, byte == quote || byte == backslash && index + 2 < raw.count {
      text[length] = quote
      length += 1
      index += 1
    } else if isQuoted, byte == quote {
      isQuoted = false
    } else {
      text[length] = byte
      length += 1
    }
    index += 1
  }
  return length
}

/// What a quoted cell says, with what follows the quotes.
func withoutQuotes(_ raw: UnsafeBufferPointer<UInt8>) -> [UInt8] {
  [UInt8](unsafeUninitializedCapacity: raw.count) { text, length in
    length = removeQuotes(raw, into: text)
  }
}
