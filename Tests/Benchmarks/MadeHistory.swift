// SPDX-License-Identifier: Apache-2.0

import ContactRecords
import Introductions
import TestSupport

/// The history of a made-up community, the same for the same seed: each request goes its way from
/// Connector to Connector to the Prospect, as the state machine would have it.
///
/// About 2.5 asks a request; some words are put on record days later, and some lapsed asks are
/// answered after all.
struct MadeHistory {
  private(set) var lives: [Life] = []

  /// The first month, and the last day on which anything is on record.
  let first: Month
  let last: Day
  private var random: RepeatableRandom
  private let people: People

  /// One request and its asks, in the order of sending.
  struct Life {
    var request: RequestLife
    var asks: [AskLife] = []
  }

  /// How many of each there are to choose from.
  private struct People {
    let requesters: Int
    let connectors: Int
    let prospects: Int

    init(requests: Int) {
      requesters = max(10, requests / 50)
      connectors = max(10, requests / 60)
      prospects = max(20, requests * 3 / 5)
    }
  }

  init(requests: Int, months: Int, seed: UInt64) {
    let end = Month(checked: 2026, 10)
    first = end.adding(months: 1 - months)
    last = end.last
    random = RepeatableRandom(seed: seed)
    people = People(requests: requests)
    var filed: [Day] = []
    for index in 0..<requests {
      let month = first.adding(months: index * months / requests)
      filed.append(month.first.adding(days: Int.random(in: 0...27, using: &random)))
    }
    for (index, day) in filed.sorted().enumerated() { live(number: index + 1, filed: day) }
  }

  var history: History {
    History(requests: lives.map(\.request), asks: lives.flatMap(\.asks))
  }

  private mutating func live(number: Int, filed: Day) {
    let id = Identifier<Request>("q" + padded(number, 6))
    let requester = "m\(Int.random(in: 1...people.requesters, using: &random))"
    var life = Life(request: RequestLife(id: id, requester: requester, filed: RecordedDay(filed)))
    let ending = ask(in: &life, filed: filed)
    life.request.firstAsk = life.asks.first?.sent
    if let ending, ending.day.knownOn <= last {
      life.request.ending = ending
      if ending.end == .introduced { meet(in: &life, after: ending.day.on) }
    }
    lives.append(life)
  }

  /// Asks up to three Connectors and then the Prospect; nil where an answer is still to come.
  private mutating func ask(in life: inout Life, filed: Day) -> RequestLife.Ending? {
    guard !chance(1, in: 40) else { return close(.noConnector, filed: filed, after: filed) }
    var day = filed.adding(days: Int.random(in: 1...6, using: &random))
    var tried: Set<String> = []
    for _ in 0..<3 {
      let connector = "m\(Int.random(in: 1...people.connectors, using: &random))"
      guard tried.insert(connector).inserted else { continue }
      guard let end = add(.connector, connector, on: day, to: &life) else { return nil }
      answerLate(in: &life, onceSent: day)
      if end.outcome == .withdrawn { return RequestLife.Ending(.withdrawn, end.day) }
      day = end.day.knownOn.adding(days: end.outcome == .yes ? 1 : 3)
      if end.outcome == .yes { return askProspect(in: &life, on: day, filed: filed) }
    }
    let outcome = life.asks.last?.endings.first?.outcome ?? .lapsed
    return close(outcome.requestEnd, filed: filed, after: day)
  }

  private mutating func askProspect(
    in life: inout Life, on day: Day, filed: Day
  ) -> RequestLife.Ending? {
    let prospect = "p\(Int.random(in: 1...people.prospects, using: &random))"
    guard let end = add(.prospect, prospect, on: day, to: &life) else { return nil }
    answerLate(in: &life, onceSent: day)
    switch end.outcome {
    case .yes:
      return RequestLife.Ending(.introduced, RecordedDay(end.day.knownOn.adding(days: 1)))
    case .withdrawn: return RequestLife.Ending(.withdrawn, end.day)
    case .no, .notNow, .lapsed, .undeliverable, .pending:
      return close(end.outcome.requestEnd, filed: filed, after: end.day.knownOn)
    }
  }

  private func close(_ end: RequestEnd, filed: Day, after day: Day) -> RequestLife.Ending {
    RequestLife.Ending(end, RecordedDay(max(filed.adding(days: Policy().closesAfter), day)))
  }

