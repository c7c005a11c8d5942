// SPDX-License-Identifier: Apache-2.0

import ContactRecords
import Introductions

/// What is counted by the month in which it was begun.
enum Series: Int, CaseIterable, Hashable, Sendable {
  /// Asks by the day of sending; a case's `kind` says whether it was the first of its side for the
  /// request.
  case connectorAsks
  case prospectAsks

  /// Requests by the day of their first ask, by whether they were introduced.
  case started

  /// Requests by the day of filing, by how far they came.
  case filed

  init(_ side: AskSide) {
    self =
      switch side {
      case .connector: .connectorAsks
      case .prospect: .prospectAsks
      }
  }

  /// A no, and for requests an introduction.
  var telling: Telling {
    switch self {
    case .connectorAsks, .prospectAsks:
      Telling(
        outcome: AskOutcome.no.code, cover: [AskOutcome.notNow.code, AskOutcome.lapsed.code])
    case .started: Telling(outcome: CompletionOutcome.introduced.rawValue)
    case .filed: Telling(outcome: FunnelStep.introduced.code)
    }
  }
}

/// A history in columns: its populations, and the days of what is counted by the month in which it
/// happened.
struct Records: Sendable {
  private let populations: [Population]
  let events: EventDays

  init(_ history: History) {
    var people = Numbering()
    var requests = Numbering()
    let requesters = history.requests.map { request in
      _ = requests.number(of: request.id.rawValue)
      return people.number(of: request.requester)
    }
    let asks = history.asks.map { ask in
      NumberedAsk(
        ask, request: requests.number(of: ask.request.rawValue),
        party: people.number(of: ask.asked))
    }
    let reach = Reach(asks, history.requests, count: requests.count)
    populations = Series.allCases.map { series in
      switch series {
      case .connectorAsks: asks.population(.connector, requesters, reach)
      case .prospectAsks: asks.population(.prospect, requesters, reach)
      case .started:
        Population(
          history.requests.indices.compactMap { index in
            history.requests[index].startedEntry(requesters[index], reach.prospect[index])
          })
      case .filed:
        Population(
          history.requests.indices.map { index in
            history.requests[index].filedEntry(
              requesters[index], reach.prospect[index], reach.furthest[index])
          })
      }
    }
    events = EventDays(history)
  }

  subscript(series: Series) -> Population { populations[series.rawValue] }

  /// The month of the first event that was on record on a day; nil while there was none.
  func firstMonth(asOf day: Day) -> Month? {
    populations.compactMap { $0.firstMonth(asOf: day) }.min()
  }
}

extension [NumberedAsk] {
  fileprivate func population(_ side: AskSide, _ requesters: [Int32], _ reach: Reach) -> Population
  {
    Population(
      indices.filter { self[$0].ask.side == side }.map { index in
        self[index].entry(requesters, isFirst: reach.isFirst(index, self[index]))
      },
      excluding: [AskOutcome.withdrawn.code, AskOutcome.undeliverable.code])
  }
}

/// One value for each side of an ask.
struct BySide<Value: Sendable>: Sendable {
  let connector: Value
  let prospect: Value

  init(_ value: (AskSide) -> Value) {
    connector = value(.connector)
    prospect = value(.prospect)
  }

  subscript(side: AskSide) -> Value {
    switch side {
    case .connector: connector
    case .prospect: prospect
    }
  }
}

/// Numbers for names, in the order in which they are met.
private struct Numbering {
  private var numbers: [String: Int32] = [:]

  /// The asks of a request follow one another.
  private var last: (name: String, number: Int32)?

  var count: Int { numbers.count }

  mutating func number(of name: String) -> Int32 {
    if let last, last.name == name { return last.number }
    let number = numbers[name] ?? Int32(numbers.count)
    if number == numbers.count { numbers[name] = number }
    last = (name, number)
    return number
  }
}

private struct NumberedAsk {
  let ask: AskLife
  let request: Int
  let party: Int32

  init(_ ask: AskLife, request: Int32, party: Int32) {
    self.ask = ask
    self.request = Int(request)
    self.party = party
  }

  func entry(_ requesters: [Int32], isFirst: Bool) -> (Population.Case, [Population.Ending]) {
    let endings = ask.endings.map { ending in
      Population.Ending(
        outcome: ending.outcome.code, on: ending.day.on.ordinal,
        knownOn: ending.day.knownOn.ordinal, reason: ending.reason?.code ?? 0)
    }
    let known = Population.Case(
      began: ask.sent.on.ordinal, knownOn: ask.sent.knownOn.ordinal,
      requester: request < requesters.count ? requesters[request] : -1,
      party: .init(number: party, knownOn: .min, before: party),
      kind: isFirst ? 0 : 1, ending: endings.first, metFrom: .max)
    return (known, Array(endings.dropFirst()))
  }
}

