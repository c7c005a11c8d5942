// SPDX-License-Identifier: Apache-2.0

import ContactRecords
import Drafts
import IntroductionStore
package import Introductions

/// Turns a person's word into events, in one way for the command line, the spreadsheet and the
/// night.
struct HandBack {
  /// What became of a word.
  enum Outcome {
    /// These events are to be stored; none when everything had already been recorded.
    case events([Event])

    /// There is no such letter or request, or not yet.
    case unknown

    case refused(Finding.Problem)

    /// What to tell about a word that was not taken; nil for one that was.
    func problem(with word: HandedBack) -> Finding.Problem? {
      switch self {
      case .events: nil
      case .unknown: .unknownReference(word.subject)
      case .refused(let problem): problem
      }
    }
  }

  /// Positions of the introductions by their requests, and by the letters that they have.
  private var ofRequest: [Identifier<Request>: Int] = [:]
  private var ofLetter: [Reference: Int] = [:]

  /// The letters of each message, in order: most carry one.
  private var ofMessage: [Reference: [Letter]] = [:]

  init(_ introductions: [Introduction]) {
    for (index, introduction) in introductions.enumerated() {
      ofRequest[introduction.request.id] = index
      for letter in introduction.letters {
        ofLetter[letter.reference] = index
        ofMessage[letter.message, default: []].append(letter)
      }
    }
  }

  func position(of request: Identifier<Request>) -> Int? {
    ofRequest[request]
  }

  /// Applies `word` to the introductions that it is about.
  ///
  /// What must have happened before is recorded with it: sending what nobody approved approves it,
  /// and an answer to what nobody marked as sent shows that it was sent. A decision about one of
  /// several letters in one message is a decision about the message.
  func apply(
    _ word: HandedBack, on day: Day, recording: Recording, to introductions: inout [Introduction],
    check: (Letter) throws -> String?
  ) throws -> Outcome {
    if case .withdrawal = word.word {
      return withdraw(word.subject, on: day, recording, &introductions)
    }
    guard let reference = Reference.parse(word.subject), let index = ofLetter[reference],
      let letter = introductions[index].letters.first(where: { $0.reference == reference })
    else { return .unknown }
    if !word.check.isEmpty, let text = try check(letter), text != word.check {
      return .refused(.changedDraft(reference: reference.formatted))
    }
    let facts = facts(word.word, letter, on: day, introductions)
    return record(facts, on: day, recording, reference.formatted, &introductions)
  }

  /// The request is named by its identifier, or by the reference of one of its letters.
  private func withdraw(
    _ subject: String, on day: Day, _ recording: Recording, _ introductions: inout [Introduction]
  ) -> Outcome {
    guard
      let index = ofRequest[Identifier(subject)]
        ?? Reference.parse(subject).flatMap({ ofLetter[$0] })
    else { return .unknown }
    if introductions[index].end == .withdrawn { return .events([]) }
    return record([(index, .withdrawn)], on: day, recording, subject, &introductions)
  }

  private func facts(
    _ word: HandedBack.Word, _ letter: Letter, on day: Day, _ introductions: [Introduction]
  ) -> [(index: Int, fact: Event.Fact)] {
    guard let index = ofLetter[letter.reference] else { return [] }
    switch word {
    case .decision(let decision): return facts(decision, about: letter, introductions)
    case .answer(let answer):
      let introduction = introductions[index]
      let ask = introduction.ask(answeredBy: letter.reference)
      if introduction.answer(to: ask) == answer, answer != .no(.noMore),
        !introduction.needsRenewal(ask, on: day)
      {
        return []
      }
      let asked = introduction.letters.first { $0.reference == ask } ?? letter
      let shown = asked == letter ? [asked] : [asked, letter]
      let sent = shown.filter { introduction.stage(of: $0.reference)?.waits == true }
      return sent.flatMap { facts(.sent, about: $0, introductions) }
        + [(index, .answered(letter.reference, answer))]
    case .withdrawal: return [(index, .withdrawn)]
    }
  }

