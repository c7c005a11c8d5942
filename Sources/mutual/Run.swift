// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import ContactRecords
import Introductions
import Workflow

struct Run: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Do the night's work.",
    discussion: """
      Reads the address books and requests, records what came back, drafts the next letters into outbox/DAY, and writes \
      the report of a month that has ended. Safe to repeat and to kill: a second run of the same day changes nothing, and \
      nights that were missed are made up for.

      Silent when all is well and nobody watches. Exit status 1: done, and something needs a look.

      Example:  mutual run riverside --as-of 2026-11-02
      """)

  @OptionGroup var place: WorkspaceArgument

  @Option(
    help: ArgumentHelp("The night to end with; today when left out.", valueName: "day"),
    transform: dayArgument)
  var asOf: Day?

  @Flag(help: "Make up for more than half a year of nights.")
  var catchUp = false

  @Flag(help: "Say what would be done, and change nothing.")
  var dryRun = false

  @Flag(name: .shortAndLong, help: "Say what was done, also when the output is not a terminal.")
  var verbose = false

  @Flag(help: "Print what was done as one line of JSON.")
  var json = false

  func run() throws {
    let run = NightlyRun(place.workspace, asOf: asOf, catchUp: catchUp)
    let outcome = dryRun ? try run.rehearse() : try run.run()
    for finding in outcome.findings where finding.needsALook { Output.error(finding.words) }
    if json {
      try Output.json(RunSummary(outcome))
    } else if verbose || dryRun || Output.isTerminal {
      say(outcome)
    }
    if outcome.needsALook { throw ExitCode.needsALook }
  }

  private func say(_ outcome: RunOutcome) {
    let nights =
      outcome.nights == 1
      ? "the night of \(outcome.asOf)" : "\(outcome.nights) nights up to \(outcome.asOf)"
    Output.say(dryRun ? "Would have done \(nights); nothing was changed." : "Done: \(nights).")
    Output.say(
      "  read      \(outcome.books) address books of \(outcome.members) members, \(outcome.records) records, \(outcome.persons) persons"
    )
    Output.say("  drafted   \(Self.words(outcome.drafted))")
    Output.say("  waiting   \(Self.words(outcome.waiting))")
    for page in outcome.reports { Output.say("  report    \(page)") }
    if let outbox = outcome.outbox { Output.say("  review    \(outbox)/review.html") }
    let minor = outcome.findings.count { $0.place.source.hasPrefix("books/") && !$0.needsALook }
    if minor > 0 {
      Output.say(
        "  noticed   \(minor) small things in the address books; `mutual check` lists them")
    }
  }

  /// `2 connector asks, 1 introduction`, in the order of the kinds.
  private static func words(_ counts: [LetterKind: Int]) -> String {
    let parts = LetterKind.allCases.compactMap { kind in
      counts[kind].map { "\($0) \($0 == 1 ? kind.name : kind.names)" }
    }
    return parts.isEmpty ? "nothing" : parts.joined(separator: ", ")
  }
}

/// What a run did, for programs.
private struct RunSummary: Encodable {
  let asOf: String
  let nights: Int
  let members: Int
  let books: Int
  let records: Int
  let persons: Int
  let events: Int
  let drafted: [String: Int]
  let waiting: [String: Int]
  let outbox: String?
  let reports: [String]
  let findings: [FindingSummary]

  init(_ outcome: RunOutcome) {
    asOf = outcome.asOf.description
    nights = outcome.nights
    members = outcome.members
    books = outcome.books
    records = outcome.records
    persons = outcome.persons
    events = outcome.events
    drafted = Self.byName(outcome.drafted)
    waiting = Self.byName(outcome.waiting)
    outbox = outcome.outbox
    reports = outcome.reports
    findings = outcome.findings.map(FindingSummary.init)
  }

  private static func byName(_ counts: [LetterKind: Int]) -> [String: Int] {
    Dictionary(uniqueKeysWithValues: counts.map { ($0.key.rawValue, $0.value) })
  }
}

/// A finding for programs.
struct FindingSummary: Encodable {
  let source: String
  let line: Int
  let what: String
  let remedy: String
  let needsALook: Bool

  init(_ finding: Finding) {
    source = finding.place.source
    line = finding.place.line
    what = finding.problem.what
    remedy = finding.problem.remedy
    needsALook = finding.needsALook
  }
}

extension LetterKind {
  fileprivate var name: String {
    switch self {
    case .connectorAsk: "connector ask"
    case .prospectAsk: "prospect ask"
    case .reminder: "reminder"
    case .requesterUpdate: "requester update"
    case .introduction: "introduction"
    case .closingNote: "closing note"
    case .followUp: "follow-up"
    case .connectorThanks: "note of thanks"
    }
  }

  fileprivate var names: String {
    self == .connectorThanks ? "notes of thanks" : name + "s"
  }
}
