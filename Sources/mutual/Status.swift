// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Workflow

struct Status: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "What is open, and whose turn it is.",
    discussion: """
      For the manager: it tells which asks are out and with whom. Don't show it to Requesters; what a Requester may \
      hear of their own requests is what --requester prints.

      Example:  mutual status riverside
                mutual status riverside --requester mira
      """)

  @OptionGroup var place: WorkspaceArgument
  @Flag(help: "Print as JSON, one line for each request.") var json = false
  @Flag(help: "Also requests that have ended.") var all = false

  @Option(
    help: ArgumentHelp(
      "What this member may hear of their own requests, and nothing else.", valueName: "member"))
  var requester: String?

  func run() throws {
    if let requester { return try show(to: requester) }
    let lines = try StatusReport(place.workspace).lines.filter {
      all || $0.isOpen || !$0.letters.isEmpty
    }
    if json {
      for line in lines { try Output.json(line) }
      return
    }
    Output.table(
      ["request", "filed", "Requester", "Prospect", "stands"],
      lines.map { [$0.request, $0.filedOn, $0.requester, $0.prospect, $0.stands] })
    let letters = lines.flatMap(\.letters)
    guard !letters.isEmpty else { return }
    Output.say()
    Output.table(
      ["ref", "letter", "to", "stands"], letters.map { [$0.reference, $0.kind, $0.to, $0.stands] })
  }

  private func show(to requester: String) throws {
    let lines = try StatusReport.view(of: requester, place.workspace)
    if json {
      for line in lines { try Output.json(line) }
    } else {
      Output.table(
        ["request", "filed", "Prospect", "stands"],
        lines.map { [$0.request, $0.filedOn, $0.prospect, $0.stands] })
    }
  }
}
