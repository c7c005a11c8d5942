// SPDX-License-Identifier: Apache-2.0

/// A system taken apart into what no sum ties together.
struct Split {
  /// The cells of one part, and its sums with the cells numbered from 0 within it.
  struct Part {
    var cells: [Limits] = []
    var sums: [KnownSum] = []
  }

  /// By cell: its part and its number in there; nil where no sum ties it to others.
  private(set) var places: [(part: Int, cell: Int)?]

  private(set) var parts: [Part] = []

  init(_ system: ReducedSystem) {
    var groups = Groups(system.cells.count)
    for known in system.sums {
      for term in known.sum.terms { groups.unite(known.sum.terms[0].cell, term.cell) }
    }
    let isTied = Set(system.sums.flatMap { $0.sum.terms.map(\.cell) })
    var partOfGroup: [Int: Int] = [:]
    places = Array(repeating: nil, count: system.cells.count)
    for (cell, limits) in system.cells.enumerated() where isTied.contains(cell) {
      let part = partOfGroup[groups.first(of: cell), default: parts.count]
      if part == parts.count { parts.append(Part()) }
      partOfGroup[groups.first(of: cell)] = part
      places[cell] = (part, parts[part].cells.count)
      parts[part].cells.append(limits)
    }
    for known in system.sums { add(known) }
  }

  private mutating func add(_ known: KnownSum) {
    var part: Int?
    let terms = known.sum.terms.compactMap { term in
      places[term.cell].map { place in
        part = place.part
        return CellSum.Term(cell: place.cell, coefficient: term.coefficient)
      }
    }
    if let part {
      parts[part].sums.append(KnownSum(sum: CellSum(terms: terms), limits: known.limits))
    }
  }
}

/// Which cells belong together; each group is known by its first cell.
private struct Groups {
  private var nearer: [Int]

  init(_ count: Int) {
    nearer = Array(0..<count)
  }

  mutating func first(of cell: Int) -> Int {
    var cell = cell
    while nearer[cell] != cell {
      nearer[cell] = nearer[nearer[cell]]
      cell = nearer[cell]
    }
    return cell
  }

  mutating func unite(_ one: Int, _ other: Int) {
    let (one, other) = (first(of: one), first(of: other))
    nearer[max(one, other)] = min(one, other)
  }
}
