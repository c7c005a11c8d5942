// SPDX-License-Identifier: Apache-2.0

import ContactRecords
import Introductions
import Testing

/// The limits that keep anybody from being worn out.
@Suite struct KindnessTests {
  private func room(
    _ stories: [Story], _ person: String, on day: Day, policy: Policy = Policy(), atOnce: Int = 1,
    perQuarter: Int? = nil, lifted: Set<Reference> = []
  ) -> Int {
    AskLedger(stories.map(\.introduction), policy: policy, lifted: lifted)
      .room(for: [person], on: day, atOnce: atOnce, perQuarter: perQuarter)
  }

  @Test func `whoever said no rests, and whoever said not now rests until their day`() throws {
    for (answer, days) in [(Answer.no(.tooBusy), 30), (.notNow(until: nil), 90)] {
      var story = try Story()
      try story.askConnector()
      try story.answer("C1", answer)
      let ends = story.day.adding(days: days)
      #expect(room([story], "ada", on: ends.adding(days: -1)) == 0)
      #expect(room([story], "ada", on: ends) == 1)
    }
  }

  @Test func `several asks at once are what is left of the number, and a quarter has its own`()
    throws
  {
    var story = try Story()
    try story.askConnector()
    let day = story.day.adding(days: 7)
    #expect(room([story], "ada", on: story.day, atOnce: 3) == 0, "it is too soon")
    #expect(room([story], "ada", on: day, atOnce: 1) == 0)
    #expect(room([story], "ada", on: day, atOnce: 3) == 2)
    #expect(room([story], "ada", on: day, atOnce: 3, perQuarter: 2) == 1)
    #expect(room([story], "ada", on: day, atOnce: 3, perQuarter: 1) == 0)
    #expect(room([story], "ben", on: day, atOnce: 3) == 3)
  }

  @Test func `no more holds for ever, unless a person lifts it`() throws {
    var story = try Story()
    try story.askConnector()
    try story.answer("C1", .no(.noMore))
    let later = story.day.adding(days: 1_000)
    #expect(room([story], "ada", on: later) == 0)
    #expect(room([story], "ada", on: later, lifted: [Reference("C1")]) == 1)
  }

  @Test func `the next Connector is sought only after a while`() throws {
    var story = try Story()
    try story.askConnector()
    try story.answer("C1", .no(.tooBusy))
    #expect(!story.introduction.duties(on: story.day.adding(days: 2)).contains(.seekConnector))
    #expect(story.introduction.duties(on: story.day.adding(days: 3)).contains(.seekConnector))
  }

  @Test func `on holidays nobody is asked or reminded, and no clock runs`() throws {
    var policy = Policy()
    let first = Story.filed.adding(days: 3)
    policy.holidays = [first...first.adding(days: 9)]
    var story = try Story(policy: policy)
    try story.draft("U1", .requesterUpdate, .requester)
    #expect(story.introduction.duties(on: Story.filed) == [.seekConnector])
    #expect(story.introduction.duties(on: first).isEmpty)
    try story.askConnector()
    for day in 3...12 {
      #expect(story.introduction.duties(on: Story.filed.adding(days: day)).isEmpty)
    }
    #expect(story.introduction.duties(on: Story.filed.adding(days: 14)).isEmpty)
    let ask = try #require(story.introduction.liveAsk)
    #expect(story.introduction.duties(on: Story.filed.adding(days: 15)) == [.remind(ask)])
    #expect(story.introduction.duties(on: Story.filed.adding(days: 20)) == [.lapse(ask)])
  }

  @Test func `whoever is named as better placed is remembered, each once`() throws {
    var story = try Story()
    try story.askConnector()
    try story.answer("C1", .redirect(to: Story.ben))
    #expect(story.introduction.suggestedConnectors == [Story.ben])
    #expect(story.introduction.answer(to: Reference("C1")) == .redirect(to: Story.ben))
    #expect(story.introduction.askRecords.map(\.reason) == [.betterPlaced])
    story.wait(3)
    try story.askConnector("C2", Story.ben)
    try story.answer("C2", .no(.tooBusy))
    #expect(throws: Refusal.alreadyAsked) {
      try story.draft("C3", .connectorAsk, .connector(Story.ada))
    }
  }

  @Test func `a draft that is taken back asked nobody`() throws {
    var story = try Story()
    try story.draft("C1", .connectorAsk, .connector(Story.ada))
    try story.tell(.lapsed(Reference("C1")))
    #expect(story.introduction.connectorsTried.isEmpty)
    try story.askConnector("C2", Story.ada)
    try story.answer("C2", .yes)
    try story.draft("P1", .prospectAsk, Story.prospect)
    try story.tell(.lapsed(Reference("P1")))
    guard case .willing = story.introduction.state else {
      Issue.record("the Connector's yes is lost")
      return
    }
    #expect(story.introduction.askRecords.map(\.outcome) == [.yes])
  }

  @Test func `a reminder that is taken back may be written again, and one that was sent may not`()
    throws
  {
    var story = try Story()
    try story.askConnector()
    story.wait(5)
    try story.draft("M1", .reminder, .connector(Story.ada))
    try story.tell(.lapsed(Reference("M1")))
    try story.draft("M2", .reminder, .connector(Story.ada))
    try story.send("M2")
    #expect(throws: Refusal.askIsOver) { try story.tell(.lapsed(Reference("M2"))) }
    #expect(throws: Refusal.notDue) { try story.draft("M3", .reminder, .connector(Story.ada)) }
  }
}
