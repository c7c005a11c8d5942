// SPDX-License-Identifier: Apache-2.0

/// Why a yardstick and the readers differ, for a known number of differences of one file.
package struct Explanation: Hashable, Sendable {
  /// Whose doing a difference is.
  package enum Side: String, CaseIterable, Sendable {
    /// The yardstick is mistaken, or stricter than what programs write.
    case theirs

    /// Ours, on purpose.
    case choice = "ours, on purpose"

    /// Ours, to be mended.
    case defect = "ours, to be mended"
  }

  package let file: String
  package let subjects: Set<String>

  /// One difference more or less, and somebody has to look again.
  package let count: Int
  package let side: Side
  package let reason: String

  /// `file` is the end of its path, long enough to name one file or several with the same content.
  package init(
    _ file: String, _ subjects: Set<String>, _ count: Int, _ side: Side, _ reason: String
  ) {
    self.file = file
    self.subjects = subjects
    self.count = count
    self.side = side
    self.reason = reason
  }
}

/// Differences sorted into those that are explained and those that are not.
package struct Judgement: Sendable {
  /// In the order of the explanations.
  package private(set) var explained: [(Explanation, [Difference])] = []
  package private(set) var unexplained: [Difference] = []

  /// Explanations whose differences were not met, or not as many, though their file was read.
  package private(set) var stale: [Explanation] = []

  package init(
    _ differences: [Difference], of files: [String], by explanations: [Explanation]
  ) {
    unexplained = differences
    for explanation in explanations {
      guard files.contains(where: { $0.hasSuffix(explanation.file) }) else { continue }
      let covered = unexplained.filter {
        $0.file.hasSuffix(explanation.file) && explanation.subjects.contains($0.subject)
      }
      if covered.count == explanation.count, !covered.isEmpty {
        explained.append((explanation, covered))
        unexplained.removeAll(where: Set(covered).contains)
      } else {
        stale.append(explanation)
      }
    }
  }

  /// Whether nothing is left to explain, and no explanation explains nothing.
  package var isClean: Bool { unexplained.isEmpty && stale.isEmpty }
}
