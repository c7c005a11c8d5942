// SPDX-License-Identifier: Apache-2.0

/// Cells that are tied to each other by sums, and to no others.
struct Component {
  /// What is known of whether any counts fit.
  enum Standing {
    case fits, nothingFits, unknown
  }

  let standing: Standing

  /// Within all limits, unless nothing fits.
  private let tableau: Tableau?
  private let cells: Int

  /// Sums whose cells are numbered from 0 within the component.
  init(cells: [Limits], sums: [KnownSum]) {
    self.cells = cells.count
    let start = try? Self.start(cells, sums)
    tableau = start?.tableau
    standing = start?.standing ?? .unknown
  }

  private static func start(
    _ cells: [Limits], _ sums: [KnownSum]
  ) throws(Overflow) -> (tableau: Tableau, standing: Standing) {
    var start = try Tableau(cells: cells, sums: sums)
    guard try start.makeFeasible() else { return (start, .nothingFits) }
    return (start, try standing(start, cells.count))
  }

  private static func standing(_ start: Tableau, _ cells: Int) throws(Overflow) -> Standing {
    switch try IntegerSearch.greatest(of: [], in: start, cells: cells) {
    case .nothing: .nothingFits
    case .greatest, .unlimited: .fits
    case .unfinished(let met): met == nil ? .unknown : .fits
    }
  }

  /// The greatest value of a sum of the component's cells; requires that something fits.
  func greatest(of terms: [CellSum.Term]) throws(Overflow) -> IntegerSearch.Outcome {
    guard let tableau else { throw Overflow() }
    return try IntegerSearch.greatest(of: terms, in: tableau, cells: cells)
  }
}
