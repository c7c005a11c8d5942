// SPDX-License-Identifier: Apache-2.0

import ContactRecords
import Foundation
import Testing
import Workflow

/// What speaks for and against two records being of one person, as a manager reads it.
@Suite struct WhyOnePersonTests {
  private let heading = "First Name,Last Name,E-mail 1 - Value,Organization Name\n"

  @Test func `one person is explained by what they share, and the weights add up`() throws {
    try SmallWorld.live { world in
      let lines = try why(world, "books/ada/contacts.csv:3", "books/carl/contacts.csv:2")
      #expect(lines.first?.hasSuffix("are one person tonight.") == true)
      #expect(lines.contains { $0.contains("same e-mail rosa@richter.example") })
      let told = lines.compactMap { Double($0.prefix(8).trimmingCharacters(in: .whitespaces)) }
      let sum = told.last ?? .nan
      #expect(told.count > 2)
      #expect(abs(told.dropLast().reduce(0, +) - sum) < 0.05 * Double(told.count))
      #expect(sum > 0)
    }
  }

  @Test func `one mailbox under other names is for a person to decide, and says how`() throws {
    try SmallWorld.live { world in
      try world.write("books/carl/more.csv", heading + "Ida,Pereira,ana@globex.example,Globex\n")
      let pair = ("books/ada/contacts.csv:2", "books/carl/more.csv:2")
      let before = try why(world, pair.0, pair.1)
      #expect(before.first?.hasSuffix("are two people tonight.") == true)
      #expect(before.contains { $0.hasSuffix("another name") })
      _ = try IdentityDecisions(world.workspace).decide(pair.0, pair.1, areSame: true)
      let after = try why(world, pair.0, pair.1)
      #expect(after.first?.hasSuffix("are one person tonight.") == true)
      #expect(after.contains { $0.contains("you said so") })
    }
  }

  @Test func `a record with itself, and one that isn't there, are told of`() throws {
    try SmallWorld.live { world in
      let record = "books/ada/contacts.csv:2"
      #expect(throws: WorkflowProblem.self) { try why(world, record, record) }
      #expect(throws: WorkflowProblem.self) { try why(world, record, "books/ada/contacts.csv:99") }
    }
  }

  private func why(_ world: SmallWorld, _ left: String, _ right: String) throws -> [String] {
    try WhyOnePerson(world.workspace, left, right).lines
  }
}
