// SPDX-License-Identifier: Apache-2.0

import ContactRecords
import People
import TestSupport
import Testing

@testable import Acquaintances

struct TieTests {
  private let mira = member("mira", "Mira Holm", line: 2, at: "Acme GmbH")
  private let noor = member("noor", "Noor Aziz", line: 3)

  private func tie(_ records: [BookRecord], from owner: String, to name: String) -> Tie? {
    let place = Neighbourhood(records)
    return place.graph.tie(from: Identifier(owner), to: place.person(name))
  }

  @Test func `a click on a network years ago is the weakest tie`() throws {
    let clicked = try #require(
      tie(
        [
          mira,
          entry(
            "mira", "Zeno Costa", file: "Connections.csv", links: ["linkedin.com/in/zeno"],
            connectedOn: "2014-05-01"),
          entry("mira", "Ada Berg", file: "Connections.csv", connectedOn: "2026-05-01"),
        ], from: "mira", to: "Zeno Costa"))
    #expect(clicked.tier == .weak)
    #expect(clicked.evidence.map(\.connectedOn) == [Day(iso: "2014-05-01")])
    #expect(clicked.evidence.map(\.place) == [Place("books/mira/Connections.csv", line: 2)])
  }

  @Test func `private channels in several files of a colleague are a good tie`() throws {
    let records = [
      mira,
      entry(
        "mira", "Zeno Costa", emails: ["zeno@gmail.com"], phones: ["+351912345678"]),
      entry("mira", "Zeno Costa", file: "Connections.csv", at: "Acme"),
    ]
    let known = try #require(tie(records, from: "mira", to: "Zeno Costa"))
    #expect(known.shareOrganisation)
    #expect(known.tier == .good)
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
    let oneSided = try #require(tie(Array(records.dropLast()), from: "mira", to: "Noor Aziz"))
    #expect(known.isReciprocal && !oneSided.isReciprocal)
    #expect(known.evidence.map(\.book.rawValue) == ["mira"])
    #expect(known.logOdds > oneSided.logOdds)
  }

  @Test func `whom the member's books don't hold the member doesn't know`() {
    #expect(tie([mira, noor, entry("noor", "Zeno Costa")], from: "mira", to: "Zeno Costa") == nil)
    #expect(tie([mira, noor, entry("noor", "Zeno Costa")], from: "nemo", to: "Zeno Costa") == nil)
  }

  @Test func `a name in a list has no strength, which is not the same as a weak one`() throws {
    let listed = try #require(
      tie([mira, entry("mira", "Zeno Costa")], from: "mira", to: "Zeno Costa"))
    #expect(listed.strength == nil)
    #expect(listed.tier == .unscored)
    #expect(listed.logOdds.isFinite)
  }

  @Test(arguments: ["Friends", "* myContacts ::: * friends", "Familie", "Amici", "família"])
  func `a group for friends or family is a close tie`(group: String) throws {
    let known = try #require(
      tie(
        [mira, entry("mira", "Zeno Costa", categories: [group])], from: "mira", to: "Zeno Costa"))
    #expect(known.circle == .close)
    #expect(known.tier == .good)
  }

  @Test(arguments: ["Lisboa 2024", "Newsletter", "myContacts", "Friendship Bench", ""])
  func `a group that says nothing of closeness counts for nothing`(group: String) throws {
    let known = try #require(
      tie(
        [mira, entry("mira", "Zeno Costa", categories: [group])], from: "mira", to: "Zeno Costa"))
    #expect(known.circle == nil)
  }

  @Test func `a relation that names the owner counts, and one that names somebody else doesn't`()
    throws
  {
    for (who, circle) in [("Mira Holm", Circle.work), ("mira@gmail.com", .work), ("Ada Berg", nil)]
    {
      let known = try #require(
        tie(
          [mira, entry("mira", "Zeno Costa", relations: [Relation(.manager, who)])],
          from: "mira", to: "Zeno Costa"))
      #expect(known.circle == circle, "\(who)")
    }
  }

  @Test func `recent evidence is stronger than old, and a wrong clock changes nothing`() throws {
    var records = [
      mira, entry("mira", "Zeno Costa", revisedOn: "2026-06-01"),
      entry("mira", "Ada Berg", line: 3, revisedOn: "2017-06-01"),
    ]
    records += (0..<200).map { entry("mira", "P", line: 10 + $0, revisedOn: "2026-08-01") }
    let recent = try #require(tie(records, from: "mira", to: "Zeno Costa"))
    let old = try #require(tie(records, from: "mira", to: "Ada Berg"))
    #expect(recent.logOdds > old.logOdds)
    records.append(entry("mira", "Q", line: 500, revisedOn: "2099-01-01"))
    #expect(tie(records, from: "mira", to: "Zeno Costa")?.logOdds == recent.logOdds)
  }

  @Test func `more evidence never weakens a tie`() {
    for bits in 0..<(1 << Self.pieces.count) {
      let part = strength(bits)
      for bit in Self.pieces.indices where bits & 1 << bit == 0 {
        #expect(strength(bits | 1 << bit).hundredths >= part.hundredths)
        #expect((strength(bits | 1 << bit).value ?? 1) >= (part.value ?? 0))
      }
      #expect((0...1).contains(part.value ?? 0))
    }
  }

  private static let pieces: [@Sendable (inout TieStrength) -> Void] = [
    { $0.isListed = true }, { $0.hasEmail = true }, { $0.hasPhone = true }, { $0.files += 1 },
    { $0.files += 1 }, { $0.isReciprocal = true }, { $0.shareOrganisation = true },
    { $0.circle = $0.circle ?? .work }, { $0.circle = .close },
    { $0.isDated = true }, { $0.commonAcquaintances += 3 }, { $0.commonAcquaintances += 20 },
  ]

  private func strength(_ bits: Int) -> TieStrength {
    var strength = TieStrength()
    for (bit, add) in Self.pieces.enumerated() where bits & 1 << bit > 0 { add(&strength) }
    return strength
  }

  @Test func `a later day is never weaker`() {
    let strengths = [nil, 9_000, 2_900, 1_400, 700, 300, 0].map {
      TieStrength(isListed: true, isDated: true, daysSince: $0).hundredths
    }
    #expect(strengths == strengths.sorted())
  }

  @Test(arguments: [1, 2, 3, 4, 5] as [UInt64])
  func `one more record of somebody in one's own book never weakens the tie`(seed: UInt64) throws {
    var random = RepeatableRandom(seed: seed)
    var records = [mira, noor, entry("mira", "Zeno Costa", emails: ["zeno@acme.example"])]
    var last = try #require(tie(records, from: "mira", to: "Zeno Costa"))
    for line in 10..<30 {
      records.append(
        entry(
          "mira", "Zeno Costa", line: line, file: Bool.random(using: &random) ? "a.vcf" : "b.csv",
          at: ["", "Acme", "Globex"].randomElement(using: &random) ?? "",
          emails: ["zeno@acme.example"],
          phones: Bool.random(using: &random) ? ["+351912345678"] : [],
          revisedOn: ["", "2019-01-01", "2026-01-01"].randomElement(using: &random) ?? "",
          categories: [["Friends"], ["Work"], []].randomElement(using: &random) ?? []))
      let next = try #require(tie(records, from: "mira", to: "Zeno Costa"))
      #expect(next.logOdds >= last.logOdds)
      last = next
    }
  }
}
