// SPDX-License-Identifier: Apache-2.0

import ContactRecords
import IntroductionStore
import People

/// What `people` shows: persons with the reasons for their merges, doubts, and each record's
/// person.
package struct WhoIsWho {
  package struct PersonLine {
    package let id: String
    package let name: String

    /// Each record's place and name, with the reason for which it was joined.
    package let records: [String]
  }

  private let session: Session
  private let inputs: Inputs
  private let all: BookRecords
  private let resolution: Resolution

  package init(_ workspace: Workspace) throws {
    session = try Session.look(workspace)
    inputs = try Inputs(workspace)
    (all, resolution) = try session.whoIsWho(inputs, session.references(inputs.settings))
  }

  /// What a person is called tonight; ids of one night are equally long.
  private func id(of person: Int) -> String {
    let digits = String(person + 1)
    return "P" + String(repeating: "0", count: idLength - digits.utf8.count) + digits
  }

  /// How many digits follow the `P` of an id.
  package var idLength: Int { String(resolution.persons.count).utf8.count }

  package var persons: [PersonLine] {
    let reasons = Dictionary(resolution.merges.map { ($0.right, $0.reasons) }) { first, _ in first }
    return resolution.persons.map { person in
      PersonLine(
        id: id(of: person.id), name: person.name,
        records: person.records.map { index in
          let record = all[index].record
          let why = (reasons[index] ?? []).map(\.words).joined(separator: ", ")
          return "\(record.place)  \(record.name.display)" + (why.isEmpty ? "" : "  (\(why))")
        })
    }
  }

  /// Doubts, and what deciding them would change tonight; what would change most comes first.
  package func doubts() throws -> [String] {
    let order = DoubtOrder(all, resolution, try session.openRequests(inputs))
    return order.ordered(resolution.doubts).map { doubt, effect in
      let sides = [doubt.left, doubt.right].map { index in
        let record = all[index].record
        return "\(record.place) \(record.name.display)"
      }
      let why = doubt.why.map(\.words).joined(separator: ", ")
      let matters = effect.words.isEmpty ? "" : " (\(effect.words))"
      return "\(sides.joined(separator: " ~ ")): \(why)\(matters)"
    }
  }

  /// Every record of the address books, in the order of places, with the number in its person's id.
  package func eachRecord(_ body: (_ source: String, _ line: Int, _ number: Int) -> Void) {
    resolution.eachBookRecord { source, line, person in body(source, line, person + 1) }
  }
}

/// What the manager decides about who is who: `same`, `different`, `undo`.
package struct IdentityDecisions {
  private let workspace: Workspace

  package init(_ workspace: Workspace) {
    self.workspace = workspace
  }

  /// Records that two records, each named as `source:line`, are one person or two.
  ///
  /// Returns what to tell.
  package func decide(_ left: String, _ right: String, areSame: Bool) throws -> String {
    let session = try Session.open(workspace)
    let inputs = try Inputs(workspace)
    let references = try session.references(inputs.settings)
    let records = try session.whoIsWho(inputs, references).records
    guard left != right else { throw WorkflowProblem.oneRecordTwice(left) }
    let sides = try [left, right].map { text throws(WorkflowProblem) in
      records[try records.position(of: text)].record
    }
    let decision = IdentityDecision(
      isSame: areSame, leftKey: references.personKey(sides[0].fingerprint),
      rightKey: references.personKey(sides[1].fingerprint))
    try session.store.transaction { transaction in
      try transaction.keep(decision, madeOn: .today(in: inputs.settings.timeZone))
    }
    let names = "\(sides[0].name.display) (\(left)) and \(sides[1].name.display) (\(right))"
    return areSame
      ? "\(names) are one person from now on. `mutual people undo` takes it back."
      : "\(names) are two people from now on. `mutual people undo` takes it back."
  }

  package func undo() throws -> String {
    let session = try Session.open(workspace)
    let undone = try session.store.transaction { try $0.undoLastIdentityDecision() }
    return undone ? "The last decision was taken back." : "There is no decision to take back."
  }
}

extension BookRecords {
  /// Where the record is that is named as `source:line`.
  func position(of text: String) throws(WorkflowProblem) -> Int {
    guard let position = indices.first(where: { place(at: $0).description == text }) else {
      throw .unknownRecord(text)
    }
    return position
  }
}
