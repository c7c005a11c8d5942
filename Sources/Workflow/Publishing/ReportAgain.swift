// SPDX-License-Identifier: Apache-2.0

package import ContactRecords
import IntroductionStore
import Introductions

/// Writes a month's report anew: with what is known by now, or exactly as it was issued before.
package struct ReportAgain {
  private let workspace: Workspace

  package init(_ workspace: Workspace) {
    self.workspace = workspace
  }

  package struct Written {
    /// The path of the page.
    package let page: String

    /// Files that a person had edited: they stay as they are.
    package let findings: [Finding]
  }

  /// Nil stands for the last month that has ended, and for today.
  ///
  /// A report that was issued as of the day is written again as it was; as of any other day it is a
  /// new issue, and the earlier ones are kept.
  package func write(_ month: Month?, asOf: Day?) throws -> Written {
    let session = try Session.open(workspace)
    let settings = try Inputs.settings(of: workspace)
    let today = Day.today(in: settings.timeZone)
    let day = asOf ?? today
    guard day <= today else { throw WorkflowProblem.dayToCome("\(day)") }
    let (introductions, lastNight, issued) = try session.store.transaction { transaction in
      (
        try transaction.introductions(policy: settings.policy), try transaction.lastNight(),
        try transaction.issuedReports()
      )
    }
    let month = month ?? min(lastNight ?? day, day).month.previous
    guard month <= day.month else { throw WorkflowProblem.dayToCome("\(month)") }
    guard introductions.contains(where: { $0.request.filedOn <= min(month.last, day) }) else {
      throw WorkflowProblem.nothingToReport("\(month)")
    }
    let wanted: IssuedReport
    if let before = issued.last(where: { $0.month == month && $0.asOf == day }) {
      wanted = before
    } else if let last = issued.last, last.asOf > day {
      throw WorkflowProblem.reportOfThePast(asked: "\(day)", last: "\(last.asOf)")
    } else {
      let inputs = try Inputs(workspace)
      let community = try session.community(inputs, session.references(settings))
      wanted = try session.store.transaction { transaction in
        try transaction.issueReport(
          of: month, asOf: day, reach: community.reach(of: introductions))
      }
    }
    let publisher = Publisher(workspace: workspace, store: session.store)
    let all = try session.store.transaction { try $0.issuedReports() }
    let written = try MonthlyReports(settings: settings, publisher: publisher).write(again: wanted)
    return Written(
      page: "\(MonthlyReports.folders(all)[wanted] ?? "reports/\(month)")/report.html",
      findings: written.edited)
  }
}
