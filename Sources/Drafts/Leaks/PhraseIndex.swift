// SPDX-License-Identifier: Apache-2.0

/// Many phrases, found in a text in time that depends on the text alone: a tree of words, each
/// numbered once.
struct PhraseIndex: Sendable {
  private var numbers: [String: UInt32] = [:]
  private var next: [Step: UInt32] = [:]

  /// The nodes where a phrase ends, with the spellings that it needs; none where any will do.
  private var ends: [UInt32: [String]] = [:]

  private struct Step: Hashable {
    let node: UInt32
    let word: UInt32
  }

  /// Adds a phrase of folded words; one with a spelling is found only as it is written there.
  mutating func insert(_ words: [String], spelled spelling: String? = nil) {
    guard !words.isEmpty else { return }
    var node: UInt32 = 0
    for word in words {
      let step = Step(node: node, word: number(of: word))
      node = next[step, default: UInt32(next.count + 1)]
      next[step] = node
    }
    if let spelling {
      if ends[node]?.isEmpty != true { ends[node, default: []].append(spelling) }
    } else {
      ends[node] = []
    }
  }

  /// Where a phrase stands, as ranges of `words`: the longest from each word on, in their order.
  ///
  /// Unless it may cross the ends of sentences, all its words belong together.
  func matches(
    _ words: [Word], of text: [Unicode.Scalar], acrossSentences: Bool = false
  ) -> [Range<Int>] {
    guard !next.isEmpty else { return [] }
    let numbers = words.map { self.numbers[$0.folded] ?? withoutGenitive($0.folded) }
    return words.indices.compactMap { start in
      end(from: start, words, numbers, text, acrossSentences).map { start..<$0 }
    }
  }

  private func end(
    from start: Int, _ words: [Word], _ numbers: [UInt32?], _ text: [Unicode.Scalar],
    _ acrossSentences: Bool
  ) -> Int? {
    var node: UInt32 = 0
    var end: Int?
    var index = start
    while index < words.count, index == start || acrossSentences || words[index].continues,
      let word = numbers[index], let step = next[Step(node: node, word: word)]
    {
      node = step
      index += 1
      if isEnd(node, text[words[start].range.lowerBound..<words[index - 1].range.upperBound]) {
        end = index
      }
    }
    return end
  }

  private func isEnd(_ node: UInt32, _ written: ArraySlice<Unicode.Scalar>) -> Bool {
    guard let spellings = ends[node] else { return false }
    return spellings.isEmpty || spellings.contains(string(written))
  }

  /// `Kims` in German is what `Kim's` is in English.
  private func withoutGenitive(_ word: String) -> UInt32? {
    word.utf8.last == UInt8(ascii: "s") ? numbers[String(word.dropLast())] : nil
  }

  private mutating func number(of word: String) -> UInt32 {
    let number = numbers[word, default: UInt32(numbers.count)]
    numbers[word] = number
    return number
  }
}
