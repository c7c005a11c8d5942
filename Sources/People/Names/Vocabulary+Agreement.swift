// SPDX-License-Identifier: Apache-2.0

extension Vocabulary {
  /// Whether one person may bear both names.
  func agreement(_ left: NameKey, _ right: NameKey) -> NameAgreement {
    if left.generation != right.generation, left.generation != 0, right.generation != 0 {
      return .conflict
    }
    let givens = givenAgreement(left, right)
    let families = familyAgreement(left, right)
    if givens == .conflict || families == .conflict {
      if areSwapped(left, right) { return .similar }
      return givens >= .similar && left.isFull && right.isFull ? .otherFamily : .conflict
    }
    let agreement = min(givens, families)
    return left.generation == right.generation ? agreement : min(agreement, .similar)
  }

  func givenAgreement(_ left: NameKey, _ right: NameKey) -> NameAgreement {
    if left.given == 0 || right.given == 0 { return nicknameAgreement(left, right) }
    if left.hasInitialOnly || right.hasInitialOnly { return initialAgreement(left, right) }
    if left.given == right.given { return .same }
    if agree(left.givenWritten, right.givenWritten) { return .same }
    if nicknameAgreement(left, right) == .same { return .same }
    if left.middle.contains(right.givenWritten) || right.middle.contains(left.givenWritten) {
      return .similar
    }
    let words = (self[left.givenWritten], self[right.givenWritten])
    // Two given names that both exist (`Christian`, `Christina`) are two names, however alike.
    if words.0.isKnownGiven, words.1.isKnownGiven { return .conflict }
    if isGivenSlip(left.givenWritten, right.givenWritten) { return .similar }
    // A word that no table has may be a pet name or several slips, if it begins alike.
    return words.0.initial == words.1.initial ? .thin : .conflict
  }

  private func nicknameAgreement(_ left: NameKey, _ right: NameKey) -> NameAgreement {
    let meets =
      left.nickname != 0 && agree(left.nickname, right.givenWritten)
      || right.nickname != 0 && agree(right.nickname, left.givenWritten)
    return meets ? .same : .thin
  }

  private func initialAgreement(_ left: NameKey, _ right: NameKey) -> NameAgreement {
    let meets =
      self[left.given].initial == self[right.given].initial
      || self[left.givenWritten].initial == self[right.givenWritten].initial
    return meets ? .thin : .conflict
  }

  /// Whether one given name may be the other with a slip of the pen, or its beginning.
  func isGivenSlip(_ left: Int32, _ right: Int32) -> Bool {
    let (short, long) = self[left].length <= self[right].length ? (left, right) : (right, left)
    guard self[short].length >= 3 else { return false }
    return withBytes(short) { short in
      withBytes(long) { long in
        long.starts(with: short) || short.count >= 4 && isOneSlipApart(short, long)
      }
    }
  }

  func familyAgreement(_ left: NameKey, _ right: NameKey) -> NameAgreement {
    if left.family.isEmpty || right.family.isEmpty { return .thin }
    if left.family == right.family || left.familyJoined == right.familyJoined { return .same }
    if isInitial(left) || isInitial(right) {
      return hasWord(left.family, beginningAs: right.family.first)
        || hasWord(right.family, beginningAs: left.family.first) ? .thin : .conflict
    }
    if left.family.isSubset(of: right.family) || right.family.isSubset(of: left.family) {
      return .similar
    }
    if right.family.contains(left.maiden) || left.family.contains(right.maiden) { return .similar }
    return isFamilySlip(left.familyJoined, right.familyJoined) ? .similar : .conflict
  }

  private func isFamilySlip(_ left: Int32, _ right: Int32) -> Bool {
    let lengths = (Int(self[left].length), Int(self[right].length))
    guard min(lengths.0, lengths.1) >= 4, abs(lengths.0 - lengths.1) <= 1 else { return false }
    return withBytes(left) { left in withBytes(right) { isOneSlipApart(left, $0) } }
  }

  private func isInitial(_ name: NameKey) -> Bool {
    !name.hasFamilyWord && name.family[1] == 0
  }

  private func hasWord(_ row: WordRow, beginningAs word: Int32) -> Bool {
    (0..<row.count).contains { self[row[$0]].initial == self[word].initial }
  }

  private func areSwapped(_ left: NameKey, _ right: NameKey) -> Bool {
    left.isFull && right.isFull && self[left.givenWritten].collapsed == right.family.first
      && self[right.givenWritten].collapsed == left.family.first
  }
}

/// One letter added, dropped or replaced, or two neighbours swapped.
func isOneSlipApart(
  _ left: UnsafeBufferPointer<UInt8>, _ right: UnsafeBufferPointer<UInt8>
) -> Bool {
  let (short, long) = left.count <= right.count ? (left, right) : (right, left)
  guard long.count - short.count <= 1 else { return false }
  var start = 0
  while start < short.count, short[start] == long[start] { start += 1 }
  var tail = 0
  while tail < short.count - start, short[short.count - 1 - tail] == long[long.count - 1 - tail] {
    tail += 1
  }
  let rest = (short.count - start - tail, long.count - start - tail)
  if rest.1 <= 1 { return true }
  return rest == (2, 2) && short[start] == long[start + 1] && short[start + 1] == long[start]
}
