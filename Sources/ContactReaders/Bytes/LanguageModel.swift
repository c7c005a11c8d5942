// SPDX-License-Identifier: Apache-2.0

import Foundation

/// How likely the letters of one language are, and what stands before and after them.
///
/// Probabilities are natural logarithms.
struct LanguageModel: Sendable {
  private var letters: [Unicode.Scalar: Double] = [:]
  private var neighbours: [Neighbour: Double] = [:]
  private var kinds: [KindBeside: Double] = [:]
  private var anyKind: [Side: [Double]] = [:]

  private enum Side: Hashable, CaseIterable { case before, after }

  /// What stands beside a letter.
  private enum Kind: Int, CaseIterable { case edge, vowel, consonant, foreign }

  private struct KindBeside: Hashable {
    let letter: Unicode.Scalar
    let side: Side
    let kind: Kind
  }

  private struct Neighbour: Hashable {
    let letter: Unicode.Scalar
    let side: Side
    let other: Unicode.Scalar
  }

  init(_ words: String) {
    var counts: [Unicode.Scalar: Double] = [:]
    var beside: [Neighbour: Double] = [:]
    for word in words.split(separator: " ") {
      let scalars = Array(word.unicodeScalars)
      for (index, scalar) in scalars.enumerated() where isForeignLetter(scalar) {
        let letter = lowercase(scalar)
        counts[letter, default: 0] += 1
        for side in Side.allCases {
          let other = neighbour(side, of: index, in: scalars)
          beside[Neighbour(letter: letter, side: side, other: other), default: 0] += 1
        }
      }
    }
    let total = counts.values.reduce(0, +)
    letters = counts.mapValues { log($0 / (total + unseenWeight)) }
    for side in Side.allCases { learn(side, counts, beside, total) }
  }

  /// What was seen rarely is smoothed by the kinds of neighbours that the letter has, and they by
  /// those of all letters.
  private mutating func learn(
    _ side: Side, _ counts: [Unicode.Scalar: Double], _ beside: [Neighbour: Double],
    _ total: Double
  ) {
    var seen: [KindBeside: Double] = [:]
    // Whole numbers and a half, whose sum is the same in any order.
    var sums = [Double](repeating: 0.5, count: Kind.allCases.count)
    for (neighbour, count) in beside where neighbour.side == side {
      let kind = kind(neighbour.other)
      seen[KindBeside(letter: neighbour.letter, side: side, kind: kind), default: 0] += count
      sums[kind.rawValue] += count
    }
    let usual = sums.map { $0 / (total + 2) }
    anyKind[side] = usual
    for (letter, count) in counts {
      for kind in Kind.allCases {
        let beside = KindBeside(letter: letter, side: side, kind: kind)
        kinds[beside] = ((seen[beside] ?? 0) + 2 * usual[kind.rawValue]) / (count + 2)
      }
    }
    for (neighbour, count) in beside where neighbour.side == side {
      neighbours[neighbour] = count / (counts[neighbour.letter] ?? 1)
    }
  }

  /// How likely this language writes the word; only what isn't ASCII counts.
  ///
  /// Nil stands for bytes that mean nothing.
  func likelihood(of word: [Unicode.Scalar?]) -> Double {
    let scalars = word.map { $0 ?? "\u{FFFD}" }
    var sum = 0.0
    for (index, scalar) in scalars.enumerated() where scalar.value >= 0x80 {
      sum += likelihood(of: scalar, at: index, in: scalars)
    }
    return sum
  }

