// SPDX-License-Identifier: Apache-2.0

import ContactRecords
import Introductions
import TestSupport

/// A history of an invented community, the same for the same seed: requests go their way from ask
/// to ask, and now and then something is put on record late.
struct InventedHistory {
  private var random: RepeatableRandom
  private let habits: Habits
  private(set) var history = History()

  /// What the people of a community are like.
  struct Habits {
    /// Different Requesters, Connectors and Prospects.
    var requesters = 12
    var connectors = 15
    var prospects = 30

    /// Of a hundred things, how many are put on record some days late.
    var recordedLate = 4

    /// Of a hundred asks that lapsed, how many are answered after all.
    var answeredLate = 10

    static let usual = Habits()

    /// A community of so many requests a month at most.
    static func ofSize(_ requests: Int) -> Habits {
      Habits(requesters: requests + 5, connectors: requests + 10, prospects: requests * 2 + 10)
    }

    /// The same people, who put everything on record on its day and keep to their word.
    var prompt: Habits {
      var habits = self
      (habits.recordedLate, habits.answeredLate) = (0, 0)
      return habits
    }
  }

  /// The last thing happens at most 150 days after the last month.
  init(
    seed: UInt64, first: Month, months: Int, requestsPerMonth: ClosedRange<Int>,
    habits: Habits? = nil
  ) {
    random = RepeatableRandom(seed: seed)
    self.habits = habits ?? .ofSize(requestsPerMonth.upperBound)
    for month in (0..<months).map({ first.adding(months: $0) }) {
      for _ in 0..<Int.random(in: requestsPerMonth, using: &random) {
        file(on: month.first.adding(days: Int.random(in: 0...27, using: &random)))
      }
    }
  }

  private mutating func file(on day: Day) {
    let id = Identifier<Request>("q\(history.requests.count + 1)")
    let requester = "m\(Int.random(in: 1...habits.requesters, using: &random))"
    var record = Record(day)
    var request = RequestLife(id: id, requester: requester, filed: note(day, &record))
    if chance(8) {
      request.ending = .init(.noConnector, note(day.adding(days: 21), &record))
    } else {
      ask(&request, from: day.adding(days: Int.random(in: 1...6, using: &random)), &record)
    }
    if request.ending?.end == .introduced { meet(&request, &record) }
    history.requests.append(request)
  }

  /// Asks up to two Connectors, then the Prospect.
  private mutating func ask(_ request: inout RequestLife, from day: Day, _ record: inout Record) {
    var day = day
    let prospect = "p\(Int.random(in: 1...habits.prospects, using: &random))"
    let first = Int.random(in: 1...habits.connectors, using: &random)
    for connector in [first, first % habits.connectors + 1] {
      let answer = add(.connector, to: "c\(connector)", &request, on: day, &record)
      day = answer.day.adding(days: 1)
      if answer.outcome == .withdrawn {
        request.ending = .init(.withdrawn, note(answer.day, &record))
        return
      }
      guard answer.outcome == .yes else { continue }
      let last = add(.prospect, to: prospect, &request, on: day, &record)
      let ended = last.day.adding(days: last.outcome == .yes ? 1 : 0)
      request.ending = .init(last.outcome.end, note(ended, &record))
      return
    }
    request.ending = .init(.lapsed, note(day, &record))
  }

  private mutating func add(
    _ side: AskSide, to asked: String, _ request: inout RequestLife, on day: Day,
    _ record: inout Record
  ) -> (outcome: AskOutcome, day: Day) {
    let outcome = outcomes.randomElement(using: &random) ?? .lapsed
    var ask = AskLife(
      request: request.id, side: side, asked: asked, sent: note(day, &record))
    let ended = day.adding(days: days(of: outcome))
    ask.endings = [ending(outcome, ended, &record)]
    if request.firstAsk == nil { request.firstAsk = ask.sent }
    if outcome == .lapsed, chance(habits.answeredLate) {
      var later = record
      let answer: AskOutcome =
        [.yes, .no, .notNow, .undeliverable].randomElement(using: &random) ?? .no
      let late = ended.adding(days: Int.random(in: 1...40, using: &random))
      ask.endings.append(ending(answer, late, &later))
    }
    history.asks.append(ask)
    return (outcome, ended)
  }

  private mutating func ending(_ outcome: AskOutcome, _ day: Day, _ record: inout Record)
    -> AskLife.Ending
  {
    let reason: DeclineReason?? = outcome == .no ? reasons.randomElement(using: &random) : nil
    return AskLife.Ending(outcome, note(day, &record), reason: reason ?? nil)
  }

  /// What the two say later; some say first that they didn't meet, or that they did and then not.
  private mutating func meet(_ request: inout RequestLife, _ record: inout Record) {
    guard let ended = request.ending?.day.on, !chance(25) else { return }
    let told = ended.adding(days: 21)
    let haveMet = chance(80)
    request.meetings = [.init(haveMet, note(told, &record))]
    if chance(10) {
      request.meetings.append(.init(!haveMet, note(told.adding(days: 30), &record)))
    }
  }

  // MARK: - Recording

  /// How far the records of one request have come: nothing is put on record before what came before
  /// it.
  private struct Record {
    var day: Day

    init(_ day: Day) { self.day = day }
  }

  private mutating func note(_ day: Day, _ record: inout Record) -> RecordedDay {
    var known = max(day, record.day)
    if chance(habits.recordedLate) {
      known = known.adding(days: Int.random(in: 1...45, using: &random))
    }
    record.day = known
    return RecordedDay(day, knownOn: known)
  }

  private mutating func days(of outcome: AskOutcome) -> Int {
    switch outcome {
    case .yes, .no, .notNow:
      min(Int.random(in: 0...12, using: &random), Int.random(in: 0...12, using: &random))
    case .lapsed, .pending: windowDays
    case .withdrawn: Int.random(in: 1...9, using: &random)
    case .undeliverable: 1
    }
  }

  private mutating func chance(_ percent: Int) -> Bool {
    Int.random(in: 1...100, using: &random) <= percent
  }
}

extension History {
  /// What a store would have held on that day.
  func known(by day: Day) -> History {
    var known = History()
    known.requests = requests.filter { $0.filed.knownOn <= day }.map { request in
      var request = request
      if let first = request.firstAsk, first.knownOn > day { request.firstAsk = nil }
      if let ending = request.ending, ending.day.knownOn > day { request.ending = nil }
      request.meetings.removeAll { $0.day.knownOn > day }
      return request
    }
    known.asks = asks.filter { $0.sent.knownOn <= day }.map { ask in
      var ask = ask
      ask.endings.removeAll { $0.day.knownOn > day }
      return ask
    }
    return known
  }

  /// The same facts in another order.
  func shuffled(seed: UInt64) -> History {
    var random = RepeatableRandom(seed: seed)
    return History(
      requests: requests.shuffled(using: &random), asks: asks.shuffled(using: &random))
  }
}

/// As often as they stand here.
private let outcomes: [AskOutcome] =
  Array(repeating: .yes, count: 28) + Array(repeating: .no, count: 8)
  + Array(repeating: .notNow, count: 4) + Array(repeating: .lapsed, count: 7)
  + [.withdrawn, .undeliverable]

private let reasons: [DeclineReason?] = [
  .tooBusy, .tooBusy, .notCloseEnough, .badTiming, .notAFit, .other, nil, nil,
]

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
}

private let windowDays = 14
