// SPDX-License-Identifier: Apache-2.0

/// Very many lines on their way to standard output, put together from bytes and written in few
/// pieces.
struct LineBuffer {
  private var bytes: [UInt8] = []

  /// As many bytes as are written at once, roughly.
  private static let piece = 1 << 16

  init() {
    bytes.reserveCapacity(Self.piece + 1024)
  }

  mutating func append(_ text: String) {
    bytes.append(contentsOf: text.utf8)
  }

  /// A number that isn't negative, with noughts before it where it has fewer digits.
  mutating func append(_ number: Int, digits: Int = 1) {
    var (first, rest) = (bytes.count, number)
    repeat {
      bytes.append(UInt8(ascii: "0") + UInt8(rest % 10))
      rest /= 10
    } while rest > 0 || bytes.count - first < digits
    var last = bytes.count - 1
    while first < last {
      bytes.swapAt(first, last)
      (first, last) = (first + 1, last - 1)
    }
  }

  mutating func endLine() {
    bytes.append(UInt8(ascii: "\n"))
    if bytes.count >= Self.piece { flush() }
  }

  /// Writes what is left.
  mutating func flush() {
    Output.write(bytes)
    bytes.removeAll(keepingCapacity: true)
  }
}
