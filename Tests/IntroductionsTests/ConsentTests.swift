// SPDX-License-Identifier: Apache-2.0

import ContactRecords
import Introductions
import Testing

@Suite struct ConsentTests {
  private let request = Identifier<Request>("R1")

  /// The agreement of a request, as its state has it.
  private func agreed(_ introduction: Introduction) -> Agreement? {
    switch introduction.state {
    case .agreed(_, let agreement), .introducing(_, _, let agreement): agreement
    case .seeking, .askingConnector, .willing, .askingProspect, .resting, .ended: nil
    }
  }

  @Test func `a consent holds from its day to its last, and keeps who recorded it`() throws {
    var story = try Story()
    try story.agree()
    let given = try #require(agreed(story.introduction))
    let consents = [given.requester, given.connector, given.prospect]
    #expect(consents.map(\.party) == [.requester, .connector, .prospect])
    #expect(consents.map(\.ask) == [nil, Reference("C1"), Reference("P1")])
    for consent in consents {
      #expect(!consent.holds(on: consent.givenOn.adding(days: -1)))
      #expect(consent.holds(on: consent.givenOn) && consent.holds(on: consent.expiresOn))
      #expect(!consent.holds(on: consent.expiresOn.adding(days: 1)))
    }
  }

  @Test func `consents of two requests make no agreement`() throws {
    var one = try Story()
    try one.agree()
    let given = try #require(agreed(one.introduction))
    let stranger = Consent(
      Event(on: Story.filed, of: Identifier("R2"), .filed), terms: one.introduction.terms)
    let other = try #require(stranger)
    #expect(
      Agreement(requester: other, connector: given.connector, prospect: given.prospect) == nil)
    #expect(
      Agreement(requester: given.requester, connector: given.prospect, prospect: given.prospect)
        == nil)
    #expect(
      Agreement(requester: given.connector, connector: given.connector, prospect: given.prospect)
        == nil)
  }

  @Test func `a consent is proof only on the days on which every word of it holds`() throws {
    var policy = Policy()
    policy.consentLasts = 20
    var story = try Story(policy: policy)
    try story.askConnector()
    try story.answer("C1", .yes)
    story.wait(5)
    try story.askProspect()
    try story.answer("P1", .yes)
    let agreement = try #require(agreed(story.introduction))
    #expect(MutualConsent(agreement, on: story.day) != nil)
    #expect(MutualConsent(agreement, on: story.day.adding(days: -1)) == nil)
    #expect(MutualConsent(agreement, on: story.day.adding(days: 15)) != nil)
    #expect(MutualConsent(agreement, on: story.day.adding(days: 16)) == nil)
  }

  @Test(arguments: ["C1", "P1"])
  func `a second yes renews one that expired, and the introduction is written again`(
    reference: String
  ) throws {
    var policy = Policy()
    policy.consentLasts = 20
    var story = try Story(policy: policy)
    try story.agree()
    try story.draft("I1", .introduction, .requester)
    story.wait(21)
    #expect(story.introduction.duties(on: story.day).contains(.holdBack(Reference("I1"))))
    try story.tell(.lapsed(Reference("I1")))
    #expect(story.introduction.lettersWaiting.isEmpty)
    #expect(story.introduction.needsRenewal(Reference(reference), on: story.day))
    try story.answer("C1", .yes)
    try story.answer("P1", .yes)
    let duties = story.introduction.duties(on: story.day)
    #expect(duties.contains { if case .introduce = $0 { true } else { false } })
    try story.draft("I2", .introduction, .requester)
    try story.send("I2")
    #expect(story.introduction.end == .introduced)
  }

  @Test func `one renewed yes does not stand for the other that expired`() throws {
    var policy = Policy()
    policy.consentLasts = 20
    var story = try Story(policy: policy)
    try story.agree()
    story.wait(21)
    try story.answer("P1", .yes)
    #expect(throws: Refusal.consentExpired) {
      try story.draft("I1", .introduction, .requester)
    }
  }

  @Test func `an expired yes of the Connector asks no Prospect`() throws {
    var policy = Policy()
    policy.consentLasts = 3
    var story = try Story(policy: policy)
    try story.askConnector()
    try story.answer("C1", .yes)
    story.wait(4)
    let duties = story.introduction.duties(on: story.day)
    #expect(!duties.contains { if case .askProspect = $0 { true } else { false } })
  }

  @Test func `nothing happens to a request before it is filed, and it is filed once`() throws {
    var story = Story(unfiledUnder: Policy())
    #expect(throws: Refusal.notFiled) { try story.tell(.withdrawn) }
    try story.tell(.filed)
    #expect(throws: Refusal.alreadyFiled) { try story.tell(.filed) }
  }
}
