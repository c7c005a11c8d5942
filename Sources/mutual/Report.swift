// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import ContactRecords
import Workflow

struct Report: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Issue a month's report again, with what is known by now.",
    discussion: """
      The run issues each month's report once, on the first night after it. This issues it anew; the
      earlier issue is kept in a folder beside. With the day of an earlier issue, that one is
      written again, byte for byte.

      Example:  mutual report riverside --month 2026-10
                mutual report riverside --month 2026-10 --as-of 2026-10-31
      """)

  @OptionGroup var place: WorkspaceArgument
  @Option(
    help: ArgumentHelp("The month; the last that has ended when left out.", valueName: "month"),
    transform: monthArgument)
  var month: Month?
  @Option(
    help: ArgumentHelp("The day up to which to count; today when left out.", valueName: "day"),
    transform: dayArgument)
  var asOf: Day?

  func run() throws {
    let written = try ReportAgain(place.workspace).write(month, asOf: asOf)
    for finding in written.findings { Output.error(Output.harmless(finding.words)) }
    Output.say(written.page)
    if !written.findings.isEmpty { throw ExitCode.needsALook }
  }
}
