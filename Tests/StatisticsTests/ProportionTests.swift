// SPDX-License-Identifier: Apache-2.0

import Statistics
import TestSupport
import Testing

@Suite struct Proportions {
  @Test(.enabled(if: Folders.hasShared))
  func `Wilson's intervals agree with the reference`() throws {
    let reference = try Reference.read()
    #expect(reference.wilson_95.count >= 6)
    for item in reference.wilson_95 {
      expect(WilsonInterval(item.k, of: item.n), [item.lo, item.hi])
    }
    for cohort in reference.rates.by_cohort_month.values {
      let answered = cohort.accept + cohort.decline
      expect(
        WilsonInterval(cohort.accept, of: cohort.resolved), cohort.wilson95_accept_of_resolved)
      expect(
        WilsonInterval(cohort.decline, of: cohort.resolved), cohort.wilson95_decline_of_resolved)
      expect(WilsonInterval(cohort.decline, of: answered), cohort.wilson95_decline_of_replied)
    }
    let window = reference.rates.fixed_window_14d
    expect(WilsonInterval(window.accepted_within, of: window.eligible), window.wilson95)
  }

  @Test func `Wilson's intervals are what other programs have`() {
    expect(WilsonInterval(0, of: 1), [0, 0.793_450_685_622_762_7])
    expect(WilsonInterval(7, of: 10), [0.396_778_147_461_145_37, 0.892_208_732_593_698_9])
    expect(WilsonInterval(5, of: 5), [0.565_517_535_216_825_2, 1])
    expect(WilsonInterval(120, of: 400), [0.257_167_671_956_197_05, 0.346_637_245_777_521_53])
  }

  @Test(arguments: 1...60)
  func `an interval holds its share and stays a share`(size: Int) {
    for count in 0...size {
      let interval = WilsonInterval(count, of: size)
      let share = Double(count) / Double(size)
      #expect(0 <= interval.low && interval.low <= share)
      #expect(share <= interval.high && interval.high <= 1)
    }
  }

  @Test(.enabled(if: Folders.hasShared))
  func `Newcombe's intervals agree with the reference`() throws {
    let cases = try Reference.read().difference_of_proportions_newcombe_95
    #expect(cases.count >= 2)
    for item in cases {
      let interval = NewcombeInterval(
        Proportion(item.a[0], of: item.a[1]), minus: Proportion(item.b[0], of: item.b[1]))
      #expect(isNear(interval.difference, item.diff, within: 1e-9))
      #expect(isNear(interval.low, item.ci[0], within: 1e-6))
      #expect(isNear(interval.high, item.ci[1], within: 1e-6))
    }
  }

  @Test func `seven of ten and three of ten may well be the same`() {
    let interval = NewcombeInterval(Proportion(7, of: 10), minus: Proportion(3, of: 10))
    #expect(isNear(interval.difference, 4.0 / 10))
    #expect(isNear(interval.low, -0.028_820_456_268_342_898, within: 1e-9))
    #expect(isNear(interval.high, 0.671_824_196_440_552_6, within: 1e-9))
  }

  @Test func `the interval of a difference holds it and turns round with its sides`() {
    var random = RepeatableRandom(seed: 17)
    for _ in 0..<500 {
      let (one, other) = (proportion(using: &random), proportion(using: &random))
      let there = NewcombeInterval(one, minus: other)
      let back = NewcombeInterval(other, minus: one)
      #expect(there.low <= there.difference && there.difference <= there.high)
      #expect(-1 - 1e-12 <= there.low && there.high <= 1 + 1e-12)
      #expect(isNear(there.difference, -back.difference))
      #expect(isNear(there.low, -back.high) && isNear(there.high, -back.low))
    }
  }

  @Test func `a share of nothing is none`() {
    #expect(Proportion(0, of: 0).share == nil)
    #expect(Proportion(3, of: 4).share == 0.75)
  }

  private func expect(_ interval: WilsonInterval, _ limits: [Double]) {
    #expect(isNear(interval.low, limits[0], within: 1e-9))
    #expect(isNear(interval.high, limits[1], within: 1e-9))
  }

  private func proportion(using random: inout RepeatableRandom) -> Proportion {
    let size = Int.random(in: 1...80, using: &random)
    return Proportion(Int.random(in: 0...size, using: &random), of: size)
  }
}
