// SPDX-License-Identifier: Apache-2.0

/// The fields of one record that a name is read from, as UTF-8; none of them need be there.
struct NameFields {
  var written = noBytes
  var given = noBytes
  var middle = noBytes
  var family = noBytes
  var suffix = noBytes
  var nickname = noBytes
  var maiden = noBytes

  /// Helps to drop a company that was appended to a family name.
  var organisation = noBytes
}

typealias Bytes = UnsafeBufferPointer<UInt8>

var noBytes: Bytes { Bytes(start: nil, count: 0) }

/// Reads names, with the words that it has learnt.
struct NameReader: Sendable {
  private(set) var vocabulary = Vocabulary()

  // The words of the name at hand.
  private var given: [Int32] = []
  private var family: [Int32] = []
  private var scratch: [Int32] = []
  private var nickname: Int32 = 0
  private var generation: UInt8 = 0

  /// Reads a name as somebody typed it: `Ana Duarte`, `Duarte, Ana`.
  mutating func key(typed text: String) -> NameKey {
    var text = text
    return text.withUTF8 { key(NameFields(written: $0)) }
  }

  mutating func key(_ fields: NameFields) -> NameKey {
    readParts(fields)
    if family.count > 1 { dropOrganisation(fields.organisation) }
    turnSwapped()
    var key = NameKey()
    key.givenWritten = given.first ?? 0
    key.given = vocabulary[key.givenWritten].canonical
    for word in given.dropFirst() { key.middle.append(word) }
    let joined = vocabulary.joined(family)
    key.familyJoined = vocabulary[joined].collapsed
    key.family = familyWords()
    key.nickname = nickname
    key.maiden = maiden(fields.maiden)
    key.generation = generation
    key.hasGivenWord = vocabulary[key.given].length > 1
    key.hasFamilyWord = vocabulary[key.family.first].length > 1
    return key
  }

  private mutating func readParts(_ fields: NameFields) {
    given.removeAll(keepingCapacity: true)
    family.removeAll(keepingCapacity: true)
    (nickname, generation) = (0, 0)
    let hasBoth = !fields.given.isEmpty && !fields.family.isEmpty
    if hasBoth {
      readGiven(fields.given)
      readFamily(beforeComma(fields.family))
    } else {
      readFreeText(fields)
    }
    noteGeneration(in: fields.suffix)
    if hasBoth {
      noteGeneration(in: fields.family)
      readGiven(fields.middle)
    }
    if !fields.nickname.isEmpty {
      let word = firstWord(fields.nickname)
      if !vocabulary[word].isRelation { nickname = word }
    }
  }

  /// The words of the family name that count, collapsed.
  private func familyWords() -> WordRow {
    let hasOthers = family.contains { !vocabulary[$0].isParticle }
    var row = WordRow()
    for word in family where !hasOthers || !vocabulary[word].isParticle {
      row.append(vocabulary[word].collapsed)
    }
    return row
  }

  private mutating func maiden(_ text: Bytes) -> Int32 {
    if text.isEmpty { return 0 }
    scratch.removeAll(keepingCapacity: true)
    vocabulary.read(text, into: &scratch)
    return vocabulary[scratch.last ?? 0].collapsed
  }

  /// `Smith Acme` with the organisation `Acme Corp` is `Smith`.
  private mutating func dropOrganisation(_ organisation: Bytes) {
    guard !organisation.isEmpty else { return }
    let first = firstWord(organisation)
    guard let index = family.dropFirst().firstIndex(of: first) else { return }
    family.removeSubrange(index...)
  }

  /// `Selerhaus Kevin`: the word in the family's place is a given name, and the one in the given
  /// name's is not.
  private mutating func turnSwapped() {
    guard !given.isEmpty, family.count == 1, vocabulary[family[0]].isKnownGiven,
      given.allSatisfy({ vocabulary[$0].length > 2 && !vocabulary[$0].isKnownGiven })
    else { return }
    swap(&given, &family)
  }

