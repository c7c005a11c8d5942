// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Workflow

struct Suppress: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "The do-not-contact list: who is asked nothing, by any request.",
    discussion: """
      Whoever answers "no more" is put on it at once, as proposed; confirm it, or lift it when it was a slip. \
      Identifiers are kept as keyed hashes, never as written.

      Example:  mutual suppress list riverside
                mutual suppress add paul@example.org -w riverside
                mutual suppress confirm 7F3A-9CKX-2MQ -w riverside
      """,
    subcommands: [List.self, Add.self, Confirm.self, Lift.self], defaultSubcommand: List.self)

  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Show the list.", discussion: "Example:  mutual suppress list riverside")
    @OptionGroup var place: WorkspaceArgument
    @Flag(help: "Print as JSON, one line for each entry.") var json = false

    func run() throws {
      let lines = try DoNotContactList(place.workspace).lines()
      if json {
        for line in lines { try Output.json(line) }
      } else if lines.isEmpty {
        Output.say("Nobody is on the do-not-contact list.")
      } else {
        Output.table(
          ["entry", "since", "standing", "answered to"],
          lines.map { [$0.entry, $0.since, $0.standing, $0.to] })
      }
    }
  }

  struct Add: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Put somebody on it.",
      discussion: "Example:  mutual suppress add paul@example.org -w riverside")
    @Argument(help: "A member's id, an e-mail address, a telephone number or a profile link.")
    var who: String
    @OptionGroup var place: WorkspaceOption

    func run() throws { Output.say(try DoNotContactList(place.workspace).add(who)) }
  }

  struct Confirm: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Confirm a proposed entry.",
      discussion: "Example:  mutual suppress confirm 7F3A-9CKX-2MQ -w riverside")
    @Argument(help: "The entry, as `mutual suppress list` shows it.") var entry: String
    @OptionGroup var place: WorkspaceOption

    func run() throws { Output.say(try DoNotContactList(place.workspace).confirm(entry)) }
  }

  struct Lift: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Take an entry back.",
      discussion: "Example:  mutual suppress lift 7F3A-9CKX-2MQ -w riverside")
    @Argument(help: "The entry, as `mutual suppress list` shows it.") var entry: String
    @OptionGroup var place: WorkspaceOption

    func run() throws { Output.say(try DoNotContactList(place.workspace).lift(entry)) }
  }
}
