// SPDX-License-Identifier: Apache-2.0

/// Which clusters are compared by name: those that share a family name and a given name.
struct NameBuckets {
  /// One name of one cluster.
  struct Entry {
    let row: Int32
    let name: Int32
  }

  private var entries: [Entry] = []
  private var entriesOfFamily: Lists

  /// The numbers of families are words of the vocabulary.
  var familyCount: Int { entriesOfFamily.count }

  init(_ columns: Columns, _ clusters: inout Clusters) {
    let vocabulary = columns.vocabulary
    var families: [Int32] = []
    var roots = (0..<Int32(columns.count)).map { clusters.root(of: $0) }
    let rowsOfRoot = Lists.positions(of: roots, below: columns.count)
    roots = []
    var names: [Int32] = []
    for root in 0..<columns.count {
      names.removeAll(keepingCapacity: true)
      for row in rowsOfRoot[root] { names.append(columns.name[Int(row)]) }
      if names.count > 1 { names.sort() }
      var last: Int32 = -1
      for name in names where name != last {
        last = name
        for family in columns.names[Int(name)].filedFamilies(vocabulary) {
          entries.append(Entry(row: Int32(root), name: name))
          families.append(family)
        }
      }
    }
    entriesOfFamily = Lists.positions(of: families, below: vocabulary.words.count)
  }

  func entries(ofFamily family: Int) -> [Entry] {
    entriesOfFamily[family].map { entries[Int($0)] }
  }

  func hasSeveral(inFamily family: Int, _ clusters: inout Clusters) -> Bool {
    let range = entriesOfFamily.range(family)
    guard range.count > 1 else { return false }
    let first = clusters.root(of: entries[Int(entriesOfFamily.values[range.lowerBound])].row)
    for index in range where clusters.root(of: entries[Int(entriesOfFamily.values[index])].row) != first {
      return true
    }
    return false
  }
}
