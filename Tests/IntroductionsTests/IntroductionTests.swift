// SPDX-License-Identifier: Apache-2.0

import ContactRecords
import Introductions
import Testing

@Suite struct IntroductionTests {
  @Test func `two yeses make an introduction, and sending it ends the request`() throws {
    var story = try Story()
    try story.agree()
    guard case .agreed(_, let consents) = story.introduction.state else {
      Issue.record("two yeses were given, yet the state is \(story.introduction.state)")
      return
    }
    #expect(consents.connector.ask == Reference("C1") && consents.prospect.ask == Reference("P1"))
    try story.draft("I1", .introduction, .requester)
    try story.send("I1")
    #expect(story.introduction.end == .introduced)
    #expect(story.introduction.askRecords.map(\.outcome) == [.yes, .yes])
  }

  @Test func `after a Connector's no the next may be asked, and the first never again`() throws {
    var story = try Story()
    try story.askConnector()
    try story.answer("C1", .no(.tooBusy))
    #expect(story.introduction.state == .seeking(otherwise: .declined))
    #expect(throws: Refusal.alreadyAsked) {
      try story.draft("C2", .connectorAsk, .connector(Story.ada))
    }
    try story.askConnector("C2", Story.ben)
    #expect(story.introduction.connectorsTried == [Story.ada, Story.ben])
  }

  @Test(arguments: [
    (Answer.no(.notAFit), RequestEnd.declined), (.notNow(until: nil), .notNow),
    (.redirect(to: nil), .declined),
  ])
  func `after the Prospect's answer that is no yes nobody else is asked`(
    answer: Answer, end: RequestEnd
  ) throws {
    var story = try Story()
    try story.askConnector()
    try story.answer("C1", .yes)
    try story.askProspect()
    try story.answer("P1", answer)
    #expect(story.introduction.state == .resting(end))
    #expect(throws: Refusal.notDue) { try story.draft("C2", .connectorAsk, .connector(Story.ben)) }
    #expect(story.introduction.duties(on: story.day.adding(days: 3)) == [.acknowledge])
  }

  @Test func `an address that did not work asked nobody, so another Connector may try`() throws {
    var story = try Story()
    try story.askConnector()
    try story.answer("C1", .yes)
    try story.askProspect()
    try story.answer("P1", .undeliverable)
    #expect(story.introduction.state == .seeking(otherwise: .undeliverable))
  }

  @Test func `the clock of an ask starts when it is sent, not when it is drafted or approved`()
    throws
  {
    var story = try Story()
    try story.draft("C1", .connectorAsk, .connector(Story.ada))
    story.wait(9)
    #expect(
      !story.introduction.duties(on: story.day).contains {
        if case .remind = $0 { true } else { false }
      })
    try story.send("C1")
    let sent = story.day
    #expect(story.introduction.duties(on: sent.adding(days: 4)) == [.acknowledge])
    guard let ask = story.introduction.liveAsk else { return #expect(Bool(false)) }
    #expect(story.introduction.duties(on: sent.adding(days: 5)) == [.acknowledge, .remind(ask)])
    #expect(story.introduction.duties(on: sent.adding(days: 10)) == [.acknowledge, .lapse(ask)])
  }

  @Test func `there is one reminder and never a second`() throws {
    var story = try Story()
    try story.askConnector()
    story.wait(5)
    try story.draft("M1", .reminder, .connector(Story.ada))
    #expect(throws: Refusal.notDue) { try story.draft("M2", .reminder, .connector(Story.ada)) }
    story.wait(1)
    #expect(story.introduction.duties(on: story.day) == [.acknowledge])
  }

  @Test
  func `an answer to the reminder answers the ask, and takes an unsent reminder out of the queue`()
    throws
  {
    var story = try Story()
    try story.askConnector()
    story.wait(5)
    try story.draft("M1", .reminder, .connector(Story.ada))
    var answeredThere = story
    try answeredThere.answer("M1", .yes)
    try story.answer("C1", .yes)
    #expect(story.introduction.state == answeredThere.introduction.state)
    #expect(story.introduction.stage(of: Reference("M1")) == .over)
  }

  @Test func `an ask that a reviewer rejected asked nobody`() throws {
    var story = try Story()
    try story.draft("C1", .connectorAsk, .connector(Story.ada))
    try story.tell(.rejected(Reference("C1")))
    #expect(story.introduction.state == .seeking(otherwise: .noConnector))
    #expect(story.introduction.askRecords.isEmpty)
  }

  @Test func `an introduction that two people said yes to can be held but not rejected`() throws {
    var story = try Story()
    try story.agree()
    try story.draft("I1", .introduction, .requester)
    #expect(throws: Refusal.introductionIsOwed) { try story.tell(.rejected(Reference("I1"))) }
    try story.tell(.held(Reference("I1")))
    #expect(story.introduction.lettersWaiting.map(\.reference) == [Reference("I1")])
  }

  @Test func `consents that expired hold an introduction back`() throws {
    var policy = Policy()
    policy.consentLasts = 20
    var story = try Story(policy: policy)
    try story.agree()
    try story.draft("I1", .introduction, .requester)
    try story.tell(.approved(Reference("I1")))
    story.wait(21)
    #expect(throws: Refusal.consentExpired) { try story.tell(.sent(Reference("I1"))) }
    #expect(
      story.introduction.duties(on: story.day) == [.acknowledge, .holdBack(Reference("I1"))])
    try story.tell(.lapsed(Reference("I1")))
    #expect(story.introduction.lettersWaiting.isEmpty)
    #expect(story.introduction.duties(on: story.day) == [.acknowledge])
    story.wait(45 + 20 - 22)
    #expect(story.introduction.duties(on: story.day) == [.acknowledge])
    story.wait(1)
    #expect(story.introduction.duties(on: story.day) == [.acknowledge, .close(.lapsed)])
  }

  @Test func `a withdrawal stops whatever waits, and counts a live ask as withdrawn`() throws {
    var story = try Story()
    try story.askConnector()
    try story.tell(.withdrawn)
    #expect(story.introduction.end == .withdrawn)
    #expect(story.introduction.askRecords.map(\.outcome) == [.withdrawn])
    #expect(story.introduction.lettersWaiting.isEmpty)
    #expect(throws: Refusal.askIsOver) { try story.answer("C1", .yes) }
  }

  @Test(arguments: [
    Answer.no(.tooBusy), .no(.conflict), .notNow(until: nil), .redirect(to: nil), .undeliverable,
  ])
  func `whatever the Connector answers but yes, the request closes on its own calendar`(
    answer: Answer
  )
    throws
  {
    var story = try Story()
    try story.askConnector()
    try story.answer("C1", answer)
    let closing = Story.filed.adding(days: story.introduction.policy.closesAfter)
    let closes = { (day: Day) in
      story.introduction.duties(on: day).contains { if case .close = $0 { true } else { false } }
    }
    #expect(!closes(closing.adding(days: -1)))
    #expect(closes(closing))
  }

  @Test
  func
    `the follow-ups are due after their time, one to each side, and a yes to either means they met`()
    throws
  {
    var story = try Story()
    try story.introduce()
    let introduced = story.day
    #expect(
      story.introduction.duties(on: introduced.adding(days: 20)) == [.thankConnector(Story.ada)])
    #expect(
      story.introduction.duties(on: introduced.adding(days: 21)) == [
        .thankConnector(Story.ada), .followUp(.requester), .followUp(Story.prospect),
      ])
    story.wait(21)
    try story.draft("F1", .followUp, .requester)
    try story.draft("F2", .followUp, Story.prospect)
    try story.send("F1")
    try story.send("F2")
    try story.answer("F2", .yes)
    try story.answer("F1", .no(.other))
    #expect(story.introduction.met == true)
  }

  @Test func `someone whom the Requester already knows ends the request without asking anybody`()
    throws
  {
    var story = try Story()
    try story.tell(.foundAcquainted)
    #expect(story.introduction.end == .alreadyAcquainted)
    #expect(story.introduction.duties(on: story.day) == [.tellAcquainted])
  }

  @Test func `a yes that comes late counts while the request is open and nothing followed`() throws
  {
    var story = try Story()
    try story.askConnector()
    story.wait(10)
    try story.tell(.lapsed(Reference("C1")))
    story.wait(3)
    try story.answer("C1", .yes)
    try story.askProspect()
    story.wait(14)
    try story.tell(.lapsed(Reference("P1")))
    #expect(story.introduction.state == .resting(.lapsed))
    try story.answer("P1", .yes)
    guard case .agreed = story.introduction.state else {
      Issue.record("the late yes was lost: \(story.introduction.state)")
      return
    }
    #expect(story.introduction.askRecords.map(\.outcome) == [.yes, .yes])
  }

  @Test func `a no that comes late counts even when the request has closed`() throws {
    var story = try Story()
    try story.askConnector()
    try story.answer("C1", .yes)
    try story.askProspect()
    story.wait(45)
    try story.tell(.lapsed(Reference("P1")), .closed(.lapsed))
    #expect(throws: Refusal.askIsOver) { try story.answer("P1", .yes) }
    try story.answer("P1", .no(.noMore))
    #expect(story.introduction.askRecords.map(\.outcome) == [.yes, .no])
    let ledger = AskLedger([story.introduction], policy: Policy())
    let later = story.day.adding(days: 400)
    #expect(ledger.room(for: ["p1"], on: later, atOnce: 1, perQuarter: nil) == 0)
  }

  @Test(arguments: ["C1", "P1"])
  func `either side may take back a yes until the introduction is sent`(reference: String) throws {
    var story = try Story()
    try story.agree()
    try story.draft("I1", .introduction, .requester)
    try story.answer(reference, .no(.preferNotToSay))
    #expect(story.introduction.state == .resting(.declined))
    #expect(story.introduction.lettersWaiting.isEmpty)
    #expect(throws: Refusal.self) { try story.send("I1") }
    var sent = try Story()
    try sent.introduce()
    #expect(throws: Refusal.self) { try sent.answer(reference, .no(.preferNotToSay)) }
  }

  @Test func `a Connector who takes back their yes stops the ask of the Prospect`() throws {
    var story = try Story()
    try story.askConnector()
    try story.answer("C1", .yes)
    try story.askProspect()
    try story.answer("C1", .no(.badTiming))
    #expect(story.introduction.state == .resting(.declined))
    #expect(story.introduction.askRecords.map(\.outcome) == [.no, .withdrawn])
  }

  @Test func `a wrong answer can be put right while nothing has followed from it`() throws {
    var story = try Story()
    try story.askConnector()
    try story.answer("C1", .notNow(until: nil))
    try story.answer("C1", .yes)
    #expect(story.introduction.askRecords.map(\.outcome) == [.yes])
  }

  @Test func `settings that change later change no promise made before`() throws {
    var story = try Story()
    try story.agree()
    var other = Policy()
    other.consentLasts = 1
    other.closesAfter = 3
    var replayed = Introduction(
      story.introduction.request, terms: story.introduction.terms, policy: other)
    for event in story.events { try replayed.apply(event) }
    #expect(replayed.state == story.introduction.state)
    #expect(replayed.closesOn == story.introduction.closesOn)
  }

  @Test func `whoever said not now is left alone until the day they named`() throws {
    var story = try Story()
    try story.askConnector()
    let named = story.day.adding(days: 120)
    try story.answer("C1", .notNow(until: named))
    let ledger = AskLedger([story.introduction], policy: Policy())
    let mayAsk = { (day: Day) in
      ledger.room(for: ["ada"], on: day, atOnce: 1, perQuarter: nil) > 0
    }
    #expect(!mayAsk(named.adding(days: -1)))
    #expect(mayAsk(named))
  }

  @Test func `a Prospect's yes does not revive a Connector's yes that was taken back`() throws {
    var story = try Story()
    try story.askConnector()
    try story.answer("C1", .yes)
    try story.askProspect()
    try story.answer("C1", .no(.badTiming))
    #expect(throws: Refusal.self) { try story.answer("P1", .yes) }
    #expect(story.introduction.state == .resting(.declined))
  }

  @Test func `an older answer never replaces a newer one`() throws {
    var story = try Story()
    try story.askConnector()
    let sent = story.day
    story.wait(4)
    try story.answer("C1", .no(.tooBusy))
    let older = Event(
      on: sent.adding(days: 2), of: story.introduction.request.id,
      .answered(Reference("C1"), .yes))
    var introduction = story.introduction
    #expect(throws: Refusal.askIsOver) { try introduction.apply(older) }
    #expect(introduction == story.introduction)
  }

  @Test func `no more is kept, whatever is answered later and however the request ended`() throws {
    let stopped = { (introduction: Introduction) in
      AskLedger([introduction], policy: Policy()).room(
        for: ["ada"], on: Story.filed.adding(days: 500), atOnce: 1, perQuarter: nil) == 0
    }
    var later = try Story()
    try later.askConnector()
    try later.answer("C1", .no(.noMore))
    #expect(throws: Refusal.self) { try later.answer("C1", .no(.tooBusy)) }
    #expect(stopped(later.introduction))
    var withdrawn = try Story()
    try withdrawn.askConnector()
    try withdrawn.tell(.withdrawn)
    try withdrawn.answer("C1", .no(.noMore))
    #expect(stopped(withdrawn.introduction))
    var introduced = try Story()
    try introduced.introduce()
    try introduced.answer("C1", .no(.noMore))
    #expect(stopped(introduced.introduction))
    #expect(introduced.introduction.end == .introduced)
  }

  @Test func `a late no of one Connector leaves what goes on through another alone`() throws {
    var story = try Story()
    try story.askConnector()
    try story.answer("C1", .yes)
    try story.askProspect()
    try story.answer("P1", .undeliverable)
    try story.askConnector("C2", Story.ben)
    try story.answer("C2", .yes)
    try story.answer("C1", .no(.tooBusy))
    guard case .willing(let ask, _) = story.introduction.state else {
      Issue.record("Ben's yes was lost: \(story.introduction.state)")
      return
    }
    #expect(ask.asked == "ben")
  }

  @Test func `thanks go to the Connector who introduced, not to the last who was drafted`() throws {
    var story = try Story()
    try story.askConnector()
    story.wait(10)
    try story.tell(.lapsed(Reference("C1")))
    try story.draft("C2", .connectorAsk, .connector(Story.ben))
    try story.tell(.rejected(Reference("C2")))
    try story.answer("C1", .yes)
    #expect(story.introduction.connector == Story.ada)
    try story.askProspect()
    try story.answer("P1", .yes)
    try story.draft("I1", .introduction, .requester)
    try story.send("I1")
    #expect(story.introduction.duties(on: story.day) == [.thankConnector(Story.ada)])
  }

  @Test(arguments: [1, 8, 14])
  func `a yes taken back after the day of closing closes the request on one fixed day`(wait: Int)
    throws
  {
    var story = try Story()
    try story.agree()
    try story.draft("I1", .introduction, .requester)
    story.wait(45 + wait)
    try story.answer("P1", .no(.preferNotToSay))
    let last = story.introduction.closesOn.adding(days: 60)
    let closes = { (day: Day) in
      story.introduction.duties(on: day).contains { if case .close = $0 { true } else { false } }
    }
    #expect(!closes(last.adding(days: -1)) && closes(last))
  }
}
