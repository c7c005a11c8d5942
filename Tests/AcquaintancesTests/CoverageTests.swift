// SPDX-License-Identifier: Apache-2.0

import Acquaintances
import ContactRecords
import People
import Testing

struct CoverageTests {
  private let mira = member("mira", "Mira Holm", line: 2)
  private let noor = member("noor", "Noor Aziz", line: 3, at: "Globex")
  private let olga = member("olga", "Olga Petrenko", line: 4)

  private func coverage(_ place: Neighbourhood, _ requests: (String, String)...) -> Coverage {
    place.graph.coverage(of: requests.map { (Identifier($0.0), place.person($0.1)) })
  }

  @Test func `a request that hangs on one connector names them`() {
    let place = Neighbourhood([
      mira, noor, entry("noor", "Mira Holm", emails: ["mira@gmail.com"]),
      entry("noor", "Zeno Costa", line: 3),
    ])
    let found = coverage(place, ("mira", "Zeno Costa"))
    #expect(found.pillars.map(\.member.rawValue) == ["noor"])
    #expect(found.pillars.map(\.requests) == [[0]])
    #expect(found.without.isEmpty && found.openers.isEmpty)
  }

  @Test func `a colleague of the prospect whom the requester knows is one good book away`() {
    let place = Neighbourhood([
      mira, noor, olga, entry("mira", "Noor Aziz", emails: ["noor@gmail.com"]),
      entry("mira", "Olga Petrenko", line: 3, emails: ["olga@gmail.com"]),
      member("pete", "Pete Lund", line: 5), entry("pete", "Zeno Costa", at: "Globex"),
    ])
    let found = coverage(place, ("mira", "Zeno Costa"))
    #expect(found.without == [0])
    #expect(found.openers.map(\.member.rawValue) == ["noor"])
    #expect(found.openers.map(\.sharesBooks) == [false])
  }

  @Test func `a requester without a book is the one to ask for it`() {
    let place = Neighbourhood([mira, noor, entry("noor", "Zeno Costa")])
    #expect(coverage(place, ("mira", "Zeno Costa")).openers.map(\.member.rawValue) == ["mira"])
  }

  @Test func `whoever opens most requests comes first`() {
    let place = Neighbourhood([
      mira, noor, olga, entry("mira", "Noor Aziz", emails: ["noor@gmail.com"]),
      entry("mira", "Olga Petrenko", line: 3, emails: ["olga@gmail.com"]),
      member("pete", "Pete Lund", line: 5), entry("pete", "Zeno Costa", at: "Globex"),
      entry("pete", "Ada Berg", line: 3, at: "Globex"),
    ])
    let found = coverage(place, ("mira", "Zeno Costa"), ("mira", "Ada Berg"))
    #expect(found.openers.first?.requests == [0, 1])
  }
}

struct RoleTests {
  private let mira = member("mira", "Mira Holm", line: 2)
  private let noor = member("noor", "Noor Aziz", line: 3)

  private var place: Neighbourhood {
    Neighbourhood([
      mira, noor, entry("noor", "Mira Holm", emails: ["mira@gmail.com"]),
      entry("noor", "Zeno Costa", line: 3, at: "Globex GmbH", title: "Head of Procurement"),
      entry("noor", "Ada Berg", line: 4, at: "Globex", title: "Designer"),
      entry("noor", "Ivo Lang", line: 5, at: "Initech", title: "Procurement"),
      entry("mira", "Uma Roy", line: 2, at: "Globex", title: "Procurement"),
      entry("noor", "Uma Roy", line: 6, at: "Globex", title: "Procurement"),
    ])
  }

  private func holders(_ text: String, _ organisation: String = "") -> [String] {
    place.graph.holders(
      of: RoleDescription(text, organisation: organisation), for: Identifier("mira")
    ).map { place.resolution.persons[$0.person].name }
  }

  @Test func `someone who runs procurement at an organisation is whoever has it in their title`() {
    #expect(holders("someone who runs procurement at Globex") == ["Zeno Costa"])
    #expect(holders("procurement", "Globex") == ["Zeno Costa"])
  }

  @Test func `without a title that fits, everybody at the organisation may be meant`() {
    #expect(Set(holders("someone in logistics at Globex")) == ["Zeno Costa", "Ada Berg"])
    #expect(Set(holders("somebody", "Globex")) == ["Zeno Costa", "Ada Berg"])
  }

  @Test func `a name that nobody has is no role`() {
    #expect(holders("Philip Taylor", "Globex").isEmpty)
  }

  @Test func `whom the requester already knows is not offered, nor anybody elsewhere`() {
    #expect(!holders("anyone at Globex").contains("Uma Roy"))
    #expect(holders("anyone at Hooli").isEmpty)
  }
}
