// SPDX-License-Identifier: Apache-2.0

package import ContactRecords

extension NameKey {
  /// Reads the name of a record.
  ///
  /// `organisation` helps to drop a company that was appended to a family name.
  package init(_ name: PersonName, organisation: String = "") {
    var parts = NameParts(name)
    parts.dropOrganisation(LatinFolding.words(organisation))
    parts.turnSwapped()
    let given = parts.given.first ?? ""
    let family = parts.family.filter { !NameWords.particles.contains($0) }
    givenWritten = given
    self.given = GivenNames.canonical(given)
    middle = Array(parts.given.dropFirst())
    self.family = (family.isEmpty ? parts.family : family).map(LatinFolding.collapsed)
    familyJoined = LatinFolding.collapsed(parts.family.joined())
    nickname = parts.nickname
    maiden = LatinFolding.words(name.maiden).last.map(LatinFolding.collapsed) ?? ""
    generation = parts.generation
  }

  /// Reads a name as somebody typed it: `Ana Duarte`, `Duarte, Ana`.
  package init(typed text: String) {
    self.init(PersonName(written: text))
  }
}

/// The words of a name, sorted into given and family.
private struct NameParts {
  var given: [String] = []
  var family: [String] = []
  var nickname = ""
  var generation: UInt8 = 0

  init(_ name: PersonName) {
    let hasBoth = !name.given.isEmpty && !name.family.isEmpty
    if hasBoth {
      given = words(name.given)
      family = words(beforeComma(name.family))
    } else {
      readFreeText(longest(name))
    }
    for word in LatinFolding.words(name.suffix) { noteGeneration(word) }
    if hasBoth {
      for word in LatinFolding.words(name.family) { noteGeneration(word) }
      if !name.middle.isEmpty { given += words(name.middle) }
    }
    if let word = LatinFolding.words(name.nickname).first, !NameWords.relations.contains(word) {
      nickname = word
    }
  }

  /// `Smith Acme` with the organisation `Acme Corp` is `Smith`.
  mutating func dropOrganisation(_ organisation: [String]) {
    guard family.count > 1, let first = organisation.first,
      let index = family.dropFirst().firstIndex(of: first)
    else { return }
    family.removeSubrange(index...)
  }

  /// `Selerhaus Kevin`: the word in the family's place is a given name, and the one in the given
  /// name's is not.
  mutating func turnSwapped() {
    guard given.count == 1, family.count == 1, given[0].utf8.count > 2,
      GivenNames.isKnown(family[0]), !GivenNames.isKnown(given[0])
    else { return }
    swap(&given, &family)
  }

  private func longest(_ name: PersonName) -> String {
    if !name.written.isEmpty { return name.written }
    return [name.given, name.middle, name.family].filter { !$0.isEmpty }.joined(separator: " ")
  }

  private mutating func readFreeText(_ text: String) {
    let text = takeParenthesised(text)
    if let comma = text.firstIndex(of: ",") {
      let after = LatinFolding.words(String(text[text.index(after: comma)...]))
      for word in after { noteGeneration(word) }
      let firstNames = after.filter { !isNoise($0) }
      if !firstNames.isEmpty {
        given = firstNames
        family = words(beforeComma(text))
        return
      }
    }
    for word in LatinFolding.words(text) { noteGeneration(word) }
    split(words(beforeComma(text)))
  }

  /// The first word is the given name; further initials and given names go with it, the rest is the
  /// family name.
  private mutating func split(_ words: [String]) {
    guard words.count > 1 else {
      given = words
      return
    }
    var index = 1
    while index < words.count - 1, isMiddle(words[index]) { index += 1 }
    given = Array(words[..<index])
    family = Array(words[index...])
  }

  private func isMiddle(_ word: String) -> Bool {
    word.utf8.count == 1 || GivenNames.isKnown(word) && !NameWords.particles.contains(word)
  }

  /// `Robert (Bob) Smith`, `Robert "Bob" Smith`: what stands in between is a nickname if it is a
  /// given name.
  private mutating func takeParenthesised(_ text: String) -> String {
    let scalars = Array(text.unicodeScalars)
    guard let open = scalars.firstIndex(where: isOpening),
      let close = scalars[(open + 1)...].firstIndex(where: isClosing)
    else { return text }
    let inside = LatinFolding.words(string(scalars[(open + 1)..<close]))
    if let word = inside.first, GivenNames.isKnown(word) { nickname = word }
    return string(scalars[..<open]) + " " + string(scalars[(close + 1)...])
  }

  private func string(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    var text = String.UnicodeScalarView()
    text.append(contentsOf: scalars)
    return String(text)
  }

  private func isOpening(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "(" || scalar == "\"" || scalar == "\u{201C}" || scalar == "\u{201E}"
  }

  private func isClosing(_ scalar: Unicode.Scalar) -> Bool {
    scalar == ")" || scalar == "\"" || scalar == "\u{201D}" || scalar == "\u{201C}"
  }

  private func beforeComma(_ text: String) -> String {
    String(text.prefix { $0 != "," })
  }

  private func words(_ text: String) -> [String] {
    LatinFolding.words(text).filter { !isNoise($0) }
  }

  private func isNoise(_ word: String) -> Bool {
    NameWords.titles.contains(word) || NameWords.relations.contains(word)
      || NameWords.generations[word] != nil || word.utf8.allSatisfy { $0 < UInt8(ascii: "A") }
  }

  private mutating func noteGeneration(_ word: String) {
    if let mark = NameWords.generations[word] { generation = mark }
  }
}
