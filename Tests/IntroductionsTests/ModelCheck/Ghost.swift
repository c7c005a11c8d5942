// SPDX-License-Identifier: Apache-2.0

import ContactRecords
import Introductions

/// What was said and done about one request, noted from its events alone and by other code than the
/// machine's, so that a promise can be judged without asking the machine.
struct Ghost: Hashable {
  let terms: Terms
  var asks: [AskStory] = []
  var stopped: Set<String> = []
  var introductions: [IntroductionStory] = []
  var told: [Told] = []
  var endedOn: Day?
  var end: RequestEnd?

  /// Whether both words stood at some moment on or after the day of closing.
  var agreedAtClosing = false

  /// One ask from its draft to the last word about it.
  struct AskStory: Hashable {
    let reference: Reference
    let side: AskSide
    let asked: String
    let draftedOn: Day

    /// Of a Prospect's ask: the Connector's ask that it rests on.
    let via: Reference?
    var sentOn: Day?
    var word: Word?

    /// Whether it ended without a word: in silence, unsent, or with what it rested on.
    var isOver = false

    /// Whether its draft was let go before anybody sent or rejected it.
    var lostItsGround = false
    var reminder: Reference?
  }

  struct Word: Hashable {
    let answer: Answer
    let day: Day

    var isNo: Bool { answer.outcome == .no }
  }

  struct IntroductionStory: Hashable {
    let reference: Reference
    let connector: String
    var sentOn: Day?
  }

  /// A letter to the Requester.
  struct Told: Hashable {
    let kind: LetterKind
    let day: Day
    let isAfterEnd: Bool
  }

  /// Enough to tell most apart; equality looks at everything.
  func hash(into hasher: inout Hasher) {
    for ask in asks {
      hasher.combine(ask.asked)
      hasher.combine(ask.draftedOn.ordinal)
      hasher.combine(ask.sentOn?.ordinal)
      hasher.combine(ask.word?.day.ordinal)
      hasher.combine(ask.word?.answer.outcome)
      hasher.combine(ask.isOver)
    }
    hasher.combine(endedOn?.ordinal)
    hasher.combine(told.count)
    hasher.combine(introductions.count)
  }
}

// MARK: - What it knows

extension Ghost {
  /// Whether somebody is waited for, or a draft of an ask is.
  func isLive(_ ask: AskStory) -> Bool {
    end == nil && ask.word == nil && !ask.isOver
  }

  /// The Prospect's and the Connector's ask of one chain to which both last said yes.
  var agreed: (connector: AskStory, prospect: AskStory)? {
    for prospect in asks where prospect.side == .prospect && prospect.word?.answer == .yes {
      if let connector = asks.first(where: { $0.reference == prospect.via }),
        connector.word?.answer == .yes
      {
        return (connector, prospect)
      }
    }
    return nil
  }

  /// Whether both have an unexpired yes on `day`, and the Requester has not withdrawn.
  func mayIntroduce(on day: Day) -> Bool {
    guard let agreed, end != .withdrawn else { return false }
    return [agreed.connector, agreed.prospect].allSatisfy { ask in
      guard let said = ask.word?.day else { return false }
      return day >= said && day.days(since: said) <= terms.consentLasts
    }
  }

  /// The day from which an end without an introduction is due.
  func closes(asOf day: Day) -> Day {
    let outlives = agreedAtClosing || (day >= terms.closesOn && agreed != nil)
    return outlives ? terms.lastDay : terms.closesOn
  }

  /// The Prospect's own no, which stands.
  var isDeclinedByProspect: Bool {
    asks.contains { $0.side == .prospect && $0.word?.isNo == true }
  }
}
