// SPDX-License-Identifier: Apache-2.0

extension PhraseIndex {
  /// Private notes: a short one as a whole, a longer one in any eight words in a row, since a part
  /// of it says enough.
  ///
  /// A note that only repeats a word of an answer, such as `not now`, is in every ask and left out.
  init(secretTexts: [String]) {
    for text in secretTexts {
      let words = foldedWords(text)
      guard !words.allSatisfy(answerWords.contains) else { continue }
      for start in 0...max(0, words.count - longestPhrase) {
        insert(Array(words[start...].prefix(longestPhrase)))
      }
    }
  }
}

private let longestPhrase = 8

private let answerWords = Set(
  foldedWords(
    "yes no not now no more maybe later ok okay someone somebody else would be better"
      + " ja nein jetzt nicht nie wieder vielleicht später jemand anders wäre besser"))
