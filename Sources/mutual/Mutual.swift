// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Glibc

/// `mutual`: one verb for each thing that can be done with a workspace.
@main
struct Mutual: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "mutual",
    abstract: "Double opt-in introductions for a community, night by night.",
    discussion: """
      A Requester wants to meet a Prospect; a Connector knows both. Mutual finds the Connector, drafts the letters, and \
      introduces nobody without two yeses. It never sends anything: a person does.

      Begin with:  mutual init riverside --demo && mutual run riverside --as-of 2026-11-02 --verbose

      Exit status: 0 done; 1 done, and something needs a look; 64 usage; 65 input unusable; 70 a defect of Mutual's; \
      73, 74 cannot write; 75 another run holds the workspace; 76 the database is newer than this program; 78 settings.
      """,
    version: "mutual 0.1.0",
    groupedSubcommands: [
      CommandGroup(name: "The night", subcommands: [Run.self, Check.self, Report.self]),
      CommandGroup(
        name: "Review",
        subcommands: [
          Status.self, Decide.self, AnswerCommand.self, Import.self, Suppress.self,
        ]),
      CommandGroup(
        name: "Understanding",
        subcommands: [
          Inspect.self, People.self, Why.self, CoverageCommand.self, Consents.self,
        ]),
      CommandGroup(name: "Setting up", subcommands: [Init.self, Verify.self]),
    ]
  )

  static func main() {
    prepareProcess()
    do {
      var command = try parseAsRoot()
      try command.run()
    } catch {
      leave(error)
    }
  }

  /// What Mutual writes is for its owner alone, a reader that goes away is no crash, and a crash
  /// leaves no memory image with people's names in it.
  private static func prepareProcess() {
    umask(0o077)
    signal(SIGPIPE, SIG_IGN)
    var none = rlimit(rlim_cur: 0, rlim_max: 0)
    setrlimit(__rlimit_resource_t(RLIMIT_CORE.rawValue), &none)
  }
}
