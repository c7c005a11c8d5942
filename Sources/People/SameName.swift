// SPDX-License-Identifier: Apache-2.0

/// Passes B and C: clusters of one name, united greedily, largest first, by what speaks for and
/// against it.
///
/// The rows of a bucket are compared as clusters and never in pairs, so that a person in a thousand
/// books costs no more than their clusters.
struct SameName {
  private let columns: Columns
  private let rarity: NameRarity
  private(set) var doubts: [CandidateDoubt] = []

  /// Groups of one name that a further cluster is compared with.
  private static let mostGroups = 48

  init(_ columns: Columns) {
    self.columns = columns
    rarity = NameRarity(columns)
  }

  /// Pass B: equal names at one affiliation.
  mutating func uniteColleagues(in clusters: inout Clusters) {
    var entries: [BucketEntry] = []
    for row in 0..<Int32(columns.count) {
      let name = columns.nameKey(row)
      for family in name.filedFamilies {
        for affiliation in columns.affiliations[Int(row)] {
          entries.append(
            BucketEntry(family: rarity.number(of: family), place: affiliation, row: row))
        }
      }
    }
    unite(entries, in: &clusters)
  }

  /// Pass C: equal names anywhere.
  mutating func uniteNamesakes(in clusters: inout Clusters) {
    var entries: [BucketEntry] = []
    for row in 0..<Int32(columns.count) {
      for family in columns.nameKey(row).filedFamilies {
        entries.append(BucketEntry(family: rarity.number(of: family), place: -1, row: row))
      }
    }
    unite(entries, in: &clusters)
  }

  private mutating func unite(_ entries: [BucketEntry], in clusters: inout Clusters) {
    let entries = entries.sorted()
    var start = 0
    while start < entries.count {
      var end = start + 1
      while end < entries.count, entries[end].isTogether(with: entries[start]) { end += 1 }
      if end - start > 1 { unite(bucket: entries[start..<end], in: &clusters) }
      start = end
    }
  }

  private mutating func unite(bucket: ArraySlice<BucketEntry>, in clusters: inout Clusters) {
    let place = bucket.first.map { $0.place < 0 ? nil : $0.place } ?? nil
    let names = bucket.map { columns.nameKey($0.row) }
    var filing = GivenFiling(names, initials: place != nil)
    var filed: [(given: String, row: Int32)] = []
    for (entry, name) in zip(bucket, names) {
      guard let given = filing.given(of: name) else { continue }
      filed.append((given, entry.row))
    }
    filed.sort { $0.given == $1.given ? $0.row < $1.row : $0.given < $1.given }
    var start = 0
    while start < filed.count {
      var end = start + 1
      while end < filed.count, filed[end].given == filed[start].given { end += 1 }
      if end - start > 1 {
        let rows = filed[start..<end].map(\.row)
        uniteNamesakes(rows, at: place, in: &clusters)
      }
      start = end
    }
  }

  private mutating func uniteNamesakes(
    _ rows: [Int32], at place: Int32?, in clusters: inout Clusters
  ) {
    let profiles = ClusterProfile.ofClusters(rows, columns, &clusters)
    guard profiles.count > 1 else { return }
    var groups: [ClusterProfile] = []
    for profile in profiles {
      join(profile, &groups, at: place, in: &clusters)
    }
  }

  private mutating func join(
    _ profile: ClusterProfile, _ groups: inout [ClusterProfile], at place: Int32?,
    in clusters: inout Clusters
  ) {
    var best: (index: Int, evidence: NamesakeEvidence)?
    for (index, group) in groups.prefix(Self.mostGroups).enumerated() {
      guard clusters.obstacle(group.row, profile.row) == nil else { continue }
      let evidence = NamesakeEvidence(group, profile, at: place, rarity, columns)
      if best.map({ evidence.points > $0.evidence.points }) ?? true { best = (index, evidence) }
    }
    guard let best else {
      groups.append(profile)
      return
    }
    let group = groups[best.index]
    if best.evidence.decides {
      let cause: MergeCause = best.evidence.shared.map(MergeCause.affiliation) ?? .rareName
      if clusters.unite(group.row, profile.row, because: cause) {
        groups[best.index].absorb(profile)
      }
    } else {
      if best.evidence.isDoubtful, place == nil {
        doubts.append(
          CandidateDoubt(
            left: min(group.row, profile.row), right: max(group.row, profile.row),
            why: best.evidence.why(columns)))
      }
      groups.append(profile)
    }
  }
}

private struct BucketEntry: Comparable {
  let family: Int32
  let place: Int32
  let row: Int32

  func isTogether(with other: BucketEntry) -> Bool {
    family == other.family && place == other.place
  }

  static func < (left: BucketEntry, right: BucketEntry) -> Bool {
    (left.family, left.place, left.row) < (right.family, right.place, right.row)
  }
}
