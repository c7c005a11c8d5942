// SPDX-License-Identifier: Apache-2.0

import ContactRecords
import People
import Testing

@testable import Acquaintances

struct TieTests {
  private let mira = member("mira", "Mira Holm", line: 2, at: "Acme GmbH")
  private let noor = member("noor", "Noor Aziz", line: 3)

  private func tie(_ records: [BookRecord], from owner: String, to name: String) -> Tie? {
    let place = Neighbourhood(records)
    return place.graph.tie(from: Identifier(owner), to: place.person(name))
  }

  @Test func `a click on a network is the weakest tie`() throws {
    let clicked = try #require(
      tie(
        [
          mira,
          entry(
            "mira", "Zeno Costa", file: "Connections.csv", links: ["linkedin.com/in/zeno"],
            connectedOn: "2024-05-01"),
        ], from: "mira", to: "Zeno Costa"))
    #expect(clicked.tier == .weak)
    #expect(clicked.evidence.map(\.connectedOn) == [Day(iso: "2024-05-01")])
    #expect(clicked.evidence.map(\.place) == [Place("books/mira/Connections.csv", line: 2)])
  }

  @Test func `private channels in several files of a colleague are a strong tie`() throws {
    let records = [
      mira,
      entry(
        "mira", "Zeno Costa", emails: ["zeno@gmail.com"], phones: ["+351912345678"]),
      entry("mira", "Zeno Costa", file: "Connections.csv", at: "Acme"),
    ]
    let known = try #require(tie(records, from: "mira", to: "Zeno Costa"))
    #expect(known.shareOrganisation)
    #expect(known.strength == 0.8)
    #expect(known.tier == .strong)
    #expect(known.evidence.count == 2)
  }

  @Test func `each in the other's book is reciprocal and tells only the member's own records`()
    throws
  {
    let records = [
      mira, noor, entry("mira", "Noor Aziz", emails: ["noor@gmail.com"]),
      entry("noor", "Mira Holm", emails: ["mira@gmail.com"], phones: ["+351912345678"]),
    ]
    let known = try #require(tie(records, from: "mira", to: "Noor Aziz"))
    #expect(known.isReciprocal)
    #expect(known.evidence.map(\.book.rawValue) == ["mira"])
    #expect(known.strength == 0.55)
  }

  @Test func `whom the member's books don't hold the member doesn't know`() {
    #expect(tie([mira, noor, entry("noor", "Zeno Costa")], from: "mira", to: "Zeno Costa") == nil)
    #expect(tie([mira, noor, entry("noor", "Zeno Costa")], from: "nemo", to: "Zeno Costa") == nil)
  }

  @Test func `more evidence never weakens a tie`() {
    for bits in 0..<32 {
      let part = strength(bits)
      for bit in 0..<5 where bits & 1 << bit == 0 {
        #expect(strength(bits | 1 << bit).hundredths > part.hundredths)
      }
      #expect((0...1).contains(part.value))
    }
    #expect(strength(31).value == 1)
  }

  private func strength(_ bits: Int) -> TieStrength {
    TieStrength(
      hasEmail: bits & 1 != 0, hasPhone: bits & 2 != 0, files: bits & 4 != 0 ? 2 : 1,
      isReciprocal: bits & 8 != 0, shareOrganisation: bits & 16 != 0)
  }

  @Test(arguments: [
    (0.15, Tier.weak), (0.3, .fair), (0.49, .fair), (0.5, .good), (0.75, .strong), (1, .strong),
  ])
  func `a strength has a word`(strength: Double, tier: Tier) {
    #expect(Tier(strength: strength) == tier)
  }
}
