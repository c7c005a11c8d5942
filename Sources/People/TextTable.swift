// SPDX-License-Identifier: Apache-2.0

import Glibc

/// Gives each distinct text a dense number, in the order of first sight.
///
/// The texts lie one behind the other in one array of UTF-8 bytes, so that a million of them cost
/// no allocation of their own.
struct TextTable: Sendable {
  private var bytes: [UInt8] = []
  private var spans: [Span] = []
  private var slots = Slots()

  /// Where a text lies; in one piece, since it's looked up more often than all else.
  private struct Span {
    let start: UInt32
    let length: UInt32
  }

  var count: Int { spans.count }

  mutating func number(of text: UnsafeBufferPointer<UInt8>) -> Int32 {
    let hash = hash64(text)
    let position = slots.find(hash) { holds(text, $0) }
    if let number = slots.number(at: position) { return number }
    let number = Int32(spans.count)
    spans.append(Span(start: UInt32(bytes.count), length: UInt32(text.count)))
    bytes.append(contentsOf: text)
    slots.insert(number, hash, at: position)
    return number
  }

  mutating func number(of text: String) -> Int32 {
    var text = text
    return text.withUTF8 { number(of: $0) }
  }

  /// Nil for a text that was never seen.
  func known(_ text: String) -> Int32? {
    var text = text
    return text.withUTF8 { text in
      slots.number(at: slots.find(hash64(text)) { holds(text, $0) })
    }
  }

  func text(_ number: Int32) -> String {
    withBytes(number) { String(decoding: $0, as: UTF8.self) }
  }

  func withBytes<Result>(
    _ number: Int32, _ body: (UnsafeBufferPointer<UInt8>) -> Result
  ) -> Result {
    let range = range(number)
    return bytes.withUnsafeBufferPointer { body(UnsafeBufferPointer(rebasing: $0[range])) }
  }

  private func range(_ number: Int32) -> Range<Int> {
    let span = spans[Int(number)]
    return Int(span.start)..<Int(span.start) + Int(span.length)
  }

  private func holds(_ text: UnsafeBufferPointer<UInt8>, _ number: Int32) -> Bool {
    let range = range(number)
    guard range.count == text.count else { return false }
    guard let base = text.baseAddress, range.count > 0 else { return true }
    return bytes.withUnsafeBytes { bytes in
      bytes.baseAddress.map { memcmp($0 + range.lowerBound, base, range.count) == 0 } ?? false
    }
  }
}

/// Gives each distinct number a dense one, in the order of first sight.
struct NumberTable: Sendable {
  private(set) var values: [UInt64] = []
  private var slots = Slots()

  var count: Int { values.count }

  mutating func number(of value: UInt64) -> Int32 {
    let hash = mixed(value)
    let position = slots.find(hash) { values[Int($0)] == value }
    if let number = slots.number(at: position) { return number }
    let number = Int32(values.count)
    values.append(value)
    slots.insert(number, hash, at: position)
    return number
  }

  /// Nil for a value that was never seen.
  func known(_ value: UInt64) -> Int32? {
    slots.number(at: slots.find(mixed(value)) { values[Int($0)] == value })
  }
}

/// Open addressing with linear probing: a number and a part of its hash in one slot.
///
/// The hash is a fixed function, so that nothing differs from run to run.
struct Slots: Sendable {
  /// The number in the lower half, -1 where the slot is free; the upper half of the hash above it.
  private var slots: [UInt64] = Array(repeating: Self.free, count: 1 << 10)
  private var used = 0

  private static let free = UInt64(UInt32.max)

  /// Where the number is for which `matches` says so, or where it would be put.
  func find(_ hash: UInt64, _ matches: (Int32) -> Bool) -> Int {
    let mask = slots.count - 1
    var position = Int(truncatingIfNeeded: hash) & mask
    while slots[position] != Self.free {
      let slot = slots[position]
      if slot >> 32 == hash >> 32, matches(Int32(truncatingIfNeeded: slot)) { return position }
      position = (position + 1) & mask
    }
    return position
  }

  func number(at position: Int) -> Int32? {
    slots[position] == Self.free ? nil : Int32(truncatingIfNeeded: slots[position])
  }

  mutating func insert(_ number: Int32, _ hash: UInt64, at position: Int) {
    slots[position] = (hash >> 32) << 32 | UInt64(UInt32(bitPattern: number))
    hashes.append(UInt32(truncatingIfNeeded: hash))
    used += 1
    if used * 3 > slots.count * 2 { grow() }
  }

  /// By number the lower half of its hash, which says where it moves when the slots grow.
  private var hashes: [UInt32] = []

  private mutating func grow() {
    let old = slots
    slots = Array(repeating: Self.free, count: old.count * 2)
    let mask = slots.count - 1
    for slot in old where slot != Self.free {
      let number = Int(truncatingIfNeeded: slot & 0xFFFF_FFFF)
      var position = Int(hashes[number]) & mask
      while slots[position] != Self.free { position = (position + 1) & mask }
      slots[position] = slot
    }
  }
}

/// Eight bytes at a time, multiplied and folded; a fixed function of the text.
func hash64(_ text: UnsafeBufferPointer<UInt8>) -> UInt64 {
  var hash = UInt64(truncatingIfNeeded: text.count) &* 0x9E37_79B9_7F4A_7C15
  let raw = UnsafeRawBufferPointer(text)
  var index = 0
  while index + 8 <= raw.count {
    hash = mixed(hash ^ raw.loadUnaligned(fromByteOffset: index, as: UInt64.self))
    index += 8
  }
  var rest: UInt64 = 0
  while index < raw.count {
    rest = rest << 8 | UInt64(raw[index])
    index += 1
  }
  return mixed(hash ^ rest)
}

/// The finaliser of MurmurHash3: every bit of the value reaches every bit of the result.
func mixed(_ value: UInt64) -> UInt64 {
  var value = value ^ 0x51_7C_C1_B7_27_22_0A_95
  value ^= value >> 33
  value = value &* 0xFF51_AFD7_ED55_8CCD
  value ^= value >> 33
  value = value &* 0xC4CE_B9FE_1A85_EC53
  return value ^ value >> 33
}
