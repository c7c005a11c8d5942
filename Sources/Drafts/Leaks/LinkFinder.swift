// SPDX-License-Identifier: Apache-2.0

/// Every link: with a scheme, with `www.`, or a host and a path, as in `linkedin.com/in/ana`.
///
/// A host alone is none; it says where somebody works, as a sentence may.
func links(in text: [Unicode.Scalar]) -> [Found] {
  var links: [Found] = []
  var start = 0
  for index in 0...text.count where index == text.count || isLinkEnd(text[index]) {
    var end = index
    while end > start, ".:!?*_".unicodeScalars.contains(text[end - 1]) { end -= 1 }
    if let first = startOfLink(text[start..<end]) { links.append(Found(text, first..<end)) }
    start = index + 1
  }
  return links
}

private func startOfLink(_ word: ArraySlice<Unicode.Scalar>) -> Int? {
  guard word.count > 4, word.contains(where: { $0 == "/" || $0 == "." }) else { return nil }
  return startOfScheme(word) ?? startOfWebHost(word) ?? startOfHostWithPath(word)
}

/// Where the `https` of `https://…` begins.
private func startOfScheme(_ word: ArraySlice<Unicode.Scalar>) -> Int? {
  guard let colon = word.indices.first(where: { word[$0...].starts(with: schemeEnd) }),
    colon + schemeEnd.count < word.endIndex
  else { return nil }
  let scheme = word[..<colon].reversed().prefix { isASCIILetterOrDigit($0) || $0 == "+" }
  return scheme.isEmpty ? nil : colon - scheme.count
}

/// Where `www.example.org` begins.
private func startOfWebHost(_ word: ArraySlice<Unicode.Scalar>) -> Int? {
  word.indices.first { index in
    let rest = word[index...]
    return (rest.first == "w" || rest.first == "W")
      && string(rest.prefix(4)).lowercased() == "www."
      && rest.dropFirst(4).first.map { isLetter($0) || isDigit($0) } ?? false
  }
}

/// Where `example.org/ana` begins.
private func startOfHostWithPath(_ word: ArraySlice<Unicode.Scalar>) -> Int? {
  for slash in word.indices where word[slash] == "/" && beginsPath(word[(slash + 1)...]) {
    let host = word[..<slash].reversed().prefix(while: isDomainText)
    let start = slash - host.count
    if isDomain(word[start..<slash]), !endsSentence(word[start..<slash]) { return start }
  }
  return nil
}

private func beginsPath(_ rest: ArraySlice<Unicode.Scalar>) -> Bool {
  rest.first.map { isLetter($0) || isDigit($0) || "@~_%".unicodeScalars.contains($0) } ?? false
}

/// `here.Then/when` is the end of one sentence and the start of another.
private func endsSentence(_ host: ArraySlice<Unicode.Scalar>) -> Bool {
  let last = host.reversed().prefix { $0 != "." }
  let capitals = last.count { $0.properties.isUppercase }
  return capitals > 0 && capitals < last.count
}

private func isLinkEnd(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar {
  case "<", ">", "\"", "'", "(", ")", "[", "]", "{", "}", "|", "`", ",", ";": true
  case "„", "“", "”", "‚", "‘", "’", "«", "»", "–", "—", "…": true
  default: isBlank(scalar)
  }
}

private let schemeEnd: [Unicode.Scalar] = [":", "/", "/"]
