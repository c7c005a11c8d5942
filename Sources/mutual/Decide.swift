// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import ContactRecords
import Workflow

struct Decide: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Approve, hold or reject a draft, have it written anew, or say that you sent it.",
    discussion: """
      Sending is yours: `sent` only records that you did, and starts the clock of an ask. `redraft` throws the draft of \
      an ask or an introduction away, and the next run writes it from what is known then.

      Example:  mutual decide 7F3A-9CKX-2MQ sent -w riverside
      """)

  @Argument(help: "The draft's reference.") var ref: String
  @Argument(help: "approve, hold, reject, redraft or sent.") var decision: ReviewDecision
  @Option(
    help: ArgumentHelp("The day it happened; today when left out.", valueName: "day"),
    transform: dayArgument) var on: Day?
  @OptionGroup var place: WorkspaceOption

  func run() throws {
    Output.say(try HandIn(place.workspace).decide(ref, decision, on: on))
  }
}

extension ReviewDecision: ExpressibleByArgument {}
