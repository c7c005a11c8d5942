// SPDX-License-Identifier: Apache-2.0

/// Pass A: records that share an e-mail address, a number or a profile, and whose names agree.
///
/// Inside one key the distinct names fall into classes. A mailbox of a family or the number of a
/// switchboard has several, and then unites nobody across them.
struct SharedKeys {
  enum Kind {
    case email
    case phone
    case link
  }

  private let columns: Columns
  private(set) var doubts: [CandidateDoubt] = []

  /// Classes of names beyond which a key is a switchboard's: only equal full names are united then.
  private static let mostClasses = 64

  init(_ columns: Columns) {
    self.columns = columns
  }

  mutating func unite(_ kind: Kind, in clusters: inout Clusters) {
    let (lists, count) =
      switch kind {
      case .email: (columns.emails, columns.emailTexts.count)
      case .phone: (columns.phones, columns.phoneTexts.count)
      case .link: (columns.links, columns.linkTexts.count)
      }
    let rowsOfKey = lists.inverted(count: count)
    for key in 0..<count where rowsOfKey[key].count > 1 {
      unite(rowsOfKey[key], sharing: kind, Int32(key), in: &clusters)
    }
  }

  private mutating func unite(
    _ rows: ArraySlice<Int32>, sharing kind: Kind, _ key: Int32, in clusters: inout Clusters
  ) {
    let classes = NameClasses(rows, columns, kind)
    let cause: MergeCause =
      switch kind {
      case .email: .email(key)
      case .phone: .phone(key)
      case .link: .link(key)
      }
    for members in classes.rows {
      guard let first = members.first else { continue }
      for row in members.dropFirst() where agree(first, row, kind, &clusters) {
        clusters.unite(first, row, because: cause)
      }
    }
    noteDoubt(classes, kind, key)
  }

  /// A thin name must not join two clusters whose full names contradict each other.
  private func agree(
    _ left: Int32, _ right: Int32, _ kind: Kind, _ clusters: inout Clusters
  ) -> Bool {
    let names = (clusters.leadingName(of: left), clusters.leadingName(of: right))
    if names.0 == names.1 { return true }
    let agreement = columns.names[Int(names.0)].agreement(with: columns.names[Int(names.1)])
    return agreement >= (kind == .phone ? .thin : .otherFamily)
  }

  /// Two classes in one key are worth a question; more are a family's mailbox or a switchboard.
  private mutating func noteDoubt(_ classes: NameClasses, _ kind: Kind, _ key: Int32) {
    guard classes.rows.count == 2, !classes.isWide, let left = classes.rows[0].first,
      let right = classes.rows[1].first
    else { return }
    let why: Doubt.Why =
      switch kind {
      case .email: .sharedEmailOtherName(columns.emailTexts[Int(key)])
      case .phone: .sharedPhoneOtherName(columns.phoneTexts[Int(key)])
      case .link: .sharedProfileOtherName(columns.linkTexts[Int(key)])
      }
    doubts.append(CandidateDoubt(left: min(left, right), right: max(left, right), why: [why]))
  }

  /// The rows of one key by name: each class is one person as far as names can tell.
  private struct NameClasses {
    private(set) var rows: [[Int32]] = []
    private(set) var isWide = false
    private var seeds: [NameKey] = []

    init(_ bucket: ArraySlice<Int32>, _ columns: Columns, _ kind: Kind) {
      let groups = Self.byName(bucket, columns)
      for group in groups { place(group.rows, columns.names[Int(group.name)]) }
      if kind != .phone { joinRenamed() }
    }

    /// Full names first, then by frequency, so that the commonest spelling of a name leads its
    /// class.
    private static func byName(
      _ bucket: ArraySlice<Int32>, _ columns: Columns
    ) -> [(name: Int32, rows: [Int32])] {
      let sorted = bucket.sorted { (columns.name[Int($0)], $0) < (columns.name[Int($1)], $1) }
      var groups: [(name: Int32, rows: [Int32])] = []
      for row in sorted {
        let name = columns.name[Int(row)]
        if groups.last?.name == name {
          groups[groups.count - 1].rows.append(row)
        } else {
          groups.append((name, [row]))
        }
      }
      return groups.sorted { left, right in
        let ranks = (columns.names[Int(left.name)].rank, columns.names[Int(right.name)].rank)
        if ranks.0 != ranks.1 { return ranks.0 < ranks.1 }
        if left.rows.count != right.rows.count { return left.rows.count > right.rows.count }
        return left.rows[0] < right.rows[0]
      }
    }

    private mutating func place(_ members: [Int32], _ name: NameKey) {
      if !isWide, let index = home(of: name) {
        rows[index] += members
      } else if name.isFull || !isWide {
        rows.append(members)
        seeds.append(name)
        isWide = seeds.count > SharedKeys.mostClasses
      }
    }

    /// A full name goes to the class it agrees with best, a thin one only where there is no choice.
    private func home(of name: NameKey) -> Int? {
      var best: (index: Int, agreement: NameAgreement)?
      var choices = 0
      for (index, seed) in seeds.enumerated() {
        let agreement = seed.agreement(with: name)
        guard agreement >= .thin else { continue }
        choices += 1
        if agreement > best?.agreement ?? .conflict { best = (index, agreement) }
      }
      guard let best, best.agreement > .thin || choices == 1 else { return nil }
      return best.index
    }

    /// One given name with two family names under one private key is one person who changed theirs.
    private mutating func joinRenamed() {
      guard seeds.count == 2, seeds[0].agreement(with: seeds[1]) == .otherFamily else { return }
      rows[0] += rows[1]
      rows.removeLast()
      seeds.removeLast()
    }
  }
}

/// A doubt by rows, before it is known whether the two became one after all.
struct CandidateDoubt {
  let left: Int32
  let right: Int32
  let why: [Doubt.Why]
}

extension NameKey {
  /// 0 for a full name, 3 for none.
  fileprivate var rank: Int {
    if isFull { return 0 }
    if isEmpty { return 3 }
    return given.isEmpty || family.isEmpty ? 2 : 1
  }
}
