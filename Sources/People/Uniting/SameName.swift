// SPDX-License-Identifier: Apache-2.0

import Glibc

/// Clusters of one name, united greedily, largest first, by what speaks for and against it.
///
/// The rows of a bucket are compared as clusters and never in pairs, so that a person in a thousand
/// books costs no more than their clusters.
struct SameName {
  let columns: Columns
  private let vocabulary: Vocabulary
  let rarity: NameRarity
  let surroundings: Surroundings
  private let named: NamedClusters
  let profiles: ProfileStore
  var weights = Weights.start
  var doubts: [CandidateDoubt] = []

  /// Groups of one name that a further cluster is compared with.
  private static let mostGroups = 48

  /// Clusters of one name that the weights are learnt from.
  private static let mostLearners = 12

  /// Names that the weights are learnt from; of more of them, every second, third and so on.
  private static let mostLessons = 10_000

  /// Bits from which two clusters are one person: two to one, since a wrong merge is worse than one
  /// that a person has to confirm.
  static let sure = 1.0

  /// Bits down to which a person is asked.
  static let doubtful = -5.0

  init(_ columns: Columns, _ clusters: inout Clusters) {
    self.columns = columns
    vocabulary = columns.vocabulary
    rarity = NameRarity(columns)
    surroundings = Surroundings(columns)
    let rowsOfRoot = clusters.rowsOfRoot()
    named = NamedClusters(NameBuckets(columns, rowsOfRoot), columns)
    profiles = ProfileStore(columns, rowsOfRoot, named)
  }

  /// By what two records are judged, once the weights are learnt.
  var judge: Judge {
    Judge(columns: columns, rarity: rarity, surroundings: surroundings, weights: weights)
  }

  /// Learns the weights from the clusters as they are.
  mutating func learn(_ clusters: inout Clusters) {
    var patterns = PatternCounts()
    eachName(&clusters, every: 1 + named.count / Self.mostLessons) { this, name, clusters in
      let commonness = this.rarity.commonness(given: name.given, family: name.family)
      let learners = name.roots.prefix(Self.mostLearners)
      for (index, left) in learners.enumerated() {
        for right in learners.dropFirst(index + 1) where clusters.obstacle(left, right) == nil {
          patterns.count(
            Comparison(this.profiles[left], this.profiles[right], this.surroundings),
            commonness: commonness, renown: this.profiles[left].renown)
        }
      }
    }
    weights = weights.learning(from: patterns)
  }

  /// Unites what one organisation has in common, then what else is more likely one than two.
  mutating func unite(in clusters: inout Clusters) {
    uniteByParticulars(&clusters)
    eachName(&clusters) { this, name, clusters in
      this.unite(name, onlyColleagues: true, &clusters)
    }
    uniteThinNames(&clusters)
    eachName(&clusters) { this, name, clusters in
      this.unite(name, onlyColleagues: false, &clusters)
    }
  }

  /// The clusters of each name, largest first.
  private mutating func eachName(
    _ clusters: inout Clusters, every step: Int = 1,
    _ body: (inout Self, NamedClusters.Name, inout Clusters) -> Void
  ) {
    for index in stride(from: 0, to: named.count, by: step) {
      let name = named.name(index, &clusters, profiles)
      if name.roots.count > 1 { body(&self, name, &clusters) }
    }
  }

  private mutating func unite(
    _ name: NamedClusters.Name, onlyColleagues: Bool, _ clusters: inout Clusters
  ) {
    let commonness = rarity.commonness(given: name.given, family: name.family)
    var groups: [Int32] = []
    for root in name.roots {
      join(root, &groups, commonness, onlyColleagues: onlyColleagues, &clusters)
    }
  }

