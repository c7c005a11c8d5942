// SPDX-License-Identifier: Apache-2.0

import CByteMasks

/// The stretch of a stream that is in memory, with masks that tell where its interesting bytes are.
///
/// Indices count from the beginning of the window and change when it moves on.
struct ByteWindow: ~Copyable {
  /// Followed by at least 64 zeros.
  private(set) var bytes: UnsafeMutablePointer<UInt8>

  /// How many bytes there are.
  private(set) var count = 0

  /// Where in the stream the window begins.
  private(set) var offset: Int

  /// Whether the window reaches the end of the stream.
  private(set) var isAtEnd = false

  private(set) var masks: byte_masks
  private var capacity: Int
  private var reader: any ByteReader
  private let separator: UInt8
  private let quote: UInt8
  private let mustBeUTF8: Bool
  private var validated = 0

  /// A window that grows to this size holds the longest record, and what is looked ahead for it.
  static let largestCapacity = 4 << 20
  private static let usualCapacity = 256 << 10
  private static let smallestCapacity = 1 << 10

  /// `mustBeUTF8` makes malformed UTF-8 an error.
  ///
  /// Masks tell of `separator`, line ends and `quote`. `expected` is how many bytes will be read,
  /// as far as that is known.
  init(
    _ reader: consuming any ByteReader, offset: Int, expected: Int?, separator: UInt8,
    quote: UInt8, mustBeUTF8: Bool
  ) {
    self.reader = reader
    self.offset = offset
    self.separator = separator
    self.quote = quote
    self.mustBeUTF8 = mustBeUTF8
    let needed = expected.map { ($0 / 3 * 4 + 64) & ~63 } ?? Self.usualCapacity
    capacity = min(max(needed, Self.smallestCapacity), Self.usualCapacity)
    (bytes, masks) = allocate(capacity)
    fillMasks()
  }

  deinit {
    release(bytes, masks)
  }

  /// Moves on so that `mark` becomes the beginning, and reads more.
  ///
  /// False when there's no more to be had: the stream has ended, or the window is full and as large
  /// as it may be.
  mutating func advance(keepingFrom mark: Int) throws(ReadingProblem) -> Bool {
    if isAtEnd { return false }
    if mark > 0 {
      bytes.update(from: bytes + mark, count: count - mark)
      count -= mark
      offset += mark
      validated = max(0, validated - mark)
    }
    if capacity - count < capacity / 4 {
      guard capacity < Self.largestCapacity else { return false }
      grow()
    }
    let added = try fill()
    fillMasks()
    if mustBeUTF8 { try validate() }
    return added > 0 || isAtEnd
  }

  /// Holds a whole text instead, which ends with it.
  ///
  /// Its first byte has the index 0.
  mutating func replace(with text: UnsafeBufferPointer<UInt8>) {
    while capacity < text.count { grow() }
    if let base = text.baseAddress { bytes.update(from: base, count: text.count) }
    (count, offset, isAtEnd) = (text.count, 0, true)
    fillMasks()
  }

  /// Marks the byte behind the last one in all masks but `odd`, so that nobody who looks for a mark
  /// goes further.
  private func fillMasks() {
    (bytes + count).update(repeating: 0, count: 64)
    byte_masks_fill(masks, bytes, blockCount, separator, quote)
    let (block, bit): (Int, UInt64) = (count >> 6, 1 << UInt64(count & 63))
    for case let mask? in [masks.ends, masks.lines, masks.quotes] {
      mask[block] = block == blockCount ? bit : mask[block] | bit
    }
  }

  /// How many words of the masks tell of bytes that there are.
  private var blockCount: Int { (count + 63) >> 6 }

  /// The first byte at or after `index` that ends a cell or a line; the count when none does.
  ///
  /// `index` must not be beyond the count.
  @inline(__always)
  func nextEnd(from index: Int) -> Int { nextMarked(in: masks.ends, from: index) }

  /// The first byte at or after `index` that ends a line; the count when none does.
  @inline(__always)
  func nextLineEnd(from index: Int) -> Int { nextMarked(in: masks.lines, from: index) }

  /// The first byte at or after `index` that doesn't end a cell or a line; it may be beyond the
  /// count.
  @inline(__always)
  func nextContent(from index: Int) -> Int {
    var block = index >> 6
    var word = ~masks.ends[block] & (~0 << UInt64(truncatingIfNeeded: index & 63))
    while word == 0 {
      block &+= 1
      word = block < blockCount ? ~masks.ends[block] : ~0
    }
    return block << 6 | word.trailingZeroBitCount
  }

