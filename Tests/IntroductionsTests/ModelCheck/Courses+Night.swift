// SPDX-License-Identifier: Apache-2.0

import ContactRecords
import Introductions

extension Courses {
  /// The course after the night has done all that is due but to ask, which needs leave.
  func night(_ number: Int, on day: Day) throws(Violation) -> Int {
    if let known = nights[number] { return known }
    var after = number
    for _ in 0..<20 {
      guard let duty = self[after].introduction.duties(on: day).first(where: { !$0.asks }) else {
        try judgeNight(number, after, on: day)
        nights[number] = after
        return after
      }
      after = try perform(duty, after, on: day)
    }
    throw violation("the night is never done", number, day)
  }

  /// The course after one duty.
  func perform(_ duty: Duty, _ number: Int, on day: Day) throws(Violation) -> Int {
    guard let fact = fact(of: duty, self[number].introduction, day),
      let next = try take([fact], number, on: day, today: day)
    else { throw violation("the duty \(duty) can't be done", number, day) }
    return next
  }

  private func fact(of duty: Duty, _ introduction: Introduction, _ day: Day) -> Event.Fact? {
    switch duty {
    case .acknowledge, .tellAcquainted, .tellWilling:
      introduction.letter(.requesterUpdate, .requester, on: day)
    case .seekConnector, .askProspect: nil
    case .remind(let ask): introduction.letter(.reminder, ask.party, on: day)
    case .lapse(let ask): .lapsed(ask.reference)
    case .introduce(let connector, _):
      introduction.letter(.introduction, .connector(connector), on: day)
    case .holdBack(let letter): .lapsed(letter)
    case .close(let end): .closed(end)
    case .sendClosingNote: introduction.letter(.closingNote, .requester, on: day)
    case .thankConnector(let connector):
      introduction.letter(.connectorThanks, .connector(connector), on: day)
    case .followUp(let party): introduction.letter(.followUp, party, on: day)
    }
  }

  /// Promise 2: what the Requester is told tonight is what a Requester may know.
  private func judgeNight(_ before: Int, _ after: Int, on day: Day) throws(Violation) {
    let old = self[before].ghost
    let expected = old.tellsRequester(on: day, cast.policy)
    let told = self[after].ghost.told.dropFirst(old.told.count).map(\.kind)
    guard told == expected else {
      throw violation("promise 2: the Requester is told \(told), not \(expected)", after, day)
    }
    guard self[after].ghost.end != nil || day < old.terms.lastDay else {
      throw violation("a request stays open for ever", after, day)
    }
  }

  func violation(_ promise: String, _ number: Int, _ day: Day) -> Violation {
    Violation(promise: promise, day: day, stories: [story(of: number)])
  }
}

extension Duty {
  /// Whether it puts a question to somebody.
  var asks: Bool {
    switch self {
    case .seekConnector, .askProspect: true
    case .acknowledge, .tellAcquainted, .tellWilling, .remind, .lapse, .introduce, .holdBack,
      .close, .sendClosingNote, .thankConnector, .followUp:
      false
    }
  }
}
