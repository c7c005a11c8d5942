// SPDX-License-Identifier: Apache-2.0

import Statistics
import TestSupport
import Testing

@Suite struct Segments {
  private let january = [Proportion(56, of: 70), Proportion(12, of: 30)]
  private let february = [Proportion(17, of: 20), Proportion(36, of: 80)]

  @Test func `at the same mix both months show that each segment did better`() throws {
    let pooled = try #require(Standardisation(pooling: [january, february]))
    #expect(pooled.weights == [90.0 / 200, 110.0 / 200])
    #expect(isNear(try #require(pooled.rate(of: january)), 58.0 / 100))
    #expect(isNear(try #require(pooled.rate(of: february)), 63.0 / 100))
  }

  @Test func `at a group's own mix its rate is its own`() throws {
    let own = try #require(Standardisation(weights: [70, 30]))
    #expect(isNear(try #require(own.rate(of: january)), 68.0 / 100))
  }

  @Test func `a segment that has weight and no case leaves no rate`() {
    let gone = [Proportion(0, of: 0), Proportion(3, of: 4)]
    #expect(Standardisation(weights: [1, 1])?.rate(of: gone) == nil)
    #expect(Standardisation(weights: [0, 2])?.rate(of: gone) == 0.75)
    #expect(Standardisation(weights: [0, 0]) == nil)
    #expect(Standardisation(pooling: [[Proportion(0, of: 0)]]) == nil)
    #expect(Standardisation(pooling: []) == nil)
  }

  @Test func `a fall of fifteen points is five up by rates and twenty down by mix`() throws {
    let split = try #require(KitagawaSplit(from: january, to: february))
    #expect(isNear(split.rateEffect, 5.0 / 100))
    #expect(isNear(split.mixEffect, -20.0 / 100))
    #expect(isNear(split.total, -15.0 / 100))
    #expect(isNear(split.rateEffects[0], 0.45 * 0.05))
    #expect(isNear(split.mixEffects[0], 0.825 * -0.5))
  }

  @Test(.enabled(if: Folders.hasShared)) func `both agree with the reference`() throws {
    let reference = try Reference.read().simpson
    let (january, february) = reference.groups()
    #expect(january == self.january && february == self.february)
    let pooled = try #require(Standardisation(pooling: [january, february]))
    for (month, group) in [("2025-01", january), ("2025-02", february)] {
      let expected = try #require(reference.standardised_to_pooled_mix[month])
      #expect(isNear(try #require(pooled.rate(of: group)), expected, within: 1e-9))
    }
    let split = try #require(KitagawaSplit(from: january, to: february))
    let expected = reference.decomposition_feb_minus_jan
    #expect(isNear(split.rateEffect, expected.kitagawa_rate_effect, within: 1e-9))
    #expect(isNear(split.mixEffect, expected.kitagawa_mix_effect, within: 1e-9))
    #expect(isNear(split.total, expected.total, within: 1e-9))
  }

  @Test func `a segment that comes is a change of the mix alone`() throws {
    let split = try #require(
      KitagawaSplit(
        from: [Proportion(5, of: 10), Proportion(0, of: 0)],
        to: [Proportion(5, of: 10), Proportion(8, of: 10)]))
    #expect(split.rateEffects == [0, 0])
    #expect(isNear(split.mixEffect, 13.0 / 20 - 5.0 / 10))
    #expect(KitagawaSplit(from: [Proportion(0, of: 0)], to: [Proportion(1, of: 2)]) == nil)
    #expect(KitagawaSplit(from: [Proportion(1, of: 2)], to: [Proportion(0, of: 0)]) == nil)
  }

  @Test(arguments: 1...100 as ClosedRange<UInt64>)
  func `the effects add up to the change, and turn round with it`(seed: UInt64) throws {
    var random = RepeatableRandom(seed: seed)
    let segments = Int.random(in: 1...6, using: &random)
    let before = group(segments, using: &random)
    let after = group(segments, using: &random)
    guard let there = KitagawaSplit(from: before, to: after) else { return }
    let back = try #require(KitagawaSplit(from: after, to: before))
    #expect(isNear(there.total, rate(after) - rate(before)))
    #expect(isNear(there.rateEffect, -back.rateEffect))
    #expect(isNear(there.mixEffect, -back.mixEffect))
  }

  @Test(arguments: 1...100 as ClosedRange<UInt64>)
  func `a standardised rate lies among the rates of the segments`(seed: UInt64) throws {
    var random = RepeatableRandom(seed: seed)
    let groups = (0..<3).map { _ in group(4, using: &random) }
    let pooled = try #require(Standardisation(pooling: groups))
    #expect(isNear(pooled.weights.reduce(0, +), 1))
    for group in groups {
      guard let rate = pooled.rate(of: group) else { continue }
      let shares = group.compactMap(\.share)
      #expect((shares.min() ?? 0) - 1e-12 <= rate && rate <= (shares.max() ?? 1) + 1e-12)
    }
  }

  private func group(_ segments: Int, using random: inout RepeatableRandom) -> [Proportion] {
    (0..<segments).map { _ in
      let size = Int.random(in: 0...12, using: &random)
      return Proportion(Int.random(in: 0...size, using: &random), of: size)
    }
  }

  private func rate(_ group: [Proportion]) -> Double {
    Double(group.reduce(0) { $0 + $1.numerator })
      / Double(group.reduce(0) { $0 + $1.denominator })
  }
}
