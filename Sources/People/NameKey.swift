// SPDX-License-Identifier: Apache-2.0

/// A name reduced to what is compared: folded words, in the roles they play.
///
/// Every part may be empty. Two records with equal keys carry the same name for all that matching
/// can tell.
package struct NameKey: Hashable, Sendable {
  /// The form that stands for all forms of the given name, or one letter for an initial.
  let given: String

  /// The given name as folded from what was written, before short forms are resolved.
  let givenWritten: String

  /// Further given names or their initials.
  let middle: [String]

  /// The words of the family name without particles, collapsed; one letter for an initial.
  let family: [String]

  /// The family name in one word with its particles, so that `van den Berg` meets `Vandenberg`.
  let familyJoined: String

  /// A nickname or a maiden name that the record has a field for.
  let nickname: String
  let maiden: String

  /// 1 for the elder of two that share the name, 2 for the younger, and so on; 0 when unmarked.
  let generation: UInt8

  var isEmpty: Bool { given.isEmpty && family.isEmpty && nickname.isEmpty }

  var hasInitialOnly: Bool { given.utf8.count == 1 }

  /// Whether both names are there as words, so that the name can tell one person from another.
  var isFull: Bool {
    given.utf8.count > 1 && (family.first?.utf8.count ?? 0) > 1
  }
}

/// How two names relate, from the least to the most that they say for one person.
enum NameAgreement: Int, Comparable {
  /// Two people, as far as names can tell.
  case conflict

  /// The same given name with another family name, as after a marriage.
  case otherFamily

  /// Nothing against one person, but one of the names says too little.
  case thin

  /// A slip of the pen, one of two surnames, the parts in the other order.
  case similar
  case same

  static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
}

extension NameKey {
  /// Whether one person may bear both names.
  func agreement(with other: NameKey) -> NameAgreement {
    if generation != other.generation, generation != 0, other.generation != 0 { return .conflict }
    let givens = givenAgreement(with: other)
    let families = familyAgreement(with: other)
    if givens == .conflict || families == .conflict {
      if isSwapped(of: other) { return .similar }
      return givens >= .similar && isFull && other.isFull ? .otherFamily : .conflict
    }
    let agreement = min(givens, families)
    return generation == other.generation ? agreement : min(agreement, .similar)
  }

  private func givenAgreement(with other: NameKey) -> NameAgreement {
    if given.isEmpty || other.given.isEmpty { return nicknameAgreement(with: other) }
    if hasInitialOnly || other.hasInitialOnly { return initialAgreement(with: other) }
    if given == other.given { return .same }
    if GivenNames.agree(givenWritten, other.givenWritten) { return .same }
    if nicknameAgreement(with: other) == .same { return .same }
    if middle.contains(other.givenWritten) || other.middle.contains(givenWritten) {
      return .similar
    }
    if isSlip(of: other) { return .similar }
    return isUnknownForm(of: other) ? .thin : .conflict
  }

  private func nicknameAgreement(with other: NameKey) -> NameAgreement {
    let meets =
      !nickname.isEmpty && GivenNames.agree(nickname, other.givenWritten)
      || !other.nickname.isEmpty && GivenNames.agree(other.nickname, givenWritten)
    return meets ? .same : .thin
  }

  private func initialAgreement(with other: NameKey) -> NameAgreement {
    let meets =
      given.utf8.first == other.given.utf8.first
      || givenWritten.utf8.first == other.givenWritten.utf8.first
    return meets ? .thin : .conflict
  }

  /// Two given names that both exist (`Christian`, `Christina`) are two names, however alike.
  private func isSlip(of other: NameKey) -> Bool {
    if GivenNames.isKnown(givenWritten), GivenNames.isKnown(other.givenWritten) { return false }
    let (short, long) =
      givenWritten.utf8.count < other.givenWritten.utf8.count
      ? (givenWritten, other.givenWritten) : (other.givenWritten, givenWritten)
    if short.utf8.count >= 3, long.hasPrefix(short) { return true }
    return short.utf8.count >= 4 && isOneSlipApart(short, long)
  }

  /// A word that no table has may be a pet name or several slips, if it begins alike.
  private func isUnknownForm(of other: NameKey) -> Bool {
    givenWritten.utf8.first == other.givenWritten.utf8.first
      && !(GivenNames.isKnown(givenWritten) && GivenNames.isKnown(other.givenWritten))
  }

  private func familyAgreement(with other: NameKey) -> NameAgreement {
    guard let first = family.first, let otherFirst = other.family.first else { return .thin }
    if family == other.family || familyJoined == other.familyJoined { return .same }
    if isInitial(family) || isInitial(other.family) {
      let meets =
        other.family.contains { $0.utf8.first == first.utf8.first }
        || family.contains { $0.utf8.first == otherFirst.utf8.first }
      return meets ? .thin : .conflict
    }
    if family.allSatisfy(other.family.contains) || other.family.allSatisfy(family.contains) {
      return .similar
    }
    if !maiden.isEmpty && other.family.contains(maiden)
      || !other.maiden.isEmpty && family.contains(other.maiden)
    {
      return .similar
    }
    return isFamilySlip(of: other) ? .similar : .conflict
  }

  private func isFamilySlip(of other: NameKey) -> Bool {
    min(familyJoined.utf8.count, other.familyJoined.utf8.count) >= 4
      && isOneSlipApart(familyJoined, other.familyJoined)
  }

  private func isInitial(_ words: [String]) -> Bool {
    words.count == 1 && words[0].utf8.count == 1
  }

  private func isSwapped(of other: NameKey) -> Bool {
    guard isFull, other.isFull, let family = family.first, let otherFamily = other.family.first
    else { return false }
    return LatinFolding.collapsed(givenWritten) == otherFamily
      && LatinFolding.collapsed(other.givenWritten) == family
  }
}

/// One letter added, dropped or replaced, or two neighbours swapped.
func isOneSlipApart(_ left: String, _ right: String) -> Bool {
  let (short, long) =
    left.utf8.count <= right.utf8.count
    ? (Array(left.utf8), Array(right.utf8)) : (Array(right.utf8), Array(left.utf8))
  guard long.count - short.count <= 1 else { return false }
  var start = 0
  while start < short.count, short[start] == long[start] { start += 1 }
  var tail = 0
  while tail < short.count - start, short[short.count - 1 - tail] == long[long.count - 1 - tail] {
    tail += 1
  }
  let (left, right) = (short.count - start - tail, long.count - start - tail)
  if right <= 1 { return true }
  return left == 2 && right == 2 && short[start] == long[start + 1]
    && short[start + 1] == long[start]
}
