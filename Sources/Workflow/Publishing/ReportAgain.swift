// SPDX-License-Identifier: Apache-2.0

package import ContactRecords
import IntroductionStore
import Introductions

/// Writes a month's report anew, with what is known by now.
package struct ReportAgain {
  private let workspace: Workspace

  package init(_ workspace: Workspace) {
    self.workspace = workspace
  }

  /// The path of the page.
  ///
  /// Nil stands for the last month that has ended, and for today.
  package func write(_ month: Month?, asOf: Day?) throws -> String {
    let session = try Session.open(workspace)
    let settings = try Inputs.settings(of: workspace)
    let day = asOf ?? .today(in: settings.timeZone)
    let (introductions, lastNight) = try session.store.transaction { transaction in
      (try transaction.introductions(policy: settings.policy), try transaction.lastNight())
    }
    let month = month ?? min(lastNight ?? day, day).month.previous
    guard introductions.contains(where: { $0.request.filedOn <= min(month.last, day) }) else {
      throw WorkflowProblem.nothingToReport("\(month)")
    }
    try session.store.transaction { try $0.noteReport(month, asOf: day) }
    let reports = MonthlyReports(
      settings: settings, publisher: Publisher(workspace: workspace, store: session.store))
    return try reports.publish(month, asOf: day, introductions).page
  }
}
