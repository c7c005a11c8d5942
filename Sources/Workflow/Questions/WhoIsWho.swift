// SPDX-License-Identifier: Apache-2.0

package import ContactRecords
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

  package let persons: [PersonLine]
  package let doubts: [String]

  /// Every record of the address books, in the order of places, with its person.
  package let records: [(place: Place, person: String)]

  package init(_ workspace: Workspace) throws {
    let session = try Session.look(workspace)
    let inputs = try Inputs(workspace)
    let community = try session.community(inputs, session.references(inputs.settings))
    let resolution = community.resolution
    let width = String(resolution.persons.count).utf8.count
    let name = { (person: Int) in
      let digits = String(person + 1)
      return "P" + String(repeating: "0", count: width - digits.utf8.count) + digits
    }
    let reasons = Dictionary(resolution.merges.map { ($0.right, $0.reasons) }) { first, _ in first }
    persons = resolution.persons.map { person in
      PersonLine(
        id: name(person.id), name: person.name,
        records: person.records.map { index in
          let record = community.records[index].record
          let why = (reasons[index] ?? []).map(\.words).joined(separator: ", ")
          return "\(record.place)  \(record.name.display)" + (why.isEmpty ? "" : "  (\(why))")
        })
    }
    doubts = resolution.doubts.map { doubt in
      let sides = [doubt.left, doubt.right].map { index in
        let record = community.records[index].record
        return "\(record.place) \(record.name.display)"
      }
      return "\(sides.joined(separator: " ~ ")): \(doubt.why.map(\.words).joined(separator: ", "))"
    }
    records = community.records.indices.filter { !community.records[$0].isMember }
      .map { (community.records[$0].record.place, name(resolution.personOf[$0])) }
      .sorted { $0.0 < $1.0 }
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
    let community = try session.community(inputs, references)
    guard left != right else { throw WorkflowProblem.oneRecordTwice(left) }
    let sides = try [left, right].map { try community.record(at: $0) }
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

extension Community {
  fileprivate func record(at text: String) throws(WorkflowProblem) -> ContactRecord {
    guard let index = records.indices.first(where: { records.place(at: $0).description == text })
    else {
      throw .unknownRecord(text)
    }
    return records[index].record
  }
}
