// SPDX-License-Identifier: Apache-2.0

/// `text` with its escapes of the given kinds undone once, and the kinds that were found; nil where
/// there are none.
///
/// What is no escape stays, so that everything that could be read before still can be.
func unescaped(
  _ text: [Unicode.Scalar], _ kinds: Set<LeakLayer>
) -> (text: [Unicode.Scalar], layers: [LeakLayer])? {
  var unescaper = Unescaper(text, kinds)
  unescaper.run()
  return unescaper.found.isEmpty ? nil : (unescaper.output, unescaper.found)
}

/// One pass over a text, from its beginning to its end and never back.
struct Unescaper {
  private let text: [Unicode.Scalar]
  private let kinds: Set<LeakLayer>
  private(set) var output: [Unicode.Scalar] = []
  private(set) var found: [LeakLayer] = []
  private var index = 0

  /// Bytes from escapes that may be the parts of one character.
  private var pending: [UInt8] = []

  init(_ text: [Unicode.Scalar], _ kinds: Set<LeakLayer>) {
    self.text = text
    self.kinds = kinds
    output.reserveCapacity(text.count)
  }

  mutating func run() {
    while index < text.count {
      if mayBeginEscape(text[index]), undo() { continue }
      flush()
      output.append(text[index])
      index += 1
    }
    flush()
  }

  private func mayBeginEscape(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "=", "%", "&": true
    case "@": kinds.contains(.spelled)
    default: isAroundSpelledSign(scalar) && kinds.contains(.spelled)
    }
  }

  private mutating func undo() -> Bool {
    switch text[index] {
    case "=": undoEncodedWords() || undoQuotedPrintable()
    case "%": undoHex(.percent)
    case "&": undoEntity()
    default: undoSpelledSign()
    }
  }

  /// Encoded words with nothing but blanks between them are one text (RFC 2047 section 6.2).
  private mutating func undoEncodedWords() -> Bool {
    var word = kinds.contains(.encodedWord) ? EncodedWord(in: text, at: index) : nil
    guard word != nil else { return false }
    while let current = word {
      pending += current.bytes
      index = current.end
      word = EncodedWord(in: text, at: indexBehindBlanks(index))
    }
    note(.encodedWord)
    return true
  }

  /// Behind blanks and at most one line break.
  private func indexBehindBlanks(_ start: Int) -> Int {
    let blanks = text[start...].prefix(while: isBlank)
    return blanks.count { $0 == "\n" } > 1 ? start : blanks.endIndex
  }

  private mutating func undoQuotedPrintable() -> Bool {
    guard kinds.contains(.quotedPrintable) else { return false }
    var end = index + 1
    while end < text.count, text[end] == " " || text[end] == "\t" { end += 1 }
    guard end < text.count, text[end] == "\n" else { return undoHex(.quotedPrintable) }
    index = end + 1
    note(.quotedPrintable)
    return true
  }

  /// Two hexadecimal digits behind the sign at `index`.
  private mutating func undoHex(_ kind: LeakLayer) -> Bool {
    guard kinds.contains(kind), let byte = hexByte(in: text, at: index + 1) else { return false }
    pending.append(byte)
    index += 3
    note(kind)
    return true
  }

  private mutating func undoEntity() -> Bool {
    guard kinds.contains(.entity), let entity = Entity(in: text, at: index) else { return false }
    replace(upTo: entity.end, with: entity.scalar, .entity)
    return true
  }

  private mutating func undoSpelledSign() -> Bool {
    guard let sign = SpelledSign(in: text, at: index) else { return false }
    replace(upTo: sign.end, with: sign.scalar, .spelled)
    return true
  }

  private mutating func replace(
    upTo end: Int, with scalar: Unicode.Scalar, _ kind: LeakLayer
  ) {
    flush()
    output.append(scalar)
    index = end
    note(kind)
  }

  private mutating func flush() {
    guard !pending.isEmpty else { return }
    output += lenientScalars(pending)
    pending.removeAll(keepingCapacity: true)
  }

  private mutating func note(_ kind: LeakLayer) {
    if !found.contains(kind) { found.append(kind) }
  }
}
