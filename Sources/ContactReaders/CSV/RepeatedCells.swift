// SPDX-License-Identifier: Apache-2.0

import Glibc

// Columns repeat themselves from row to row. What was found out about a cell is kept for the next
// ones that say the same, which then cost a comparison.

/// What is known of some cells, the last ones that were met.
struct RepeatedCells<Value> {
  private var known = [(key: CellKey, value: Value)?](repeating: nil, count: 64)

  subscript(key: CellKey) -> Value? {
    @inline(__always) get {
      guard let known = known[key.slot], known.key == key else { return nil }
      return known.value
    }
    set { known[key.slot] = newValue.map { (key, $0) } }
  }
}

/// A short text as numbers, which are quickly compared.
struct CellKey: Equatable {
  private let parts: SIMD4<UInt64>
  private let length: Int

  /// Nil for a text of more than 32 bytes.
  @inline(__always)
  init?(_ text: UnsafeBufferPointer<UInt8>) {
    length = text.count
    guard let base = text.baseAddress, length <= 32 else { return nil }
    let bytes = UnsafeRawPointer(base)
    if length >= 16 {
      parts = SIMD4(
        word(bytes), word(bytes + 8), word(bytes + length - 16), word(bytes + length - 8))
    } else if length >= 8 {
      parts = SIMD4(word(bytes), word(bytes + length - 8), 0, 0)
    } else if length >= 4 {
      let (first, last) = (half(bytes), half(bytes + length - 4))
      parts = SIMD4(UInt64(first) << 32 | UInt64(last), 0, 0, 0)
    } else {
      parts = SIMD4(text.reduce(0) { $0 << 8 | UInt64($1) }, 0, 0, 0)
    }
  }

  @inline(__always)
  fileprivate var slot: Int {
    let mixed = (parts[0] &* 31 &+ parts[1]) &* 31 &+ parts[2] &* 7 &+ parts[3]
    return Int(truncatingIfNeeded: (mixed &* 0x9E37_79B9_7F4A_7C15) >> 58)
  }
}

@inline(__always)
private func word(_ bytes: UnsafeRawPointer) -> UInt64 { bytes.loadUnaligned(as: UInt64.self) }

@inline(__always)
private func half(_ bytes: UnsafeRawPointer) -> UInt32 { bytes.loadUnaligned(as: UInt32.self) }

/// What the labels of numbers say.
struct RepeatedLabels {
  private var known = RepeatedCells<Bool>()

  /// Whether a number's label says that no person answers it.
  @inline(__always)
  mutating func nameFax(_ label: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let key = CellKey(label) else { return namesFax(label) }
    if let isFax = known[key] { return isFax }
    let isFax = namesFax(label)
    known[key] = isFax
    return isFax
  }
}

/// The beginning that nearly all links of a column share.
struct RepeatedHost {
  private var beginning: [UInt8] = []

  /// Whether a text is a single link that begins with the last one's scheme, host and slash.
  @inline(__always)
  func begins(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    let length = beginning.count
    guard length > 0, text.count > length, let base = text.baseAddress else { return false }
    return isAt(base, beginning) && memchr(base, Int32(blank), text.count) == nil
  }

  mutating func note(_ text: UnsafeBufferPointer<UInt8>) {
    let end = linkHostEnd(text)
    let hasPath = end > 0 && end < text.count && text[end] == UInt8(ascii: "/")
    beginning = hasPath ? Array(text[...end]) : []
  }
}

@inline(__always)
private func isAt(_ base: UnsafePointer<UInt8>, _ bytes: [UInt8]) -> Bool {
  bytes.withUnsafeBytes { known in
    known.baseAddress.map { memcmp(base, $0, known.count) == 0 } ?? true
  }
}
