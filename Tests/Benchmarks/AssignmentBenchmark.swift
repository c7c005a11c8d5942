// SPDX-License-Identifier: Apache-2.0

import Introductions
import TestSupport

extension Benchmark {
  /// The choice for all requests together, beside the choice for one after the other.
  static let assignment = Benchmark(
    name: "assignment", summary: "Connectors for 10,000 open requests, in less than a second"
  ) {
    for demand in [Demand.spread, .crowd, .pushedChain, .bandOfChains, .favourites] {
      let contest = Contest(
        task: demand.name,
        peer: .init(name: "greedy") { demand.value(of: demand.greedyChoices()) },
        others: [
          .init(name: "assign") {
            demand.value(of: assign(demand.requests, capacities: demand.capacities))
          }
        ])
      contest.printResults(figure: "value", limit: .seconds(1))
    }
  }
}

/// What a night asks of its Connectors.
private struct Demand {
  let name: String
  let requests: [[ServiceOption]]
  let capacities: [Int]

  func value(of choices: [Int?]) -> Int {
    zip(requests, choices).reduce(0) { sum, choice in
      sum + (choice.1.map { choice.0[$0].value } ?? 0)
    }
  }

  /// Each request in turn takes the best that is left.
  func greedyChoices() -> [Int?] {
    var left = capacities
    return requests.map { options in
      let open = options.indices.filter { left[options[$0].connector] > 0 }
      let best = open.max { options[$0].value < options[$1].value }
      if let best { left[options[best].connector] -= 1 }
      return best
    }
  }
}

extension Demand {
  /// Each request has 5 to 20 Connectors of its own among many.
  static let spread = random(
    "10,000 requests over 2,000 Connectors with room for 0 to 2", connectors: 2_000, room: 0...2)

  /// There are far too few Connectors.
  static let crowd = random(
    "10,000 requests for the same 300 Connectors with room for 1 to 3", connectors: 300, room: 1...3
  )

  private static func random(_ name: String, connectors: Int, room: ClosedRange<Int>) -> Demand {
    var random = RepeatableRandom(seed: 20_261_121)
    let requests = (0..<10_000).map { _ in
      (0..<Int.random(in: 5...20, using: &random)).map { _ in
        ServiceOption(
          connector: Int.random(in: 0..<connectors, using: &random),
          value: Int.random(in: 1...10_000, using: &random))
      }
    }
    let capacities = (0..<connectors).map { _ in Int.random(in: room, using: &random) }
    return Demand(name: name, requests: requests, capacities: capacities)
  }

  /// Five thousand requests could each move to the next Connector, and as many newcomers push them
  /// from the one end and from the other.
  static let pushedChain: Demand = {
    let chain = 5_000..<10_000
    let (front, back) = (chain.lowerBound, chain.upperBound)
    var requests = chain.map { choice($0, 1_000, or: $0 + 1, 1_000) }
    for push in 0..<2_500 {
      requests.append(choice(front - push, 1_000, or: front - push - 1, 999))
      requests.append(choice(back + push, 1_000, or: back + push + 1, 999))
    }
    return Demand(
      name: "a chain of 5,000 requests, pushed by 5,000 at both ends", requests: requests,
      capacities: Array(repeating: 1, count: 15_000))
  }()

  private static func choice(
    _ first: Int, _ value: Int, or second: Int, _ other: Int
  ) -> [ServiceOption] {
    [ServiceOption(connector: first, value: value), ServiceOption(connector: second, value: other)]
  }

  /// Each request could move to any of its neighbours' Connectors, and there are just enough.
  static let bandOfChains: Demand = {
    let requests = (0..<10_000).map { request in
      (max(0, request - 4)...min(9_999, request + 4)).map { connector in
        ServiceOption(connector: connector, value: 50_000 - request - 3 * connector)
      }
    }
    return Demand(
      name: "10,000 requests in one chain, each with its 9 nearest of 10,000 Connectors",
      requests: requests, capacities: Array(repeating: 1, count: 10_000))
  }()

  /// Nearly the same Connectors are the best for everybody.
  static let favourites: Demand = {
    var random = RepeatableRandom(seed: 20_261_122)
    let standing = (0..<2_000).map { _ in Int.random(in: 0...5_000, using: &random) }
    let requests = (0..<10_000).map { request in
      (0..<Int.random(in: 5...20, using: &random)).map { _ in
        let connector = Int.random(in: standing.indices, using: &random)
        let own = Int.random(in: 1...20, using: &random)
        return ServiceOption(
          connector: connector, value: standing[connector] + request / 2 + own)
      }
    }
    return Demand(
      name: "10,000 requests that prefer the same of 2,000 Connectors with room for 3",
      requests: requests, capacities: Array(repeating: 3, count: 2_000))
  }()
}
