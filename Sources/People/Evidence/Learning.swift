// SPDX-License-Identifier: Apache-2.0

import Glibc

/// How often clusters of one name compare in the same way.
struct PatternCounts {
  private(set) var patterns: [(comparison: Comparison, commonness: Int, renown: Int)] = []
  private(set) var counts: [Double] = []
  private var table = NumberTable()

  mutating func count(_ comparison: Comparison, commonness: Int, renown: Double) {
    var code = UInt64(commonness) << 8 | UInt64(renown)
    for field in Field.allCases { code = mixed(code ^ UInt64(comparison[field]) << 8) }
    let number = Int(table.number(of: code))
    if number == counts.count {
      patterns.append((comparison, commonness, Int(renown)))
      counts.append(0)
    }
    counts[number] += 1
  }
}

extension Weights {
  /// Rounds of expectation and maximisation: always as many, so that every run ends alike.
  static let rounds = 12

  /// Comparisons of a level that its starting value counts as, so that few records change little.
  private static let inertia = 100.0

  /// What no weight exceeds, however rare its level was.
  private static let most = 12.0

  /// Learns from comparisons of which nobody knows whether they are of one person: the better the
  /// weights, the better they part the two kinds, and the other way round.
  func learning(from patterns: PatternCounts) -> Weights {
    var weights = self
    for _ in 0..<Self.rounds { weights = next(weights, patterns) }
    return weights
  }

  private func next(_ weights: Weights, _ patterns: PatternCounts) -> Weights {
    var (same, different) = (Tally(), Tally())
    for (index, pattern) in patterns.patterns.enumerated() {
      let bits =
        weights.bits(pattern.comparison) + weights.prior[pattern.commonness]
        + Double(pattern.renown)
      let share = 1 / (1 + exp2(-bits))
      same.add(pattern.comparison, share * patterns.counts[index])
      different.add(pattern.comparison, (1 - share) * patterns.counts[index])
    }
    var next = self
    for field in Field.allCases {
      let index = field.rawValue
      next.bits[index] = learnt(bits[index], same.counts[index], different.counts[index])
      if field.isOfParticulars {
        // How few share a value is known better than how many of one name do.
        let shared = Int(Comparison.sharedParticular)...
        next.bits[index].replaceSubrange(shared, with: bits[index][shared])
      }
    }
    return next
  }

  /// What the levels of a field are worth by what was seen, drawn to the starting values where
  /// little was.
  private func learnt(_ start: [Double], _ same: [Double], _ different: [Double]) -> [Double] {
    let (sameTotal, differentTotal) = (total(same), total(different))
    return start.indices.map { level in
      let seen = same[level] + different[level]
      guard level > 0, seen > 0 else { return start[level] }
      let odds = (same[level] + 0.5) / sameTotal / ((different[level] + 0.5) / differentTotal)
      let bits = min(Self.most, max(-Self.most, log2(odds)))
      return (seen * bits + Self.inertia * start[level]) / (seen + Self.inertia)
    }
  }

  /// How often something could be said at all.
  private func total(_ counts: [Double]) -> Double { counts.dropFirst().reduce(1, +) }

  private struct Tally {
    var counts = Field.allCases.map { _ in Array(repeating: 0.0, count: Comparison.levels) }

    mutating func add(_ comparison: Comparison, _ share: Double) {
      for field in Field.allCases { counts[field.rawValue][comparison[field]] += share }
    }
  }
}
