// SPDX-License-Identifier: Apache-2.0

/// How alike the names of two clusters are that share a mailbox, a number or a profile: there a
/// slip says less against one person than between strangers.
struct NameLikeness {
  enum Level: Int, Comparable {
    case other

    /// One of the names says too little.
    case thin

    /// The same given name with another family name.
    case otherFamily

    /// Given names that both exist and are a slip apart (`Hans`, `Hana`), with one family name.
    case otherGiven

    /// Slips of the pen, or parts in the other order.
    case alike

    static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
  }

  private let columns: Columns

  /// Names of a cluster that are compared.
  private static let mostNames = 12

  init(_ columns: Columns) { self.columns = columns }

  /// How well the full names of the one fit the other; of a cluster without any, the thin ones.
  ///
  /// Each name has to fit one of the other's, and the one that fits least decides.
  func level(of small: ClusterProfile, beside large: ClusterProfile) -> Level {
    let theirs = large[.names].prefix(Self.mostNames).map { columns.names[Int($0.value)] }
      .filter(\.isFull)
    var (full, thin): (Level?, Level) = (nil, .thin)
    for ours in small[.names].prefix(Self.mostNames) {
      let name = columns.names[Int(ours.value)]
      let best = theirs.map { level(name, $0) }.max() ?? .other
      if name.isFull, best != .thin {
        full = min(full ?? .alike, best)
      } else {
        thin = min(thin, best)
      }
    }
    return thin == .other ? .other : full ?? thin
  }

  private func level(_ name: NameKey, _ full: NameKey) -> Level {
    if name.isFull, !isMiddle(name.family, of: full) {
      return max(straight(name, full), crossed(name, full))
    }
    if name.hasGivenWord {
      let agrees = areAlike(name.givenWritten, full.givenWritten) || isSame(name, full)
      return agrees && mayBe(initial: name.family, of: full) ? .thin : .other
    }
    if name.hasFamilyWord {
      let agrees = columns.vocabulary.givenAgreement(name, full) > .conflict
      return agrees && isSameFamily(name, full) ? .thin : .other
    }
    // A lone initial may be a middle name's, behind a word such as `Dad` that was no name.
    return columns.vocabulary.agreement(withoutInitial(name), full) > .conflict ? .thin : .other
  }

  private func straight(_ name: NameKey, _ full: NameKey) -> Level {
    let isSame = isSame(name, full)
    if !isSameFamily(name, full) {
      return isSame ? .otherFamily : .other
    }
    if isSame { return .alike }
    guard areAlike(name.givenWritten, full.givenWritten) else { return .other }
    let words = columns.vocabulary
    let areTwo = words[name.givenWritten].isKnownGiven && words[full.givenWritten].isKnownGiven
    return areTwo ? .otherGiven : .alike
  }

  /// `Carolny` as the family name of `Zelonberg`, who is Carolyn Zelonberg.
  private func crossed(_ name: NameKey, _ full: NameKey) -> Level {
    let words = columns.vocabulary
    let meets =
      areAlike(words[name.givenWritten].collapsed, full.familyJoined)
      && (areAlike(name.familyJoined, full.givenWritten)
        || words.agree(name.familyJoined, full.givenWritten))
    return meets ? .alike : .other
  }

  private func isSame(_ name: NameKey, _ full: NameKey) -> Bool {
    columns.vocabulary.givenAgreement(name, full) >= .similar
  }

  private func isSameFamily(_ name: NameKey, _ full: NameKey) -> Bool {
    columns.vocabulary.familyAgreement(name, full) >= .similar
      || areAlike(name.familyJoined, full.familyJoined)
  }

  /// Whether a word that stands where a family name would is a further given name or an initial
  /// of it: `Chloe Marcel` and `Chloe M.` for `Chloe Marcel Selarmann`.
  private func isMiddle(_ word: WordRow, of full: NameKey) -> Bool {
    word.count == 1 && full.middle.contains(word.first)
  }

  private func mayBe(initial: WordRow, of full: NameKey) -> Bool {
    if initial.isEmpty || isMiddle(initial, of: full) { return true }
    let words = columns.vocabulary
    let letter = words[initial.first].initial
    return [full.middle, full.family].contains { row in
      (0..<row.count).contains { words[row[$0]].initial == letter }
    }
  }

  private func withoutInitial(_ name: NameKey) -> NameKey {
    var name = name
    (name.given, name.givenWritten, name.family, name.familyJoined) = (0, 0, WordRow(), 0)
    return name
  }

  /// Whether a slip parts two words, or two slips where they are long.
  private func areAlike(_ left: Int32, _ right: Int32) -> Bool {
    let words = columns.vocabulary
    return words.withBytes(left) { left in
      words.withBytes(right) { right in
        let longest = max(left.count, right.count)
        return longest >= 3 && slips(left, right, atMost: longest >= 6 ? 2 : 1) != nil
      }
    }
  }
}
