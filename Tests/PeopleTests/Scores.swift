// SPDX-License-Identifier: Apache-2.0

import People

/// How well persons were told apart, over all pairs of records.
struct Scores: CustomStringConvertible {
  let precision: Double
  let recall: Double
  let persons: Int

  /// `truth` says by record who it really is.
  init(_ truth: [Int], _ resolution: Resolution) {
    let together = pairs(zip(truth, resolution.personOf).map { Pair(person: $0, cluster: $1) })
    let found = pairs(resolution.personOf)
    let true_ = pairs(truth)
    precision = found == 0 ? 1 : Double(together) / Double(found)
    recall = true_ == 0 ? 1 : Double(together) / Double(true_)
    persons = resolution.persons.count
  }

  var f1: Double {
    precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall)
  }

  var description: String {
    "precision \(precision), recall \(recall), F1 \(f1), persons \(persons)"
  }

  private struct Pair: Hashable {
    let person: Int
    let cluster: Int
  }
}

/// Pairs of equal values.
private func pairs(_ values: [some Hashable]) -> Int {
  var counts: [AnyHashable: Int] = [:]
  for value in values { counts[value, default: 0] += 1 }
  return counts.values.reduce(0) { $0 + $1 * ($1 - 1) / 2 }
}
