// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Workflow

struct Import: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Take in a decisions.csv that came back.",
    discussion: """
      Each row counts once, however often the file comes. What lies in answers/ is taken in by the next run all the same.

      Example:  mutual import decisions.csv -w riverside
      """)

  @Argument(help: "The file.", completion: .file(extensions: ["csv"])) var file: String
  @OptionGroup var place: WorkspaceOption

  func run() throws {
    let imported = try HandIn(place.workspace).importDecisions(file)
    for finding in imported.findings { Output.error(Output.harmless(finding.words)) }
    let (events, refused) = (imported.events, imported.findings.count)
    Output.say(
      "\(events) \(events == 1 ? "event" : "events") recorded, "
        + "\(refused) \(refused == 1 ? "row" : "rows") refused.")
    if !imported.findings.isEmpty { throw ExitCode.needsALook }
  }
}
