// SPDX-License-Identifier: Apache-2.0

/// Publications without what is plain: known cells are put in, repetitions united, limits narrowed.
///
/// Exactly the same counts fit it as fit the publications.
struct ReducedSystem {
  /// What each cell may be; only ever narrowed.
  var cells: [Limits]

  /// Sums of at least two cells that aren't known, ordered, each once, without a common divisor.
  var sums: [(sum: CellSum, limits: Limits)]

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
      try tighten()
      isContradictory = isContradictory || cells.contains(where: \.isEmpty)
      if isContradictory || cells == before { return }
    }
    try simplify()
    isContradictory = isContradictory || cells.contains(where: \.isEmpty)
  }

  /// Puts known cells in, moves sums of one cell to that cell, and unites equal sums.
  private mutating func simplify() throws(Overflow) {
    var reduced: [(sum: CellSum, limits: Limits)] = []
    for (sum, limits) in sums {
      let (rest, limits) = try divided(try withoutKnown(sum, limits))
      switch rest.terms.count {
      case 0: if !limits.contains(Limits(least: 0, greatest: 0)) { isContradictory = true }
      case 1: cells[rest.terms[0].cell].narrow(to: limits)
      default: reduced.append((rest, limits))
      }
    }
    sums = united(reduced.sorted { $0.sum < $1.sum })
    if sums.contains(where: \.limits.isEmpty) { isContradictory = true }
  }

  private func withoutKnown(
    _ whole: CellSum, _ limits: Limits
  ) throws(Overflow) -> (sum: CellSum, limits: Limits) {
    var known = 0
    var rest: [CellSum.Term] = []
    for term in whole.terms {
      if let value = cells[term.cell].only {
        known = try sum(known, product(term.coefficient, value))
      } else {
        rest.append(term)
      }
    }
    return (CellSum(terms: rest), try limits.less(known))
  }

  /// The sum over its common divisor, the first coefficient above 0; the limits rounded inward,
  /// since the sum of whole numbers is whole.
  private func divided(
    _ given: (sum: CellSum, limits: Limits)
  ) throws(Overflow) -> (sum: CellSum, limits: Limits) {
    guard let first = given.sum.terms.first else { return given }
    var divisor = 0
    for term in given.sum.terms { divisor = try greatestDivisor(divisor, term.coefficient) }
    let sign = first.coefficient.signum()
    var terms: [CellSum.Term] = []
    for term in given.sum.terms {
      terms.append(
        CellSum.Term(cell: term.cell, coefficient: try product(sign, term.coefficient / divisor)))
    }
    let limits = sign < 0 ? try given.limits.negated() : given.limits
    return (CellSum(terms: terms), limits.divided(by: divisor))
  }

  private func united(
    _ ordered: [(sum: CellSum, limits: Limits)]
  ) -> [(sum: CellSum, limits: Limits)] {
    var result: [(sum: CellSum, limits: Limits)] = []
    for (sum, limits) in ordered {
      if result.last?.sum == sum {
        result[result.count - 1].limits.narrow(to: limits)
      } else {
        result.append((sum, limits))
      }
    }
    return result
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
