// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import ContactRecords
import Workflow

struct Report: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Write a month's report again, with what is known by now.",
    discussion: """
      The run issues each month's report once, on the first night after it; this replaces it.

      Example:  mutual report riverside --month 2026-10
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
    Output.say(try ReportAgain(place.workspace).write(month, asOf: asOf))
  }
}
