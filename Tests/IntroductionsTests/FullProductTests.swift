// SPDX-License-Identifier: Apache-2.0

import ContactRecords
import Introductions
import Testing

/// Every state with every kind of event: what is not in this table is refused and changes nothing.
@Suite struct FullProductTests {
  enum StateName: String, CaseIterable {
    case unfiled, seeking, askDrafted, askApproved, askSent, willing, prospectDrafted, prospectSent,
      agreed
    case introducing, introductionApproved, resting, introduced, closed, withdrawn, acquainted
  }

  enum FactName: String, CaseIterable {
    case filed, withdrawn, foundAcquainted, draftConnectorAsk, draftProspectAsk, draftReminder
    case draftUpdate, draftIntroduction, draftClosingNote, draftFollowUp, draftThanks
    case hold, approve, reject, send, yes, no, notNow, undeliverable, lapse, close
  }

  static let allowed: [StateName: Set<FactName>] = [
    .unfiled: [.filed],
    .seeking: [.withdrawn, .foundAcquainted, .draftConnectorAsk, .draftUpdate, .close],
    .askDrafted: [.withdrawn, .draftUpdate, .hold, .approve, .reject, .lapse],
    .askApproved: [.withdrawn, .draftUpdate, .hold, .approve, .reject, .send, .lapse],
    .askSent: [
      .withdrawn, .draftUpdate, .draftReminder, .yes, .no, .notNow, .undeliverable, .lapse,
    ],
    .willing: [
      .withdrawn, .draftUpdate, .draftProspectAsk, .close, .yes, .no, .notNow, .undeliverable,
    ],
    .prospectDrafted: [.withdrawn, .draftUpdate, .hold, .approve, .reject, .lapse],
    .prospectSent: [
      .withdrawn, .draftUpdate, .draftReminder, .yes, .no, .notNow, .undeliverable, .lapse,
    ],
    .agreed: [
      .withdrawn, .draftUpdate, .draftIntroduction, .yes, .no, .notNow, .undeliverable,
    ],
    .introducing: [.withdrawn, .draftUpdate, .hold, .approve, .lapse],
    .introductionApproved: [.withdrawn, .draftUpdate, .hold, .approve, .send, .lapse],
    .resting: [.withdrawn, .draftUpdate, .close, .yes, .no, .notNow],
    .introduced: [.draftFollowUp, .draftThanks],
    .closed: [.draftClosingNote],
    .withdrawn: [],
    .acquainted: [.draftUpdate],
  ]

  @Test(arguments: StateName.allCases, FactName.allCases)
  func `an event is taken where it can have happened and refused everywhere else`(
    state: StateName, fact: FactName
  ) throws {
    var story = try Self.story(in: state)
    let before = story.introduction
    let event = Self.fact(fact, in: story, state)
    if Self.allowed[state]?.contains(fact) == true {
      try story.tell(event)
      try expectInvariants(story)
    } else {
      #expect(throws: Refusal.self) { try story.tell(event) }
      #expect(story.introduction == before)
    }
  }

  private static func story(in state: StateName) throws -> Story {
    var story = try Story()
    switch state {
    case .unfiled: story = Story(unfiledUnder: Policy())
    case .seeking: break
    case .askDrafted: try story.draft("C1", .connectorAsk, .connector(Story.ada))
    case .askApproved:
      try story.draft("C1", .connectorAsk, .connector(Story.ada))
      try story.tell(.approved(Reference("C1")))
    case .askSent: try story.askConnector()
    case .willing, .prospectDrafted, .prospectSent, .resting:
      try story.askConnector()
      try story.answer("C1", .yes)
      if state == .prospectDrafted { try story.draft("P1", .prospectAsk, Story.prospect) }
      if state == .prospectSent || state == .resting { try story.askProspect() }
      if state == .resting { try story.answer("P1", .no(.notAFit)) }
    case .agreed, .introducing, .introductionApproved:
      try story.agree()
      if state != .agreed { try story.draft("I1", .introduction, .requester) }
      if state == .introductionApproved { try story.tell(.approved(Reference("I1"))) }
    case .introduced: try story.introduce()
    case .closed: try story.tell(.closed(.noConnector))
    case .withdrawn: try story.tell(.withdrawn)
    case .acquainted: try story.tell(.foundAcquainted)
    }
    return story
  }

