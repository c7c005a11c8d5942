// SPDX-License-Identifier: Apache-2.0

import Glibc

/// Gives each distinct text a dense number, in the order of first sight.
///
/// The texts lie one behind the other in one array of UTF-8 bytes, so that a million of them cost
/// no allocation of their own.
struct TextTable: Sendable {
  /// Each text behind its heading, which is all that a look-up reads besides the slot.
  private var bytes: [UInt8] = []

  /// By number where the heading begins.
  private var headings: [Int32] = []

  /// Of headings.
  private var slots = Slots()

  private struct Heading: BitwiseCopyable {
    let number: Int32
    let length: Int32
  }

  var count: Int { headings.count }

  mutating func number(of text: UnsafeBufferPointer<UInt8>) -> Int32 {
    let hash = hash64(text)
    let position = slots.find(hash) { holds(text, $0) }
    if let start = slots.number(at: position) { return heading(at: start).number }
    let start = Int32(bytes.count)
    let heading = Heading(number: Int32(headings.count), length: Int32(text.count))
    withUnsafeBytes(of: heading) { bytes.append(contentsOf: $0) }
    bytes.append(contentsOf: text)
    headings.append(start)
    slots.insert(start, hash, at: position)
    return heading.number
  }

  /// The numbers of the texts, each as if it stood alone.
  mutating func numbers(of texts: TextBatch) -> [Int32] {
    var guesses = slots.guesses(texts.map(hash64)).makeIterator()
    return texts.map { text in
      guard let guess = guesses.next(), guess.number >= 0, holds(text, guess.number) else {
        return number(of: text)
      }
      return heading(at: guess.number).number
    }
  }

  mutating func number(of text: String) -> Int32 {
    var text = text
    return text.withUTF8 { number(of: $0) }
  }

  /// Nil for a text that was never seen.
  func known(_ text: String) -> Int32? {
    var text = text
    return text.withUTF8 { text in
      slots.number(at: slots.find(hash64(text)) { holds(text, $0) }).map { heading(at: $0).number }
    }
  }

  func text(_ number: Int32) -> String {
    withBytes(number) { String(decoding: $0, as: UTF8.self) }
  }

  func withBytes<Result>(
    _ number: Int32, _ body: (UnsafeBufferPointer<UInt8>) -> Result
  ) -> Result {
    let range = range(at: headings[Int(number)])
    return bytes.withUnsafeBufferPointer { body(UnsafeBufferPointer(rebasing: $0[range])) }
  }

  private func heading(at start: Int32) -> Heading {
    bytes.withUnsafeBytes { $0.loadUnaligned(fromByteOffset: Int(start), as: Heading.self) }
  }

  private func range(at start: Int32) -> Range<Int> {
    let text = Int(start) + MemoryLayout<Heading>.size
    return text..<text + Int(heading(at: start).length)
  }

  private func holds(_ text: UnsafeBufferPointer<UInt8>, _ start: Int32) -> Bool {
    let range = range(at: start)
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

  mutating func number(of value: UInt64) -> Int32 { number(of: value, mixed(value)) }

  /// The numbers of the values, each as if it stood alone.
  mutating func numbers(of values: [UInt64]) -> [Int32] {
    let guesses = slots.guesses(values.lazy.map(mixed))
    return zip(values, guesses).map { value, guess in
      let isRight = guess.number >= 0 && self.values[Int(guess.number)] == value
      return isRight ? guess.number : number(of: value, guess.hash)
    }
  }

  private mutating func number(of value: UInt64, _ hash: UInt64) -> Int32 {
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

/// Open addressing with linear probing: a number and half of its hash in one slot.
///
/// The hash is a fixed function, so that nothing differs from run to run.
struct Slots: Sendable {
  /// The number in the lower half, -1 where the slot is free; the upper half of the hash above it,
  /// which also says where the slot belongs, so that growing looks nowhere else.
  private var slots: [UInt64] = Array(repeating: Self.free, count: 1 << 10)
  private var used = 0

  private static let free = UInt64(UInt32.max)

  /// Where the number is for which `matches` says so, or where it would be put.
  func find(_ hash: UInt64, _ matches: (Int32) -> Bool) -> Int {
    let mask = slots.count - 1
    var position = Int(hash >> 32) & mask
    while slots[position] != Self.free {
      let slot = slots[position]
      if slot >> 32 == hash >> 32, matches(Int32(truncatingIfNeeded: slot)) { return position }
      position = (position + 1) & mask
    }
    return position
  }

  /// A hash with the number whose own hash begins like it, -1 where there is none.
  struct Guess {
    let hash: UInt64
    let number: Int32
  }

  /// Looks where the hashes lead, at all of them before any is needed, so that they wait for memory
  /// together.
  ///
  /// Nearly always the guess is right; what is added later is not in it.
  func guesses(_ hashes: some Collection<UInt64>) -> [Guess] {
    hashes.map { Guess(hash: $0, number: number(at: find($0) { _ in true }) ?? -1) }
  }

  func number(at position: Int) -> Int32? {
    slots[position] == Self.free ? nil : Int32(truncatingIfNeeded: slots[position])
  }

  mutating func insert(_ number: Int32, _ hash: UInt64, at position: Int) {
    slots[position] = (hash >> 32) << 32 | UInt64(UInt32(bitPattern: number))
    used += 1
    if used * 3 > slots.count * 2 { grow() }
  }

  private mutating func grow() {
    let old = slots
    slots = Array(unsafeUninitializedCapacity: old.count * 2) { room, count in
      adviseLargePages(UnsafeRawBufferPointer(room))
      room.initialize(repeating: Self.free)
      count = room.count
    }
    let mask = slots.count - 1
    for slot in old where slot != Self.free {
      var position = Int(slot >> 32) & mask
      while slots[position] != Self.free { position = (position + 1) & mask }
      slots[position] = slot
    }
  }
}

/// Memory that is read here and there is found sooner on large pages; small memory has no use for
/// them.
private func adviseLargePages(_ memory: UnsafeRawBufferPointer) {
  let (large, page) = (4 << 20, 4 << 10)
  guard memory.count >= large, let start = memory.baseAddress else { return }
  let first = start.alignedUp(toMultipleOf: page)
  let count = memory.count - (first - start)
  _ = madvise(UnsafeMutableRawPointer(mutating: first), count, MADV_HUGEPAGE)
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
