// SPDX-License-Identifier: Apache-2.0

import Acquaintances
import ContactRecords
import People
import Testing

struct IntroducersTests {
  private let mira = member("mira", "Mira Holm", line: 2)
  private let noor = member("noor", "Noor Aziz", line: 3)
  private let olga = member("olga", "Olga Petrenko", line: 4)

  @Test func `a member who holds the prospect and is held by the requester can introduce`() {
    let place = Neighbourhood([
      mira, noor, entry("mira", "Noor Aziz", emails: ["noor@gmail.com"]),
      entry("noor", "Zeno Costa", emails: ["zeno@acme.example"]),
    ])
    let candidates = place.candidates(for: "mira", to: "Zeno Costa")
    #expect(candidates.map(\.connector) == ["noor"].map { Identifier($0) })
    #expect(candidates.map(\.canReach) == [true])
    #expect(candidates.flatMap(\.prospectEmails).map(\.written) == ["zeno@acme.example"])
  }

  @Test func `a member who holds both can introduce`() {
    let place = Neighbourhood([
      mira, noor, entry("noor", "Mira Holm", emails: ["mira@gmail.com"]),
      entry("noor", "Zeno Costa", line: 3),
    ])
    let candidates = place.candidates(for: "mira", to: "Zeno Costa")
    #expect(candidates.map(\.connector.rawValue) == ["noor"])
    #expect(candidates.map(\.toRequester.isReciprocal) == [false])
  }

  @Test func `an address from another member's book is never the connector's`() {
    let place = Neighbourhood([
      mira, noor, olga, entry("mira", "Noor Aziz", emails: ["noor@gmail.com"]),
      entry("noor", "Zeno Costa", at: "Acme"),
      entry("olga", "Zeno Costa", at: "Acme", emails: ["zeno@acme.example"]),
    ])
    let candidates = place.candidates(for: "mira", to: "Zeno Costa")
    #expect(candidates.map(\.connector.rawValue) == ["noor"])
    #expect(candidates.map(\.canReach) == [false])
  }

  @Test func `a role mailbox reaches nobody`() {
    let place = Neighbourhood([
      mira, noor, entry("noor", "Mira Holm", emails: ["mira@gmail.com"]),
      entry("noor", "Zeno Costa", line: 3, emails: ["info@acme.example"]),
    ])
    #expect(place.candidates(for: "mira", to: "Zeno Costa").map(\.canReach) == [false])
  }

