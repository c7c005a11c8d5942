// SPDX-License-Identifier: Apache-2.0

/// Something found in a text, and where.
struct Found {
  let text: String
  let range: Range<Int>

  init(_ text: [Unicode.Scalar], _ range: Range<Int>) {
    self.text = string(text[range])
    self.range = range
  }
}

/// Everything of the shape of an e-mail address: more than RFC 5322 allows, and in any script.
func addresses(in text: [Unicode.Scalar]) -> [Found] {
  text.indices.compactMap { index in
    text[index] == "@" ? address(in: text, around: index) : nil
  }
}

private func address(in text: [Unicode.Scalar], around sign: Int) -> Found? {
  guard let end = endOfDomain(in: text, from: sign + 1) else { return nil }
  var start = sign
  while start > 0, isLocalPart(text[start - 1]) { start -= 1 }
  while start < sign, !isLetter(text[start]), !isDigit(text[start]) { start += 1 }
  if start == sign, sign > 0, text[sign - 1] == "\"" {
    start = startOfQuoted(in: text, before: sign)
  }
  return start < sign ? Found(text, start..<end) : nil
}

/// Behind `example.org` or `[192.0.2.1]`; nil where the text from `start` on is neither.
private func endOfDomain(in text: [Unicode.Scalar], from start: Int) -> Int? {
  if start < text.count, text[start] == "[" {
    let literal = text[start...].prefix(longestLiteral).prefix { $0 != "]" && !isBlank($0) }
    let isClosed = literal.endIndex < text.count && text[literal.endIndex] == "]"
    return isClosed && literal.count > 1 ? literal.endIndex + 1 : nil
  }
  var end = start
  while end < text.count, isDomainText(text[end]) { end += 1 }
  while end > start, text[end - 1] == "." || text[end - 1] == "-" { end -= 1 }
  return isDomain(text[start..<end]) ? end : nil
}

/// Labels with dots between them, the last of letters, as `3.50` is no domain.
func isDomain(_ text: ArraySlice<Unicode.Scalar>) -> Bool {
  let labels = text.split(separator: ".", omittingEmptySubsequences: false)
  guard labels.count > 1, labels.allSatisfy({ !$0.isEmpty }), let last = labels.last else {
    return false
  }
  return last.count > 1 && last.contains(where: isLetter)
}

func isDomainText(_ scalar: Unicode.Scalar) -> Bool {
  isLetter(scalar) || isDigit(scalar) || scalar == "." || scalar == "-"
}

/// RFC 5322 section 3.2.3, without the signs that part the words of links and forms.
private func isLocalPart(_ scalar: Unicode.Scalar) -> Bool {
  isLetter(scalar) || isDigit(scalar) || "!#$%'*+-.^_`{|}~".unicodeScalars.contains(scalar)
}

/// `"ana kim"@example.org`.
private func startOfQuoted(in text: [Unicode.Scalar], before sign: Int) -> Int {
  let earliest = max(0, sign - longestLiteral)
  return text[earliest..<(sign - 1)].lastIndex(of: "\"") ?? sign - 1
}

private let longestLiteral = 64
