// SPDX-License-Identifier: Apache-2.0

/// A mailbox, number or profile whose records bear several names.
struct DividedKey {
  let cause: MergeCause

  /// The first row of each name.
  let rows: [Int32]

  /// More are an office or a large family, where nothing can be told from a name with a slip.
  static let sizes = 2...6
}

extension SameName {
  /// Looks again at what a shared key left apart because of its names, now that all else is united.
  ///
  /// `Mracel Laurent`, `Marcel` and `Dad` in the mailbox of one Marcel Laurent were three names of
  /// which none could lead; by now one of them is known from a dozen books. A slip of the pen joins
  /// the name that it is nearest to, and a record that says too little the one person whom its
  /// keys can mean. Given names with nothing in common stay apart, as a couple's.
  mutating func uniteDivided(_ keys: [DividedKey], _ clusters: inout Clusters) {
    if keys.isEmpty { return }
    let likeness = NameLikeness(columns)
    let met = meetings(keys, &clusters)
    var start = 0
    while start < met.count {
      var end = start
      while end < met.count, met[end].small == met[start].small { end += 1 }
      uniteDivided(met[start..<end], likeness, &clusters)
      start = end
    }
  }

  /// A cluster that shares a key with a larger one.
  private struct Meeting {
    let small: Int32
    let large: Int32
    let cause: MergeCause
  }

  /// By the smaller cluster, then by the larger, in the order of keys.
  private mutating func meetings(_ keys: [DividedKey], _ clusters: inout Clusters) -> [Meeting] {
    var met: [(meeting: Meeting, order: Int)] = []
    for key in keys {
      var roots = key.rows.map { clusters.root(of: $0) }
      for root in roots { profiles.prepare(root) }
      roots.sort {
        let sizes = (profiles.size(of: $0), profiles.size(of: $1))
        return sizes.0 == sizes.1 ? $0 < $1 : sizes.0 > sizes.1
      }
      for (index, small) in roots.enumerated() {
        for large in roots[..<index] where large != small {
          met.append((Meeting(small: small, large: large, cause: key.cause), met.count))
        }
      }
    }
    return met.sorted {
      ($0.meeting.small, $0.meeting.large, $0.order)
        < ($1.meeting.small, $1.meeting.large, $1.order)
    }.map(\.meeting)
  }

  /// Whom a cluster shares keys with, and how alike their names are.
  private struct Candidate {
    let root: Int32
    let causes: [MergeCause]
    let level: NameLikeness.Level

    /// Whether a mailbox and a number are shared, or two of one kind.
    var sharesTwo: Bool { causes.count > 1 }
  }

  private mutating func uniteDivided(
    _ met: ArraySlice<Meeting>, _ likeness: NameLikeness, _ clusters: inout Clusters
  ) {
    guard let small = met.first.map({ clusters.root(of: $0.small) }) else { return }
    var causes: [Int32: [MergeCause]] = [:]
    for meeting in met {
      let root = clusters.root(of: meeting.large)
      if root == small { return }
      if !causes[root, default: []].contains(meeting.cause) {
        causes[root, default: []].append(meeting.cause)
      }
    }
    let candidates = causes.keys.sorted().compactMap { root -> Candidate? in
      guard clusters.obstacle(root, small) == nil, !contradicts(root, small) else { return nil }
      let level = likeness.level(of: profiles[small], beside: profiles[root])
      return Candidate(root: root, causes: causes[root] ?? [], level: level)
    }
    guard let chosen = choice(candidates, of: profiles[small]) else { return }
    _ = unite(chosen.root, small, because: chosen.causes[0], &clusters)
  }

  private func contradicts(_ left: Int32, _ right: Int32) -> Bool {
    let comparison = Comparison(profiles[left], profiles[right], surroundings)
    return [Field.birthday, .identifier].contains {
      comparison[$0] == Int(Comparison.otherParticular)
    }
  }

  /// The one candidate that is meant; nil where several may be, or none is sure enough.
  private func choice(_ candidates: [Candidate], of small: ClusterProfile) -> Candidate? {
    let viable = candidates.filter { $0.level > .other }
    guard let most = viable.max(by: { ($0.level, $0.causes.count) < ($1.level, $1.causes.count) })
    else { return nil }
    let rivals = viable.filter { ($0.level, $0.causes.count) == (most.level, most.causes.count) }
    guard rivals.count == 1 else { return nil }
    switch most.level {
    case .other: return nil
    case .thin, .alike: return most
    case .otherGiven, .otherFamily: return small.size == 1 && most.sharesTwo ? most : nil
    }
  }
}
