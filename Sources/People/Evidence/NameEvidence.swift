// SPDX-License-Identifier: Apache-2.0

/// What the parts of two names say by themselves, in bits, where records were met by something else.
///
/// A name that is shared says the more the fewer share it; slips, other forms and missing parts say
/// less.
struct NameEvidence: Sendable {
  private let columns: Columns
  private let rarity: NameRarity

  /// What two given names and two family names say for one person; nil where they have nothing in
  /// common, which is worth what the weights say.
  struct Parts {
    var given: Double? = 0
    var family: Double? = 0

    /// Whether both are written alike, as those of father and son.
    var areSame = false

    func bits(_ weights: Weights) -> Double {
      (given ?? weights.otherGiven) + (family ?? weights.otherFamily)
    }

    /// What they say for two of one family, of whom one is not named after the other.
    var bitsOfRelatives: Double {
      guard let family, family > 0 else { return 0 }
      return family + max(0, (given ?? 0) + Weights.namesakeAtHome)
    }
  }

  /// Names of a cluster that are compared.
  private static let mostNames = 6

  private static let slip = -3.0
  private static let swapped = -3.0
  private static let nearlyAlike = 1.0
  private static let sameInitial = 2.0

  init(_ columns: Columns, _ rarity: NameRarity) {
    self.columns = columns
    self.rarity = rarity
  }

  /// Of the names of two clusters those that say most for one person.
  func parts(_ left: ClusterProfile, _ right: ClusterProfile) -> Parts {
    var best: Parts?
    for ours in left[.names].prefix(Self.mostNames) {
      for theirs in right[.names].prefix(Self.mostNames) {
        let bits = bits(columns.names[Int(ours.value)], columns.names[Int(theirs.value)])
        if best.map({ bits.bits(.start) > $0.bits(.start) }) ?? true { best = bits }
      }
    }
    return best ?? Parts()
  }

  private func bits(_ left: NameKey, _ right: NameKey) -> Parts {
    let straight = Parts(
      given: givenBits(left, right), family: familyBits(left, right),
      areSame: left.isFull && left.givenWritten == right.givenWritten
        && left.familyJoined == right.familyJoined)
    let crossed = crossedBits(left, right)
    return crossed.bits(.start) > straight.bits(.start) ? crossed : straight
  }

  private func givenBits(_ left: NameKey, _ right: NameKey) -> Double? {
    if left.given == 0 || right.given == 0 { return 0 }
    let vocabulary = columns.vocabulary
    switch vocabulary.givenAgreement(left, right) {
    case .same, .similar:
      let rarest = max(rarity.bits(ofGiven: left.given), rarity.bits(ofGiven: right.given))
      return left.given == right.given ? rarest : max(Self.nearlyAlike, rarest + Self.slip)
    case .thin, .otherFamily, .conflict:
      if isNearlyAlike(left.givenWritten, right.givenWritten) { return Self.nearlyAlike }
      if left.hasInitialOnly || right.hasInitialOnly {
        let initials = (vocabulary[left.given].initial, vocabulary[right.given].initial)
        return initials.0 == initials.1 ? Self.sameInitial : nil
      }
      return nil
    }
  }

  private func familyBits(_ left: NameKey, _ right: NameKey) -> Double? {
    if left.family.isEmpty || right.family.isEmpty { return 0 }
    let rarest = max(rarity.bits(ofFamily: left.family), rarity.bits(ofFamily: right.family))
    switch columns.vocabulary.familyAgreement(left, right) {
    case .same: return rarest
    case .similar: return max(Self.nearlyAlike, rarest + Self.slip)
    case .thin: return Self.sameInitial
    case .otherFamily, .conflict:
      let alike = isNearlyAlike(left.familyJoined, right.familyJoined)
      return alike ? Self.nearlyAlike : nil
    }
  }

  /// The parts in the other order, with or without a slip.
  private func crossedBits(_ left: NameKey, _ right: NameKey) -> Parts {
    Parts(
      given: crossedBits(left, familyOf: right), family: crossedBits(right, familyOf: left))
  }

  private func crossedBits(_ one: NameKey, familyOf other: NameKey) -> Double? {
    if one.given == 0 || other.family.isEmpty { return 0 }
    let vocabulary = columns.vocabulary
    let rarest = max(rarity.bits(ofGiven: one.given), rarity.bits(ofFamily: other.family))
    let word = vocabulary[one.givenWritten].collapsed
    if other.family.contains(word) { return max(0, rarest + Self.swapped) }
    let isSlip = vocabulary.isGivenSlip(one.givenWritten, other.familyJoined)
    return isSlip ? max(0, rarest + Self.swapped + Self.slip) : nil
  }

  /// Whether at most a third of the letters differs.
  private func isNearlyAlike(_ left: Int32, _ right: Int32) -> Bool {
    let vocabulary = columns.vocabulary
    return vocabulary.withBytes(left) { left in
      vocabulary.withBytes(right) { right in
        let longest = max(left.count, right.count)
        return longest >= 4 && slips(left, right, atMost: longest / 3) != nil
      }
    }
  }
}

/// Letters added, dropped, replaced or swapped with their neighbours (optimal string alignment);
/// nil for more than `limit`.
func slips(_ left: Bytes, _ right: Bytes, atMost limit: Int) -> Int? {
  if abs(left.count - right.count) > limit { return nil }
  var before = [Int](repeating: 0, count: right.count + 1)
  var last = Array(0...right.count)
  var row = last
  for i in left.indices {
    row[0] = i + 1
    for j in right.indices {
      row[j + 1] = min(
        last[j] + (left[i] == right[j] ? 0 : 1), min(last[j + 1], row[j]) + 1)
      if i > 0, j > 0, left[i] == right[j - 1], left[i - 1] == right[j] {
        row[j + 1] = min(row[j + 1], before[j - 1] + 1)
      }
    }
    (before, last, row) = (last, row, before)
  }
  return last[right.count] <= limit ? last[right.count] : nil
}
