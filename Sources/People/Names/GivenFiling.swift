// SPDX-License-Identifier: Apache-2.0

/// Under which given name a record is filed among records of one family name.
///
/// A form of several names (`Alex`) and an initial go with the one name they can mean here, if
/// there is just one.
struct GivenFiling {
  private var candidates: [(given: Int32, written: Int32)] = []

  /// Answers for forms that don't stand alone; 0 where there is none.
  private var answers: [(written: Int32, given: Int32)] = []

  private let vocabulary: Vocabulary

  init(_ entries: [NameBuckets.Entry], _ columns: Columns) {
    vocabulary = columns.vocabulary
    for entry in entries {
      let name = columns.names[Int(entry.name)]
      if standsAlone(name) { candidates.append((name.given, name.givenWritten)) }
    }
    candidates.sort { $0 < $1 }
    var kept = 0
    for index in candidates.indices
    where index == 0 || candidates[index].given != candidates[kept - 1].given {
      candidates[kept] = candidates[index]
      kept += 1
    }
    candidates.removeSubrange(kept...)
  }

  /// 0 when the record says too little to be compared by name.
  mutating func given(of name: NameKey) -> Int32 {
    if !name.hasGivenWord { return 0 }
    let standsAlone = standsAlone(name)
    if standsAlone, vocabulary[name.givenWritten].isKnownGiven { return name.given }
    if let known = answers.first(where: { $0.written == name.givenWritten }) { return known.given }
    let meant = candidates.filter { candidate in
      guard vocabulary[candidate.written].isKnownGiven else { return false }
      return standsAlone
        ? vocabulary.isGivenSlip(candidate.written, name.givenWritten)
        : vocabulary.agree(candidate.written, name.givenWritten)
    }
    let answer = meant.count == 1 ? meant[0].given : name.given
    answers.append((name.givenWritten, answer))
    return answer
  }

  private func standsAlone(_ name: NameKey) -> Bool {
    name.hasGivenWord && !vocabulary[name.givenWritten].isAmbiguous
  }
}
