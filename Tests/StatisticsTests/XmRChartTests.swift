// SPDX-License-Identifier: Apache-2.0

import Statistics
import TestSupport
import Testing

@Suite struct XmRCharts {
  private let values = [41.0, 44, 38, 46, 43, 40, 45, 42, 39, 44, 62, 43]

  @Test func `a spike inside its own baseline hides itself`() throws {
    let chart = XmRChart(values)
    let limits = try #require(chart.limits)
    #expect(isNear(limits.centre, 527.0 / 12))
    #expect(isNear(limits.upper, 527.0 / 12 + 2.66 * 76 / 11))
    #expect(isNear(limits.lower, 527.0 / 12 - 2.66 * 76 / 11))
    #expect(isNear(limits.upperRange, 3.268 * 76 / 11))
    #expect(chart.signals.isEmpty)
  }

  @Test func `a baseline that is kept shows it, and both of its moving ranges`() throws {
    let chart = XmRChart(values, baseline: 10)
    let limits = try #require(chart.limits)
    #expect(isNear(limits.centre, 422.0 / 10))
    #expect(isNear(limits.upper, 42.2 + 2.66 * 39 / 9))
    #expect(isNear(limits.upperRange, 3.268 * 39 / 9))
    #expect(
      told(chart) == [
        "10 aboveLimit", "10 wideRange",
        "11 wideRange",
      ])
  }

  @Test func `the median moving range is not widened by it`() throws {
    let chart = XmRChart(values, by: .median)
    let limits = try #require(chart.limits)
    #expect(isNear(limits.upper, 527.0 / 12 + 3.145 * 5))
    #expect(isNear(limits.lower, 527.0 / 12 - 3.145 * 5))
    #expect(isNear(limits.upperRange, 3.865 * 5))
    #expect(chart.signals.map(\.index) == [10])
  }

  @Test func `values that are added leave the limits of a baseline alone`() {
    let limits = XmRChart(Array(values.prefix(10))).limits
    #expect(limits != nil)
    #expect(XmRChart(values, baseline: 10).limits == limits)
    #expect(XmRChart(values + [900, -900], baseline: 10).limits == limits)
  }

  @Test func `under ten points it is too early`() {
    let early = XmRChart(Array(values.prefix(8)) + [9_000])
    #expect(early.limits == nil && early.signals.isEmpty)
    #expect(early.movingRanges.count == 8)
    #expect(XmRChart(values, baseline: 9).limits == nil)
    #expect(XmRChart([]).movingRanges.isEmpty && XmRChart([]).limits == nil)
  }

  @Test func `eight in a row on one side are unusual, seven are not`() {
    let swings = [40.0, 50, 40, 50, 40, 50, 40, 50, 40, 50]
    let seven = XmRChart(swings + Array(repeating: 46, count: 6), baseline: 10)
    #expect(seven.signals.isEmpty)
    let eight = XmRChart(swings + Array(repeating: 46, count: 7), baseline: 10)
    #expect(told(eight) == (9...16).map { "\($0) runAbove" })
    let nine = XmRChart(swings + Array(repeating: 44, count: 9), baseline: 10)
    #expect(told(nine) == (10...18).map { "\($0) runBelow" })
  }

  @Test func `a point on the centre ends a run`() {
    let swings = [40.0, 50, 40, 50, 40, 50, 40, 50, 50, 40]
    let after = Array(repeating: 46.0, count: 7) + [45] + Array(repeating: 46, count: 7)
    #expect(XmRChart(swings + after, baseline: 10).signals.isEmpty)
  }

  @Test func `a point below the lower limit is told as such`() {
    let swings = [40.0, 50, 40, 50, 40, 50, 40, 50, 40, 50]
    let chart = XmRChart(swings + [10], baseline: 10)
    #expect(told(chart) == ["10 belowLimit", "10 wideRange"])
  }

  @Test(arguments: [0.1, 0.3, 1.0 / 3, 0.7, 1e-9, 12_345.678, 0])
  func `what never varies is never unusual`(value: Double) {
    #expect(XmRChart(Array(repeating: value, count: 30)).signals.isEmpty)
    #expect(XmRChart(Array(repeating: value, count: 30), baseline: 11).signals.isEmpty)
  }

  @Test(.enabled(if: Folders.hasShared)) func `limits agree with the reference`() throws {
    let reference = try Reference.read().xmr
    #expect(reference.values == values)
    let all = XmRChart(values)
    #expect(all.movingRanges == reference.moving_ranges)
    #expect(all.signals.isEmpty && reference.points_outside.isEmpty)
    #expect(reference.ranges_outside.isEmpty)
    try expect(
      all, reference.mean, reference.lower_natural_limit, reference.upper_natural_limit)
    #expect(isNear(try #require(all.limits).upperRange, reference.upper_range_limit, within: 1e-9))
    let baseline = reference.baseline_first_10
    let frozen = XmRChart(values, baseline: 10)
    try expect(frozen, baseline.mean, baseline.lower, baseline.upper)
    let widest = try #require(frozen.limits).upperRange
    #expect(isNear(widest, baseline.upper_range_limit, within: 1e-9))
    #expect(outside(frozen) == baseline.flagged_points)
    let median = reference.median_moving_range_all_12
    let robust = XmRChart(values, by: .median)
    try expect(robust, median.mean, median.lower, median.upper)
    #expect(outside(robust) == median.flagged_points)
  }

  private func told(_ chart: XmRChart) -> [String] {
    chart.signals.map { "\($0.index) \($0.rule)" }
  }

  private func outside(_ chart: XmRChart) -> [Int] {
    chart.signals.filter { $0.rule == .aboveLimit || $0.rule == .belowLimit }.map(\.index)
  }

  private func expect(
    _ chart: XmRChart, _ centre: Double, _ lower: Double, _ upper: Double
  ) throws {
    let limits = try #require(chart.limits)
    #expect(isNear(limits.centre, centre, within: 1e-9))
    #expect(isNear(limits.lower, lower, within: 1e-9))
    #expect(isNear(limits.upper, upper, within: 1e-9))
  }
}
