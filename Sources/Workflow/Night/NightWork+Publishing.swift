// SPDX-License-Identifier: Apache-2.0

import ContactRecords
import Drafts
import Foundation
import IntroductionStore
import Introductions

/// What the night leaves in the outbox.
extension NightWork {
  mutating func publish() throws {
    let publisher = Publisher(workspace: session.workspace, store: session.store)
    let outbox = try Outbox(settings: inputs.settings, publisher: publisher, day: asOf)
    let published = try outbox.publish(introductions, rules.composer)
    outcome.outbox = published.folder
    outcome.findings += published.findings
    let reports = try MonthlyReports(settings: inputs.settings, publisher: publisher).write()
    outcome.reports += reports.pages
    outcome.findings += reports.edited
  }
}
