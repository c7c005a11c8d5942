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

  private static func withdraw(
    _ subject: String, on day: Day, _ introductions: inout [Introduction]
  ) -> Outcome {
    let id = Identifier<Request>(subject)
    guard let index = introductions.firstIndex(where: { $0.request.id == id }) else {
      return .unknown
    }
    if introductions[index].end == .withdrawn { return .events([]) }
    return record([.withdrawn], on: day, subject, &introductions[index])
  }

  private static func facts(
    _ word: HandedBack.Word, _ reference: Reference, _ introduction: Introduction
  ) -> [Event.Fact] {
    switch word {
    case .decision(let decision): facts(decision, reference, introduction.stage(of: reference))
    case .answer(let answer):
      facts(
        .sent, introduction.askReference(of: reference),
        introduction.stage(of: introduction.askReference(of: reference)))
        + [.answered(reference, answer)]
    case .withdrawal: [.withdrawn]
    }
  }

  /// What has to be recorded so that the letter is where the decision wants it; nothing when it is
  /// there or beyond.
  private static func facts(
    _ decision: ReviewDecision, _ reference: Reference, _ stage: LetterStage?
  ) -> [Event.Fact] {
    switch (decision, stage) {
    case (.approve, .drafted), (.approve, .held): [.approved(reference)]
    case (.hold, .drafted), (.hold, .approved): [.held(reference)]
    case (.reject, .drafted), (.reject, .held), (.reject, .approved): [.rejected(reference)]
    case (.sent, .drafted), (.sent, .held): [.approved(reference), .sent(reference)]
    case (.sent, .approved): [.sent(reference)]
    case (.approve, _), (.hold, _), (.reject, _), (.sent, _): []
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

extension Introduction {
  /// The ask that a letter belongs to: a reminder's ask, else the letter itself.
  fileprivate func askReference(of reference: Reference) -> Reference {
    liveAsk?.reminder == reference ? liveAsk?.reference ?? reference : reference
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
    case .olderThanLetter: "the day is before the letter was written"
    case .letterIsDone(let stage): stage.words
    case .introductionIsOwed:
      "both people have said yes; hold it, or record that the request was withdrawn"
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
