// SPDX-License-Identifier: Apache-2.0

import Statistics
import TestSupport

extension Benchmark {
  /// One pass of counting, and estimates that cost as much as there are days.
  static let estimators = Benchmark(
    name: "estimators", summary: "Curves of 250,000 asks, over more and more days"
  ) {
    for days in [60, 6_000, 60_000] {
      var random = RepeatableRandom(seed: 20_261_121)
      let cases = (0..<250_000).map { _ in
        (Int.random(in: 0..<days, using: &random), Int.random(in: 0..<5, using: &random))
      }
      var table = LifeTable(causes: 4)
      let counting = shortest {
        table = LifeTable(causes: 4)
        for (day, fate) in cases { table.add(day: day, cause: fate == 0 ? nil : fate - 1) }
      }
      var steps = 0
      let incidence = shortest { steps = CumulativeIncidence(table).steps.count }
      let survival = shortest { steps = max(steps, KaplanMeier(table, of: [0, 1]).steps.count) }
      print("  \(steps) days: counting \(counting), incidence \(incidence), survival \(survival)")
    }
  }
}

/// The shortest of five runs.
private func shortest(_ run: () -> Void) -> Duration {
  let clock = ContinuousClock()
  return (0..<5).map { _ in clock.measure(run) }.min() ?? .zero
}
