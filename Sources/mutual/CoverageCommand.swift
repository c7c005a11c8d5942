// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Workflow

struct CoverageCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "coverage",
    abstract: "Which open requests nobody can serve, and whose address book might open them.",
    discussion: """
      Also: which requests hang on one Connector. It goes by address books alone, not by who may be asked today.

      Example:  mutual coverage riverside
      """)

  @OptionGroup var place: WorkspaceArgument
  @Option(help: "A table for people, or kind,member,requests with a line for each request.")
  var format = ListFormat.table

  func run() throws {
    let report = try CoverageReport(place.workspace)
    switch format {
    case .csv:
      Output.csv(
        ["kind", "member", "request"],
        rows("opener", report.openers) + rows("only-connector", report.pillars)
          + report.without.map { ["nobody", "", $0] })
    case .table:
      Output.say(report.summary)
      tell("One good address book away:", report.openers)
      tell("Hanging on one Connector:", report.pillars)
    }
  }

  private func rows(_ kind: String, _ lines: [CoverageReport.Line]) -> [[String]] {
    lines.flatMap { line in line.requests.map { [kind, line.member, $0] } }
  }

  private func tell(_ heading: String, _ lines: [CoverageReport.Line]) {
    guard !lines.isEmpty else { return }
    Output.say()
    Output.say(heading)
    for (index, line) in lines.enumerated() {
      Output.say(Output.harmless("  \(index + 1). \(line.name) (\(line.member)): \(line.words)"))
    }
  }
}
