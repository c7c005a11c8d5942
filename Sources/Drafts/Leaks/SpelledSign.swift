// SPDX-License-Identifier: Apache-2.0

/// A sign of an address written as a word or set apart: ` (at) `, `[dot]`, ` Punkt `, ` @ `.
struct SpelledSign {
  let scalar: Unicode.Scalar

  /// Behind the sign and what stands around it.
  let end: Int

  /// Nil where none begins at `start`, with what stands around it.
  ///
  /// A bare `at` is a sign only before what looks like a domain, for people meet at noon.
  init?(in text: [Unicode.Scalar], at start: Int) {
    guard let word = SpelledWord(in: text, at: start) else { return nil }
    if word.sign == "@", !word.isBracketed, !beginsDomain(text, at: word.end) { return nil }
    scalar = word.sign
    end = word.end
  }
}

/// Blanks, brackets and dashes.
func isAroundSpelledSign(_ scalar: Unicode.Scalar) -> Bool {
  scalar == " " || isBracket(scalar)
}

/// A word that stands for a sign, whatever follows.
private struct SpelledWord {
  let sign: Unicode.Scalar
  let isBracketed: Bool
  let end: Int

  init?(in text: [Unicode.Scalar], at start: Int) {
    let before = text[start...].prefix(longestGap).prefix(while: isAroundSpelledSign)
    let rest = text[before.endIndex...].prefix(longestWord)
    guard let first = rest.first, mayBeginSpelledSign(first) else { return nil }
    let isSign = first == "@" || first == "."
    let word = isSign ? rest.prefix(1) : rest.prefix(while: isLetter)
    let after = text[word.endIndex...].prefix(longestGap).prefix(while: isAroundSpelledSign)
    guard let sign = spelledSigns[string(word).lowercased()] else { return nil }
    switch sign {
    case "@" where isSign: guard before.count + after.count > 0 else { return nil }
    case "." where isSign: guard isPointAlone(before, after) else { return nil }
    default: guard !before.isEmpty, !after.isEmpty else { return nil }
    }
    self.sign = sign
    isBracketed = before.contains(where: isBracket) && after.contains(where: isBracket)
    end = after.endIndex
  }
}

/// ` . ` and `(.)`, but not the point behind `(ana@example.org)`.
private func isPointAlone(
  _ before: ArraySlice<Unicode.Scalar>, _ after: ArraySlice<Unicode.Scalar>
) -> Bool {
  switch (before.last, after.first) {
  case ("(", ")"), ("[", "]"), ("{", "}"): true
  default: !before.isEmpty && !after.isEmpty && (before + after).allSatisfy { $0 == " " }
  }
}

private func isBracket(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar {
  case "(", ")", "[", "]", "{", "}", "<", ">", "-", "_", "*", "|": true
  default: false
  }
}

/// `example.org` or `example dot org`, but neither the end of one sentence and the start of the
/// next, nor the beginning of an address or a link that stands there openly.
private func beginsDomain(_ text: [Unicode.Scalar], at start: Int) -> Bool {
  let host = text[start...].prefix(longestHost).prefix(while: isDomainText)
  if let next = text[host.endIndex...].first, "@/_+".unicodeScalars.contains(next) { return false }
  guard let point = host.firstIndex(of: ".") else {
    return !host.isEmpty && SpelledWord(in: text, at: host.endIndex)?.sign == "."
  }
  let next = host[(point + 1)...].first
  return point > start && string(host[..<point]).lowercased() != "www"
    && next.map { isLetter($0) && !$0.properties.isUppercase } ?? false
}

/// The first letters of `spelledSigns`, as most words are none and looking each up takes long.
private func mayBeginSpelledSign(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar {
  case "@", ".", "a", "d", "k", "p", "s", "ä", "A", "D", "K", "P", "S", "Ä": true
  default: false
  }
}

private let spelledSigns: [String: Unicode.Scalar] = [
  "@": "@", "at": "@", "ät": "@", "klammeraffe": "@", "arroba": "@", ".": ".", "dot": ".",
  "punkt": ".", "punto": ".", "slash": "/",
]

private let longestGap = 6
private let longestWord = 11
private let longestHost = 253
