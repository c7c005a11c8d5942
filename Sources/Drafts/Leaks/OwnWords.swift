// SPDX-License-Identifier: Apache-2.0

/// Where a text repeats another word for word, as a letter repeats the Requester's note.
struct OwnWords {
  private let needles: [[String]]

  /// Takes the words as they are and with their escapes undone, since the letter is read so as
  /// well; what they hide in base64 is no repetition that anyone could read.
  init(_ written: [String]) {
    let readings = written.flatMap { Readings(of: [Array($0.unicodeScalars)]).all }
      .filter { !$0.layers.contains(.base64) }
    needles = readings.map { words(in: $0.text).map(\.folded) }.filter { !$0.isEmpty }
  }

  /// The ranges of `words` that are repetitions as a whole; linear (Knuth, Morris, Pratt 1977).
  func matches(_ words: [Word]) -> [Range<Int>] {
    needles.flatMap { needle in
      let borders = Self.borders(of: needle)
      var ranges: [Range<Int>] = []
      var matched = 0
      for (index, word) in words.enumerated() {
        while matched > 0, matched == needle.count || needle[matched] != word.folded {
          matched = borders[matched - 1]
        }
        if needle[matched] == word.folded { matched += 1 }
        if matched == needle.count { ranges.append((index + 1 - matched)..<(index + 1)) }
      }
      return ranges
    }
  }

  /// For each prefix, how much of its beginning is its end as well.
  private static func borders(of needle: [String]) -> [Int] {
    var borders = [0]
    for index in needle.indices.dropFirst() {
      var length = borders[index - 1]
      while length > 0, needle[index] != needle[length] { length = borders[length - 1] }
      borders.append(needle[index] == needle[length] ? length + 1 : 0)
    }
    return borders
  }
}
