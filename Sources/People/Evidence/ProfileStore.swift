// SPDX-License-Identifier: Apache-2.0

/// The profile of each cluster that may be compared, by its root; they are not to be kept longer
/// than the store.
final class ProfileStore {
  private var profiles: [ClusterProfile]

  /// By row; -1 for rows that are no root, or are compared with nothing.
  private var profileOfRoot: [Int32]

  /// The clusters as they were in the beginning.
  private let rowsOfRoot: Lists
  private var builder: ClusterProfile.Builder

  init(_ columns: Columns, _ rowsOfRoot: Lists, _ named: NamedClusters) {
    self.rowsOfRoot = rowsOfRoot
    builder = ClusterProfile.Builder(columns)
    // In the order of rows, in which the columns lie, rather than in that of names.
    var isNamed = Array(repeating: false, count: columns.count)
    for row in named.rows { isNamed[Int(row)] = true }
    let roots = isNamed.indices.filter { isNamed[$0] }
    profileOfRoot = Array(repeating: -1, count: columns.count)
    for (index, root) in roots.enumerated() { profileOfRoot[root] = Int32(index) }
    profiles = inParts(of: roots) { part in
      var builder = ClusterProfile.Builder(columns)
      return part.map { builder.profile(of: rowsOfRoot[$0]) }
    }
  }

  deinit {
    for profile in profiles { profile.deallocate() }
  }

  /// Makes the profile of a cluster, if there is none yet.
  func prepare(_ root: Int32) {
    if profileOfRoot[Int(root)] >= 0 { return }
    profileOfRoot[Int(root)] = Int32(profiles.count)
    profiles.append(builder.profile(of: rowsOfRoot[Int(root)]))
  }

  subscript(root: Int32) -> ClusterProfile { profiles[Int(profileOfRoot[Int(root)])] }

  func size(of root: Int32) -> Int { profiles[Int(profileOfRoot[Int(root)])].size }

  /// Makes one profile of two; gives its root, which is the lesser.
  func unite(_ left: Int32, _ right: Int32) -> Int32 {
    let (kept, gone) = (min(left, right), max(left, right))
    let (index, last) = (Int(profileOfRoot[Int(kept)]), Int(profileOfRoot[Int(gone)]))
    let united = builder.profile(of: profiles[index], profiles[last])
    profiles[index].deallocate()
    profiles[index] = united
    return kept
  }
}
