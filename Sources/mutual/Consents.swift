// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Documents
import Foundation
import Workflow

struct Consents: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Who said yes to a request: to which words, when, and on whose record.",
    discussion: """
      For the manager, and for whoever has to show that nobody was introduced without two yeses.

      Example:  mutual consents R-2610-3 -w riverside
      """)

  @Argument(help: "The request.") var request: String
  @OptionGroup var place: WorkspaceOption
  @Flag(help: "Print as JSON, one line for each consent.") var json = false

  func run() throws {
    let lines = try ConsentReport(place.workspace, request: request).lines
    if json {
      for line in lines { try Output.json(line) }
      return
    }
    for line in lines {
      let by = line.recordedBy.map { ", recorded on \(line.recordedOn ?? "") by \($0)" } ?? ""
      Output.say(
        Output.harmless(
          "The \(line.party.capitalized)'s yes of \(line.givenOn)\(by); it holds until \(line.expiresOn)."
        ))
      Output.say("Shown to them, with the digest \(line.digest.prefix(16))…:")
      for text in line.words.split(separator: "\n", omittingEmptySubsequences: false) {
        Output.say("  | " + Output.harmless(String(text)))
      }
      Output.say()
    }
  }
}
