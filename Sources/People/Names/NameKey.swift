// SPDX-License-Identifier: Apache-2.0

/// A name reduced to what is compared: folded words of a vocabulary, in the roles they play.
///
/// Every part may be missing, and is 0 then. Two records with equal keys carry the same name for
/// all that matching can tell.
struct NameKey: Hashable, Sendable {
  /// The form that stands for all forms of the given name, or one letter for an initial.
  var given: Int32 = 0

  /// The given name as folded from what was written, before short forms are resolved.
  var givenWritten: Int32 = 0

  /// Further given names or their initials.
  var middle = WordRow()

  /// The words of the family name without particles, collapsed; one letter for an initial.
  var family = WordRow()

  /// The family name in one word with its particles, so that `van den Berg` meets `Vandenberg`.
  var familyJoined: Int32 = 0

  /// A nickname or a maiden name that the record has a field for.
  var nickname: Int32 = 0
  var maiden: Int32 = 0

  /// 1 for the elder of two that share the name, 2 for the younger, and so on; 0 when unmarked.
  var generation: UInt8 = 0

  /// Whether the given name and the family name are words, and no initials.
  var hasGivenWord = false
  var hasFamilyWord = false

  var isEmpty: Bool { given == 0 && family.isEmpty && nickname == 0 }
  var hasInitialOnly: Bool { given != 0 && !hasGivenWord }

  /// Whether both names are there as words, so that the name can tell one person from another.
  var isFull: Bool { hasGivenWord && hasFamilyWord }
}

/// Up to four words; more are hardly a name, and are left out.
struct WordRow: Hashable, Sendable {
  private var words: SIMD4<Int32> = .zero

  var first: Int32 { words[0] }
  var isEmpty: Bool { words[0] == 0 }
  var count: Int { (0..<4).count { words[$0] != 0 } }

  mutating func append(_ word: Int32) {
    for index in 0..<4 where words[index] == 0 {
      words[index] = word
      return
    }
  }

  subscript(index: Int) -> Int32 { words[index] }

  func contains(_ word: Int32) -> Bool { word != 0 && any(words .== SIMD4(repeating: word)) }

  /// Whether every word of this row stands in the other.
  func isSubset(of other: WordRow) -> Bool {
    for index in 0..<count where !other.contains(words[index]) { return false }
    return true
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
