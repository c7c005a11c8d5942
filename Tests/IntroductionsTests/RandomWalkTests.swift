// SPDX-License-Identifier: Apache-2.0

import ContactRecords
import Introductions
import Testing
import TestSupport

@Suite struct RandomWalkTests {
  @Test func `no sequence of events breaks an invariant`() throws {
    var random = RepeatableRandom(seed: 20_261_102)
    for _ in 0..<2_000 {
      var story = try Story()
      for step in 0..<40 {
        let fact = randomFact(step, &random, story)
        let before = story.introduction
        do {
          try story.tell(fact)
        } catch {
          #expect(story.introduction == before, "a refused event left a trace")
        }
        story.wait(Int.random(in: 0...4, using: &random))
      }
      try expectInvariants(story)
    }
  }

  @Test func `doing what is due until nothing is leaves nothing due`() throws {
    var story = try Story()
    try story.draft("U1", .requesterUpdate, .requester)
    story.wait(45)
    #expect(story.introduction.duties(on: story.day) == [.close(.noConnector)])
    try story.tell(.closed(.noConnector))
    #expect(story.introduction.duties(on: story.day) == [.sendClosingNote])
    try story.draft("N1", .closingNote, .requester)
    #expect(story.introduction.duties(on: story.day.adding(days: 400)).isEmpty)
  }

  private func randomFact(
    _ step: Int, _ random: inout RepeatableRandom, _ story: Story
  ) -> Event.Fact {
    let references = story.introduction.letters.map(\.reference) + [Reference("none")]
    let reference = references.randomElement(using: &random) ?? Reference("none")
    let parties: [LetterParty] = [
      .requester, .connector(Story.ada), .connector(Story.ben), Story.prospect,
    ]
    let party = parties.randomElement(using: &random) ?? .requester
    let kind = LetterKind.allCases.randomElement(using: &random) ?? .reminder
    switch Int.random(in: 0..<24, using: &random) {
    case 0: return .withdrawn
    case 1: return .foundAcquainted
    case 2: return .closed(RequestEnd.allCases.randomElement(using: &random) ?? .lapsed)
    case 3: return .lapsed(reference)
    case 4: return .rejected(reference)
    case 5: return .held(reference)
    case 6..<10: return .approved(reference)
    case 10..<14: return .sent(reference)
    case 14..<18: return .answered(reference, .yes)
    case 18: return .answered(reference, .no(.other))
    case 19: return .answered(reference, .undeliverable)
    default: return story.letter("L\(step)", kind, party)
    }
  }
}
