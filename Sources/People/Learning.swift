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
  private static let rounds = 12

  /// Comparisons that the starting values count as, so that few records change little.
  private static let inertia = 400.0

  /// What no weight exceeds, however rare its level was.
  private static let most = 12.0

  /// Learns from comparisons of which nobody knows whether they are of one person: the better the
  /// weights, the better they part the two kinds, and the other way round.
  func learning(from patterns: PatternCounts) -> Weights {
    let usual = usualShares(patterns)
    var weights = self
    for _ in 0..<Self.rounds { weights = next(weights, patterns, usual) }
    return weights
  }

  private func next(_ weights: Weights, _ patterns: PatternCounts, _ usual: [[Double]]) -> Weights {
    var (same, all) = (Tally(), Tally())
    for (index, pattern) in patterns.patterns.enumerated() {
      let bits =
        weights.bits(pattern.comparison) + weights.prior[pattern.commonness]
        + Double(pattern.renown)
      let share = 1 / (1 + exp2(-bits))
      same.add(pattern.comparison, share * patterns.counts[index])
      all.add(pattern.comparison, (1 - share) * patterns.counts[index])
    }
    var next = self
    for field in Field.allCases {
      next.bits[field.rawValue] = learnt(
        field, same.counts[field.rawValue], all.counts[field.rawValue], usual[field.rawValue])
    }
    return next
  }

  /// The starting values count as comparisons that were seen, at their own odds.
  private func learnt(
    _ field: Field, _ same: [Double], _ different: [Double], _ usual: [Double]
  ) -> [Double] {
    let start = bits[field.rawValue]
    let m = normalised(start.indices.map { $0 == 0 ? 0 : usual[$0] * exp2(start[$0]) })
    let (sameTotal, differentTotal) = (same.dropFirst().reduce(0, +), different.dropFirst().reduce(0, +))
    return start.indices.map { level in
      guard level > 0, usual[level] > 0 else { return start[level] }
      let mine = (same[level] + Self.inertia * m[level]) / (sameTotal + Self.inertia)
      let others = (different[level] + Self.inertia * usual[level]) / (differentTotal + Self.inertia)
      return min(Self.most, max(-Self.most, log2(mine / others)))
    }
  }

  /// How often each level is seen where something can be said at all.
  private func usualShares(_ patterns: PatternCounts) -> [[Double]] {
    var all = Tally()
    for (index, pattern) in patterns.patterns.enumerated() {
      all.add(pattern.comparison, patterns.counts[index])
    }
    return all.counts.map { counts in
      normalised(counts.indices.map { $0 == 0 ? 0 : counts[$0] })
    }
  }

  private func normalised(_ values: [Double]) -> [Double] {
    let sum = values.reduce(0, +)
    return sum > 0 ? values.map { $0 / sum } : values
  }

  private struct Tally {
    var counts = Field.allCases.map { _ in Array(repeating: 0.0, count: Comparison.levels) }

    mutating func add(_ comparison: Comparison, _ share: Double) {
      for field in Field.allCases { counts[field.rawValue][comparison[field]] += share }
    }
  }
}
