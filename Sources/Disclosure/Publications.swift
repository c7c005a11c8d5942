// SPDX-License-Identifier: Apache-2.0

/// A sum and what is known of its value.
struct KnownSum: Hashable, Sendable {
  let sum: CellSum
  var limits: Limits
}

/// Everything that a reader was told of a set of unknown counts.
///
/// The counts are cells, numbered from 0; a reader knows of each that it is whole and not negative.
package struct Publications: Hashable, Sendable {
  /// What is known of each cell by itself.
  private(set) var cells: [Limits]

  /// What is known of sums, in the order of publication.
  private(set) var sums: [KnownSum] = []

  /// How many cells there are.
  package var size: Int { cells.count }

  /// So many cells of which nothing is published yet.
  package init(cells count: Int) {
    cells = Array(repeating: Limits(least: 0), count: count)
  }

  /// Tells that the sum is this value.
  package mutating func publish(_ sum: CellSum, _ value: Int) {
    publish(sum, value...value)
  }

  /// Tells that the sum lies between two values, as a rounded figure or a band does.
  ///
  /// `Int.max` above and `Int.min` below stand for no limit on that side.
  package mutating func publish(_ sum: CellSum, _ values: ClosedRange<Int>) {
    precondition(sum.terms.allSatisfy { cells.indices.contains($0.cell) }, "no such cell")
    let limits = Limits(
      least: values.lowerBound == .min ? nil : values.lowerBound,
      greatest: values.upperBound == .max ? nil : values.upperBound)
    sums.append(KnownSum(sum: sum, limits: limits))
  }
}
