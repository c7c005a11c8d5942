// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import ContactRecords
import Workflow

struct Check: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Read everything, change nothing, and say what was found.",
    discussion: """
      Lists every address book with its kind, and every finding with its place and remedy. Exit status 1 when something \
      needs a look.

      Example:  mutual check riverside
      """)

  @OptionGroup var place: WorkspaceArgument

  @Flag(help: "Print the findings as JSON, one line.")
  var json = false

  func run() throws {
    let inputs = try CheckedInputs(place.workspace)
    if json {
      try Output.json(inputs.findings.map(FindingSummary.init))
    } else {
      Output.table(
        ["address book", "kind", "records", "findings"],
        inputs.books.map { book in
          [book.source, book.kind, "\(book.records)", "\(book.findings)"]
        })
      Output.say()
      for finding in inputs.findings { Output.say(Output.harmless(finding.words)) }
      Output.say(
        "\(inputs.memberCount) members, \(inputs.books.count) address books, \(inputs.requestCount) requests; "
          + "\(inputs.findings.count) findings, \(inputs.findings.count(where: \.needsALook)) of which need a look."
      )
    }
    for problem in inputs.brokenTemplates { Output.error(problem.words) }
    if !inputs.brokenTemplates.isEmpty { throw ExitCode.settings }
    if inputs.findings.contains(where: \.needsALook) { throw ExitCode.needsALook }
  }
}
