// SPDX-License-Identifier: Apache-2.0

import ContactRecords
import Introductions

extension Ghost {
  /// Judges an event that the machine took, by what was noted before it.
  func judge(_ event: Event, _ policy: Policy, today: Day) throws(Violation) {
    let broken: String?
    switch event.fact {
    case .drafted(let letter): broken = judge(letter)
    case .sent(let reference): broken = judge(sent: reference, on: event.day)
    case .answered(let reference, let answer): broken = judge(answer, to: reference, event.day)
    case .filed, .withdrawn, .foundAcquainted, .held, .approved, .rejected, .lapsed, .closed:
      broken = nil
    }
    if let broken { throw Violation(promise: broken, day: today) }
  }

  private func judge(_ letter: Letter) -> String? {
    switch (letter.kind, letter.party) {
    case (.introduction, .connector(let member)):
      if !mayIntroduce(on: letter.madeOn) { return "promise 1: drafted without two yeses" }
      if agreed?.connector.asked != member.rawValue {
        return "promise 3: not the Connector who said yes introduces"
      }
      return nil
    case (.connectorAsk, .connector(let member)):
      return judge(newAsk: letter)
        ?? (hasTried(member.rawValue) ? "promise 4: a Connector is asked twice" : nil)
    case (.prospectAsk, _): return judge(newAsk: letter) ?? judge(prospectAsk: letter)
    case (_, _): return nil
    }
  }

  private func judge(newAsk letter: Letter) -> String? {
    if end != nil { return "promise 4: an ask after the end" }
    if asks.contains(where: isLive) { return "promise 4: two live asks of one request" }
    if isDeclinedByProspect { return "promise 4: an ask after the Prospect's no" }
    return nil
  }

  private func judge(prospectAsk letter: Letter) -> String? {
    let willing = asks.last { $0.side == .connector && $0.word?.answer == .yes }
    guard let said = willing?.word?.day else { return "promise 3: no Connector said yes" }
    guard letter.madeOn >= said, letter.madeOn.days(since: said) <= terms.consentLasts else {
      return "promise 3: the Connector's yes has expired"
    }
    return nil
  }

  private func judge(sent reference: Reference, on day: Day) -> String? {
    guard introductions.contains(where: { $0.reference == reference }), !mayIntroduce(on: day)
    else { return nil }
    return "promise 1: sent without two yeses"
  }

  private func judge(_ answer: Answer, to letter: Reference, _ day: Day) -> String? {
    guard answer != .no(.noMore),
      let ask = asks.first(where: { $0.reference == letter || $0.reminder == letter })
    else { return nil }
    guard let sentOn = ask.sentOn, day >= sentOn else { return "an answer before its question" }
    guard let word = ask.word else { return nil }
    if word.day > day { return "an older answer replaces a newer one" }
    return word.answer == .no(.noMore) ? "an answer replaces \"no more\"" : nil
  }

  /// Whether a Connector was asked, or not wanted by the reviewer; a draft that lost its ground
  /// asked nobody.
  func hasTried(_ connector: String) -> Bool {
    asks.contains { $0.asked == connector && !$0.lostItsGround }
  }

  /// Promise 2: the letters that become due to the Requester on `day`, as a function of the
  /// filing's day and of being introduced, withdrawn, found acquainted, or of two having agreed by
  /// the closing.
  func tellsRequester(on day: Day, _ policy: Policy) -> [LetterKind] {
    guard let end, let endedOn else {
      let arrived = policy.updates != .none && told.isEmpty
      return (arrived ? [.requesterUpdate] : [])
        + (day >= closes(asOf: day) ? [.closingNote] : [])
    }
    let due: LetterKind?
    switch end {
    case .withdrawn: due = nil
    case .alreadyAcquainted: due = .requesterUpdate
    case .introduced: due = day.days(since: endedOn) >= policy.followUpAfter ? .followUp : nil
    case .declined, .notNow, .lapsed, .undeliverable, .noConnector: due = .closingNote
    }
    guard let due, !told.contains(where: { $0.kind == due && $0.isAfterEnd }) else { return [] }
    return [due]
  }
}

extension Course {
  /// Judges the state itself, on this day and on all to come.
  func judge(until last: Day, today: Day) throws(Violation) {
    if let broken = judgeAsks() ?? judgeConsents(from: today, until: last) {
      throw Violation(promise: broken, day: today)
    }
  }

  private func judgeAsks() -> String? {
    let live = ghost.asks.filter(ghost.isLive)
    if live.count > 1 { return "promise 4: two live asks of one request" }
    if live.first?.reference != introduction.liveAsk?.reference { return "the wrong ask is live" }
    if ghost.end != introduction.end { return "the end is another" }
    let records = introduction.askRecords
    for ask in ghost.asks where ask.sentOn != nil {
      guard let record = records.first(where: { $0.asked == ask.asked && $0.sentOn == ask.sentOn })
      else { return "an ask that was sent is not on record" }
      guard let word = ask.word, word.answer != .no(.noMore) else { continue }
      if record.outcome != word.answer.outcome { return "a word is on record as another" }
    }
    if ghost.stopped != Set(introduction.stopped.values) {
      return "promise 4: \"no more\" was forgotten"
    }
    return nil
  }

  private func judgeConsents(from today: Day, until last: Day) -> String? {
    let agreement: Agreement
    switch introduction.state {
    case .agreed(_, let made), .introducing(_, _, let made): agreement = made
    case .seeking, .askingConnector, .willing, .askingProspect, .resting, .ended: return nil
    }
    var day = today
    while day <= last {
      if MutualConsent(agreement, on: day) != nil, !ghost.mayIntroduce(on: day) {
        return "promise 1: consents hold on \(day) that nobody gave"
      }
      day = day.adding(days: 1)
    }
    guard introduction.connector?.rawValue == ghost.agreed?.connector.asked else {
      return "promise 3: not the Connector who said yes"
    }
    return nil
  }
}