  /// For every letter of the message that still waits.
  private func facts(
    _ decision: ReviewDecision, about letter: Letter, _ introductions: [Introduction]
  ) -> [(index: Int, fact: Event.Fact)] {
    let parts = ofMessage[letter.message] ?? []
    let waits = { (part: Letter) in
      ofLetter[part.reference].flatMap { introductions[$0].stage(of: part.reference)?.waits }
        == true
    }
    let anyWaits = parts.contains(where: waits)
    return parts.flatMap { one -> [(index: Int, fact: Event.Fact)] in
      guard let index = ofLetter[one.reference] else { return [] }
      let stage = introductions[index].stage(of: one.reference)
      // One whose request was withdrawn meanwhile does not keep the others from having been sent.
      guard waits(one) || (one == letter && !(decision == .sent && anyWaits)) else { return [] }
      return facts(decision, one.reference, stage, isChosen: one == letter).map { (index, $0) }
    }
  }

  /// What has to be recorded so that the letter is where the decision wants it; nothing when it is
  /// there already.
  ///
  /// The others in the message of one that is rejected are written anew, without it.
  private func facts(
    _ decision: ReviewDecision, _ reference: Reference, _ stage: LetterStage?, isChosen: Bool
  ) -> [Event.Fact] {
    switch (decision, stage) {
    case (.approve, .approved), (.approve, .sent), (.hold, .held), (.reject, .rejected),
      (.redraft, .over), (.sent, .sent):
      []
    case (.approve, _): [.approved(reference)]
    case (.hold, _): [.held(reference)]
    case (.reject, _): [isChosen ? .rejected(reference) : .lapsed(reference)]
    case (.redraft, .drafted), (.redraft, .held), (.redraft, .approved): [.lapsed(reference)]
    case (.redraft, _): [.rejected(reference)]
    case (.sent, .drafted), (.sent, .held): [.approved(reference), .sent(reference)]
    case (.sent, _): [.sent(reference)]
    }
  }

  private func record(
    _ facts: [(index: Int, fact: Event.Fact)], on day: Day, _ recording: Recording,
    _ subject: String, _ introductions: inout [Introduction]
  ) -> Outcome {
    var changed: [Int: Introduction] = [:]
    var events: [Event] = []
    for (index, fact) in facts {
      var introduction = changed[index] ?? introductions[index]
      let event = Event(on: day, of: introduction.request.id, fact, recording: recording)
      do throws(Refusal) {
        try introduction.apply(event)
      } catch {
        return .refused(.refusedAnswer(reference: subject, reason: error.words))
      }
      changed[index] = introduction
      events.append(event)
    }
    for (index, introduction) in changed { introductions[index] = introduction }
    return .events(events)
  }
}

extension Refusal {
  /// The reason for people to read, as the end of a sentence.
  package var words: String {
    switch self {
    case .notFiled: "the request is not on file"
    case .alreadyFiled: "the request is already on file"
    case .requestEnded: "the request has ended"
    case .notSeeking, .notDue, .wrongParty, .noNoteDue: "no such letter is due now"
    case .otherEndExpected: "the request would end differently"
    case .askIsLive: "somebody is still being asked"
    case .consentsHold: "both have said yes, and the introduction is still to be sent"
    case .consentExpired: "a yes is too old; ask again before introducing anybody"
    case .referenceTaken: "the reference is taken"
    case .alreadyAsked: "this Connector was already asked"
    case .unknownReference: "no letter has this reference"
    case .beforeFiling: "the day is before the request was filed"
    case .otherRequest: "these are the words of another request"
    case .olderThanLetter: "the day is before the letter was written"
    case .letterIsDone(let stage): stage.words
    case .introductionIsOwed:
      "both people have said yes; hold it, or record the no that one of them has said since"
    case .notApproved: "it has not been approved"
    case .notSent: "it has not been sent"
    case .answeredBeforeSent: "the answer is older than the letter"
    case .askIsOver: "this question is over; whatever was recorded for it stands"
    case .asksNothing: "this letter asks nothing"
    case .meetingIsYesOrNo: "whether two people met is answered with yes or no"
    }
  }
}

extension LetterStage {
  /// Where a letter stands, for people to read.
  package var words: String {
    switch self {
    case .drafted: "waits for review"
    case .held: "held"
    case .approved: "approved, to be sent"
    case .sent(let day): "sent on \(day)"
    case .rejected: "rejected"
    case .over: "no longer needed"
    }
  }
}