/// What the asks of each request say of the request.
private struct Reach {
  /// Position of the first ask of each request, by side; nil where there is none.
  private var firstAsk: [AskSide: [Int?]]

  /// Who the Prospect is, from the day on which it was on record that somebody asked them; until
  /// then the request itself stands for them, as a number below 0.
  private(set) var prospect: [Population.Party]

  /// The furthest step that a yes had brought each request to when it ended.
  private(set) var furthest: [FunnelStep]

  init(_ asks: [NumberedAsk], _ requests: [RequestLife], count: Int) {
    firstAsk = Dictionary(
      uniqueKeysWithValues: AskSide.allCases.map { ($0, Array(repeating: nil, count: count)) })
    prospect = (0..<count).map { number in
      let itself = -2 - Int32(number)
      return .init(number: itself, knownOn: .min, before: itself)
    }
    furthest = Array(repeating: .filed, count: count)
    for (index, ask) in asks.enumerated() {
      let before = firstAsk[ask.ask.side]?[ask.request]
      if before.flatMap({ $0 }).map({ ask.ask.isBefore(asks[$0].ask) }) ?? true {
        firstAsk[ask.ask.side]?[ask.request] = index
        if ask.ask.side == .prospect {
          prospect[ask.request] = .init(
            number: ask.party, knownOn: ask.ask.sent.knownOn.ordinal,
            before: -2 - Int32(ask.request))
        }
      }
      guard ask.request < requests.count, let end = requests[ask.request].ending else { continue }
      let step = ask.ask.furthest(knownBy: end.day.knownOn)
      furthest[ask.request] = max(furthest[ask.request], step)
    }
  }

  func isFirst(_ index: Int, _ ask: NumberedAsk) -> Bool {
    firstAsk[ask.ask.side]?[ask.request] == index
  }
}

extension AskLife {
  /// In the order of the records, so that what comes on record later is never before.
  fileprivate func isBefore(_ other: AskLife) -> Bool {
    (sent.knownOn, sent.on, asked) < (other.sent.knownOn, other.sent.on, other.asked)
  }

  /// What came on record later never changes how far an ended request came.
  fileprivate func furthest(knownBy day: Day) -> FunnelStep {
    // Nobody asks a Prospect without a Connector's yes.
    let isYes = endings.last { $0.day.knownOn <= day }?.outcome == .yes
    return isYes || side == .prospect ? .connectorYes : .firstAskSent
  }
}

extension RequestLife {
  fileprivate func startedEntry(_ requester: Int32, _ prospect: Population.Party) -> (
    Population.Case, [Population.Ending]
  )? {
    firstAsk.map { first in
      let outcome: CompletionOutcome? = ending.map { $0.end == .introduced ? .introduced : .closed }
      return (entry(first, requester, prospect, outcome?.rawValue), [])
    }
  }

  /// A request that was introduced came as far as that, whatever its asks say.
  fileprivate func filedEntry(
    _ requester: Int32, _ prospect: Population.Party, _ furthest: FunnelStep
  ) -> (
    Population.Case, [Population.Ending]
  ) {
    let step = ending?.end == .introduced ? FunnelStep.introduced : furthest
    return (entry(filed, requester, prospect, step.code), [])
  }

  private func entry(
    _ began: RecordedDay, _ requester: Int32, _ prospect: Population.Party,
    _ outcome: Population.Outcome?
  ) -> Population.Case {
    let ended = outcome.flatMap { outcome in
      ending.map { ending in
        Population.Ending(
          outcome: outcome, on: ending.day.on.ordinal, knownOn: ending.day.knownOn.ordinal,
          reason: 0)
      }
    }
    return Population.Case(
      began: began.on.ordinal, knownOn: began.knownOn.ordinal, requester: requester,
      party: prospect, kind: 0, ending: ended,
      metFrom: metFrom)
  }

  /// Whoever says that they met is believed, whatever the other says later.
  private var metFrom: Int32 {
    meetings.filter(\.haveMet).map(\.day.knownOn.ordinal).min() ?? .max
  }
}

/// What became of a request whose first ask was sent.
enum CompletionOutcome: Population.Outcome, CaseIterable, Sendable {
  case introduced = 1

  /// It ended in any other way.
  case closed = 2
}
