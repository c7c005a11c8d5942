// SPDX-License-Identifier: Apache-2.0

import ContactRecords
import Introductions

/// What people may do in a walk.
struct Alphabet: Sendable {
  /// To an ask that waits for its answer.
  var answers: [Answer]

  /// To an ask that has ended or was answered before.
  var lateAnswers: [Answer]

  /// Holds, and approvals on another day than the sending; else a letter is approved and sent at
  /// once.
  ///
  /// A held letter and an approved one differ from a draft only in that an approved one can be
  /// sent, so a walk without them loses no day on which a letter may be sent.
  var holdsAndApproves = false

  /// Reminders are sent, and answered instead of the ask.
  var reminders = false

  /// Words that are put on record on the day after they were received.
  var backdates = false
  var rejects = true
  var withdraws = true

  /// Drafts are taken back to be written anew.
  var redrafts = false
  var findsAcquainted = true

  /// Connectors name others as better placed.
  var redirects = false
}

/// Something that one person does: facts of one day, which happen together.
struct Move {
  let facts: [Event.Fact]
  let day: Day

  /// The one who gets an ask.
  var sendsTo: String?

  /// The one who says "no more".
  var stops: String?
}

extension Alphabet {
  func moves(of course: Course, on day: Day) -> [Move] {
    let ghost = course.ghost
    var moves = course.introduction.lettersWaiting.flatMap { letter -> [Move] in
      let asked = ghost.asks.first { $0.reference == letter.reference }?.asked
      return reviews(letter, course.introduction.stage(of: letter.reference)).map { facts in
        Move(facts: facts, day: day, sendsTo: facts.last == .sent(letter.reference) ? asked : nil)
      }
    }
    for ask in ghost.asks where ask.sentOn != nil {
      moves += words(of: ask, isLive: ghost.isLive(ask), ghost, on: day)
    }
    if withdraws, ghost.end == nil { moves.append(Move(facts: [.withdrawn], day: day)) }
    if findsAcquainted, ghost.asks.allSatisfy(\.lostItsGround), ghost.end == nil {
      moves.append(Move(facts: [.foundAcquainted], day: day))
    }
    return moves
  }

  private func reviews(_ letter: Letter, _ stage: LetterStage?) -> [[Event.Fact]] {
    let reference = letter.reference
    switch letter.kind {
    case .connectorAsk, .prospectAsk, .introduction: break
    case .reminder: guard reminders else { return [] }
    case .requesterUpdate, .closingNote, .followUp, .connectorThanks: return []
    }
    let send: [Event.Fact] =
      stage == .approved ? [.sent(reference)] : [.approved(reference), .sent(reference)]
    var reviews = [send]
    if redrafts { reviews.append([.lapsed(reference)]) }
    if rejects { reviews.append([.rejected(reference)]) }
    if holdsAndApproves {
      if stage != .held { reviews.append([.held(reference)]) }
      if stage != .approved { reviews.append([.approved(reference)]) }
    }
    return reviews
  }

  private func words(
    of ask: Ghost.AskStory, isLive: Bool, _ ghost: Ghost, on day: Day
  ) -> [Move] {
    var answers = isLive ? answers : lateAnswers
    if isLive, redirects, ask.side == .connector {
      answers += ghost.nameable.map { .redirect(to: Identifier($0)) }
    }
    return answers.flatMap { answer in
      let stops = answer == .no(.noMore) ? ask.asked : nil
      let days = backdates ? [day, day.adding(days: -1)] : [day]
      return days.map { day in
        Move(facts: [.answered(ask.reference, answer)], day: day, stops: stops)
      }
    }
      + (reminders ? [ask.reminder].compactMap(\.self) : []).map {
        Move(facts: [.answered($0, .yes)], day: day)
      }
  }
}

extension Ghost {
  /// The Connectors whom anything tells from the others.
  var known: Set<String> {
    var known = Set(asks.filter { $0.side == .connector }.map(\.asked))
    for ask in asks {
      if case .redirect(let member?)? = ask.word?.answer { known.insert(member.rawValue) }
    }
    return known
  }

  /// Everybody known, and one who stands for all the others.
  fileprivate var nameable: [String] {
    Cast.connectors.nameable(known: known)
  }
}

extension [String] {
  /// Those known, and the first of the others, from whom nothing tells the rest.
  func nameable(known: Set<String>) -> [String] {
    filter(known.contains) + filter { !known.contains($0) }.prefix(1)
  }
}
