// SPDX-License-Identifier: Apache-2.0

import ContactRecords
import Introductions
import Testing

/// What the reports learn of an introduction, with the days on which it was put on record.
@Suite struct HistoryRecorderTests {
  @Test func `a life is told from its filing to its end, each thing on its day`() throws {
    var life = try RecordedLife()
    try life.askConnector()
    try life.tell(.answered(Reference("C1"), .yes), after: 3)
    try life.ask(.prospectAsk, "P1", Story.prospect)
    try life.tell(.answered(Reference("P1"), .yes), after: 2)
    try life.tell(life.letter("I1", .introduction, .requester), .approved(Reference("I1")))
    try life.tell(.sent(Reference("I1")), after: 1)
    let introduced = life.day
    try life.ask(.followUp, "F1", .requester, after: 21)
    try life.tell(.answered(Reference("F1"), .no(.other)), after: 1)
    try life.ask(.followUp, "F2", Story.prospect)
    try life.tell(.answered(Reference("F2"), .yes), after: 5)

    let request = try #require(life.history.requests.first)
    #expect(request.filed == RecordedDay(Story.filed))
    #expect(request.firstAsk == RecordedDay(Story.filed))
    #expect(request.ending == .init(.introduced, RecordedDay(introduced)))
    #expect(
      request.meetings == [
        .init(false, RecordedDay(life.day.adding(days: -5))), .init(true, RecordedDay(life.day)),
      ])
    #expect(life.history.asks.map(\.side) == [.connector, .prospect])
    #expect(
      life.history.asks.flatMap(\.endings) == [
        .init(.yes, RecordedDay(Story.filed.adding(days: 3))),
        .init(.yes, RecordedDay(Story.filed.adding(days: 5))),
      ])
  }

  @Test func `a late yes comes after the lapse, which stays`() throws {
    var life = try RecordedLife()
    try life.askConnector()
    try life.tell(.lapsed(Reference("C1")), after: 10)
    try life.tell(.answered(Reference("C1"), .yes), after: 3)
    #expect(
      life.history.asks.map(\.endings) == [
        [
          .init(.lapsed, RecordedDay(Story.filed.adding(days: 10))),
          .init(.yes, RecordedDay(Story.filed.adding(days: 13))),
        ]
      ])
    #expect(life.history.requests.map(\.ending) == [nil])
  }

  @Test func `what is put on record late is known as of a later day`() throws {
    var life = try RecordedLife()
    try life.askConnector()
    try life.tell(.answered(Reference("C1"), .no(.tooBusy)), after: 2, recordedAfter: 9)
    let ended = Story.filed.adding(days: 2)
    #expect(
      life.history.asks.flatMap(\.endings) == [
        .init(
          .no, RecordedDay(ended, knownOn: Story.filed.adding(days: 11)), reason: .tooBusy)
      ])
  }

  @Test func `an ask that was never sent is none, and nothing is told before the filing`() throws {
    var life = try RecordedLife()
    try life.tell(
      life.letter("C1", .connectorAsk, .connector(Story.ada)), .rejected(Reference("C1")))
    #expect(life.history.asks.isEmpty)
    #expect(life.history.requests.map(\.firstAsk) == [nil])
    var history = History()
    HistoryRecorder().add(to: &history)
    #expect(history == History())
  }

  @Test func `a withdrawal ends the request and the ask that waits`() throws {
    var life = try RecordedLife()
    try life.askConnector()
    try life.tell(.withdrawn, after: 4)
    let day = RecordedDay(Story.filed.adding(days: 4))
    #expect(life.history.requests.map(\.ending) == [.init(.withdrawn, day)])
    #expect(life.history.asks.flatMap(\.endings) == [.init(.withdrawn, day)])
  }

  @Test func `a no after a yes takes its place and keeps what was on record before`() throws {
    var life = try RecordedLife()
    try life.askConnector()
    try life.tell(.answered(Reference("C1"), .yes), after: 1)
    try life.tell(.answered(Reference("C1"), .no(.conflict)), after: 2)
    #expect(life.history.asks.flatMap(\.endings).map(\.outcome) == [.yes, .no])
    #expect(life.history.asks.flatMap(\.endings).map(\.reason) == [nil, .conflict])
  }
}

/// A request whose events are told one after another, and recorded as they are.
private struct RecordedLife {
  private var introduction: Introduction
  private var recorder = HistoryRecorder()
  private(set) var day = Story.filed

  init() throws(Refusal) {
    introduction = Story(unfiledUnder: Policy()).introduction
    try tell(.filed)
  }

  var history: History {
    var history = History()
    recorder.add(to: &history)
    return history
  }

  func letter(_ reference: String, _ kind: LetterKind, _ party: LetterParty) -> Event.Fact {
    .drafted(Letter(reference: Reference(reference), kind: kind, party: party, madeOn: day))
  }

  /// Waits so many days, then tells the facts; they are put on record so many days later still.
  mutating func tell(_ facts: Event.Fact..., after days: Int = 0, recordedAfter late: Int? = nil)
    throws(Refusal)
  {
    day = day.adding(days: days)
    for fact in facts {
      let event = Event(on: day, of: introduction.request.id, fact)
      try introduction.apply(event)
      recorder.note(introduction, after: event, knownOn: day.adding(days: late ?? 0))
    }
  }

  mutating func ask(
    _ kind: LetterKind, _ reference: String, _ party: LetterParty, after days: Int = 0
  ) throws(Refusal) {
    day = day.adding(days: days)
    try tell(
      letter(reference, kind, party), .approved(Reference(reference)), .sent(Reference(reference)))
  }

  mutating func askConnector() throws(Refusal) {
    try ask(.connectorAsk, "C1", .connector(Story.ada))
  }
}
