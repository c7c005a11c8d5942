// SPDX-License-Identifier: Apache-2.0

/// Answers questions about sums, whose cells may lie in several components.
struct Answering {
  let components: [Component]
  private let cells: [Limits]

  /// By cell: the component that it belongs to and its number in there; nil where no sum ties it.
  private let places: [(part: Int, cell: Int)?]

  /// Requires a system that isn't known to contradict itself.
  init(_ system: ReducedSystem) {
    let split = Split(system)
    components = split.parts.map { Component(cells: $0.cells, sums: $0.sums) }
    cells = system.cells
    places = split.places
  }

  /// Requires that something fits each component.
  func range(of whole: CellSum) throws(Overflow) -> RecoverableRange {
    var negative: [CellSum.Term] = []
    for term in whole.terms {
      negative.append(
        CellSum.Term(cell: term.cell, coefficient: try difference(0, term.coefficient)))
    }
    let above = try greatest(of: whole.terms)
    let below = try greatest(of: negative)
    var limits = Limits(greatest: above.value)
    if let value = below.value { limits.least = try difference(0, value) }
    return above.isProven && below.isProven ? .between(limits) : .atLeast(limits)
  }

  /// The greatest value that is attained, nil if there is none, and whether nothing is above it.
  private func greatest(
    of terms: [CellSum.Term]
  ) throws(Overflow) -> (value: Int?, isProven: Bool) {
    var total = 0
    var isProven = true
    var tied: [Int: [CellSum.Term]] = [:]
    for term in terms {
      if let (part, cell) = places[term.cell] {
        tied[part, default: []].append(CellSum.Term(cell: cell, coefficient: term.coefficient))
      } else {
        let limits = cells[term.cell]
        guard let limit = term.coefficient > 0 ? limits.greatest : limits.least else {
          return (nil, true)
        }
        total = try sum(total, product(term.coefficient, limit))
      }
    }
    for (part, terms) in tied {
      switch try components[part].greatest(of: terms) {
      case .greatest(let value): total = try sum(total, value)
      case .unlimited: return (nil, true)
      case .unfinished(let value?):
        total = try sum(total, value)
        isProven = false
      case .unfinished(nil), .nothing: throw Overflow()
      }
    }
    return (total, isProven)
  }
}
