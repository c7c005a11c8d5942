// SPDX-License-Identifier: Apache-2.0

import Glibc

/// Clusters that share a particular and something more, whatever their names: a pair with slips in
/// both names is met here.
struct SharedParticulars {
  /// The clusters' first rows, the lesser first; ascending, each pair once.
  private(set) var pairs: [(left: Int32, right: Int32)] = []

  /// Rows with the same two things in common beyond which the two say too little.
  private static let mostTogether = 40

  private let columns: Columns
  private var found: [UInt64] = []

  init(_ columns: Columns, _ clusters: inout Clusters) {
    self.columns = columns
    let particulars = columns.particulars
    let rowsOfValue = particulars.values.inverted(count: particulars.count)
    let roots = (0..<Int32(columns.count)).map { clusters.root(of: $0) }
    var company: [(what: Int64, row: Int32)] = []
    for value in 0..<particulars.count where particulars.kinds[value] != .city {
      let rows = rowsOfValue[value]
      if rows.count < 2 { continue }
      if particulars.kinds[value] == .identifier { pair(rows, roots) }
      company.removeAll(keepingCapacity: true)
      for row in rows { addCompany(of: row, beside: Int32(value), to: &company) }
      company.sort { $0 < $1 }
      pairEqual(company, roots)
    }
    found.sort()
    for index in found.indices where index == 0 || found[index] != found[index - 1] {
      pairs.append((Int32(found[index] >> 32), Int32(truncatingIfNeeded: found[index])))
    }
    found = []
  }

  /// What else a row has: words of its name, and its other particulars.
  private func addCompany(
    of row: Int32, beside value: Int32, to company: inout [(what: Int64, row: Int32)]
  ) {
    let name = columns.nameKey(row)
    for word in [name.given, name.family.first, name.family[1]] where word != 0 {
      company.append((Int64(word), row))
    }
    for other in columns.particulars.values[Int(row)] where other > value {
      company.append((Int64(other) << 32, row))
    }
    // A city is nothing that a value is looked up by, so that it isn't met from its side.
    for other in columns.particulars.values[Int(row)]
    where other < value && columns.particulars.kinds[Int(other)] == .city {
      company.append((Int64(other) << 32, row))
    }
  }

  private mutating func pairEqual(_ company: [(what: Int64, row: Int32)], _ roots: [Int32]) {
    var start = 0
    while start < company.count {
      var end = start + 1
      while end < company.count, company[end].what == company[start].what { end += 1 }
      if end - start > 1 { pair(company[start..<end].map(\.row)[...], roots) }
      start = end
    }
  }

  private mutating func pair(_ rows: ArraySlice<Int32>, _ roots: [Int32]) {
    var together = rows.map { roots[Int($0)] }
    together.sort()
    var distinct: [Int32] = []
    for root in together where root != distinct.last { distinct.append(root) }
    guard distinct.count > 1, distinct.count <= Self.mostTogether else { return }
    for (index, left) in distinct.enumerated() {
      for right in distinct.dropFirst(index + 1) {
        found.append(UInt64(UInt32(left)) << 32 | UInt64(UInt32(right)))
      }
    }
  }
}