  private func likelihood(
    of scalar: Unicode.Scalar, at index: Int, in scalars: [Unicode.Scalar]
  ) -> Double {
    if scalar == "\u{FFFD}" { return meaningless }
    let before = index > 0 ? scalars[index - 1] : blankScalar
    let after = index + 1 < scalars.count ? scalars[index + 1] : blankScalar
    guard isForeignLetter(scalar) else { return mark(scalar, before, after, index) }
    if isEastAsian(scalar) {
      let isAmongLatin = before.isASCII && isLetter(before) || after.isASCII && isLetter(after)
      return (letters[scalar] ?? unseenEastAsian(scalar)) - (isAmongLatin ? 8 : 0)
    }
    var sum = letters[lowercase(scalar)] ?? unseenLetter
    for side in Side.allCases {
      sum += likelihood(of: lowercase(scalar), side, neighbour(side, of: index, in: scalars))
    }
    if scalar.properties.isUppercase, before.properties.isLowercase { sum -= 4 }
    if scalar.properties.isLowercase, !isLetter(before), isLetter(after) { sum -= 1.5 }
    return sum
  }

  private func likelihood(
    of letter: Unicode.Scalar, _ side: Side, _ other: Unicode.Scalar
  ) -> Double {
    let kind = kind(other)
    let ofKind =
      kinds[KindBeside(letter: letter, side: side, kind: kind)]
      ?? anyKind[side]?[kind.rawValue] ?? 0.1
    guard kind == .vowel || kind == .consonant else { return log(ofKind) }
    let seen = neighbours[Neighbour(letter: letter, side: side, other: other)] ?? 0
    return log(0.6 * seen + 0.4 * ofKind * (kind == .vowel ? 1 / 6 : 1 / 20))
  }

  private func neighbour(
    _ side: Side, of index: Int, in scalars: [Unicode.Scalar]
  ) -> Unicode.Scalar {
    let other = side == .before ? index - 1 : index + 1
    return scalars.indices.contains(other) ? lowercase(scalars[other]) : blankScalar
  }

  private func kind(_ scalar: Unicode.Scalar) -> Kind {
    guard isLetter(scalar) else { return .edge }
    if !scalar.isASCII { return .foreign }
    return "aeiouy".unicodeScalars.contains(scalar) ? .vowel : .consonant
  }
}

private let blankScalar: Unicode.Scalar = " "

/// What the letters count for that no sample has.
private let unseenWeight = 8.0
private let unseenLetter = -7.0
private let meaningless = -14.0

private func unseenEastAsian(_ scalar: Unicode.Scalar) -> Double {
  switch scalar.value {
  case 0x3041...0x30FF, 0xFF66...0xFF9F: -5
  case 0xAC00...0xD7A3: -8.5
  case 0x4E00...0x9FFF: -9
  default: -12
  }
}

/// Signs are usual between words, less so after one, and hardly ever within one or before it.
private func mark(
  _ scalar: Unicode.Scalar, _ before: Unicode.Scalar, _ after: Unicode.Scalar, _ index: Int
) -> Double {
  if scalar.value == 0x2019, isLetter(before), isLetter(after) { return -4 }
  if isLetter(after) { return isLetter(before) ? -14 : -11 }
  guard isLetter(before) else { return -4 }
  // Mª stands for María.
  return index == 1 && (scalar == "\u{AA}" || scalar == "\u{BA}") ? -3.5 : -7
}

private func isLetter(_ scalar: Unicode.Scalar) -> Bool {
  scalar.isASCII ? scalar.properties.isAlphabetic : isForeignLetter(scalar)
}

/// Ordinal signs are letters to Unicode, but to nobody else.
private func isForeignLetter(_ scalar: Unicode.Scalar) -> Bool {
  !scalar.isASCII && scalar != "\u{AA}" && scalar != "\u{BA}" && scalar != "\u{FFFD}"
    && scalar != "\u{B5}" && scalar != "\u{192}" && scalar != "\u{2C6}"
    && scalar.properties.isAlphabetic
}

private func isEastAsian(_ scalar: Unicode.Scalar) -> Bool {
  scalar.value >= 0x3000
}

private func lowercase(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
  let lowercase = scalar.properties.lowercaseMapping.unicodeScalars
  // The dotted capital of Turkish becomes two scalars.
  guard lowercase.count == 1, let first = lowercase.first else { return scalar }
  return first
}
