// SPDX-License-Identifier: Apache-2.0

/// Letters reduced to what is compared: Latin and Greek ones without their accents.
///
/// Unicode's names say what is left (`LATIN SMALL LETTER E WITH ACUTE`): no table has to be kept.
enum FoldedLetters {
  /// `e` for `É`, `ss` for `ß`, `α` for `Ά`; nil for a letter that is plain already or of another
  /// script.
  static func plain(_ scalar: Unicode.Scalar) -> String? {
    table[scalar.value]
  }

  private static let table = latin.merging(greek, uniquingKeysWith: { $1 })

  private static let latin: [UInt32: String] = {
    var table: [UInt32: String] = [:]
    for range: ClosedRange<UInt32> in [0xC0...0x24F, 0x1E00...0x1EFF, 0xFB00...0xFB06] {
      for value in range { table[value] = latinLetters(nameWords(value)) }
    }
    return table
  }()

  private static func latinLetters(_ name: [Substring]) -> String? {
    guard name.first == "LATIN",
      let kind = name.firstIndex(where: { $0 == "LETTER" || $0 == "LIGATURE" })
    else { return nil }
    let letters = name[(kind + 1)...].first { $0 != "DOTLESS" && $0 != "LONG" } ?? ""
    switch letters {
    case "SHARP": return "ss"
    case "ETH": return "d"
    case "THORN": return "th"
    case "ENG": return "n"
    default: return (1...3).contains(letters.utf8.count) ? letters.lowercased() : nil
    }
  }

  private static let greek: [UInt32: String] = {
    let letters = Array<UInt32>(0x370...0x3FF) + Array(0x1F00...0x1FFF)
    let plain = Dictionary(
      letters.map { (nameWords($0), $0) }, uniquingKeysWith: { first, _ in first })
    var table = [Unicode.Scalar("ς").value: "σ"]
    for value in letters {
      let words = nameWords(value)
      guard words.contains("WITH") else { continue }
      let name = words.prefix { $0 != "WITH" }.map { $0 == "CAPITAL" ? "SMALL" : $0 }
      table[value] = plain[name].flatMap(Unicode.Scalar.init).map(String.init)
    }
    return table
  }()

  private static func nameWords(_ value: UInt32) -> [Substring] {
    Unicode.Scalar(value)?.properties.name?.split(separator: " ") ?? []
  }
}

// MARK: - Two letters for one

extension FoldedLetters {
  /// `mueller` and `muller`, `strasse` and `strase`, `aagaard` and `agaard` are one spelling: books
  /// write `ü`, `ß` and `å` in two letters.
  ///
  /// Words of three letters keep theirs, since `Joe` and `Jo` differ.
  static func collapsed(_ word: [UInt8]) -> [UInt8] {
    guard word.count > 3 else { return word }
    var kept: [UInt8] = []
    for byte in word where !isSecondHalf(byte, after: kept.last) { kept.append(byte) }
    return kept
  }

  private static func isSecondHalf(_ byte: UInt8, after previous: UInt8?) -> Bool {
    switch previous {
    case UInt8(ascii: "a"): byte == UInt8(ascii: "e") || byte == UInt8(ascii: "a")
    case UInt8(ascii: "o"), UInt8(ascii: "u"): byte == UInt8(ascii: "e")
    case UInt8(ascii: "s"): byte == UInt8(ascii: "s")
    default: false
    }
  }
}
