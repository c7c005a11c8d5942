// SPDX-License-Identifier: Apache-2.0

import ContactRecords
import Introductions

/// A request whose events are told one after another, as a dialogue.
struct Story {
  static let filed = Day(ordinal: 20_500)
  static let ada = Identifier<Member>("ada")
  static let ben = Identifier<Member>("ben")
  static let prospect = LetterParty.prospect(key: "p1")

  private(set) var introduction: Introduction
  private(set) var day = Story.filed
  private(set) var events: [Event] = []

  /// Begins with the request as it is filed.
  init(policy: Policy = Policy()) throws(Refusal) {
    self.init(unfiledUnder: policy)
    try tell(.filed)
  }

  init(unfiledUnder policy: Policy) {
    let request = Request(
      id: Identifier("R1"), requester: Identifier("rosa"),
      prospect: ProspectDescription(name: "Ana Duarte", organisation: "Globex"),
      purpose: "advice", note: "I would value twenty minutes.", mayName: true, filedOn: Story.filed)
    introduction = Introduction(request, policy: policy)
  }

  func event(_ fact: Event.Fact) -> Event {
    Event(on: day, of: introduction.request.id, fact)
  }

  mutating func tell(_ facts: Event.Fact...) throws(Refusal) {
    for fact in facts {
      try introduction.apply(event(fact))
      events.append(event(fact))
    }
  }

  mutating func wait(_ days: Int) {
    day = day.adding(days: days)
  }

  func letter(_ reference: String, _ kind: LetterKind, _ party: LetterParty) -> Event.Fact {
    .drafted(Letter(reference: Reference(reference), kind: kind, party: party, madeOn: day))
  }

  mutating func draft(_ reference: String, _ kind: LetterKind, _ party: LetterParty) throws(Refusal)
  {
    try tell(letter(reference, kind, party))
  }

  mutating func send(_ reference: String) throws(Refusal) {
    try tell(.approved(Reference(reference)), .sent(Reference(reference)))
  }

  mutating func answer(_ reference: String, _ answer: Answer) throws(Refusal) {
    try tell(.answered(Reference(reference), answer))
  }

  // MARK: - Chapters

  mutating func askConnector(_ reference: String = "C1", _ member: Identifier<Member> = ada)
    throws(Refusal)
  {
    try draft(reference, .connectorAsk, .connector(member))
    try send(reference)
  }

  mutating func askProspect(_ reference: String = "P1") throws(Refusal) {
    try draft(reference, .prospectAsk, Story.prospect)
    try send(reference)
  }

  mutating func agree() throws(Refusal) {
    try askConnector()
    try answer("C1", .yes)
    try askProspect()
    try answer("P1", .yes)
  }

  mutating func introduce() throws(Refusal) {
    try agree()
    try draft("I1", .introduction, .requester)
    try send("I1")
  }
}
