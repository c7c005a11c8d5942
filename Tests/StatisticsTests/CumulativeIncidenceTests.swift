// SPDX-License-Identifier: Apache-2.0

import Statistics
import TestSupport
import Testing

@Suite struct CumulativeIncidences {
  private let curve = CumulativeIncidence(LifeTable(referenceCases))

  @Test func `the shares of the reference cases are these fractions`() {
    #expect(curve.steps.map(\.day) == [2, 5, 7, 12, 14, 20, 28, 30])
    #expect(curve.steps.map(\.atRisk) == [24, 19, 14, 10, 9, 7, 5, 4])
    expect(
      curve.steps.map(\.survival),
      [
        5.0 / 6, 35.0 / 57, 55.0 / 114, 33.0 / 76, 22.0 / 57, 44.0 / 133, 176.0 / 665, 0,
      ])
    expect(
      shares(of: 0),
      [
        1.0 / 8, 97.0 / 456, 39.0 / 152, 139.0 / 456, 161.0 / 456, 161.0 / 456, 6691.0 / 15960,
        6691.0 / 15960,
      ])
    expect(
      shares(of: 1),
      [
        1.0 / 24, 79.0 / 456, 119.0 / 456, 119.0 / 456, 119.0 / 456, 1009.0 / 3192, 1009.0 / 3192,
        1009.0 / 3192,
      ])
    expect(shares(of: 2), [0, 0, 0, 0, 0, 0, 0, 176.0 / 665])
  }

  @Test func `the variances of the reference cases are these fractions`() {
    expect(
      variances(of: 0),
      [
        7.0 / 1536, 677957.0 / 94818816, 86293.0 / 10_535_424, 4_422_889.0 / 474_094_080,
        4_844_761.0 / 474_094_080, 4_844_761.0 / 474_094_080, 9_754_220_027.0 / 813_071_347_200,
        9_754_220_027.0 / 813_071_347_200,
      ])
    expect(Array(variances(of: 1).prefix(2)), [23.0 / 13824, 588917.0 / 94_818_816])
    expect(variances(of: 2), [0, 0, 0, 0, 0, 0, 0, 599104.0 / 58_815_925])
  }

  @Test(.enabled(if: Folders.hasShared))
  func `curves and standard errors agree with the reference`() throws {
    let reference = try Reference.read().aalen_johansen
    #expect(reference.exact.map(\.t) == curve.steps.map(\.day))
    for (step, expected) in zip(curve.steps, reference.exact) {
      #expect(step.atRisk == expected.at_risk)
      #expect(isNear(step.survival, expected.S_any.value, within: 1e-9))
      for cause in 0..<3 {
        #expect(step.events[cause] == expected.events["\(cause + 1)"])
        let share = try #require(expected.cif["\(cause + 1)"]).value
        #expect(isNear(step.causes[cause].share, share, within: 1e-9))
      }
    }
    let errors = reference.standard_error.computed_exact_then_sqrt
    #expect(errors.count == curve.steps.count)
    for (step, expected) in zip(curve.steps, errors) {
      for (cause, name) in ["accept", "decline", "expire"].enumerated() {
        let error = try #require(expected[name])
        #expect(isNear(step.causes[cause].standardError, error, within: 1e-9))
      }
    }
  }

  @Test(.enabled(if: Folders.hasShared))
  func `both bands agree with the reference`() throws {
    let values = try Reference.read().aalen_johansen.intervals_95.values
    #expect(values.count == curve.steps.count)
    for (step, expected) in zip(curve.steps, values) {
      expect(step.causes[0].logLog, expected.accept_loglog_R)
      expect(step.causes[0].complementaryLogLog, expected.accept_cloglog)
      expect(step.causes[1].logLog, expected.decline_loglog_R)
      expect(step.causes[1].complementaryLogLog, expected.decline_cloglog)
      expect(step.causes[2].logLog, expected.expire_loglog_R)
      expect(step.causes[2].complementaryLogLog, expected.expire_cloglog)
    }
  }

  @Test func `the bands of the first day are what other programs have`() throws {
    let first = try #require(curve.step(by: 2)?.causes)
    expect(first[0].logLog, [0.031_444_726_488_837_43, 0.286_531_950_374_548_6])
    expect(first[0].complementaryLogLog, [0.042_117_859_136_334_7, 0.339_244_650_324_657_9])
    expect(first[2].logLog, nil)
    expect(first[2].complementaryLogLog, nil)
  }

  @Test func `ends on the first day count`() throws {
    let cases = [Case(0, 0), Case(0, 0), Case(3, 1), Case(4, nil), Case(6, 0)]
    let curve = CumulativeIncidence(LifeTable(cases, causes: 2))
    #expect(curve.steps.map(\.day) == [0, 3, 6])
    expect(curve.steps.map(\.survival), [3.0 / 5, 2.0 / 5, 0])
    expect(curve.steps.map { $0.causes[0].share }, [2.0 / 5, 2.0 / 5, 4.0 / 5])
    expect(curve.steps.map { $0.causes[1].share }, [0, 1.0 / 5, 1.0 / 5])
  }

  @Test func `a day between two steps has the earlier one, and one before all has none`() {
    #expect(curve.step(by: 1) == nil)
    #expect(curve.step(by: 13)?.day == 12)
    #expect(curve.step(by: 900)?.day == 30)
  }

  @Test func `where all end by one cause its share is 1 and has no band`() throws {
    for size in 1...200 {
      let cases = (0..<size).map { Case($0 % 7, 1) }
      let last = try #require(CumulativeIncidence(LifeTable(cases)).steps.last)
      #expect(last.causes[1].share == 1)
      #expect(last.causes[1].standardError == 0)
      #expect(last.causes[1].logLog == nil && last.causes[1].complementaryLogLog == nil)
      #expect(last.causes[0].share == 0 && last.causes[0].logLog == nil)
    }
  }

  @Test func `without censoring the variance is that of a share`() throws {
    let cases = (0..<60).map { Case($0 % 9, $0 % 3) }
    let last = try #require(CumulativeIncidence(LifeTable(cases)).steps.last)
    for cause in last.causes {
      #expect(isNear(cause.share, 1.0 / 3))
      #expect(isNear(cause.standardError, (1.0 / 3 * 2 / 3 / 60).squareRoot()))
    }
  }

  private func shares(of cause: Int) -> [Double] { curve.steps.map { $0.causes[cause].share } }

  private func variances(of cause: Int) -> [Double] {
    curve.steps.map { $0.causes[cause].standardError * $0.causes[cause].standardError }
  }

  private func expect(_ values: [Double], _ expected: [Double]) {
    #expect(values.count == expected.count)
    for (value, expected) in zip(values, expected) { #expect(isNear(value, expected)) }
  }

  private func expect(_ band: LogLogBand?, _ expected: [Double]?) {
    #expect((band == nil) == (expected == nil))
    guard let band, let expected else { return }
    #expect(isNear(band.low, expected[0], within: 1e-6))
    #expect(isNear(band.high, expected[1], within: 1e-6))
  }
}
