// SPDX-License-Identifier: Apache-2.0

/// Keeps apart and unites what the manager decided; what contradicts is a doubt.
func apply(
  _ decisions: [Decision], _ columns: Columns, _ clusters: inout Clusters
) -> [CandidateDoubt] {
  let inRows = DecisionsByRow(decisions, columns)
  for pair in inRows.different { clusters.keepApart(pair.left, pair.right) }
  var doubts: [CandidateDoubt] = []
  for pair in inRows.same where !clusters.unite(pair.left, pair.right, because: .decision) {
    let areMembers = clusters.obstacle(pair.left, pair.right) == .twoMembers
    doubts.append(
      CandidateDoubt(
        left: pair.left, right: pair.right,
        why: [areMembers ? .bothAreMembers : .decisionsContradict]))
  }
  return doubts
}

/// Decisions by rows, one for each pair, ascending.
private struct DecisionsByRow {
  private(set) var same: [(left: Int32, right: Int32)] = []
  private(set) var different: [(left: Int32, right: Int32)] = []

  init(_ decisions: [Decision], _ columns: Columns) {
    guard !decisions.isEmpty else { return }
    var row = Array(repeating: Int32(0), count: columns.count)
    for (index, input) in columns.input.enumerated() { row[Int(input)] = Int32(index) }
    var last: [UInt64: Decision.Verdict] = [:]
    for decision in decisions where decision.left != decision.right {
      let (left, right) = (row[decision.left], row[decision.right])
      last[UInt64(min(left, right)) << 32 | UInt64(max(left, right))] = decision.verdict
    }
    for (pair, verdict) in last.sorted(by: { $0.key < $1.key }) {
      let rows = (left: Int32(pair >> 32), right: Int32(pair & 0xFFFF_FFFF))
      switch verdict {
      case .same: same.append(rows)
      case .different: different.append(rows)
      }
    }
  }
}
