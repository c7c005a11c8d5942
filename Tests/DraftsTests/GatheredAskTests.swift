// SPDX-License-Identifier: Apache-2.0

import ContactRecords
import Drafts
import Introductions
import Testing

/// Several asks of one Connector in one message.
struct GatheredAskTests {
  private let asks = Sample.gatheredAsks(Sample.connectorAsk())

  @Test func `each ask is a numbered block with its own reference behind its boxes`() throws {
    let reminders = Sample.gatheredReminders(Sample.connectorAsk())
    try expectBlocks(.gatheredAsk(asks), asks.map(\.reference))
    try expectBlocks(.gatheredReminder(reminders), reminders.map(\.reference))
  }

  private func expectBlocks(_ content: LetterContent, _ references: [Reference]) throws {
    let body = try write(content).body
    for (number, (gathered, reference)) in zip(1..., zip(asks, references)) {
      let ask = gathered.ask
      #expect(body.contains("\n\(number). \(ask.requester.name) would like to meet "), "\(number)")
      #expect(body.contains("would be better  ref \(reference.formatted)\n"))
      #expect(body.contains("\nWhy you: \(ask.why)\n"))
    }
    #expect(body.split(separator: "\n").count { $0.contains("ref ") } == asks.count)
  }

  @Test func `the message has the reference of its first ask`() throws {
    let message = try write(.gatheredAsk(asks), reference: Sample.reference(3))
    #expect(message.reference == asks[0].reference)
    #expect(!message.body.contains(Sample.reference(3).formatted))
    #expect(message.kind == .connectorAsk)
    #expect(message.to == [Sample.connector])
  }

  @Test func `a reminder has no notes and says when each was asked`() throws {
    let reminders = Sample.gatheredReminders(Sample.connectorAsk())
    let message = try write(.gatheredReminder(reminders))
    #expect(message.kind == .reminder)
    #expect(!message.body.contains("* * *"))
    for day in ["3 November", "4 November", "5 November"] {
      #expect(message.body.contains("I asked you on \(day)."))
    }
    #expect(message.body.utf8.count < (try write(.gatheredAsk(asks)).body.utf8.count))
  }

  @Test func `a Requester of several asks is counted and named once`() throws {
    let subject = try write(.gatheredAsk(asks)).subject
    #expect(subject.hasSuffix("two people to meet someone? Tomás Oliveira and Käthe Groß"))
    let ofOne = try write(.gatheredAsk(Array(asks.prefix(2)))).subject
    #expect(ofOne.hasSuffix("one person to meet someone? Tomás Oliveira"))
  }

  @Test func `the time to answer is the shortest of them`() throws {
    #expect(try write(.gatheredAsk(asks)).body.contains("within seven days"))
  }

  @Test func `one ask, none, and asks of two Connectors are not gathered`() throws {
    let other = ConnectorAsk(
      request: Sample.request(), requester: Sample.requester, connector: Sample.prospect, why: "x",
      answerWithin: 10)
    let foreign = GatheredAsk(other, reference: Sample.reference(25))
    for wrong in [[], Array(asks.prefix(1)), asks + [foreign]] {
      #expect(throws: LetterProblem.notToBeGathered) { try write(.gatheredAsk(wrong)) }
    }
    #expect(throws: LetterProblem.notToBeGathered) { try write(.gatheredReminder([])) }
  }

  @Test func `a note that can't be forwarded stops the message`() throws {
    let bad = Sample.connectorAsk(Sample.request(note: "Write to me@example.org?"))
    let gathered = asks + [GatheredAsk(bad, reference: Sample.reference(26))]
    #expect(throws: LetterProblem.note(.holdsContactDetail("me@example.org?"))) {
      try write(.gatheredAsk(gathered))
    }
  }

  private func write(
    _ content: LetterContent, reference: Reference = Sample.reference(20)
  ) throws -> Message {
    try Sample.writer(.connector).write(content, reference: reference)
  }
}
