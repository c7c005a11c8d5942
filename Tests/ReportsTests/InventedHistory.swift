// SPDX-License-Identifier: Apache-2.0

import ContactRecords
import Introductions
import TestSupport

/// A history of an invented community, the same for the same seed: requests go their way from ask
/// to ask.
struct InventedHistory {
  private var random: RepeatableRandom
  private(set) var history = History()

  /// The last day on which anything happens is at most 90 days after the last month.
  init(seed: UInt64, first: Month, months: Int, requestsPerMonth: ClosedRange<Int>) {
    random = RepeatableRandom(seed: seed)
    for month in (0..<months).map({ first.adding(months: $0) }) {
      for _ in 0..<Int.random(in: requestsPerMonth, using: &random) {
        file(on: month.first.adding(days: Int.random(in: 0...27, using: &random)))
      }
    }
  }

  private mutating func file(on day: Day) {
    let id = Identifier<Request>("q\(history.requests.count + 1)")
    var end = RequestEnd.noConnector
    var endedOn: Day? = day.adding(days: 21)
    var firstAsk: Day?
    if !chance(1, in: 12) {
      firstAsk = day.adding(days: Int.random(in: 1...6, using: &random))
      (end, endedOn) = ask(for: id, from: firstAsk ?? day)
    }
    let met =
      end == .introduced && endedOn != nil ? (chance(1, in: 4) ? nil : !chance(1, in: 5)) : nil
    history.requests.append(
      RequestRecord(
        id: id, requester: "m\(Int.random(in: 1...12, using: &random))", filedOn: day,
        firstAskSentOn: firstAsk, end: endedOn == nil ? nil : end, endedOn: endedOn, met: met,
        metOn: met == nil ? nil : endedOn?.adding(days: 21)))
  }

  /// Asks up to two Connectors, then the Prospect.
  private mutating func ask(for id: Identifier<Request>, from day: Day) -> (RequestEnd, Day?) {
    var day = day
    for _ in 0..<2 {
      let connector = add(.connector, for: id, on: day)
      guard let answered = connector.endedOn else { return (.lapsed, nil) }
      day = answered.adding(days: 1)
      if connector.outcome == .withdrawn { return (.withdrawn, answered) }
      guard connector.outcome == .yes else { continue }
      let prospect = add(.prospect, for: id, on: day)
      return (
        prospect.outcome.end, prospect.endedOn?.adding(days: prospect.outcome == .yes ? 1 : 0)
      )
    }
    return (.lapsed, day)
  }

  private mutating func add(_ side: AskSide, for id: Identifier<Request>, on day: Day) -> AskRecord
  {
    let outcome = outcomes.randomElement(using: &random) ?? .pending
    let reasons: [DeclineReason?] = [
      .tooBusy, .tooBusy, .notCloseEnough, .badTiming, .notAFit, nil, nil,
    ]
    let ask = AskRecord(
      request: id, side: side, asked: "p\(Int.random(in: 1...30, using: &random))", sentOn: day,
      outcome: outcome, endedOn: outcome.days(&random).map(day.adding),
      reason: outcome == .no ? reasons.randomElement(using: &random) ?? nil : nil)
    history.asks.append(ask)
    return ask
  }

  private mutating func chance(_ part: Int, in whole: Int) -> Bool {
    Int.random(in: 1...whole, using: &random) <= part
  }
}

/// As often as they stand here.
private let outcomes: [AskOutcome] =
  Array(repeating: .yes, count: 28) + Array(repeating: .no, count: 8)
  + Array(repeating: .notNow, count: 4) + Array(repeating: .lapsed, count: 7)
  + [.withdrawn, .undeliverable]

extension AskOutcome {
  fileprivate var end: RequestEnd {
    switch self {
    case .yes: .introduced
    case .no: .declined
    case .notNow: .notNow
    case .lapsed, .pending: .lapsed
    case .withdrawn: .withdrawn
    case .undeliverable: .undeliverable
    }
  }

  fileprivate func days(_ random: inout RepeatableRandom) -> Int? {
    switch self {
    case .yes, .no, .notNow:
      min(Int.random(in: 0...12, using: &random), Int.random(in: 0...12, using: &random))
    case .lapsed: windowDays
    case .withdrawn: Int.random(in: 1...9, using: &random)
    case .undeliverable: 1
    case .pending: nil
    }
  }
}

private let windowDays = 14
