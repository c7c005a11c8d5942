// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Workflow

struct Verify: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Check that the history is whole and unchanged.",
    discussion: """
      Recomputes the chain of all events, plays them back, and checks the database. Changes nothing. Exit status 65 when \
      something is wrong.

      Example:  mutual verify riverside
      """)

  @OptionGroup var place: WorkspaceArgument

  func run() throws {
    let check = try DatabaseCheck(place.workspace)
    for line in check.lines { Output.say(line) }
    if !check.isSound { throw ExitCode.inputUnusable }
  }
}
