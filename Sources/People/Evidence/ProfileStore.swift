// SPDX-License-Identifier: Apache-2.0

/// The profile of each cluster that may be compared, by its root.
struct ProfileStore {
  private var profiles: [ClusterProfile] = []

  /// By row; -1 for rows that are no root, or are compared with nothing.
  private var profileOfRoot: [Int32]

  /// The clusters as they were in the beginning.
  private let rowsOfRoot: Lists
  private var scratch: [Int32] = []

  init(_ columns: Columns, _ rowsOfRoot: Lists, _ named: NamedClusters) {
    self.rowsOfRoot = rowsOfRoot
    profileOfRoot = Array(repeating: -1, count: columns.count)
    // In the order of rows, in which the columns lie, rather than in that of names.
    var isNamed = Array(repeating: false, count: columns.count)
    for row in named.rows { isNamed[Int(row)] = true }
    for row in isNamed.indices where isNamed[row] { prepare(Int32(row), columns) }
  }

  /// Makes the profile of a cluster, if there is none yet.
  mutating func prepare(_ root: Int32, _ columns: Columns) {
    if profileOfRoot[Int(root)] >= 0 { return }
    profileOfRoot[Int(root)] = Int32(profiles.count)
    profiles.append(ClusterProfile(rowsOfRoot[Int(root)], columns, &scratch))
  }

  subscript(root: Int32) -> ClusterProfile { profiles[Int(profileOfRoot[Int(root)])] }

  func size(of root: Int32) -> Int { profiles[Int(profileOfRoot[Int(root)])].size }

  /// Makes one profile of two; gives its root, which is the lesser.
  mutating func unite(_ left: Int32, _ right: Int32) -> Int32 {
    let (kept, gone) = (min(left, right), max(left, right))
    let index = Int(profileOfRoot[Int(kept)])
    profiles[index] = ClusterProfile(profiles[index], self[gone])
    return kept
  }
}
