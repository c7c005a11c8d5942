// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import ContactRecords
import Foundation
import Workflow

/// Which workspace is meant: the argument, else `--workspace`, else the current folder.
struct WorkspaceArgument: ParsableArguments {
  @Argument(help: "The workspace. The current folder when left out.", completion: .directory)
  var dir: String?

  @Option(
    name: [.customShort("w"), .customLong("workspace")], help: "The same, as an option.",
    completion: .directory)
  var option: String?

  var workspace: Workspace { Workspace(folder(dir ?? option)) }
}

/// The same for verbs whose plain argument is something else.
struct WorkspaceOption: ParsableArguments {
  @Option(
    name: [.customShort("w"), .customLong("workspace")],
    help: "The workspace. The current folder when left out.", completion: .directory)
  var workspaceFolder: String?

  var workspace: Workspace { Workspace(folder(workspaceFolder)) }
}

/// Two records of the address books, each by its place.
struct RecordPair: ParsableArguments {
  @Argument(help: "A record, as source:line.") var left: String
  @Argument(help: "The other record.") var right: String
  @OptionGroup var place: WorkspaceOption
}

/// How a list is printed: for people, or for other programs.
enum ListFormat: String, ExpressibleByArgument, CaseIterable { case table, csv }

/// The workspace in a folder that was named on the command line.
func workspace(_ path: String) -> Workspace { Workspace(folder(path)) }

private func folder(_ path: String?) -> URL {
  let here = URL(filePath: FileManager.default.currentDirectoryPath, directoryHint: .isDirectory)
  return path.map { URL(filePath: $0, directoryHint: .isDirectory, relativeTo: here) } ?? here
}

/// Reads a day from the command line, and says how it is written.
func dayArgument(_ text: String) throws -> Day {
  guard let day = Day(iso: text) else { throw ValidationError("Write a day as 2026-11-02.") }
  return day
}

/// Reads a month from the command line, and says how it is written.
func monthArgument(_ text: String) throws -> Month {
  guard let month = Month(iso: text) else { throw ValidationError("Write a month as 2026-10.") }
  return month
}