  // MARK: - Words

  /// The first word of a text, or 0.
  private mutating func firstWord(_ text: Bytes) -> Int32 {
    scratch.removeAll(keepingCapacity: true)
    vocabulary.read(text, into: &scratch)
    return scratch.first ?? 0
  }

  private mutating func readGiven(_ text: Bytes) {
    if !text.isEmpty { vocabulary.readName(text, into: &given) }
  }

  private mutating func readFamily(_ text: Bytes) {
    if !text.isEmpty { vocabulary.readName(text, into: &family) }
  }

  private mutating func noteGeneration(in text: Bytes) {
    if text.isEmpty { return }
    scratch.removeAll(keepingCapacity: true)
    vocabulary.read(text, into: &scratch)
    for word in scratch {
      let mark = vocabulary[word].generation
      if mark > 0 { generation = mark }
    }
  }

  // MARK: - Names in one text

  private mutating func readFreeText(_ fields: NameFields) {
    if !fields.written.isEmpty { return readFreeText(fields.written) }
    var text: [UInt8] = []
    for part in [fields.given, fields.middle, fields.family] where !part.isEmpty {
      if !text.isEmpty { text.append(UInt8(ascii: " ")) }
      text += part
    }
    text.withUnsafeBufferPointer { readFreeText($0) }
  }

  private mutating func readFreeText(_ text: Bytes) {
    guard let inside = parenthesised(text) else { return readPlainText(text) }
    let word = firstWord(Bytes(rebasing: text[inside.inner]))
    if vocabulary[word].isKnownGiven { nickname = word }
    let rest =
      Array(text[..<inside.outer.lowerBound]) + [UInt8(ascii: " ")]
      + text[inside.outer.upperBound...]
    rest.withUnsafeBufferPointer { readPlainText($0) }
  }

  private mutating func readPlainText(_ text: Bytes) {
    if let comma = text.firstIndex(of: UInt8(ascii: ",")) {
      let after = Bytes(rebasing: text[(comma + 1)...])
      noteGeneration(in: after)
      readGiven(after)
      if !given.isEmpty {
        readFamily(beforeComma(text))
        return
      }
    }
    noteGeneration(in: text)
    readGiven(beforeComma(text))
    split()
  }

  /// The first word is the given name; further initials and given names go with it, the rest is the
  /// family name.
  private mutating func split() {
    guard given.count > 1 else { return }
    var index = 1
    while index < given.count - 1, isMiddle(given[index]) { index += 1 }
    family += given[index...]
    given.removeSubrange(index...)
  }

  private func isMiddle(_ word: Int32) -> Bool {
    let word = vocabulary[word]
    return word.length == 1 || word.isKnownGiven && !word.isParticle
  }
}

private func beforeComma(_ text: Bytes) -> Bytes {
  guard let comma = text.firstIndex(of: UInt8(ascii: ",")) else { return text }
  return Bytes(rebasing: text[..<comma])
}

/// `Robert (Bob) Smith`, `Robert "Bob" Smith`: what stands in between, with and without its signs.
private func parenthesised(_ text: Bytes) -> (inner: Range<Int>, outer: Range<Int>)? {
  let signs: [(open: [UInt8], close: [UInt8])] = [
    (Array("(".utf8), Array(")".utf8)), (Array("\"".utf8), Array("\"".utf8)),
    (Array("\u{201C}".utf8), Array("\u{201D}".utf8)),
    (Array("\u{201E}".utf8), Array("\u{201C}".utf8)),
  ]
  for index in text.indices {
    switch text[index] {
    case UInt8(ascii: "("), UInt8(ascii: "\""), 0xE2: break
    default: continue
    }
    for sign in signs where text[index...].starts(with: sign.open) {
      let start = index + sign.open.count
      for end in start..<max(start, text.count) where text[end...].starts(with: sign.close) {
        return (start..<end, index..<(end + sign.close.count))
      }
    }
  }
  return nil
}
