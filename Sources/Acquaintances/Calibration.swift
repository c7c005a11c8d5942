// SPDX-License-Identifier: Apache-2.0

import Foundation

/// Puts a chance where outcomes say that it belongs.
///
/// With fewer outcomes than `fewestOutcomes` nothing is changed. A greater chance stays a greater
/// one, so that no ranking ever depends on it.
package struct Calibration: Hashable, Sendable {
  /// An ask that ended, and what the chance would have been.
  package struct Outcome: Hashable, Sendable {
    package let chance: Double
    package let isYes: Bool

    package init(chance: Double, isYes: Bool) {
      self.chance = chance
      self.isYes = isYes
    }
  }

  /// Below this the interval of a rate is wider than the steps between the words.
  package static let fewestOutcomes = 200

  /// The line on which the log-odds of the outcomes lie; the slope is never negative.
  private let level: Double
  private let slope: Double

  package let outcomes: Int

  package init(_ outcomes: [Outcome]) {
    self.outcomes = outcomes.count
    guard outcomes.count >= Self.fewestOutcomes else {
      (level, slope) = (0, 1)
      return
    }
    let points = outcomes.map { (x: Acquaintances.logOdds(inside($0.chance)), isYes: $0.isYes) }
      .sorted { ($0.x, $0.isYes ? 1 : 0) < ($1.x, $1.isYes ? 1 : 0) }
    (level, slope) = Self.line(through: points)
  }

  package var isMeasured: Bool { outcomes >= Self.fewestOutcomes }

  package func calibrated(_ chance: Double) -> Double {
    guard isMeasured else { return chance }
    return logistic(level + slope * Acquaintances.logOdds(inside(chance)))
  }

  package func tier(of candidate: Candidate) -> Tier {
    Tier(chance: candidate.score.map(calibrated))
  }

  /// Logistic regression by Newton's method, held to the line that changes nothing as if by twenty
  /// more outcomes.
  private static func line(through points: [(x: Double, isYes: Bool)]) -> (Double, Double) {
    var (level, slope) = (0.0, 1.0)
    let hold = 5.0
    for _ in 0..<25 {
      var (dLevel, dSlope) = (-hold * level, -hold * (slope - 1))
      var (a, b, c) = (hold, 0.0, hold)
      for point in points {
        let chance = logistic(level + slope * point.x)
        let (rest, weight) = ((point.isYes ? 1 : 0) - chance, chance * (1 - chance))
        dLevel += rest
        dSlope += rest * point.x
        a += weight
        b += weight * point.x
        c += weight * point.x * point.x
      }
      let determinant = a * c - b * b
      level += (dLevel * c - dSlope * b) / determinant
      slope += (dSlope * a - dLevel * b) / determinant
    }
    return slope >= 0 && slope.isFinite && level.isFinite ? (level, slope) : (0, 1)
  }
}

private func inside(_ chance: Double) -> Double { min(max(chance, 0.000_1), 0.999_9) }
