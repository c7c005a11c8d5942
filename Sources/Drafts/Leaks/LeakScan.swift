// SPDX-License-Identifier: Apache-2.0

/// What to look for in one letter.
struct LeakScan {
  private let community: PhraseIndex
  private let details: AllowedDetails
  private let allowed: PhraseIndex

  /// The words with which allowed names begin, by which their bearers are addressed.
  private let addressed: Set<String>
  private let secretNames: PhraseIndex
  private let ownWords: OwnWords
  private let secretTexts: PhraseIndex
  private let hidesReasons: Bool

  init(_ clearance: Clearance, _ community: PhraseIndex) {
    self.community = community
    details = AllowedDetails(clearance.allowedDetails)
    var allowed = PhraseIndex(names: clearance.allowedNames)
    for detail in clearance.allowedDetails { allowed.insert(foldedWords(detail)) }
    self.allowed = allowed
    addressed = Set(clearance.allowedNames.compactMap { foldedWords($0).first })
    secretNames = PhraseIndex(names: clearance.secretNames)
    ownWords = OwnWords(clearance.ownWords)
    secretTexts = PhraseIndex(secretTexts: clearance.secretTexts)
    hidesReasons = clearance.hidesReasons
  }

  /// The leaks in one reading, rule by rule, each rule's in the order of the text.
  func leaks(in reading: Reading) -> [Leak] {
    detailLeaks(reading) + wordLeaks(reading)
  }

  private func detailLeaks(_ reading: Reading) -> [Leak] {
    let text = reading.text
    let found: [(LeakRule, [Found])] = [
      (.email, addresses(in: text).filter { !details.allowAddress($0.text) }),
      (.telephone, telephoneNumbers(in: text).filter { !details.allowNumber($0.text) }),
      (.profileLink, links(in: text).filter { !details.allowLink($0.text) }),
    ]
    return found.flatMap { rule, found in found.map { leak(rule, $0.range, reading) } }
  }

  /// A phrase is no leak where it stands within what may be there: an allowed name or detail and,
  /// for what is not tied to this request, the Requester's own words.
  private func wordLeaks(_ reading: Reading) -> [Leak] {
    let text = reading.text
    let words = words(in: text)
    let named = allowed.matches(words, of: text, acrossSentences: true)
    let fixed = Cover(named, count: words.count)
    let quoted = Cover(named + ownWords.matches(words), count: words.count)
    let tied = fixed.uncovered(namesOnly(secretNames.matches(words, of: text), words))
    let others = quoted.uncovered(namesOnly(community.matches(words, of: text), words))
    let reasons = hidesReasons ? ReasonPhrases.index.matches(words, of: text) : []
    let notes = secretTexts.matches(words, of: text, acrossSentences: true)
    let found: [(LeakRule, [Range<Int>])] = [
      (.name, tied.apart), (.name, others.apart), (.reason, quoted.uncovered(reasons).apart),
      (.privateNote, fixed.uncovered(notes).joined),
    ]
    return found.flatMap { rule, ranges in
      ranges.map { leak(rule, place(of: $0, words), reading) }
    }
  }

  private func place(of range: Range<Int>, _ words: [Word]) -> Range<Int> {
    words[range.lowerBound].range.lowerBound..<words[range.upperBound - 1].range.upperBound
  }

  private func namesOnly(_ ranges: [Range<Int>], _ words: [Word]) -> [Range<Int>] {
    ranges.filter { $0.count > 1 || !addressed.contains(words[$0.lowerBound].folded) }
  }

  private func leak(_ rule: LeakRule, _ place: Range<Int>, _ reading: Reading) -> Leak {
    Leak(rule: rule, excerpt: excerpt(reading.text[place]), layers: reading.layers)
  }
}

/// The parts of a text that excuse what stands within one of them.
private struct Cover {
  /// For each word, how far a part reaches that begins there or before.
  private var reach: [Int]

  init(_ parts: [Range<Int>], count: Int) {
    reach = Array(repeating: 0, count: count)
    for part in parts { reach[part.lowerBound] = max(reach[part.lowerBound], part.upperBound) }
    for index in reach.indices.dropFirst() { reach[index] = max(reach[index], reach[index - 1]) }
  }

  /// The ranges that stand within no part.
  func uncovered(_ ranges: [Range<Int>]) -> [Range<Int>] {
    ranges.filter { reach[$0.lowerBound] < $0.upperBound }
  }
}

extension [Range<Int>] {
  /// Without those that begin within the one before: `Kim Ana Kim` holds one name.
  fileprivate var apart: [Range<Int>] {
    reduce(into: []) { kept, range in
      if range.lowerBound >= kept.last?.upperBound ?? 0 { kept.append(range) }
    }
  }

  /// Those that overlap as one.
  fileprivate var joined: [Range<Int>] {
    reduce(into: []) { kept, range in
      if let last = kept.last, range.lowerBound < last.upperBound {
        kept[kept.count - 1] = last.lowerBound..<Swift.max(last.upperBound, range.upperBound)
      } else {
        kept.append(range)
      }
    }
  }
}
