// SPDX-License-Identifier: Apache-2.0

package import ContactRecords
import Drafts
package import Foundation
import IntroductionStore
import Introductions
import People

/// The night's work, all of it, in order: read, resolve, record what came back, decide, draft,
/// publish, report.
///
/// Nights that were missed are lived through one by one, each with the inputs dated up to it, so
/// that a run after a week ends where seven runs would have. Each night is one transaction; files
/// are published after it, from what it stored, so that a run that dies anywhere is finished by the
/// next.
package struct NightlyRun {
  private let workspace: Workspace
  private let asOf: Day?
  private let catchUp: Bool

  /// More nights than this after the last are more likely a slip in the day than a sleep.
  static let longestSilence = 180

  /// Ends with the night of `asOf`, or with today's in the workspace's time zone.
  ///
  /// With `catchUp` any number of nights is made up for.
  package init(_ workspace: Workspace, asOf: Day?, catchUp: Bool = false) {
    self.workspace = workspace
    self.asOf = asOf
    self.catchUp = catchUp
  }

  /// Throws `WorkflowProblem` when the work could not be done.
  package func run() throws -> RunOutcome {
    var work = try NightWork(Session.open(workspace), asOf: asOf, catchUp: catchUp)
    try work.liveThrough()
    try work.publish()
    return work.outcome
  }

  /// What `run` would do, done on a copy in memory.
  ///
  /// It changes nothing.
  package func rehearse() throws -> RunOutcome {
    var work = try NightWork(Session.look(workspace), asOf: asOf, catchUp: catchUp)
    try work.liveThrough()
    return work.outcome
  }
}

extension Day {
  /// The calendar's day at this moment: the only look at the clock.
  package static func today(in zone: TimeZone) -> Day {
    let now = Date()
    let seconds = now.timeIntervalSince1970 + Double(zone.secondsFromGMT(for: now))
    return Day(ordinal: Int32((seconds / 86_400).rounded(.down)))
  }
}
