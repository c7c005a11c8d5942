// SPDX-License-Identifier: Apache-2.0

/// What can be worked out of unpublished counts from published ones, in this report and all others.
///
/// Ranges are exact: both ends belong to whole counts that fit everything that was published. Linear
/// programming alone would be exact only where the sums are the lines of tables; elsewhere its
/// ranges may be too wide, which is the unsafe side, so the search goes on among whole numbers. What
/// can't be finished is said to be unknown, or attained at least, and never taken as wider.
package struct RecoveryAudit: Sendable {
  private let answers: Answers

  private enum Answers {
    case worked(Answering)

    /// The same to every question.
    case refused(RecoverableRange)
  }

  /// Prepares the publications for any number of questions.
  package init(_ publications: Publications) {
    do throws(Overflow) {
      answers = Self.answers(try ReducedSystem(publications))
    } catch {
      answers = .refused(.unknown)
    }
  }

  private static func answers(_ system: ReducedSystem) -> Answers {
    if system.isContradictory { return .refused(.contradiction) }
    let answering = Answering(system)
    let standings = answering.components.map(\.standing)
    if standings.contains(.nothingFits) { return .refused(.contradiction) }
    return standings.contains(.unknown) ? .refused(.unknown) : .worked(answering)
  }

  /// Between what values the sum of cells lies.
  package func range(of sum: CellSum) -> RecoverableRange {
    switch answers {
    case .refused(let range): return range
    case .worked(let answering):
      do throws(Overflow) {
        return try answering.range(of: sum)
      } catch {
        return .unknown
      }
    }
  }

  /// Whether the sum may be known more closely than `width`: greatest less least is below it.
  package func isExposed(_ sum: CellSum, width: Int) -> Bool {
    range(of: sum).isExposed(width: width)
  }
}