  /// The ending of the ask; nil where it isn't on record by the last day.
  private mutating func add(
    _ side: AskSide, _ asked: String, on day: Day, to life: inout Life
  ) -> AskLife.Ending? {
    let window = Policy().window(of: side).lapsesAfter
    let sent = RecordedDay(
      day, knownOn: chance(1, in: 80) ? day.adding(days: 2) : nil)
    guard sent.knownOn <= last else { return nil }
    let outcome = (side == .connector ? connectorOutcomes : prospectOutcomes)[
      Int.random(in: 0..<100, using: &random)]
    let ending = end(outcome, sent: sent, window: window)
    life.asks.append(
      AskLife(
        request: life.request.id, side: side, asked: asked, sent: sent,
        endings: ending.day.knownOn <= last ? [ending] : []))
    return life.asks.last?.endings.first
  }

  private mutating func end(
    _ outcome: AskOutcome, sent: RecordedDay, window: Int
  ) -> AskLife.Ending {
    let days =
      outcome == .lapsed
      ? window
      : min(Int.random(in: 0..<window, using: &random), Int.random(in: 0..<window, using: &random))
    let on = sent.on.adding(days: days)
    let latest = sent.on.adding(days: window)
    let recorded = chance(1, in: 30) ? latest : on
    let reason = outcome == .no ? reasons[Int.random(in: 0..<reasons.count, using: &random)] : nil
    return AskLife.Ending(
      outcome,
      RecordedDay(
        on, knownOn: outcome == .withdrawn ? sent.knownOn : max(recorded, sent.knownOn)),
      reason: reason)
  }

  /// The Connector before this one may still say no, a month after their ask lapsed.
  private mutating func answerLate(in life: inout Life, onceSent day: Day) {
    let index = life.asks.count - 2
    guard index >= 0, life.asks[index].endings.last?.outcome == .lapsed, chance(1, in: 8),
      let sent = life.asks.last?.sent.knownOn
    else { return }
    let known = sent.adding(days: Int.random(in: 20...60, using: &random))
    guard known <= last else { return }
    life.asks[index].endings.append(
      AskLife.Ending(
        .no, RecordedDay(day.adding(days: 1), knownOn: known), reason: .tooBusy))
  }

  private mutating func meet(in life: inout Life, after day: Day) {
    guard chance(3, in: 5) else { return }
    let told = day.adding(days: Policy().followUpAfter + Int.random(in: 0...9, using: &random))
    guard told <= last else { return }
    life.request.meetings = [RequestLife.Meeting(!chance(1, in: 6), RecordedDay(told))]
  }

  private mutating func chance(_ part: Int, in whole: Int) -> Bool {
    Int.random(in: 1...whole, using: &random) <= part
  }
}

func padded(_ number: Int, _ width: Int) -> String {
  let digits = String(number)
  return String(repeating: "0", count: max(0, width - digits.count)) + digits
}

extension Month {
  fileprivate init(checked year: Int, _ month: Int) {
    guard let month = Month(year: year, month: month) else { preconditionFailure("no such month") }
    self = month
  }
}

extension AskOutcome {
  fileprivate var requestEnd: RequestEnd {
    switch self {
    case .yes, .lapsed, .withdrawn, .pending: .lapsed
    case .no: .declined
    case .notNow: .notNow
    case .undeliverable: .undeliverable
    }
  }
}

/// As often as they stand here, in a hundred.
private let connectorOutcomes = outcomes(yes: 51, no: 20, notNow: 8, lapsed: 17, undeliverable: 3)
private let prospectOutcomes = outcomes(yes: 62, no: 16, notNow: 8, lapsed: 11, undeliverable: 2)

private func outcomes(
  yes: Int, no: Int, notNow: Int, lapsed: Int, undeliverable: Int
) -> [AskOutcome] {
  [
    (AskOutcome.yes, yes), (.no, no), (.notNow, notNow), (.lapsed, lapsed),
    (.undeliverable, undeliverable),
    (.withdrawn, 100 - yes - no - notNow - lapsed - undeliverable),
  ].flatMap { Array(repeating: $0.0, count: $0.1) }
}

private let reasons: [DeclineReason] = [
  .tooBusy, .tooBusy, .tooBusy, .notCloseEnough, .notCloseEnough, .badTiming, .badTiming, .notAFit,
  .preferNotToSay, .preferNotToSay, .conflict, .other,
]
