// SPDX-License-Identifier: Apache-2.0

/// Text reduced to what is compared: lower case, without accents, with the letters of one alphabet
/// where that is simple.
///
/// Greek and Cyrillic are spelt in Latin letters; other scripts keep their letters. The tables are
/// our own, so that no locale and no system library decides (a Turkish locale would fold `I` to
/// `ı`).
enum LatinFolding {
  /// The lower-case words of a text.
  ///
  /// Apostrophes and marks vanish; whatever is no letter or digit parts two words.
  static func words(_ text: String) -> [String] {
    var words: [String] = []
    var word: [UInt8] = []
    for scalar in text.unicodeScalars {
      if scalar.isASCII {
        switch UInt8(scalar.value) {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"):
          word.append(UInt8(scalar.value))
        case UInt8(ascii: "A")...UInt8(ascii: "Z"): word.append(UInt8(scalar.value) | 0x20)
        case UInt8(ascii: "'"), UInt8(ascii: "`"): break
        default: finish(&word, into: &words)
        }
      } else {
        appendFolded(scalar, to: &word, words: &words)
      }
    }
    finish(&word, into: &words)
    return words
  }

  /// The spelling under which `ü` and `ue`, `ø` and `oe`, `å` and `aa`, `ß` and `ss` meet.
  ///
  /// Takes what `words` gave. Words of three letters keep their vowels, since `Joe` and `Jo`
  /// differ.
  static func collapsed(_ word: String) -> String {
    var folded = Array(word.utf8)
    guard folded.count > 3 else { return word }
    var kept = 0
    for byte in folded {
      if kept > 0, byte == UInt8(ascii: "e") || byte == folded[kept - 1],
        isCollapsing(byte, after: folded[kept - 1])
      {
        continue
      }
      folded[kept] = byte
      kept += 1
    }
    return kept == folded.count ? word : String(decoding: folded[..<kept], as: UTF8.self)
  }

  private static func isCollapsing(_ byte: UInt8, after previous: UInt8) -> Bool {
    switch previous {
    case UInt8(ascii: "a"): byte == UInt8(ascii: "e") || byte == UInt8(ascii: "a")
    case UInt8(ascii: "o"), UInt8(ascii: "u"): byte == UInt8(ascii: "e")
    case UInt8(ascii: "s"): byte == UInt8(ascii: "s")
    default: false
    }
  }

  private static func finish(_ word: inout [UInt8], into words: inout [String]) {
    guard !word.isEmpty else { return }
    words.append(String(decoding: word, as: UTF8.self))
    word.removeAll(keepingCapacity: true)
  }

  private static func appendFolded(
    _ scalar: Unicode.Scalar, to word: inout [UInt8], words: inout [String]
  ) {
    if let latin = foldedLetters[scalar.value] {
      word.append(contentsOf: latin.utf8)
    } else if isIgnored(scalar) {
      return
    } else if scalar.properties.isAlphabetic {
      let lower = scalar.properties.lowercaseMapping
      if let latin = lower.unicodeScalars.first.flatMap({ foldedLetters[$0.value] }) {
        word.append(contentsOf: latin.utf8)
      } else {
        word.append(contentsOf: lower.utf8)
      }
    } else {
      finish(&word, into: &words)
    }
  }

  /// Combining marks, typographic apostrophes, soft hyphens, joiners and variation selectors.
  private static func isIgnored(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0xAD, 0x2B9...0x2BC, 0x300...0x36F, 0x200B...0x200F, 0x2018, 0x2019, 0xFE00...0xFE0F: true
    default: false
    }
  }
}

/// Lower-case letters by code point; upper case is lowered first, except where that would yield two
/// scalars.
private let foldedLetters: [UInt32: String] = {
  var table: [UInt32: String] = [:]
  for line in latinLetters + greekAndCyrillicLetters {
    for letter in line.letters.unicodeScalars { table[letter.value] = line.folded }
  }
  return table
}()

private let latinLetters: [(folded: String, letters: String)] = [
  ("a", "àáâãäåāăąǎǟǻȁȃȧạảấầẩẫậắằẳẵặḁ"), ("ae", "æǽ"), ("b", "ḃḅƀ"), ("c", "çćĉċčḉ"),
  ("d", "ðďđḋḍḏḑ"), ("e", "èéêëēĕėęěȅȇẹẻẽếềểễệə"), ("f", "ḟƒ"), ("g", "ĝğġģǧǵḡ"),
  ("h", "ĥħȟḣḥḧḫ"), ("i", "ìíîïĩīĭįıİǐȉȋịỉ"), ("ij", "ĳ"), ("j", "ĵǰ"), ("k", "ķĸǩḱḳḵ"),
  ("l", "ĺļľŀłḷḹḻ"), ("m", "ḿṁṃ"), ("n", "ñńņňŉŋǹṅṇṉ"),
  ("o", "òóôõöøōŏőǒǫǿȍȏȫȭȯọỏốồổỗộơớờởỡợ"), ("oe", "œ"), ("p", "ṕṗ"), ("q", "ɋ"), ("r", "ŕŗřȑȓṙṛ"),
  ("s", "śŝşšșſṡṣ"), ("ss", "ßẞ"), ("t", "ţťŧțṫṭṯ"), ("th", "þ"),
  ("u", "ùúûüũūŭůűųǔǖǘǚǜȕȗụủưứừửữự"), ("v", "ṽṿ"), ("w", "ŵẁẃẅẇẉ"), ("x", "ẋẍ"), ("y", "ýÿŷȳẏỳỵỷỹ"),
  ("z", "źżžẑẓẕ"),
]

private let greekAndCyrillicLetters: [(folded: String, letters: String)] = [
  ("a", "αάа"), ("b", "б"), ("v", "βв"), ("g", "γгґ"), ("d", "δд"), ("e", "εέеэ"), ("z", "ζз"),
  ("i", "ηήιίϊΐиыі"), ("th", "θ"), ("k", "κк"), ("l", "λл"), ("m", "μм"), ("n", "νн"), ("x", "ξ"),
  ("o", "οόωώо"), ("p", "πп"), ("r", "ρр"), ("s", "σςс"), ("t", "τт"), ("y", "υύϋΰй"),
  ("f", "φф"), ("ch", "χч"), ("ps", "ψ"), ("yo", "ё"), ("zh", "ж"), ("u", "у"), ("kh", "х"),
  ("ts", "ц"), ("sh", "ш"), ("shch", "щ"), ("", "ъь"), ("yu", "ю"), ("ya", "я"), ("ye", "є"),
  ("yi", "ї"), ("dj", "ђ"), ("j", "ј"), ("lj", "љ"), ("nj", "њ"), ("c", "ћ"), ("dz", "џ"),
]