  /// For a mask in which the byte behind the last one is marked.
  @inline(__always)
  private func nextMarked(in mask: UnsafeMutablePointer<UInt64>, from index: Int) -> Int {
    assert(index <= count)
    var block = index >> 6
    var word = mask[block] & (~0 << UInt64(truncatingIfNeeded: index & 63))
    while word == 0 {
      block &+= 1
      word = mask[block]
    }
    return block << 6 | word.trailingZeroBitCount
  }

  @inline(__always)
  func nextQuote(from index: Int) -> Int { nextMarked(in: masks.quotes, from: index) }

  /// Whether all of these bytes are visible ASCII or spaces.
  @inline(__always)
  func isPlain(_ start: Int, _ end: Int) -> Bool { !isAny(of: masks.odd, start, end) }

  @inline(__always)
  func hasQuote(_ start: Int, _ end: Int) -> Bool { isAny(of: masks.quotes, start, end) }

  @inline(__always)
  private func isAny(of mask: UnsafeMutablePointer<UInt64>, _ start: Int, _ end: Int) -> Bool {
    guard start < end else { return false }
    let (first, last) = (start >> 6, (end - 1) >> 6)
    let head = mask[first] & (~0 << UInt64(start & 63))
    let tail: UInt64 = ~0 >> UInt64(63 - (end - 1) & 63)
    if first == last { return head & tail != 0 }
    if head != 0 || mask[last] & tail != 0 { return true }
    var block = first + 1
    while block < last {
      if mask[block] != 0 { return true }
      block += 1
    }
    return false
  }

  private mutating func fill() throws(ReadingProblem) -> Int {
    let before = count
    while count < capacity {
      let free = UnsafeMutableRawBufferPointer(start: bytes + count, count: capacity - count)
      let added: Int
      do throws(ByteSourceProblem) {
        added = try reader.read(into: free)
      } catch {
        throw .source(error)
      }
      if added == 0 {
        isAtEnd = true
        break
      }
      count += added
    }
    return count - before
  }

  private mutating func grow() {
    let larger = capacity * 4
    let (newBytes, newMasks) = allocate(larger)
    newBytes.update(from: bytes, count: count)
    release(bytes, masks)
    (bytes, masks, capacity) = (newBytes, newMasks, larger)
  }

  /// A sequence that the window cuts is looked at when the rest has been read.
  private mutating func validate() throws(ReadingProblem) {
    let text = UnsafeBufferPointer(start: bytes, count: count)
    var valid = validated
    while valid < count {
      let odd = masks.odd[valid >> 6] >> UInt64(truncatingIfNeeded: valid & 63)
      if odd == 0 {
        valid = min((valid | 63) &+ 1, count)
        continue
      }
      valid &+= odd.trailingZeroBitCount
      // Most letters beyond ASCII, and all controls; the zeros behind the text are controls too.
      if bytes[valid] < 0x80 {
        valid &+= 1
      } else if bytes[valid] &- 0xC2 < 0x1E, bytes[valid + 1] & 0xC0 == 0x80 {
        valid &+= 2
      } else if valid < count {
        let length = utf8SequenceLength(text, at: valid)
        if length == 0 { break }
        valid &+= length
      }
    }
    valid = min(valid, count)
    if valid < count, isAtEnd || count - valid >= 4 { throw .notUTF8 }
    validated = valid
  }
}

/// Why the reading of a text ended before its end.
enum ReadingProblem: Error {
  case source(ByteSourceProblem)
  case notUTF8
}

private func allocate(_ capacity: Int) -> (UnsafeMutablePointer<UInt8>, byte_masks) {
  let words = capacity >> 6 + 2
  let bytes = UnsafeMutablePointer<UInt8>.allocate(capacity: capacity + 128)
  let masks = byte_masks(
    ends: .allocate(capacity: words), lines: .allocate(capacity: words),
    quotes: .allocate(capacity: words), odd: .allocate(capacity: words))
  return (bytes, masks)
}

private func release(_ bytes: UnsafeMutablePointer<UInt8>, _ masks: byte_masks) {
  bytes.deallocate()
  masks.ends.deallocate()
  masks.lines.deallocate()
  masks.quotes.deallocate()
  masks.odd.deallocate()
}
