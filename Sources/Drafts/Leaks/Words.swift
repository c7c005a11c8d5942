// SPDX-License-Identifier: Apache-2.0

/// One word of a text as it is compared, and where it stands.
struct Word {
  /// Small, without accents; see `FoldedLetters`.
  let folded: String
  let range: Range<Int>

  /// Whether it can belong to the same name as the word before it.
  let continues: Bool
}

/// The words of a visible text: runs of letters, marks and digits.
///
/// Where a script has no blanks between words, as Chinese has none, each character is one.
func words(in text: [Unicode.Scalar]) -> [Word] {
  var reader = WordReader(text)
  reader.run()
  return reader.words
}

private struct WordReader {
  private let text: [Unicode.Scalar]
  private(set) var words: [Word] = []

  /// The word that is being read.
  private var start = 0
  private var letters: [UInt8] = []

  /// Whether all its letters are plain Latin or Greek ones, whose marks are accents; elsewhere a
  /// mark may be a vowel.
  private var dropsMarks = true

  init(_ text: [Unicode.Scalar]) {
    self.text = text
  }

  mutating func run() {
    for index in text.indices {
      let scalar = text[index]
      if scalar.isASCII {
        if isASCIILetterOrDigit(scalar) {
          append(UInt8(scalar.value), at: index)
        } else {
          finish(index)
        }
      } else if isWholeWord(scalar) {
        finish(index)
        append(String(scalar), at: index)
        finish(index + 1)
      } else {
        append(scalar, at: index)
      }
    }
    finish(text.count)
  }

  private mutating func append(_ byte: UInt8, at index: Int) {
    if letters.isEmpty { start = index }
    letters.append(UInt8(ascii: "A") <= byte && byte <= UInt8(ascii: "Z") ? byte | 0x20 : byte)
  }

  private mutating func append(_ folded: String, at index: Int) {
    if letters.isEmpty { start = index }
    letters += Array(folded.utf8)
    dropsMarks = dropsMarks && folded.unicodeScalars.allSatisfy { $0.value < 0x400 }
  }

  private mutating func append(_ scalar: Unicode.Scalar, at index: Int) {
    if isMark(scalar) {
      if !dropsMarks { append(String(scalar), at: index) }
    } else if let plain = FoldedLetters.plain(scalar) {
      append(plain, at: index)
    } else if scalar.properties.isAlphabetic || scalar.properties.numericType != nil {
      append(scalar.properties.lowercaseMapping, at: index)
    } else {
      finish(index)
    }
  }

  private mutating func finish(_ end: Int) {
    guard !letters.isEmpty else { return }
    let folded = String(decoding: FoldedLetters.collapsed(letters), as: UTF8.self)
    let continues = words.last.map { isContinued(after: $0.range) } ?? false
    words.append(Word(folded: folded, range: start..<end, continues: continues))
    letters.removeAll(keepingCapacity: true)
    dropsMarks = true
  }

  /// Not across an `@`, a blank line or the end of a sentence; a point behind a short word may be
  /// that of `J.` or `St.`.
  private func isContinued(after last: Range<Int>) -> Bool {
    var breaks = 0
    for index in last.upperBound..<start {
      switch text[index] {
      case "@": return false
      case "\n": breaks += 1
      case "!", "?", ";", ":": if isBlank(text[index + 1]) { return false }
      case ".": if isBlank(text[index + 1]), last.count > 2 { return false }
      default: break
      }
    }
    return breaks < 2
  }

  /// Chinese, Japanese, Korean, Thai, Lao, Burmese and Khmer.
  private func isWholeWord(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x30FB: false
    case 0xE00...0xEFF, 0x1000...0x109F, 0x1780...0x17FF, 0x3005...0x3007, 0x3041...0x30FF,
      0x3400...0x4DBF, 0x4E00...0x9FFF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0x20000...0x3FFFF:
      true
    default: false
    }
  }
}
