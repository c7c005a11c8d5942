// SPDX-License-Identifier: Apache-2.0

import ContactRecords

/// The findings of one book or of a part of it, by line; beyond a limit they are counted only.
struct FindingList: Sendable {
  /// No person reads more of one file, and a hostile file must not fill the memory.
  static let limit = 1_000

  private var findings: [(line: Int, problem: Finding.Problem)] = []
  private var further = 0

  mutating func report(_ problem: Finding.Problem, line: Int) {
    if findings.count < Self.limit { findings.append((line, problem)) } else { further += 1 }
  }

  /// Adds the findings of a part, whose lines are counted from the end of what came before.
  mutating func append(_ other: FindingList, linesBefore: Int = 0) {
    for finding in other.findings { report(finding.problem, line: linesBefore + finding.line) }
    further += other.further
  }

  /// In the order of the file; what is on one line stays in its order.
  ///
  /// How many further ones there were is told about the file as a whole.
  func findings(source: String) -> [Finding] {
    let numbered = findings.enumerated()
    let sorted = numbered.sorted { ($0.element.line, $0.offset) < ($1.element.line, $1.offset) }
    let about = sorted.map { Finding(Place(source, line: $0.element.line), $0.element.problem) }
    guard further > 0 else { return about }
    return [Finding(Place(source, line: 0), .furtherFindings(further))] + about
  }
}
