// SPDX-License-Identifier: Apache-2.0

/// Finds the cards in JSON text: every array that begins with `"vcard"`, wherever it stands.
///
/// So a single card, an array of cards and a card on each line are all one, and a card that is
/// broken costs only itself.
struct JCardScanner {
  enum Item: Equatable {
    /// The bytes of a card.
    case card(Range<Int>)

    /// A card without an end, or with a text that a line end interrupts.
    case broken
    case tooDeep
    case tooLong(Int)

    /// Text that is no part of a card.
    case noise(Range<Int>)
  }

  /// Arrays within arrays beyond which a card is not read; cards have five.
  static let depthLimit = 64
  static let lengthLimit = 4 << 20

  /// The line on which the last item begins, counted from 1.
  private(set) var line = 1

  private let bytes: [UInt8]
  private var position = 0
  private var counted = 0
  private var isInNoise = false

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  /// Nil at the end.
  mutating func next() -> Item? {
    while position < bytes.count {
      let start = position
      switch bytes[start] {
      case _ where isWhite(bytes[start]): position += 1
      case comma, closingBracket: position += 1
      case openingBracket where beginsCard(at: start):
        isInNoise = false
        return item(from: start)
      case openingBracket: position += 1
      default:
        passNoise()
        if isInNoise { continue }
        isInNoise = true
        countLines(to: start)
        return .noise(start..<position)
      }
    }
    return nil
  }

  private mutating func item(from start: Int) -> Item {
    countLines(to: start)
    var depth = 0
    var deepest = 0
    var isBroken = false
    while position < bytes.count {
      switch bytes[position] {
      case quote:
        if !passString() { isBroken = true }
        continue
      case openingBracket, openingBrace:
        if depth > 0, beginsCard(at: position) { return .broken }
        depth += 1
        deepest = max(deepest, depth)
      case closingBracket, closingBrace: depth -= 1
      default: break
      }
      position += 1
      if depth == 0 { return finished(start..<position, deepest, isBroken) }
    }
    return .broken
  }

  private func finished(_ card: Range<Int>, _ depth: Int, _ isBroken: Bool) -> Item {
    if isBroken { return .broken }
    if depth > Self.depthLimit { return .tooDeep }
    return card.count > Self.lengthLimit ? .tooLong(card.count) : .card(card)
  }

  /// False for a string that ends with its line; a control must be escaped (RFC 8259, section 7).
  private mutating func passString() -> Bool {
    position += 1
    while position < bytes.count {
      switch bytes[position] {
      case quote:
        position += 1
        return true
      case backslash: position = min(position + 2, bytes.count)
      case newline, carriageReturn: return false
      default: position += 1
      }
    }
    return false
  }

  /// To the end of the line, or to where a card may begin.
  private mutating func passNoise() {
    repeat {
      if bytes[position] == quote { _ = passString() } else { position += 1 }
    } while position < bytes.count && bytes[position] != openingBracket
      && bytes[position] != newline && bytes[position] != carriageReturn
  }

  private func beginsCard(at start: Int) -> Bool {
    guard bytes[start] == openingBracket else { return false }
    var index = start + 1
    while index < bytes.count, isWhite(bytes[index]) { index += 1 }
    return bytes[index...].startsIgnoringCase("\"vcard\"")
  }

  private mutating func countLines(to end: Int) {
    while counted < end {
      let isLineEnd =
        bytes[counted] == newline
        || bytes[counted] == carriageReturn
          && (counted + 1 == bytes.count || bytes[counted + 1] != newline)
      if isLineEnd { line += 1 }
      counted += 1
    }
  }
}

private let openingBracket = UInt8(ascii: "[")
private let closingBracket = UInt8(ascii: "]")
private let openingBrace = UInt8(ascii: "{")
private let closingBrace = UInt8(ascii: "}")

private func isWhite(_ byte: UInt8) -> Bool {
  isBlank(byte) || byte == newline || byte == carriageReturn
}
