// SPDX-License-Identifier: Apache-2.0

/// By what two clusters are judged tonight.
struct Judge: Sendable {
  let columns: Columns
  let rarity: NameRarity
  let surroundings: Surroundings
  let weights: Weights

  /// What two names that only might be one take away, in bits, and two that can't be.
  private static let thinName = -4.0
  private static let otherFamilyName = -6.0
  private static let otherName = -15.0

  /// The clues in the order in which people would look at them.
  func clues(_ left: ClusterProfile, _ right: ClusterProfile) -> [Clue] {
    let comparison = Comparison(left, right, surroundings)
    let fields: [Clue] = Field.allCases.compactMap { field in
      guard let kind = Clue.Kind(field, comparison, columns) else { return nil }
      return Clue(kind: kind, bits: weights.bits[field.rawValue][comparison[field]])
    }
    return [nameClue(left, right, comparison)] + fields.filter { $0.bits != 0 }
  }

  /// The names that tell most: the full ones, where there are any.
  private func told(_ profile: ClusterProfile) -> [ClusterProfile.Sighting] {
    let full = profile[.names].filter { columns.names[Int($0.value)].isFull }
    return full.isEmpty ? Array(profile[.names]) : full
  }

  private func nameClue(
    _ left: ClusterProfile, _ right: ClusterProfile, _ comparison: Comparison
  ) -> Clue {
    let clue = nameClue(left, right)
    let isMet = [Field.birthday, .identifier, .address].contains { comparison.agrees(in: $0) }
    guard isMet, clue.kind == .otherName || clue.kind == .otherFamilyName else { return clue }
    // Records that share a particular are weighed as strangers whose names may have slips.
    let parts = NameEvidence(columns, rarity).parts(left, right)
    let strangers = binaryLogarithm(Double(columns.count)) - weights.repetition
    return Clue(kind: clue.kind, bits: parts.bits(weights) - strangers)
  }

  private func nameClue(_ left: ClusterProfile, _ right: ClusterProfile) -> Clue {
    var best: (agreement: NameAgreement, name: Int32) = (.conflict, left[.names].first?.value ?? 0)
    for ours in told(left) {
      for theirs in told(right) {
        let agreement = columns.agreement(ours.value, theirs.value)
        if agreement > best.agreement { best = (agreement, ours.value) }
      }
    }
    let name = columns.names[Int(best.name)]
    let family = name.filedFamilies(columns.vocabulary).first
    let commonness = rarity.commonness(given: name.given, family: family)
    let prior = weights.prior[commonness] + max(left.renown, right.renown)
    return switch best.agreement {
    case .same: Clue(kind: .sameName(isCommon: weights.prior[commonness] < 0), bits: prior)
    case .similar: Clue(kind: .similarName, bits: prior)
    case .thin: Clue(kind: .thinName, bits: min(0, prior + Self.thinName))
    case .otherFamily: Clue(kind: .otherFamilyName, bits: Self.otherFamilyName)
    case .conflict: Clue(kind: .otherName, bits: Self.otherName)
    }
  }
}

extension Clue.Kind {
  /// Nil where the field says nothing.
  fileprivate init?(_ field: Field, _ comparison: Comparison, _ columns: Columns) {
    let level = comparison[field]
    if level == 0 { return nil }
    let agrees = level == Int(Comparison.agrees)
    switch field {
    case .profile: self = .profile(agrees: agrees)
    case .email: self = .email(agrees: agrees)
    case .mailboxAtWork: self = .mailboxAtWork(agrees: agrees)
    case .phone: self = .phone(agrees: agrees)
    case .country: self = .country(agrees: agrees)
    case .organisation:
      self = .organisation(comparison.shared.map { columns.affiliationTexts.text($0) })
    case .title: self = .title(agrees: agrees)
    case .books: self = .books
    case .middleName: self = .middleName(agrees: agrees)
    case .givenName: self = .givenName(agrees: agrees)
    case .birthday: self = .particular(.birthday, comparison.likeness(field))
    case .identifier: self = .particular(.identifier, comparison.likeness(field))
    case .address: self = .particular(.address, comparison.likeness(field))
    }
  }
}
