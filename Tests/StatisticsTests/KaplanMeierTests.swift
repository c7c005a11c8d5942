// SPDX-License-Identifier: Apache-2.0

import Statistics
import TestSupport
import Testing

@Suite struct KaplanMeiers {
  private let answers = KaplanMeier(LifeTable(referenceCases), of: [0, 1])

  @Test func `the curve of any answer has these fractions`() {
    #expect(answers.steps.map(\.day) == [2, 5, 7, 12, 14, 20, 28])
    #expect(answers.steps.map(\.events) == [4, 5, 3, 1, 1, 1, 1])
    let survival = [
      5.0 / 6, 35.0 / 57, 55.0 / 114, 33.0 / 76, 22.0 / 57, 44.0 / 133, 176.0 / 665,
    ]
    let variances = [
      5.0 / 864, 15155.0 / 1_481_544, 64295.0 / 5_926_176, 47773.0 / 4_389_760, 9878.0 / 925_965,
      122848.0 / 11_763_185, 599104.0 / 58_815_925,
    ]
    for (index, step) in answers.steps.enumerated() {
      #expect(isNear(step.survival, survival[index]))
      #expect(isNear(step.standardError * step.standardError, variances[index]))
    }
  }

  @Test func `the median of the reference cases is a week, from 5 days to 28`() {
    let quantile = answers.quantile(0.5)
    #expect([quantile.day, quantile.low, quantile.high] == [7, 5, 28])
    #expect(answers.quantile(0.25).day == 5)
  }

  @Test func `a quantile beyond what was seen is not reached`() {
    let quantile = answers.quantile(0.75)
    #expect(quantile.day == nil && quantile.high == nil)
    #expect(quantile.low == 12)
  }

  @Test func `a half is reached on the day on which it is exactly a half`() {
    // 1/10 after 1/10: the product of these survivals misses a half by a rounding.
    let cases = (1...10).map { Case($0, 0) }
    let curve = KaplanMeier(LifeTable(cases, causes: 1), of: [0])
    for tenths in 1...9 { #expect(curve.quantile(Double(tenths) / 10).day == tenths) }
  }

  @Test func `that nobody is left in the end leaves the limits before it alone`() {
    let curve = KaplanMeier(LifeTable((1...20).map { Case($0, 0) }, causes: 1), of: [0])
    let found = [0.25, 0.5, 0.75, 0.9].map { curve.quantile($0) }
    #expect(found.map(\.low) == [1, 5, 11, 15])
    #expect(found.map(\.high) == [9, 15, 19, nil])
  }

  @Test func `where nobody is left nothing is ruled out`() {
    let curve = KaplanMeier(LifeTable([Case(0, 0), Case(0, 0)], causes: 1), of: [0])
    #expect(curve.steps.map(\.survival) == [0])
    #expect(curve.steps.map(\.standardError) == [0])
    #expect(curve.steps.map { $0.band == nil } == [true])
    let quantile = curve.quantile(0.5)
    #expect([quantile.day, quantile.low, quantile.high] == [0, 0, nil])
  }

  @Test(.enabled(if: Folders.hasShared))
  func `curve, errors, bands and quantiles agree with the reference`() throws {
    let reference = try Reference.read().kaplan_meier_any_reply
    #expect(reference.exact.map(\.t) == answers.steps.map(\.day))
    for (step, expected) in zip(answers.steps, reference.exact) {
      #expect(step.atRisk == expected.at_risk && step.events == expected.events)
      #expect(isNear(step.survival, expected.S.value, within: 1e-9))
      let error = try #require(reference.greenwood_se["\(step.day)"])
      #expect(isNear(step.standardError, error, within: 1e-9))
    }
    for (day, limits) in reference.lifelines_S_ci95_loglog {
      let band = try #require(Int(day).flatMap(answers.step(by:))?.band)
      #expect(isNear(band.low, limits[0], within: 1e-6))
      #expect(isNear(band.high, limits[1], within: 1e-6))
    }
    for (name, share) in [("p25", 0.25), ("p50", 0.5), ("p75", 0.75)] {
      #expect(answers.quantile(share).day == reference.quartiles_lifelines[name] ?? nil)
    }
    let limits = try #require(reference.statsmodels_quantile_ci["cloglog"])
    let median = answers.quantile(0.5)
    #expect([median.low.map(Double.init), median.high.map(Double.init)] == limits)
  }

  @Test(.enabled(if: Folders.hasShared))
  func `the survival of all causes has the band that R gives it`() throws {
    let intervals = try Reference.read().aalen_johansen.intervals_95
    let curve = KaplanMeier(LifeTable(referenceCases), of: [0, 1, 2])
    #expect(intervals.R_lower.count == curve.steps.count)
    for (step, limits) in zip(curve.steps, zip(intervals.R_lower, intervals.R_upper)) {
      let (low, high) = (limits.0["S"] ?? nil, limits.1["S"] ?? nil)
      #expect((step.band == nil) == (low == nil))
      guard let band = step.band, let low, let high else { continue }
      #expect(isNear(band.low, low, within: 1e-6) && isNear(band.high, high, within: 1e-6))
    }
  }
}
