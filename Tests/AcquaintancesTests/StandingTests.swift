// SPDX-License-Identifier: Apache-2.0

import ContactRecords
import People
import TestSupport
import Testing

@testable import Acquaintances

struct StandingTests {
  private var candidate: Candidate? {
    let place = Neighbourhood([
      member("mira", "Mira Holm", line: 2), member("noor", "Noor Aziz", line: 3),
      entry("noor", "Mira Holm", emails: ["mira@gmail.com"]),
      entry("noor", "Zeno Costa", line: 3, emails: ["zeno@acme.example"]),
    ])
    return place.candidates(for: "mira", to: "Zeno Costa").first
  }

  private func standing(_ yeses: Double, of asks: Double, recent: Int = 0) -> Standing {
    Standing(yeses: yeses, asks: asks, communityRate: 0.6, recentAsks: recent)
  }

  @Test func `nothing known of somebody changes nothing`() throws {
    let candidate = try #require(candidate)
    #expect(candidate.with(standing(0, of: 0)).chance == candidate.chance)
  }

  @Test func `answers as good as the community's change nothing, better ones raise the chance`()
    throws
  {
    let candidate = try #require(candidate)
    #expect(abs(candidate.with(standing(6, of: 10)).chance - candidate.chance) < 0.000_1)
    #expect(candidate.with(standing(9, of: 10)).chance > candidate.chance)
    #expect(candidate.with(standing(2, of: 10)).chance < candidate.chance)
  }

  @Test func `one answer moves the rate by little, many by much`() {
    #expect(abs(standing(0, of: 1).rate - 0.6) < 0.07)
    #expect(standing(0, of: 40).rate < 0.12)
  }

  @Test func `a yes more never lowers a rate, and a no more never raises it`() {
    for asks in 0..<20 {
      for yeses in 0...asks {
        let now = standing(Double(yeses), of: Double(asks)).rate
        #expect(standing(Double(yeses + 1), of: Double(asks + 1)).rate >= now)
        #expect(standing(Double(yeses), of: Double(asks + 1)).rate <= now)
      }
    }
  }

  @Test func `whoever was asked a lot lately comes later`() throws {
    let candidate = try #require(candidate)
    let chances = (0..<5).map { candidate.with(standing(0, of: 0, recent: $0)).chance }
    #expect(chances == chances.sorted(by: >))
  }
}

struct CalibrationTests {
  /// Outcomes that come out at `rate(chance)`.
  private func outcomes(_ count: Int, _ rate: (Double) -> Double) -> [Calibration.Outcome] {
    var random = RepeatableRandom(seed: 5)
    return (0..<count).map { _ in
      let chance = Double.random(in: 0.02..<0.98, using: &random)
      let isYes = Double.random(in: 0..<1, using: &random) < rate(chance)
      return Calibration.Outcome(chance: chance, isYes: isYes)
    }
  }

  @Test func `few outcomes change nothing`() {
    let calibration = Calibration(outcomes(Calibration.fewestOutcomes - 1) { _ in 0.1 })
    #expect(!calibration.isMeasured)
    #expect(calibration.calibrated(0.42) == 0.42)
  }

  @Test func `outcomes that come as foretold change little, fewer of them lower the chance`() {
    let fair = Calibration(outcomes(3_000) { $0 })
    #expect(abs(fair.calibrated(0.3) - 0.3) < 0.04 && abs(fair.calibrated(0.7) - 0.7) < 0.04)
    let hopeful = Calibration(outcomes(3_000) { $0 / 2 })
    #expect(abs(hopeful.calibrated(0.5) - 0.25) < 0.06)
  }

  @Test(arguments: [0.05, 0.5, 0.95])
  func `a greater chance stays a greater one`(rate: Double) {
    for calibration in [
      Calibration(outcomes(400) { _ in rate }), Calibration(outcomes(400) { 1 - $0 }),
    ] {
      let chances = stride(from: 0.01, to: 1, by: 0.01).map(calibration.calibrated)
      #expect(chances == chances.sorted())
    }
  }

  @Test func `the order of the outcomes changes nothing, not even the last digit`() {
    var random = RepeatableRandom(seed: 8)
    let told = outcomes(500) { $0 * $0 }
    #expect(Calibration(told) == Calibration(told.shuffled(using: &random)))
  }
}
