// SPDX-License-Identifier: Apache-2.0

/// A sum of cells, each times a whole number: the left side of everything that is published.
///
/// Two that say the same are equal, however they were written.
package struct CellSum: Hashable, Sendable {
  /// A cell, by its number, and how often it counts.
  struct Term: Hashable, Sendable {
    let cell: Int
    let coefficient: Int
  }

  /// Ordered by cell, each cell once, no coefficient zero.
  let terms: [Term]

  /// The plain sum of the cells; one that is named twice counts twice.
  package init(_ cells: some Sequence<Int>) {
    self.init(coefficients: cells.map { (cell: $0, coefficient: 1) })
  }

  /// Cells with their coefficients, which add up where a cell stands twice.
  package init(coefficients: [(cell: Int, coefficient: Int)]) {
    var total: [Int: Int] = [:]
    for (cell, coefficient) in coefficients { total[cell, default: 0] += coefficient }
    self.init(terms: total.map(Term.init).sorted { $0.cell < $1.cell })
  }

  /// Requires terms ordered by cell, each cell once.
  init(terms: [Term]) {
    self.terms = terms.filter { $0.coefficient != 0 }
  }
}

extension CellSum: ExpressibleByArrayLiteral {
  /// The plain sum of the cells.
  package init(arrayLiteral cells: Int...) {
    self.init(cells)
  }
}

extension CellSum: ExpressibleByDictionaryLiteral {
  /// Cells with their coefficients.
  package init(dictionaryLiteral coefficients: (Int, Int)...) {
    self.init(coefficients: coefficients.map { (cell: $0, coefficient: $1) })
  }
}

/// An order without meaning, so that nothing depends on the order of publication.
extension CellSum: Comparable {
  package static func < (left: CellSum, right: CellSum) -> Bool {
    for (one, other) in zip(left.terms, right.terms) where one != other {
      return (one.cell, one.coefficient) < (other.cell, other.coefficient)
    }
    return left.terms.count < right.terms.count
  }
}
