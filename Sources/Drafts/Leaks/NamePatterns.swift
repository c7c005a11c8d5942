// SPDX-License-Identifier: Apache-2.0

extension PhraseIndex {
  /// Names in the forms in which people write them.
  init(names: some Sequence<String>) {
    for name in names { insert(name: name) }
  }

  /// `Ana Maria Kim` is also found as `Kim, Ana Maria`, `Ana Kim`, `Kim, Ana` and `AnaKim`, each in
  /// any case, with or without accents.
  ///
  /// A name of one word (`Will`) is found only as it is written.
  mutating func insert(name: String) {
    let parts = nameParts(name)
    guard let first = parts.first, let last = parts.last else { return }
    if parts.count == 1, first.words.count == 1 {
      insert(first.words, spelled: first.written)
      return
    }
    for form in parts.count > 2 ? [parts, [first, last]] : [parts] {
      for turn in form.indices {
        insert((form[turn...] + form[..<turn]).flatMap(\.words))
      }
      let joined = form.map(\.written).joined()
      insert(foldedWords(joined), spelled: joined)
    }
  }
}

/// The folded words of a text that is no part of a letter.
func foldedWords(_ text: String) -> [String] {
  words(in: visible(Array(text.unicodeScalars))).map(\.folded)
}

/// What stands between the blanks of a name, without titles and degrees.
private func nameParts(_ name: String) -> [(written: String, words: [String])] {
  let text = visible(Array(name.unicodeScalars))
  let parts = text.split { isBlank($0) || $0 == "," }.map { part in
    (written: string(part), words: words(in: Array(part)).map(\.folded))
  }
  return parts.filter {
    $0.words.count > 0 && !($0.words.count == 1 && titles.contains($0.words[0]))
  }
}

private let titles: Set<String> = [
  "dame", "dipl", "dr", "frau", "herr", "ing", "jr", "mag", "mba", "md", "miss", "mme", "mr", "mrs",
  "ms", "msc", "mx", "phd", "prof", "profesor", "sir", "sr", "sra",
]
