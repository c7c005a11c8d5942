// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import ContactRecords
import Workflow

struct People: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Who is who: persons, why their records were joined, and doubts.",
    discussion: """
      Example:  mutual people riverside
                mutual people why books/mira/contacts.csv:7 books/wim/google.csv:12 -w riverside
                mutual people same books/mira/contacts.csv:7 books/wim/google.csv:12 -w riverside
      """,
    subcommands: [List.self, Why.self, Same.self, Different.self, Undo.self],
    defaultSubcommand: List.self)

  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Print persons and doubts (the default).",
      discussion: "Example:  mutual people riverside --format csv > people.csv")

    @OptionGroup var place: WorkspaceArgument

    @Option(help: "A table for people, or source,line,person for every record.")
    var format = ListFormat.table

    func run() throws {
      let people = try WhoIsWho(place.workspace)
      switch format {
      case .csv:
        printRecords(of: people)
      case .table: try say(people)
      }
    }

    private func printRecords(of people: WhoIsWho) {
      var lines = LineBuffer()
      lines.append("source,line,person")
      lines.endLine()
      let idLength = people.idLength
      var (source, cell) = ("", "")
      people.eachRecord { itsSource, line, number in
        if itsSource != source { (source, cell) = (itsSource, Output.cell(itsSource)) }
        lines.append(cell)
        lines.append(",")
        lines.append(line)
        lines.append(",P")
        lines.append(number, digits: idLength)
        lines.endLine()
      }
      lines.flush()
    }

    private func say(_ people: WhoIsWho) throws {
      let (persons, doubts) = (people.persons, try people.doubts())
      for person in persons where person.records.count > 1 {
        Output.say("\(person.id)  \(Output.harmless(person.name)), \(person.records.count) records")
        for record in person.records { Output.say("    \(Output.harmless(record))") }
      }
      let single = persons.count { $0.records.count == 1 }
      Output.say("\(persons.count) persons, \(single) of them with a single record.")
      if !doubts.isEmpty {
        Output.say("\nDoubts, for you to decide with `mutual people same` or `different`:")
      }
      for doubt in doubts { Output.say("  \(Output.harmless(doubt))") }
    }
  }

  struct Why: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Say what speaks for and against two records being of one person.",
      discussion:
        "Example:  mutual people why books/mira/contacts.csv:7 books/wim/google.csv:12 -w riverside"
    )

    @OptionGroup var pair: RecordPair

    func run() throws {
      for line in try WhyOnePerson(pair.place.workspace, pair.left, pair.right).lines {
        Output.say(Output.harmless(line))
      }
    }
  }

  struct Same: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Say that two records stand for one person.",
      discussion:
        "Example:  mutual people same books/mira/contacts.csv:7 members.csv:12 -w riverside")

    @OptionGroup var pair: RecordPair

    func run() throws {
      try pair.decide(areSame: true)
    }
  }

  struct Different: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Say that two records stand for different people.",
      discussion:
        "Example:  mutual people different books/mira/contacts.csv:7 books/linh/00001.vcf:9 -w riverside"
    )

    @OptionGroup var pair: RecordPair

    func run() throws {
      try pair.decide(areSame: false)
    }
  }

  struct Undo: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Take back the last `same` or `different`.",
      discussion: "Example:  mutual people undo -w riverside")

    @OptionGroup var place: WorkspaceOption

    func run() throws {
      Output.say(try IdentityDecisions(place.workspace).undo())
    }
  }
}

extension RecordPair {
  fileprivate func decide(areSame: Bool) throws {
    Output.say(try IdentityDecisions(place.workspace).decide(left, right, areSame: areSame))
  }
}
