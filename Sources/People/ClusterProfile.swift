// SPDX-License-Identifier: Apache-2.0

/// What the records of one cluster say together: ascending lists.
struct ClusterProfile {
  /// The cluster's first row.
  let row: Int32
  private(set) var size: Int
  private(set) var emails: [Int32] = []
  private(set) var phones: [Int32] = []
  private(set) var callingCodes: [Int32] = []
  private(set) var links: [Int32] = []
  private(set) var affiliations: [Int32] = []
  private(set) var files: [Int32] = []
  private(set) var owners: [Int32] = []
  private(set) var names: [Int32] = []
  private(set) var middles: [Int32] = []

  /// The profiles of all clusters that `rows` belong to, largest first.
  static func ofClusters(
    _ rows: [Int32], _ columns: Columns, _ clusters: inout Clusters
  ) -> [ClusterProfile] {
    let rooted = rows.map { (root: clusters.root(of: $0), row: $0) }
      .sorted { ($0.root, $0.row) < ($1.root, $1.row) }
    guard rooted.first?.root != rooted.last?.root else { return [] }
    var profiles: [ClusterProfile] = []
    var start = 0
    while start < rooted.count {
      var end = start + 1
      while end < rooted.count, rooted[end].root == rooted[start].root { end += 1 }
      profiles.append(ClusterProfile(rooted[start..<end].map(\.row), columns))
      start = end
    }
    return profiles.sorted { $0.size == $1.size ? $0.row < $1.row : $0.size > $1.size }
  }

  private init(_ rows: [Int32], _ columns: Columns) {
    row = rows[0]
    size = rows.count
    emails = gather(rows, columns.emails)
    phones = gather(rows, columns.phones)
    links = gather(rows, columns.links)
    affiliations = gather(rows, columns.affiliations)
    callingCodes = unique(phones.map { columns.callingCodes[Int($0)] })
    files = unique(rows.map { columns.file[Int($0)] })
    owners = unique(rows.map { columns.owner[Int($0)] })
    names = unique(rows.map { columns.name[Int($0)] })
    middles = unique(
      names.compactMap { columns.names[Int($0)].middle.first?.utf8.first.map(Int32.init) })
  }

  mutating func absorb(_ other: ClusterProfile) {
    size += other.size
    emails = merged(emails, other.emails)
    phones = merged(phones, other.phones)
    callingCodes = merged(callingCodes, other.callingCodes)
    links = merged(links, other.links)
    affiliations = merged(affiliations, other.affiliations)
    files = merged(files, other.files)
    owners = merged(owners, other.owners)
    names = merged(names, other.names)
    middles = merged(middles, other.middles)
  }
}

private func gather(_ rows: [Int32], _ lists: Lists) -> [Int32] {
  unique(rows.flatMap { lists[Int($0)] })
}

private func unique(_ values: [Int32]) -> [Int32] {
  let sorted = values.sorted()
  return sorted.indices.filter { $0 == 0 || sorted[$0] != sorted[$0 - 1] }.map { sorted[$0] }
}
