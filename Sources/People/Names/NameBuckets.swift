// SPDX-License-Identifier: Apache-2.0

/// The names of clusters by family name.
struct NameBuckets {
  /// One name of one cluster, which is given by its root at the time.
  struct Entry {
    let row: Int32
    let name: Int32
  }

  private var entries: [Entry] = []
  private var entriesOfFamily: Lists

  /// The numbers of families are words of the vocabulary.
  var familyCount: Int { entriesOfFamily.count }

  init(_ columns: Columns, _ rowsOfRoot: Lists) {
    let vocabulary = columns.vocabulary
    var families: [Int32] = []
    var names: [Int32] = []
    for root in 0..<columns.count {
      names.removeAll(keepingCapacity: true)
      for row in rowsOfRoot[root] { names.append(columns.name[Int(row)]) }
      if names.count > 1 { names.sort() }
      var last: Int32 = -1
      for name in names where name != last {
        last = name
        let filed = columns.names[Int(name)].filedFamilies(vocabulary)
        for family in [filed.first, filed.second] where family != 0 {
          entries.append(Entry(row: Int32(root), name: name))
          families.append(family)
        }
      }
    }
    entriesOfFamily = Lists.positions(of: families, below: vocabulary.words.count)
  }

  /// Empty where all entries are of one cluster.
  func entries(ofFamily family: Int) -> [Entry] {
    let range = entriesOfFamily.range(family)
    guard range.count > 1 else { return [] }
    let first = entries[Int(entriesOfFamily.values[range.lowerBound])].row
    let isOne = range.allSatisfy { entries[Int(entriesOfFamily.values[$0])].row == first }
    return isOne ? [] : entriesOfFamily[family].map { entries[Int($0)] }
  }
}

/// Which clusters are compared by name: those that share a family name and a given name.
struct NamedClusters {
  /// One name with the clusters that bear it.
  struct Name {
    let family: Int32
    let given: Int32
    var roots: [Int32]
  }

  private var names: [(family: Int32, given: Int32)] = []

  /// The clusters of a name, by their roots at the time of filing.
  private(set) var rows: [Int32] = []
  private var ends: [Int] = []

  var count: Int { names.count }

  init(_ buckets: NameBuckets, _ columns: Columns) {
    var filed: [UInt64] = []
    for family in 0..<buckets.familyCount {
      let entries = buckets.entries(ofFamily: family)
      if entries.isEmpty { continue }
      filed.removeAll(keepingCapacity: true)
      var filing = GivenFiling(entries, columns)
      for entry in entries {
        let given = filing.given(of: columns.names[Int(entry.name)])
        if given != 0 { filed.append(UInt64(UInt32(given)) << 32 | UInt64(UInt32(entry.row))) }
      }
      filed.sort()
      add(filed, Int32(family))
    }
  }

  /// Adds each given name that several clusters bear.
  private mutating func add(_ filed: [UInt64], _ family: Int32) {
    var start = 0
    while start < filed.count {
      let given = filed[start] >> 32
      let first = rows.count
      var end = start
      while end < filed.count, filed[end] >> 32 == given {
        let row = Int32(truncatingIfNeeded: filed[end])
        if rows.count == first || rows.last != row { rows.append(row) }
        end += 1
      }
      if rows.count - first > 1 {
        names.append((family, Int32(given)))
        ends.append(rows.count)
      } else {
        rows.removeSubrange(first...)
      }
      start = end
    }
  }

  /// The clusters of a name as they are now, largest first.
  func name(_ index: Int, _ clusters: inout Clusters, _ profiles: ProfileStore) -> Name {
    let rows = rows[(index == 0 ? 0 : ends[index - 1])..<ends[index]]
    var roots = rows.map { clusters.root(of: $0) }
    if roots.allSatisfy({ $0 == roots[0] }) {
      roots.removeSubrange(1...)
    } else {
      // The size stands above the row, so that numbers alone are sorted.
      var filed = roots.map { root in
        UInt64(UInt32.max - UInt32(profiles.size(of: root))) << 32 | UInt64(root)
      }
      filed.sort()
      roots.removeAll(keepingCapacity: true)
      for one in filed {
        let root = Int32(truncatingIfNeeded: one)
        if root != roots.last { roots.append(root) }
      }
    }
    return Name(family: names[index].family, given: names[index].given, roots: roots)
  }
}
