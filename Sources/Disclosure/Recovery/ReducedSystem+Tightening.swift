// SPDX-License-Identifier: Apache-2.0

extension ReducedSystem {
  /// Narrows each cell to what the sums leave for it, and drops the sums that then say no more.
  ///
  /// A sum whose numbers are too large for that is kept as it is.
  mutating func tighten() {
    var kept: [KnownSum] = []
    for known in sums {
      let saysMore = try? narrow(by: known)
      if saysMore ?? true { kept.append(known) }
    }
    sums = kept
  }

  /// Narrows the cells of one sum; false if the sum now says no more than they do.
  private mutating func narrow(by known: KnownSum) throws(Overflow) -> Bool {
    let reach = try Reach(known.sum, cells)
    for term in known.sum.terms {
      let rest = try reach.without(term, cells[term.cell])
      cells[term.cell].narrow(to: try share(of: term, known.limits, rest: rest))
    }
    return try !known.limits.contains(Reach(known.sum, cells).limits)
  }

  /// What a cell may be, where the whole sum and the rest of it have limits.
  private func share(
    of term: CellSum.Term, _ whole: Limits, rest: Limits
  ) throws(Overflow) -> Limits {
    var part = Limits()
    if let most = whole.greatest, let others = rest.least {
      part.greatest = try difference(most, others)
    }
    if let fewest = whole.least, let others = rest.greatest {
      part.least = try difference(fewest, others)
    }
    let magnitude = try product(term.coefficient, term.coefficient.signum())
    return term.coefficient > 0
      ? part.divided(by: magnitude) : try part.negated().divided(by: magnitude)
  }
}

/// Between what limits a sum stays when each cell stays within its own.
private struct Reach {
  /// The sum of the limits that there are, and how many there aren't.
  private var least = 0
  private var greatest = 0
  private var openBelow = 0
  private var openAbove = 0

  init(_ whole: CellSum, _ cells: [Limits]) throws(Overflow) {
    for term in whole.terms {
      let part = try Self.part(term, cells[term.cell])
      least = try sum(least, part.least ?? 0)
      greatest = try sum(greatest, part.greatest ?? 0)
      openBelow += part.least == nil ? 1 : 0
      openAbove += part.greatest == nil ? 1 : 0
    }
  }

  var limits: Limits {
    Limits(least: openBelow == 0 ? least : nil, greatest: openAbove == 0 ? greatest : nil)
  }

  /// The limits of the sum without one of its terms, whose cell still has the limits it had.
  func without(_ term: CellSum.Term, _ cell: Limits) throws(Overflow) -> Limits {
    let part = try Self.part(term, cell)
    var rest = Limits()
    if openBelow == (part.least == nil ? 1 : 0) {
      rest.least = try difference(least, part.least ?? 0)
    }
    if openAbove == (part.greatest == nil ? 1 : 0) {
      rest.greatest = try difference(greatest, part.greatest ?? 0)
    }
    return rest
  }

  private static func part(_ term: CellSum.Term, _ cell: Limits) throws(Overflow) -> Limits {
    let (below, above) =
      term.coefficient > 0 ? (cell.least, cell.greatest) : (cell.greatest, cell.least)
    var result = Limits()
    if let below { result.least = try product(term.coefficient, below) }
    if let above { result.greatest = try product(term.coefficient, above) }
    return result
  }
}
