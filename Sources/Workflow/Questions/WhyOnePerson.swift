// SPDX-License-Identifier: Apache-2.0

import ContactRecords
import Foundation
import People

/// What `people why` shows: what speaks for and against two records being of one person.
package struct WhyOnePerson {
  /// One line for each thing, and what they add up to.
  package let lines: [String]

  /// `left` and `right` name records as `source:line`.
  package init(_ workspace: Workspace, _ left: String, _ right: String) throws {
    let session = try Session.look(workspace)
    let inputs = try Inputs(workspace)
    let (records, resolution) = try session.whoIsWho(
      inputs, session.references(inputs.settings))
    guard left != right else { throw WorkflowProblem.oneRecordTwice(left) }
    let positions = try [left, right].map { text throws(WorkflowProblem) in
      try records.position(of: text)
    }
    let areOne = resolution.personOf[positions[0]] == resolution.personOf[positions[1]]
    let names = zip(positions, [left, right]).map { position, place in
      "\(records[position].record.name.display) (\(place))"
    }
    let clues = resolution.clues(positions[0], positions[1])
    let path = resolution.steps(from: positions[0], to: positions[1])
    lines =
      ["\(names[0]) and \(names[1]) are \(areOne ? "one person" : "two people") tonight."]
      + Self.steps(path, records) + Self.weighing(clues, areOne: areOne)
  }

  private static func steps(_ path: [Merge], _ records: BookRecords) -> [String] {
    path.map { step in
      let places = "\(records.place(at: step.left)) ~ \(records.place(at: step.right))"
      return "  \(places): \(step.reasons.map(\.words).joined(separator: ", "))"
    }
  }

  private static func weighing(_ clues: [Clue], areOne: Bool) -> [String] {
    let sum = clues.reduce(0) { $0 + $1.bits }
    let what = areOne ? "The two records by themselves:" : "All that is known of either:"
    return [what]
      + clues.filter { abs($0.bits) >= 0.05 }.map { "  \(bits($0.bits))  \($0.kind.words)" }
      + ["  \(bits(sum))  in all, in bits: \(odds(sum))."] + (areOne ? [] : whyNot(clues, sum))
  }

  /// What keeps apart two whom the weights would join.
  private static func whyNot(_ clues: [Clue], _ sum: Double) -> [String] {
    guard sum > 0 else { return [] }
    let haveOtherNames = clues.contains { $0.kind == .otherName || $0.kind == .otherFamilyName }
    return haveOtherNames
      ? ["Other names are never joined by weight alone: `mutual people same` joins these two."]
      : ["That is not enough by itself, or it was decided: `mutual people same` joins these two."]
  }

  private static func bits(_ value: Double) -> String {
    let text = String(format: "%+.1f", value)
    return String(repeating: " ", count: max(0, 6 - text.utf8.count)) + text
  }

  /// Odds as people say them.
  private static func odds(_ bits: Double) -> String {
    if abs(bits) < 0.5 { return "as likely one person as two" }
    let times = exp2(min(20, abs(bits)))
    let rounded = times < 10 ? String(format: "%.1f", times) : String(Int(times.rounded()))
    let more = abs(bits) > 20 ? "more than " : "about "
    return "\(more)\(rounded) to 1 for \(bits > 0 ? "one person" : "two people")"
  }
}
