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

  /// Applies `word` to the introduction that it is about.
  ///
  /// What must have happened before is recorded with it: sending what nobody approved approves it,
  /// and an answer to what nobody marked as sent shows that it was sent.
  static func apply(
    _ word: HandedBack, on day: Day, to introductions: inout [Introduction],
    check: (Letter) throws -> String?
  ) throws -> Outcome {
    if case .withdrawal = word.word { return withdraw(word.subject, on: day, &introductions) }
    guard let reference = Reference.parse(word.subject),
      let index = introductions.firstIndex(where: { $0.stage(of: reference) != nil }),
      let letter = introductions[index].letters.first(where: { $0.reference == reference })
    else { return .unknown }
    if !word.check.isEmpty, let text = try check(letter), text != word.check {
      return .refused(.changedDraft(reference: reference.formatted))
    }
    let facts = facts(word.word, reference, introductions[index])
    return record(facts, on: day, reference.formatted, &introductions[index])
  }

  /// The request is named by its identifier, or by the reference of one of its letters.
  private static func withdraw(
    _ subject: String, on day: Day, _ introductions: inout [Introduction]
  ) -> Outcome {
    let reference = Reference.parse(subject)
    let found = introductions.firstIndex { introduction in
      introduction.request.id.rawValue == subject
        || reference.map { introduction.stage(of: $0) != nil } ?? false
    }
    guard let found else { return .unknown }
    if introductions[found].end == .withdrawn { return .events([]) }
    return record([.withdrawn], on: day, subject, &introductions[found])
  }

  private static func facts(
    _ word: HandedBack.Word, _ reference: Reference, _ introduction: Introduction
  ) -> [Event.Fact] {
    switch word {
    case .decision(let decision):
      return facts(decision, reference, introduction.stage(of: reference))
    case .answer(let answer):
      let ask = introduction.ask(answeredBy: reference)
      if introduction.answer(to: ask) == answer { return [] }
      let waits = introduction.stage(of: ask)?.waits == true
      return (waits ? facts(.sent, ask, introduction.stage(of: ask)) : [])
        + [.answered(reference, answer)]
    case .withdrawal: return [.withdrawn]
    }
  }

  /// What has to be recorded so that the letter is where the decision wants it; nothing when it is
  /// there already.
  private static func facts(
    _ decision: ReviewDecision, _ reference: Reference, _ stage: LetterStage?
  ) -> [Event.Fact] {
    switch (decision, stage) {
    case (.approve, .approved), (.approve, .sent), (.hold, .held), (.reject, .rejected),
      (.sent, .sent):
      []
    case (.approve, _): [.approved(reference)]
    case (.hold, _): [.held(reference)]
    case (.reject, _): [.rejected(reference)]
    case (.sent, .drafted), (.sent, .held): [.approved(reference), .sent(reference)]
    case (.sent, _): [.sent(reference)]
    }
  }

  private static func record(
    _ facts: [Event.Fact], on day: Day, _ subject: String, _ introduction: inout Introduction
  ) -> Outcome {
    var changed = introduction
    var events: [Event] = []
    for fact in facts {
      let event = Event(on: day, of: introduction.request.id, fact)
      do throws(Refusal) {
        try changed.apply(event)
      } catch {
        return .refused(.refusedAnswer(reference: subject, reason: error.words))
      }
      events.append(event)
    }
    introduction = changed
    return .events(events)
  }
}

extension Refusal {
  /// The reason for people to read, as the end of a sentence.
  package var words: String {
    switch self {
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