  /// The letter that the state is about; in states without one, one that was never given out.
  private static func reference(in state: StateName) -> Reference {
    switch state {
    case .askDrafted, .askApproved, .askSent: Reference("C1")
    case .prospectDrafted, .prospectSent, .resting: Reference("P1")
    case .willing: Reference("C1")
    case .agreed: Reference("P1")
    case .introducing, .introductionApproved, .introduced: Reference("I1")
    case .unfiled, .seeking, .closed, .withdrawn, .acquainted: Reference("X9")
    }
  }

  private static func fact(_ name: FactName, in story: Story, _ state: StateName) -> Event.Fact {
    let reference = reference(in: state)
    let reminded: LetterParty = state == .prospectSent ? Story.prospect : .connector(Story.ada)
    return switch name {
    case .filed: .filed
    case .withdrawn: .withdrawn
    case .foundAcquainted: .foundAcquainted
    case .draftConnectorAsk: story.letter("N1", .connectorAsk, .connector(Story.ben))
    case .draftProspectAsk: story.letter("N1", .prospectAsk, Story.prospect)
    case .draftReminder: story.letter("N1", .reminder, reminded)
    case .draftUpdate: story.letter("N1", .requesterUpdate, .requester)
    case .draftIntroduction: story.letter("N1", .introduction, .requester)
    case .draftClosingNote: story.letter("N1", .closingNote, .requester)
    case .draftFollowUp: story.letter("N1", .followUp, .requester)
    case .draftThanks: story.letter("N1", .connectorThanks, .connector(Story.ada))
    case .hold: .held(reference)
    case .approve: .approved(reference)
    case .reject: .rejected(reference)
    case .send: .sent(reference)
    case .yes: .answered(reference, .yes)
    case .no: .answered(reference, .no(.tooBusy))
    case .notNow: .answered(reference, .notNow(until: nil))
    case .undeliverable: .answered(reference, .undeliverable)
    case .lapse: .lapsed(reference)
    case .close: .closed(closing(story.introduction.state))
    }
  }

  private static func closing(_ state: Introduction.State) -> RequestEnd {
    switch state {
    case .seeking(let end), .resting(let end): end
    case .askingConnector, .willing, .askingProspect, .agreed, .introducing, .ended: .lapsed
    }
  }
}

/// What holds for every request, whatever happened to it.
func expectInvariants(_ story: Story, sourceLocation: SourceLocation = #_sourceLocation) throws {
  let introduction = story.introduction
  let facts = story.events.map(\.fact)
  if introduction.letters.contains(where: { $0.kind == .introduction }) {
    let yeses = facts.count { if case .answered(_, .yes) = $0 { true } else { false } }
    #expect(
      yeses >= 2, "an introduction was written without two yeses", sourceLocation: sourceLocation)
  }
  let tried = introduction.connectorsTried
  #expect(
    Set(tried).count == tried.count, "somebody was asked twice", sourceLocation: sourceLocation)
  let pending = introduction.askRecords.count { $0.outcome == .pending }
  #expect(pending <= 1, "two asks are live", sourceLocation: sourceLocation)
  if introduction.end != nil {
    #expect(pending == 0, "an ask outlived its request", sourceLocation: sourceLocation)
  }
  var replayed = Introduction(introduction.request, policy: introduction.policy)
  for event in story.events { try replayed.apply(event) }
  #expect(replayed == introduction, "replaying gives another state", sourceLocation: sourceLocation)
}