  @Test func `a mailbox in two records is written to once`() {
    let place = Neighbourhood([
      mira, noor, entry("noor", "Mira Holm", emails: ["mira@gmail.com"]),
      entry("noor", "Zeno Costa", line: 3, emails: ["zeno@acme.example"]),
      entry(
        "noor", "Zeno Costa", file: "Connections.csv",
        emails: ["ZENO@acme.example", "zeno@gmail.com"]),
    ])
    let candidates = place.candidates(for: "mira", to: "Zeno Costa")
    #expect(
      candidates.first?.prospectEmails.map(\.canonical) == ["zeno@acme.example", "zeno@gmail.com"])
  }

  @Test func `whoever has the prospect in their own book needs nobody`() {
    let place = Neighbourhood([
      mira, noor, entry("mira", "Zeno Costa"), entry("noor", "Zeno Costa"),
      entry("noor", "Mira Holm", line: 3, emails: ["mira@gmail.com"]),
    ])
    #expect(place.introducers(for: "mira", to: "Zeno Costa") == .none(.alreadyAcquainted))
  }

  @Test func `a prospect whom nobody holds has no connector`() {
    let place = Neighbourhood([
      mira, olga, entry("olga", "Olga Petrenko", emails: ["olga@gmail.com"]),
    ])
    #expect(place.introducers(for: "mira", to: "Olga Petrenko") == .none(.nobodyKnowsProspect))
  }

  @Test func `knowers who don't know the requester are counted`() {
    let place = Neighbourhood([
      mira, noor, olga, entry("noor", "Zeno Costa"), entry("olga", "Zeno Costa"),
    ])
    #expect(place.introducers(for: "mira", to: "Zeno Costa") == .none(.noMutual(knownBy: 2)))
  }

  @Test func `the prospect is never asked to introduce themself`() {
    let place = Neighbourhood([
      mira, noor, entry("mira", "Noor Aziz", line: 2),
      entry("noor", "Mira Holm", emails: ["mira@gmail.com"]),
      entry("noor", "Noor Aziz", line: 3, emails: ["noor@gmail.com"]),
    ])
    #expect(place.graph.membersWhoKnow(place.person("Noor Aziz")).map(\.rawValue) == ["mira"])
  }

  @Test func `who may not be asked is left out`() {
    let place = Neighbourhood([
      mira, noor, olga, entry("mira", "Noor Aziz", emails: ["noor@gmail.com"]),
      entry("mira", "Olga Petrenko", line: 3, emails: ["olga@gmail.com"]),
      entry("noor", "Zeno Costa"), entry("olga", "Zeno Costa"),
    ])
    #expect(
      place.candidates(for: "mira", to: "Zeno Costa") { $0.rawValue != "noor" }
        .map(\.connector.rawValue) == ["olga"])
    #expect(
      place.introducers(for: "mira", to: "Zeno Costa") { _ in false }
        == .none(.nobodyEligible(mutual: 2)))
  }

  @Test func `a requester can't be introduced to themself, nor an unknown one to anybody`() {
    let place = Neighbourhood([mira, noor, entry("noor", "Zeno Costa")])
    #expect(place.introducers(for: "mira", to: "Mira Holm") == .none(.prospectIsRequester))
    #expect(place.introducers(for: "nemo", to: "Zeno Costa") == .none(.unknownRequester))
  }

  @Test func `the tie to the prospect ranks, then the member's id`() {
    let phone = "+351912345678"
    let place = Neighbourhood([
      mira, noor, olga, member("pete", "Pete Lund", line: 5), member("quin", "Quin Roy", line: 6),
      entry("mira", "Noor Aziz", line: 2, emails: ["noor@gmail.com"]),
      entry("mira", "Olga Petrenko", line: 3, emails: ["olga@gmail.com"]),
      entry("mira", "Pete Lund", line: 4, emails: ["pete@gmail.com"]),
      entry("mira", "Quin Roy", line: 5, emails: ["quin@gmail.com"]),
      entry("noor", "Zeno Costa", emails: ["zeno@acme.example"]),
      entry("olga", "Zeno Costa", emails: ["zeno@acme.example"], phones: [phone]),
      entry("pete", "Zeno Costa"), entry("quin", "Zeno Costa", emails: ["zeno@acme.example"]),
    ])
    let candidates = place.candidates(for: "mira", to: "Zeno Costa")
    #expect(candidates.map(\.connector.rawValue) == ["olga", "noor", "quin", "pete"])
    #expect(candidates.map { $0.score == nil } == [false, false, false, true])
    #expect(candidates.last?.tier == .unscored)
  }

  @Test func `whoever is nearer to the prospect comes before who is nearer to the requester`() {
    let place = Neighbourhood([
      mira, noor, olga, entry("noor", "Mira Holm", emails: ["mira@gmail.com"]),
      entry("olga", "Mira Holm", emails: ["mira@gmail.com"], categories: ["Friends"]),
      entry("noor", "Zeno Costa", line: 3, emails: ["zeno@acme.example"], categories: ["Friends"]),
      entry("olga", "Zeno Costa", line: 3, emails: ["zeno@acme.example"]),
    ])
    let candidates = place.candidates(for: "mira", to: "Zeno Costa")
    #expect(candidates.map(\.connector.rawValue) == ["noor", "olga"])
  }
}
