// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing
import Workflow

/// Doubts come in the order of what a decision would change tonight.
@Suite struct DoubtOrderTests {
  @Test func `the doubt that a request waits for, or gains by, comes first and says so`() throws {
    try SmallWorld.live { world in
      let heading = "First Name,Last Name,E-mail 1 - Value,Organization Name\n"
      try world.write(
        "books/ada/aaa.csv",
        heading + "Zoe,Zimmer,zed@zimmer.example,\nLea,Lang,team@lang.example,\n")
      try world.write(
        "books/carl/more.csv",
        heading + "Ira,Zander,zed@zimmer.example,\nAda,Pereira,ana@globex.example,\n")
      let before = try WhoIsWho(world.workspace).doubts()
      #expect(before.count == 2)
      #expect(before.first?.contains("ana@globex.example") == true)
      #expect(before.first?.hasSuffix("(for R1 one more member could be asked)") == true)
      #expect(before.last?.contains("zed@zimmer.example") == true)
      #expect(before.last?.contains("could be asked") == false)

      try world.write(requests: [])
      #expect(try WhoIsWho(world.workspace).doubts() == before.reversed().map(withoutEffect))
    }
  }

  @Test func `a request that may mean either of two persons waits for the answer`() throws {
    try SmallWorld.live { world in
      let heading = "First Name,Last Name,E-mail 1 - Value,Organization Name\n"
      try world.write(
        "books/ada/more.csv", heading + "Nina,Roth,nina@one.example,One Works\n")
      try world.write(
        "books/carl/more.csv", heading + "Nina,Roth,nina.roth@two.example,Two Works\n")
      try world.write(requests: [("R1", SmallWorld.day, "rosa", "Nina Roth")])
      let doubts = try WhoIsWho(world.workspace).doubts().filter { $0.contains("Nina Roth") }
      #expect(doubts.count == 1)
      #expect(doubts.first?.hasSuffix("(R1 waits for your answer)") == true)
    }
  }

  private func withoutEffect(_ doubt: String) -> String {
    String(doubt.prefix { $0 != "(" }).trimmingCharacters(in: .whitespaces)
  }
}
