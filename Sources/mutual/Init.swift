// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Foundation
import Workflow

struct Init: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Make a new workspace.",
    discussion: """
      Example:  mutual init riverside --demo
                mutual run riverside --as-of 2026-11-02 --verbose
      """)

  @Argument(help: "The folder to make.", completion: .directory) var dir: String
  @Flag(help: "Fill it with an invented community.") var demo = false

  func run() throws {
    let workspace = Workspace(URL(filePath: dir, directoryHint: .isDirectory))
    if demo {
      try NewWorkspace(workspace).copy(Bundle.module.resourceURL?.appending(path: "riverside"))
      Output.say(
        "\(dir) holds the invented community of Riverside. Next:  mutual run \(dir) --as-of 2026-11-02 --verbose"
      )
    } else {
      try NewWorkspace(workspace).make()
      Output.say(
        "\(dir) is ready. Fill in mutual.yaml and members.csv, put address books into books/MEMBER/, then:  mutual check \(dir)"
      )
    }
  }
}
