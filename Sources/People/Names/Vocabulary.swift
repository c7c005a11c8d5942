// SPDX-License-Identifier: Apache-2.0

/// The words of names, each folded once and known by a number from then on; 0 is no word.
struct Vocabulary: Sendable {
  /// What is asked of a word again and again.
  struct Word: Sendable {
    /// The spelling in which transliterations meet.
    fileprivate(set) var collapsed: Int32

    /// The name that stands for all forms of it.
    fileprivate(set) var canonical: Int32
    fileprivate(set) var forms: Range<Int32>
    let isAmbiguous: Bool
    let isTitle: Bool
    let isRelation: Bool
    let isParticle: Bool
    let isNumber: Bool

    /// 1 for the elder of two of one name, 2 for the younger, and so on; 0 for other words.
    let generation: UInt8
    let length: UInt8
    let initial: UInt8

    var isKnownGiven: Bool { !forms.isEmpty }
    var isNoise: Bool { isTitle || isRelation || isNumber || generation > 0 }
  }

  private(set) var words: [Word] = []
  private var texts = TextTable()

  /// Groups of given names that words are forms of, see `Word.forms`.
  private var groups: [UInt16] = []

  /// Words as written, with the folded words that they are: mostly one; a negative number points
  /// into `several`.
  private var written = TextTable()
  private var folded: [Int32] = []
  private var several: [[Int32]] = []

  init() { _ = number(of: "") }

  subscript(word: Int32) -> Word { words[Int(word)] }

  func text(_ word: Int32) -> String { texts.text(word) }

  func withBytes<Result>(_ word: Int32, _ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    texts.withBytes(word, body)
  }

  /// The number of a folded word.
  mutating func number(of text: String) -> Int32 {
    let number = texts.number(of: text)
    if Int(number) == words.count { describe(number, text) }
    return number
  }

  /// Nil for a folded word that no name has.
  func known(_ text: String) -> Int32? { texts.known(text) }

  /// Appends the folded words of a text.
  mutating func read(_ text: UnsafeBufferPointer<UInt8>, into list: inout [Int32]) {
    var start = 0
    for index in 0...text.count where index == text.count || !isPartOfWord(text[index]) {
      if index > start {
        append(UnsafeBufferPointer(rebasing: text[start..<index]), to: &list)
      }
      start = index + 1
    }
  }

  /// Appends the folded words of a text that may be part of a name; gives the last mark of a
  /// generation among the others, or 0.
  @discardableResult
  mutating func readName(
    _ text: UnsafeBufferPointer<UInt8>, into list: inout [Int32]
  ) -> UInt8 {
    let start = list.count
    read(text, into: &list)
    var kept = start
    var generation: UInt8 = 0
    for index in start..<list.count {
      let word = words[Int(list[index])]
      if word.generation > 0 { generation = word.generation }
      if word.isNoise { continue }
      list[kept] = list[index]
      kept += 1
    }
    if kept < list.count { list.removeSubrange(kept...) }
    return generation
  }

  private mutating func append(_ word: UnsafeBufferPointer<UInt8>, to list: inout [Int32]) {
    let number = Int(written.number(of: word))
    if number == folded.count { fold(word) }
    let meaning = folded[number]
    if meaning >= 0 { list.append(meaning) } else { list += several[Int(-meaning - 1)] }
  }

  private mutating func fold(_ word: UnsafeBufferPointer<UInt8>) {
    let words = LatinFolding.words(String(decoding: word, as: UTF8.self)).map { number(of: $0) }
    if words.count == 1 {
      folded.append(words[0])
    } else {
      several.append(words)
      folded.append(-Int32(several.count))
    }
  }

  private mutating func describe(_ number: Int32, _ text: String) {
    let given = GivenNames.describe(text)
    let start = Int32(groups.count)
    groups += given.groups
    words.append(
      Word(
        collapsed: number, canonical: number, forms: start..<Int32(groups.count),
        isAmbiguous: given.isAmbiguous, isTitle: NameWords.titles.contains(text),
        isRelation: NameWords.relations.contains(text),
        isParticle: NameWords.particles.contains(text),
        isNumber: !text.isEmpty && text.utf8.allSatisfy { $0 < UInt8(ascii: "A") },
        generation: NameWords.generations[text] ?? 0,
        length: UInt8(clamping: text.utf8.count), initial: text.utf8.first ?? 0))
    let collapsed = LatinFolding.collapsed(text)
    if collapsed != text { words[Int(number)].collapsed = self.number(of: collapsed) }
    if given.canonical != text {
      words[Int(number)].canonical = self.number(of: given.canonical)
    }
  }

  /// The word of all words together, as a name in which they were joined.
  mutating func joined(_ words: [Int32]) -> Int32 {
    if words.count < 2 { return words.first ?? 0 }
    return number(of: words.map { texts.text($0) }.joined())
  }

  /// Whether one person may go by both given names.
  func agree(_ left: Int32, _ right: Int32) -> Bool {
    if left == right || self[left].collapsed == self[right].collapsed { return true }
    for group in self[left].forms {
      for other in self[right].forms where groups[Int(group)] == groups[Int(other)] { return true }
    }
    return false
  }
}

/// Letters and digits, the bytes of other scripts, and the apostrophes that vanish.
@inline(__always)
private func isPartOfWord(_ byte: UInt8) -> Bool {
  switch byte {
  case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
    UInt8(ascii: "0")...UInt8(ascii: "9"), 0x80...0xFF, UInt8(ascii: "'"), UInt8(ascii: "`"):
    true
  default: false
  }
}
