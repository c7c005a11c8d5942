// SPDX-License-Identifier: Apache-2.0

/// Rows united so far, with what must stay apart: a union-find whose root is the least row.
struct Clusters: Sendable {
  private var parent: [Int32]

  /// By root: the member whose own record is in it, or -1; the mark of a generation, or 0.
  private var member: [Int32]
  private var generation: [UInt8]

  /// By root: the index of the fullest name, which a further name must agree with.
  private var leadingName: [Int32]
  private let isFullName: [Bool]

  /// By root: rows that the manager keeps out.
  private var apart: [Int32: [Int32]] = [:]

  private(set) var merges: [ClusterMerge] = []

  init(_ columns: Columns) {
    parent = Array(0..<Int32(columns.count))
    member = columns.member
    generation = columns.name.map { columns.names[Int($0)].generation }
    leadingName = columns.name
    isFullName = columns.names.map(\.isFull)
  }

  mutating func root(of row: Int32) -> Int32 {
    var row = row
    while parent[Int(row)] != row {
      parent[Int(row)] = parent[Int(parent[Int(row)])]
      row = parent[Int(row)]
    }
    return row
  }

  /// By root its rows, ascending; nothing by other rows.
  mutating func rowsOfRoot() -> Lists {
    let roots = parent.indices.map { root(of: Int32($0)) }
    return Lists.positions(of: roots, below: parent.count)
  }

  mutating func keepApart(_ left: Int32, _ right: Int32) {
    apart[root(of: left), default: []].append(right)
    apart[root(of: right), default: []].append(left)
  }

  /// Why two rows can't be one person whatever else speaks for it; nil when they can.
  mutating func obstacle(_ left: Int32, _ right: Int32) -> Obstacle? {
    let (a, b) = (root(of: left), root(of: right))
    if a == b { return nil }
    if member[Int(a)] >= 0, member[Int(b)] >= 0 { return .twoMembers }
    if !apart.isEmpty {
      for row in apart[a] ?? [] where root(of: row) == b { return .keptApart }
    }
    let marks = (generation[Int(a)], generation[Int(b)])
    return marks.0 != marks.1 && marks.0 > 0 && marks.1 > 0 ? .generations : nil
  }

  /// The index of the fullest name in the row's cluster.
  mutating func leadingName(of row: Int32) -> Int32 { leadingName[Int(root(of: row))] }

  /// Unites the two unless an obstacle stands between them; says whether they are one now.
  @discardableResult
  mutating func unite(_ left: Int32, _ right: Int32, because cause: MergeCause) -> Bool {
    let (a, b) = (root(of: left), root(of: right))
    if a == b { return true }
    if let obstacle = obstacle(a, b), cause != .decision || obstacle != .generations {
      return false
    }
    let (kept, gone) = (min(a, b), max(a, b))
    parent[Int(gone)] = kept
    member[Int(kept)] = max(member[Int(kept)], member[Int(gone)])
    generation[Int(kept)] = max(generation[Int(kept)], generation[Int(gone)])
    if !isFullName[Int(leadingName[Int(kept)])] { leadingName[Int(kept)] = leadingName[Int(gone)] }
    if !apart.isEmpty, let rows = apart.removeValue(forKey: gone) {
      apart[kept, default: []] += rows
    }
    merges.append(ClusterMerge(left: min(left, right), right: max(left, right), cause: cause))
    return true
  }
}

/// Two rows that were made one, and why.
struct ClusterMerge: Sendable {
  let left: Int32
  let right: Int32
  let cause: MergeCause
}

/// What stands between two clusters.
enum Obstacle {
  case twoMembers
  case keptApart
  case generations
}

/// The pass that made a merge, with what it saw.
enum MergeCause: Equatable, Sendable {
  case decision
  case email(Int32)
  case phone(Int32)
  case link(Int32)
  case affiliation(Int32)
  case rareName
  case particulars(SharedFields)
  case described
}
