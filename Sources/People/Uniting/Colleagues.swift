// SPDX-License-Identifier: Apache-2.0

/// Names that say too little by themselves (`J. Okafor`, `Ana D.`, `Ana`), with the colleagues whom
/// they can mean.
struct Colleagues {
  /// By thin record, in the order of rows: the records of its organisations with names that agree.
  private(set) var meant: [(thin: Int32, candidates: [Int32])] = []

  /// Distinct names beyond which one word no longer tells who is meant in an organisation.
  private static let mostForOneWord = 64

  init(_ columns: Columns, _ clusters: inout Clusters) {
    let rowsOfAffiliation = columns.affiliations.inverted(count: columns.affiliationTexts.count)
    let isThin = columns.names.map(Self.isThin)
    let isFull = columns.names.map(\.isFull)
    var candidates: [Int32: [Int32]] = [:]
    for affiliation in 0..<rowsOfAffiliation.count {
      let rows = rowsOfAffiliation[affiliation]
      let thin = rows.filter { isThin[Int(clusters.leadingName(of: $0))] }
      if thin.isEmpty || thin.count == rows.count { continue }
      let full = Self.firstOfEachName(
        rows.filter { isFull[Int(columns.name[Int($0)])] }, columns)
      for row in thin {
        let name = columns.name[Int(row)]
        let isOneWord = columns.names[Int(name)].family.isEmpty
        if isOneWord, full.count > Self.mostForOneWord { continue }
        for other in full where columns.agreement(name, other.name) >= .thin {
          candidates[row, default: []].append(other.row)
        }
      }
    }
    meant = candidates.keys.sorted().map { ($0, candidates[$0] ?? []) }
  }

  private static func isThin(_ name: NameKey) -> Bool {
    !name.isFull && (name.hasGivenWord || name.hasFamilyWord)
  }

  /// The first row of each name, in the order of names.
  private static func firstOfEachName(
    _ rows: [Int32], _ columns: Columns
  ) -> [(name: Int32, row: Int32)] {
    var named = rows.map { (name: columns.name[Int($0)], row: $0) }
    named.sort { $0 < $1 }
    var kept = 0
    for index in named.indices where index == 0 || named[index].name != named[kept - 1].name {
      named[kept] = named[index]
      kept += 1
    }
    named.removeSubrange(kept...)
    return named
  }
}
