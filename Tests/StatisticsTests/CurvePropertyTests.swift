// SPDX-License-Identifier: Apache-2.0

import Statistics
import TestSupport
import Testing

@Suite struct CurveProperties {
  @Test(arguments: 1...100 as ClosedRange<UInt64>)
  func `shares and survival add up to 1, and no curve turns back`(seed: UInt64) {
    let curve = CumulativeIncidence(table(seed))
    var (survival, shares) = (1.0, [0.0, 0, 0])
    for step in curve.steps {
      #expect(isNear(step.survival + step.causes.reduce(0) { $0 + $1.share }, 1))
      #expect((0...survival).contains(step.survival))
      for (cause, share) in zip(step.causes, shares) { #expect(cause.share >= share) }
      (survival, shares) = (step.survival, step.causes.map(\.share))
    }
  }

  @Test(arguments: 1...100 as ClosedRange<UInt64>)
  func `the running variance is the sum over all earlier days`(seed: UInt64) {
    let table = table(seed)
    let steps = CumulativeIncidence(table).steps
    for index in steps.indices {
      for cause in 0..<table.causes {
        let error = steps[index].causes[cause].standardError
        #expect(isNear(error * error, variance(of: cause, Array(steps[...index]))))
      }
    }
  }

  @Test(arguments: 1...100 as ClosedRange<UInt64>)
  func `bands are within 0 and 1 and hold their share`(seed: UInt64) {
    let estimates = CumulativeIncidence(table(seed)).steps.flatMap(\.causes)
    for estimate in estimates {
      for band in [estimate.logLog, estimate.complementaryLogLog].compactMap({ $0 }) {
        #expect(0 <= band.low && band.low <= estimate.share + 1e-12)
        #expect(estimate.share <= band.high + 1e-12 && band.high <= 1)
      }
    }
  }

  @Test(arguments: 1...100 as ClosedRange<UInt64>)
  func `the same cases twice keep the estimate and halve the variance`(seed: UInt64) {
    let once = table(seed)
    var twice = once
    twice.add(once)
    let pairs = zip(CumulativeIncidence(once).steps, CumulativeIncidence(twice).steps)
    for (one, two) in pairs {
      #expect(one.day == two.day && isNear(one.survival, two.survival))
      for (before, after) in zip(one.causes, two.causes) {
        #expect(isNear(before.share, after.share))
        let (wide, narrow) = (before.standardError, after.standardError)
        #expect(isNear(2 * narrow * narrow, wide * wide))
      }
    }
  }

  @Test(arguments: 1...100 as ClosedRange<UInt64>)
  func `of all causes together both estimators say the same`(seed: UInt64) {
    let table = table(seed)
    let any = KaplanMeier(table, of: [0, 1, 2])
    let incidence = CumulativeIncidence(table)
    #expect(any.steps.map(\.day) == incidence.steps.map(\.day))
    for (one, other) in zip(any.steps, incidence.steps) {
      #expect(isNear(one.survival, other.survival))
    }
    var single = LifeTable(causes: 1)
    for row in table.rows {
      if row.censored > 0 { single.add(day: row.day, cause: nil, count: row.censored) }
      let events = row.events.reduce(0, +)
      if events > 0 { single.add(day: row.day, cause: 0, count: events) }
    }
    for (one, other) in zip(any.steps, CumulativeIncidence(single).steps) {
      #expect(isNear(one.standardError, other.causes[0].standardError, within: 1e-9))
    }
  }

  @Test(arguments: 1...100 as ClosedRange<UInt64>)
  func `quantiles are in order and within their limits`(seed: UInt64) {
    let curve = KaplanMeier(table(seed), of: [0, 1])
    var day = 0
    for share in [0.1, 0.25, 0.5, 0.75, 0.9] {
      let quantile = curve.quantile(share)
      let found = quantile.day ?? .max
      #expect(day <= found)
      #expect((quantile.low ?? .max) <= found && found <= (quantile.high ?? .max))
      day = found
    }
  }

  /// The formula as it is written, with a sum over all days for each day.
  private func variance(of cause: Int, _ steps: [CumulativeIncidence.Step]) -> Double {
    let last = steps.last?.causes[cause].share ?? 0
    var (sum, survival) = (0.0, 1.0)
    for step in steps {
      let (n, d) = (Double(step.atRisk), Double(step.events.reduce(0, +)))
      let (k, rise) = (Double(step.events[cause]), last - step.causes[cause].share)
      if d < n { sum += rise * rise * d / (n * (n - d)) }
      sum += survival * survival * k * (n - k) / (n * n * n) - 2 * rise * survival * k / (n * n)
      survival = step.survival
    }
    return sum
  }

  private func table(_ seed: UInt64) -> LifeTable {
    var random = RepeatableRandom(seed: seed)
    return LifeTable(randomCases(using: &random))
  }
}
