// SPDX-License-Identifier: Apache-2.0

/// The greatest value of a sum over whole counts, by branch and bound over the simplex method.
///
/// Where the sums are the lines of a table the first vertex is whole already. Elsewhere a vertex may
/// be a fraction that no counts attain; the search then goes on on both sides of it, since a range
/// that is taken for wider than it is would show what it should hide.
struct IntegerSearch {
  /// What the search came to.
  enum Outcome: Equatable {
    /// No counts fit.
    case nothing
    case greatest(Int)

    /// Nothing limits the sum, if any counts fit at all.
    case unlimited

    /// Given up; the greatest that was met, if any was.
    case unfinished(Int?)
  }

  /// How often a question may branch.
  ///
  /// Tables need none; this is for what is no table.
  private static let mostBranches = 500

  private let cells: Int
  private let row: Int
  private var best: Int?
  private var branches = 0
  private var isUnlimited = false

  /// Searches within the limits of the tableau, whose first variables are so many cells.
  static func greatest(
    of terms: [CellSum.Term], in start: Tableau, cells: Int
  ) throws(Overflow) -> Outcome {
    var tableau = start
    let row = try tableau.add(terms, Limits())
    var search = IntegerSearch(cells: cells, row: row)
    try search.explore(tableau)
    return search.outcome
  }

  private init(cells: Int, row: Int) {
    self.cells = cells
    self.row = row
  }

  private var outcome: Outcome {
    if isUnlimited { return .unlimited }
    if branches > Self.mostBranches { return .unfinished(best) }
    return best.map(Outcome.greatest) ?? .nothing
  }

  private mutating func explore(_ start: Tableau) throws(Overflow) {
    var tableau = start
    guard branches <= Self.mostBranches, try tableau.makeFeasible() else { return }
    guard try tableau.maximise(row) else {
      isUnlimited = true
      return
    }
    let bound = tableau.rows[row].floor
    if let best, bound <= best { return }
    guard let fraction = tableau.fractionalRow(cells: cells) else {
      best = bound
      return
    }
    branches += 1
    for half in Self.halves(tableau, fraction) where !isUnlimited { try explore(half) }
  }

  /// The tableau with the row's cell kept below its present value, and above.
  private static func halves(_ tableau: Tableau, _ row: Int) -> [Tableau] {
    let (cell, floor) = (tableau.basis[row], tableau.rows[row].floor)
    var (below, above) = (tableau, tableau)
    below.limits[cell].narrow(to: Limits(greatest: floor))
    above.limits[cell].narrow(to: Limits(least: floor + 1))
    return [below, above]
  }
}
