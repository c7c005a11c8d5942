// SPDX-License-Identifier: Apache-2.0

import Glibc

/// Clusters of one name, united greedily, largest first, by what speaks for and against it.
///
/// The rows of a bucket are compared as clusters and never in pairs, so that a person in a thousand
/// books costs no more than their clusters.
struct SameName {
  private let columns: Columns
  private let vocabulary: Vocabulary
  private let rarity: NameRarity
  private let surroundings: Surroundings
  private let buckets: NameBuckets
  private var profiles: ProfileStore
  private(set) var weights = Weights.start
  private(set) var doubts: [CandidateDoubt] = []

  /// Groups of one name that a further cluster is compared with.
  private static let mostGroups = 48

  /// Clusters of one name that the weights are learnt from.
  private static let mostLearners = 12

  /// Bits short of even odds up to which a person is asked.
  private static let doubtful = -4.0

  init(_ columns: Columns, _ clusters: inout Clusters) {
    self.columns = columns
    vocabulary = columns.vocabulary
    rarity = NameRarity(columns)
    surroundings = Surroundings(columns)
    buckets = NameBuckets(columns, &clusters)
    profiles = ProfileStore(columns, &clusters)
  }

  /// Learns the weights from the clusters as they are.
  mutating func learn(_ clusters: inout Clusters) {
    var patterns = PatternCounts()
    eachBucket(&clusters) { this, family, given, roots, clusters in
      let commonness = this.rarity.commonness(given: given, family: family)
      let learners = roots.prefix(Self.mostLearners)
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
    eachBucket(&clusters) { this, family, given, roots, clusters in
      this.unite(roots, family, given, onlyColleagues: true, &clusters)
    }
    uniteInitials(&clusters)
    eachBucket(&clusters) { this, family, given, roots, clusters in
      this.unite(roots, family, given, onlyColleagues: false, &clusters)
    }
  }

  /// The clusters of each name, largest first.
  private mutating func eachBucket(
    _ clusters: inout Clusters,
    _ body: (inout Self, Int32, Int32, [Int32], inout Clusters) -> Void
  ) {
    let (columns, vocabulary) = (columns, vocabulary)
    for family in 0..<buckets.familyCount where buckets.hasSeveral(inFamily: family, &clusters) {
      let entries = buckets.entries(ofFamily: family)
      var filing = GivenFiling(entries.lazy.map { columns.names[Int($0.name)] }, vocabulary)
      var filed: [UInt64] = []
      for entry in entries {
        let given = filing.given(of: columns.names[Int(entry.name)], vocabulary)
        if given != 0 {
          filed.append(UInt64(UInt32(given)) << 32 | UInt64(UInt32(clusters.root(of: entry.row))))
        }
      }
      filed.sort()
      var start = 0
      while start < filed.count {
        let given = Int32(filed[start] >> 32)
        var roots: [Int32] = []
        var end = start
        while end < filed.count, Int32(filed[end] >> 32) == given {
          let root = Int32(truncatingIfNeeded: filed[end])
          if roots.last != root { roots.append(root) }
          end += 1
        }
        if roots.count > 1 {
          roots.sort {
            let sizes = (profiles[$0].size, profiles[$1].size)
            return sizes.0 == sizes.1 ? $0 < $1 : sizes.0 > sizes.1
          }
          body(&self, Int32(family), given, roots, &clusters)
        }
        start = end
      }
    }
  }

  private mutating func unite(
    _ roots: [Int32], _ family: Int32, _ given: Int32, onlyColleagues: Bool,
    _ clusters: inout Clusters
  ) {
    let commonness = rarity.commonness(given: given, family: family)
    var groups: [Int32] = []
    for root in roots {
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
      guard clusters.obstacle(group, root) == nil else { continue }
      let comparison = Comparison(profiles[group], profiles[root], surroundings)
      if onlyColleagues, comparison.shared == nil { continue }
      let bits = weights.bits(comparison) + profiles[group].renown
      all += exp2(bits)
      if best.map({ bits > $0.bits }) ?? true { best = (index, bits, comparison) }
    }
    guard var best else { return groups.append(root) }
    // Against it stand somebody else of the name, here or unheard of.
    best.bits -= binaryLogarithm(all - exp2(best.bits) + exp2(-weights.prior[commonness]))
    if best.bits >= 0 {
      let cause: MergeCause = best.comparison.shared.map(MergeCause.affiliation) ?? .rareName
      groups[best.index] = unite(groups[best.index], root, because: cause, &clusters)
    } else {
      if best.bits >= Self.doubtful, !onlyColleagues {
        note(groups[best.index], root, best.comparison, best.bits, commonness)
      }
      groups.append(root)
    }
  }

  /// Unites two clusters that nothing stands between; gives the root.
  private mutating func unite(
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

  /// An initial joins the one colleague that it can mean.
  private mutating func uniteInitials(_ clusters: inout Clusters) {
    for family in 0..<buckets.familyCount where buckets.hasSeveral(inFamily: family, &clusters) {
      let entries = buckets.entries(ofFamily: family)
      for entry in entries where columns.names[Int(entry.name)].hasInitialOnly {
        let initial = clusters.root(of: entry.row)
        var meant: [Int32] = []
        for other in entries {
          let name = columns.names[Int(other.name)]
          let root = clusters.root(of: other.row)
          guard root != initial, name.hasGivenWord, !meant.contains(root),
            columns.agreement(entry.name, other.name) >= .thin,
            profiles[root][.affiliations].firstCommon(profiles[initial][.affiliations]) != nil
          else { continue }
          meant.append(root)
        }
        guard meant.count == 1, clusters.obstacle(meant[0], initial) == nil else { continue }
        let comparison = Comparison(profiles[meant[0]], profiles[initial], surroundings)
        let name = columns.names[Int(entry.name)]
        let commonness = rarity.commonness(given: name.given, family: Int32(family))
        guard let shared = comparison.shared,
          weights.bits(comparison) + weights.prior[commonness] >= 0
        else { continue }
        _ = unite(meant[0], initial, because: .affiliation(shared), &clusters)
      }
    }
  }
}

/// The profile of each cluster, by its root.
struct ProfileStore {
  private var profiles: [ClusterProfile] = []

  /// By row; -1 for rows that are no root.
  private var profileOfRoot: [Int32]

  init(_ columns: Columns, _ clusters: inout Clusters) {
    let roots = (0..<Int32(columns.count)).map { clusters.root(of: $0) }
    let rowsOfRoot = Lists.positions(of: roots, below: columns.count)
    profileOfRoot = Array(repeating: -1, count: columns.count)
    var scratch: [Int32] = []
    for root in 0..<columns.count where !rowsOfRoot.range(root).isEmpty {
      profileOfRoot[root] = Int32(profiles.count)
      profiles.append(ClusterProfile(rowsOfRoot[root], columns, &scratch))
    }
  }

  subscript(root: Int32) -> ClusterProfile { profiles[Int(profileOfRoot[Int(root)])] }

  /// Makes one profile of two; gives its root, which is the lesser.
  mutating func unite(_ left: Int32, _ right: Int32) -> Int32 {
    let (kept, gone) = (min(left, right), max(left, right))
    let index = Int(profileOfRoot[Int(kept)])
    profiles[index] = ClusterProfile(profiles[index], self[gone])
    return kept
  }
}

extension Comparison {
  /// What speaks for one person, then what speaks against it.
  func why(_ columns: Columns, isCommon: Bool) -> [Doubt.Why] {
    var why: [Doubt.Why] = []
    if let shared { why.append(.sameOrganisation(columns.affiliationTexts.text(shared))) }
    if isCommon { why.append(.commonName) }
    let differing: [(Field, Doubt.Why)] = [
      (.profile, .differentProfiles), (.organisation, .differentOrganisations),
      (.email, .differentEmails), (.phone, .differentPhones), (.country, .differentCountries),
      (.middleName, .differentMiddleNames),
    ]
    for (field, word) in differing where differs(in: field) { why.append(word) }
    if self[.books] > 0, self[.books] < Surroundings.neutralBooks - 2 {
      why.append(.severalCardsInOneFile)
    }
    return why
  }

  private func differs(in field: Field) -> Bool {
    field == .organisation ? (1...7).contains(self[field]) : self[field] >= Int(Self.differs)
  }
}
