// SPDX-License-Identifier: Apache-2.0

package import Foundation

/// The readers' way through the corpora.
package struct ConformanceRun: Sendable {
  package let outcomes: [FileOutcome]
  package let judgement: Judgement

  /// Reads every file below `corpora`.
  ///
  /// `program` reads files in a process of its own when called with `--one`; `beforeFile` is told
  /// each path before, and `afterFile` each outcome.
  package init(
    corpora: URL, program: URL, explanations: [Explanation] = Explanation.known,
    beforeFile: (String) -> Void = { _ in }, afterFile: (FileOutcome) -> Void = { _ in }
  ) throws {
    outcomes = try CorpusFile.all(in: corpora).compactMap { file in
      guard let yardstick = Yardstick(file) else { return nil }
      beforeFile(file.path)
      let outcome = FileOutcome(file, yardstick, program: program)
      afterFile(outcome)
      return outcome
    }
    judgement = Judgement(
      outcomes.flatMap(\.differences), of: outcomes.map(\.path), by: explanations)
  }
}
