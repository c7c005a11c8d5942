// SPDX-License-Identifier: Apache-2.0

/// The rows of one key by name: each class is one person as far as names can tell.
struct NameClasses {
  private(set) var rows: [[Int32]] = []

  /// Whether there are so many that the key must be a switchboard's: only equal full names are one
  /// class then.
  private(set) var isWide = false
  private var seeds: [Int32] = []
  private let columns: Columns

  init(_ bucket: ArraySlice<Int32>, _ columns: Columns, _ kind: SharedKeys.Kind) {
    self.columns = columns
    let groups = Self.byName(bucket, columns)
    for group in groups { place(group.rows, group.name) }
    if isWide {
      rows = groups.filter { columns.names[Int($0.name)].isFull }.map(\.rows)
    } else if kind != .phone {
      joinRenamed()
    }
  }

  /// Full names first, then by frequency, so that the commonest spelling of a name leads its class.
  private static func byName(
    _ bucket: ArraySlice<Int32>, _ columns: Columns
  ) -> [(name: Int32, rows: [Int32])] {
    // The name stands above the row, so that numbers alone are sorted.
    var filed = bucket.map { UInt64(columns.name[Int($0)]) << 32 | UInt64($0) }
    filed.sort()
    var groups: [(name: Int32, rows: [Int32])] = []
    for one in filed {
      let (name, row) = (Int32(one >> 32), Int32(truncatingIfNeeded: one))
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

  private mutating func place(_ members: [Int32], _ name: Int32) {
    if isWide { return }
    if let index = home(of: name) {
      rows[index] += members
    } else {
      rows.append(members)
      seeds.append(name)
      isWide = seeds.count > SharedKeys.mostClasses
    }
  }

  /// A full name goes to the class it agrees with best, a thin one only where there is no choice.
  private func home(of name: Int32) -> Int? {
    var best: (index: Int, agreement: NameAgreement)?
    var choices = 0
    for (index, seed) in seeds.enumerated() {
      let agreement = columns.agreement(seed, name)
      guard agreement >= .thin else { continue }
      choices += 1
      if agreement > best?.agreement ?? .conflict { best = (index, agreement) }
    }
    guard let best, best.agreement > .thin || choices == 1 else { return nil }
    return best.index
  }

  /// One given name with two family names under one private key is one person who changed theirs.
  private mutating func joinRenamed() {
    guard seeds.count == 2, columns.agreement(seeds[0], seeds[1]) == .otherFamily else { return }
    rows[0] += rows[1]
    rows.removeLast()
    seeds.removeLast()
  }
}

extension Columns {
  /// How two names, by their numbers, relate.
  func agreement(_ left: Int32, _ right: Int32) -> NameAgreement {
    reader.vocabulary.agreement(names[Int(left)], names[Int(right)])
  }
}

extension NameKey {
  /// 0 for a full name, 3 for none.
  fileprivate var rank: Int {
    if isFull { return 0 }
    if isEmpty { return 3 }
    return given == 0 || family.isEmpty ? 2 : 1
  }
}