  private mutating func join(
    _ root: Int32, _ groups: inout [Int32], _ commonness: Int, onlyColleagues: Bool,
    _ clusters: inout Clusters
  ) {
    var best: (index: Int, bits: Double, comparison: Comparison)?
    var all = 0.0
    for (index, group) in groups.prefix(Self.mostGroups).enumerated() {
      if onlyColleagues, !areColleagues(group, root) { continue }
      guard clusters.obstacle(group, root) == nil else { continue }
      let comparison = Comparison(profiles[group], profiles[root], surroundings)
      let bits = weights.bits(comparison) + profiles[group].renown
      all += exp2(bits)
      if best.map({ bits > $0.bits }) ?? true { best = (index, bits, comparison) }
    }
    guard var best else { return groups.append(root) }
    // Against it stand somebody else of the name, here or unheard of.
    var others = all - exp2(best.bits) + exp2(-weights.prior[commonness])
    if let household = weights.bitsOfHousehold(best.comparison, areNamesakes: true) {
      others += exp2(household + Weights.namesakeAtHome)
    }
    best.bits -= binaryLogarithm(others)
    if best.bits >= Self.sure {
      let cause: MergeCause = best.comparison.shared.map(MergeCause.affiliation) ?? .rareName
      groups[best.index] = unite(groups[best.index], root, because: cause, &clusters)
    } else {
      if best.bits >= Self.doubtful, !onlyColleagues {
        note(groups[best.index], root, best.comparison, best.bits, commonness)
      }
      groups.append(root)
    }
  }

  private func areColleagues(_ left: Int32, _ right: Int32) -> Bool {
    let (left, right) = (profiles[left], profiles[right])
    guard left.affiliationMarks & right.affiliationMarks != 0 else { return false }
    return left[.affiliations].firstCommon(right[.affiliations]) != nil
  }

  /// Unites two clusters that nothing stands between; gives the root.
  mutating func unite(
    _ left: Int32, _ right: Int32, because cause: MergeCause, _ clusters: inout Clusters
  ) -> Int32 {
    guard clusters.unite(left, right, because: cause) else { return left }
    return profiles.unite(left, right)
  }

  private mutating func note(
    _ left: Int32, _ right: Int32, _ comparison: Comparison, _ bits: Double, _ commonness: Int
  ) {
    doubts.append(
      CandidateDoubt(
        left: min(left, right), right: max(left, right),
        why: [.sameName] + comparison.why(columns, isCommon: commonness > 22), bits: bits))
  }

  /// A name that says too little joins the one colleague whom it can mean.
  private mutating func uniteThinNames(_ clusters: inout Clusters) {
    let colleagues = Colleagues(columns, &clusters)
    for (thin, candidates) in colleagues.meant {
      let root = clusters.root(of: thin)
      var meant: [Int32] = []
      for candidate in candidates {
        let candidate = clusters.root(of: candidate)
        if candidate != root, !meant.contains(candidate) { meant.append(candidate) }
      }
      guard meant.count == 1, clusters.obstacle(meant[0], root) == nil else { continue }
      profiles.prepare(root)
      profiles.prepare(meant[0])
      let comparison = Comparison(profiles[meant[0]], profiles[root], surroundings)
      let full = columns.names[Int(clusters.leadingName(of: meant[0]))]
      let commonness = rarity.commonness(
        given: full.given, family: full.filedFamilies(vocabulary).first)
      guard let shared = comparison.shared,
        weights.bits(comparison) + weights.prior[commonness] >= Self.sure
      else { continue }
      _ = unite(meant[0], root, because: .affiliation(shared), &clusters)
    }
  }
}

extension Comparison {
  /// What speaks for one person, then what speaks against it.
  func why(_ columns: Columns, isCommon: Bool) -> [Doubt.Why] {
    var why: [Doubt.Why] = []
    if let shared { why.append(.sameOrganisation(columns.affiliationTexts.text(shared))) }
    let agreeing: [(Field, Doubt.Why)] = [
      (.birthday, .sameBirthday), (.identifier, .sameIdentifier), (.address, .sameAddress),
    ]
    for (field, word) in agreeing where agrees(in: field) { why.append(word) }
    if isCommon { why.append(.commonName) }
    let differing: [(Field, Doubt.Why)] = [
      (.profile, .differentProfiles), (.organisation, .differentOrganisations),
      (.email, .differentEmails), (.phone, .differentPhones), (.country, .differentCountries),
      (.middleName, .differentMiddleNames), (.birthday, .differentBirthdays),
      (.identifier, .differentIdentifiers), (.address, .differentAddresses),
    ]
    for (field, word) in differing where differs(in: field) { why.append(word) }
    if self[.books] > 0, self[.books] < Surroundings.neutralBooks - 2 {
      why.append(.severalCardsInOneFile)
    }
    return why
  }

  private func differs(in field: Field) -> Bool {
    switch field {
    case .organisation: (1...7).contains(self[field])
    case .birthday, .identifier, .address: self[field] == Int(Self.otherParticular)
    case .profile, .email, .mailboxAtWork, .phone, .country, .title, .books, .middleName,
      .givenName:
      self[field] >= Int(Self.differs)
    }
  }
}
