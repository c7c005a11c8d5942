// SPDX-License-Identifier: Apache-2.0

/// Publications without what is plain: known cells are put in, repetitions united, limits narrowed.
///
/// Exactly the same counts fit it as fit the publications.
struct ReducedSystem {
  /// What each cell may be; only ever narrowed.
  var cells: [Limits]

  /// Sums of at least two cells that aren't known, ordered, each once, without a common divisor.
  var sums: [KnownSum]

  /// Whether it has shown that nothing fits; false says nothing.
  var isContradictory = false

  /// Narrowing by turns may go on for very long where it gains little; any number of rounds is
  /// right.
  private static let mostRounds = 40

  init(_ publications: Publications) throws(Overflow) {
    cells = publications.cells
    sums = publications.sums
    for _ in 0..<Self.mostRounds {
      let before = cells
      try simplify()
      tighten()
      isContradictory = isContradictory || cells.contains(where: \.isEmpty)
      if isContradictory || cells == before { return }
    }
    try simplify()
    isContradictory = isContradictory || cells.contains(where: \.isEmpty)
  }

  /// Puts known cells in, moves sums of one cell to that cell, and unites equal sums.
  private mutating func simplify() throws(Overflow) {
    var reduced: [KnownSum] = []
    for known in sums {
      let rest = try withoutKnownCells(known).divided()
      switch rest.sum.terms.count {
      case 0: if !rest.limits.contains(Limits(least: 0, greatest: 0)) { isContradictory = true }
      case 1: cells[rest.sum.terms[0].cell].narrow(to: rest.limits)
      default: reduced.append(rest)
      }
    }
    sums = Self.united(reduced.sorted { $0.sum < $1.sum })
    if sums.contains(where: \.limits.isEmpty) { isContradictory = true }
  }

  private func withoutKnownCells(_ known: KnownSum) throws(Overflow) -> KnownSum {
    var taken = 0
    var rest: [CellSum.Term] = []
    for term in known.sum.terms {
      if let value = cells[term.cell].only {
        taken = try sum(taken, product(term.coefficient, value))
      } else {
        rest.append(term)
      }
    }
    return KnownSum(sum: CellSum(terms: rest), limits: try known.limits.less(taken))
  }

  private static func united(_ ordered: [KnownSum]) -> [KnownSum] {
    var result: [KnownSum] = []
    for known in ordered {
      if result.last?.sum == known.sum {
        result[result.count - 1].limits.narrow(to: known.limits)
      } else {
        result.append(known)
      }
    }
    return result
  }
}

extension KnownSum {
  /// The sum over its common divisor, the first coefficient above 0; the limits rounded inward,
  /// since a sum of whole numbers is whole.
  fileprivate func divided() throws(Overflow) -> KnownSum {
    guard let first = sum.terms.first else { return self }
    var divisor = 0
    for term in sum.terms { divisor = try greatestDivisor(divisor, term.coefficient) }
    let sign = first.coefficient.signum()
    var terms: [CellSum.Term] = []
    for term in sum.terms {
      terms.append(
        CellSum.Term(cell: term.cell, coefficient: try product(sign, term.coefficient / divisor)))
    }
    let signed = sign < 0 ? try limits.negated() : limits
    return KnownSum(sum: CellSum(terms: terms), limits: signed.divided(by: divisor))
  }
}

extension Limits {
  /// What is left for the rest of a sum when `known` of it is known.
  func less(_ known: Int) throws(Overflow) -> Limits {
    var result = self
    if let least { result.least = try difference(least, known) }
    if let greatest { result.greatest = try difference(greatest, known) }
    return result
  }

  /// The limits of the number with the other sign.
  func negated() throws(Overflow) -> Limits {
    var result = Limits()
    if let greatest { result.least = try difference(0, greatest) }
    if let least { result.greatest = try difference(0, least) }
    return result
  }

  /// The limits of a whole number whose product with `divisor`, above 0, has these.
  func divided(by divisor: Int) -> Limits {
    Limits(
      least: least.map { ceilingQuotient($0, divisor) },
      greatest: greatest.map { floorQuotient($0, divisor) })
  }
}
