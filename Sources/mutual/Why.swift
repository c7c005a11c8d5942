// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Workflow

struct Why: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Who could introduce, with evidence, or why nobody can.",
    discussion: """
      Example:  mutual why R-2610-3 -w riverside
                mutual why --all --format csv -w riverside
      """)

  @Argument(help: "The request.") var request: String?
  @Flag(help: "All requests.") var all = false
  @Option(help: "A table for people, or request,rank,connector,tier,score.")
  var format = ListFormat.table
  @OptionGroup var place: WorkspaceOption

  func validate() throws {
    guard (request != nil) != all else {
      throw ValidationError("Name one request, or say --all.")
    }
  }

  func run() throws {
    let answers = try ConnectorSearch(place.workspace).answers(for: request)
    switch format {
    case .csv:
      Output.csv(
        ["request", "rank", "connector", "tier", "score"],
        answers.flatMap { answer in
          answer.candidates.map { [answer.request, "\($0.rank)", $0.connector, $0.tier, $0.score] }
        })
    case .table:
      for answer in answers { tell(answer) }
    }
  }

  private func tell(_ answer: ConnectorSearch.Answer) {
    Output.say(Output.harmless("\(answer.request): \(answer.summary)"))
    for person in answer.persons { Output.say(Output.harmless("  - \(person)")) }
    for candidate in answer.candidates {
      let standing = [candidate.tier, candidate.score].filter { !$0.isEmpty }.joined(separator: " ")
      let hindrance = candidate.hindrance.map { "; \($0)" } ?? ""
      Output.say(
        Output.harmless(
          "  \(candidate.rank). \(candidate.name) (\(candidate.connector)), \(standing)\(hindrance)"
        ))
      Output.say(Output.harmless("     \(candidate.evidence)"))
    }
  }
}
