// SPDX-License-Identifier: Apache-2.0

import Glibc

extension SameName {
  /// Unites what particulars, names and all else say is one person rather than two strangers or two
  /// of one household; the surest first, and each step judged on all that its clusters hold by then.
  mutating func uniteByParticulars(_ clusters: inout Clusters) {
    if columns.particulars.isEmpty { return }
    let evidence = NameEvidence(columns, rarity)
    var met: [(pair: MetPair, left: Int32, right: Int32)] = []
    for pair in SharedParticulars(columns, &clusters).pairs {
      guard clusters.obstacle(pair.left, pair.right) == nil else { continue }
      profiles.prepare(pair.left)
      profiles.prepare(pair.right)
      met.append((meet(pair.left, pair.right, evidence), pair.left, pair.right))
    }
    weights = weights.learning(from: met.map(\.pair), records: columns.count)
    let likely = met.map { (bits: $0.pair.bits(weights), left: $0.left, right: $0.right) }
      .filter { $0.bits >= Self.doubtful }
      .sorted { ($1.bits, $0.left, $0.right) < ($0.bits, $1.left, $1.right) }
    for pair in likely { uniteByParticulars(pair, evidence, &clusters) }
  }

  private mutating func uniteByParticulars(
    _ pair: (bits: Double, left: Int32, right: Int32), _ evidence: NameEvidence,
    _ clusters: inout Clusters
  ) {
    let (left, right) = (clusters.root(of: pair.left), clusters.root(of: pair.right))
    guard left != right, clusters.obstacle(left, right) == nil else { return }
    let bits =
      (left, right) == (pair.left, pair.right)
      ? pair.bits : meet(left, right, evidence).bits(weights)
    let comparison = Comparison(profiles[left], profiles[right], surroundings)
    if bits >= 0 {
      _ = unite(
        left, right, because: .particulars(SharedFields(comparison)), &clusters)
    } else if bits >= Self.doubtful {
      doubts.append(
        CandidateDoubt(
          left: min(left, right), right: max(left, right),
          why: comparison.why(columns, isCommon: false), bits: bits))
    }
  }

  private func meet(_ left: Int32, _ right: Int32, _ evidence: NameEvidence) -> MetPair {
    MetPair(
      comparison: Comparison(profiles[left], profiles[right], surroundings),
      names: evidence.parts(profiles[left], profiles[right]), records: Double(columns.count))
  }
}

/// The particulars in which two clusters agree.
struct SharedFields: Equatable, Sendable {
  let fields: [Reason.Particular]

  init(_ comparison: Comparison) {
    let all: [(Field, Reason.Particular)] = [
      (.birthday, .birthday), (.identifier, .identifier), (.address, .address),
    ]
    fields = all.filter { comparison.agrees(in: $0.0) }.map(\.1)
  }
}
