// SPDX-License-Identifier: Apache-2.0

import Introductions
import Statistics

extension MonthlyReport {
  /// Whether a first ask fares better than a further one, and what a change of that mix explains.
  var attemptFigures: [Figure] { AskSide.allCases.map(figure) }

  private func figure(_ side: AskSide) -> Figure {
    let heading = "First and further asks of \(side.people)"
    guard let latest = attempts(side).last else {
      return Figure(
        heading, "Whether a second try fares as well as the first",
        withheld: "Not shown: too few first or further asks have ended yet.")
    }
    return Figure(
      heading, "Asks sent \(Wording.within(latest.months))" + comparison(side), table(latest))
  }

  /// What the change since the period before comes from.
  private func comparison(_ side: AskSide) -> String {
    guard let comparison = mixComparison(side) else { return "" }
    let points = { (share: Double) in
      let number = Wording.fixed(share * 100, decimals: 0)
      return (share > 0 && number != "0" ? "+" : "") + number
    }
    return ". Yes went from \(Wording.percent(comparison.shares[0])) in "
      + "\(Wording.name(of: comparison.before.months)) to \(Wording.percent(comparison.shares[1])): "
      + "\(points(comparison.split.rateEffect)) points from other answers, "
      + "\(points(comparison.split.mixEffect)) from another mix of first and further asks "
      + "(95% interval of the change \(points(comparison.interval.low)) to "
      + "\(points(comparison.interval.high))). With one mix for both it would be "
      + "\(Wording.percent(comparison.standardised[0])) and then "
      + "\(Wording.percent(comparison.standardised[1]))"
  }

  private func table(_ attempts: Attempts) -> Table {
    Table(
      name: "twin", caption: "First and further asks, \(Wording.name(of: attempts.months))",
      columns: [
        Column("attempt", "Ask", .text, about: "First or further"),
        Column("asks", "Asks", .integer, about: "Asks that reached an end"),
      ] + OutcomeCurves.outcomes.map { Column($0.rawValue, $0.words, .number, about: $0.words) },
      rows: attempts.rows.map { row in
        [.text(row.attempt.words), .count(row.asks)]
          + row.counts.map { count in
            count.map {
              .text("\($0) (\(Wording.percent(Double($0) / Double(max(1, row.asks)))))")
            } ?? .text("c")
          }
      })
  }
}
