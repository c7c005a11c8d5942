// SPDX-License-Identifier: Apache-2.0

import Introductions
import TestSupport

/// Requests and Connectors of one night, with slow or simple ways to choose among them.
struct AskingNight {
  let requests: [[ServiceOption]]
  let capacities: [Int]

  func assigned() -> [Int?] { assign(requests, capacities: capacities) }

  func value(of choices: [Int?]) -> Int {
    zip(requests, choices).reduce(0) { sum, choice in
      sum + (choice.1.map { choice.0[$0].value } ?? 0)
    }
  }

  /// How often each Connector is asked.
  func asks(_ choices: [Int?]) -> [Int: Int] {
    zip(requests, choices).reduce(into: [:]) { asks, choice in
      if let index = choice.1 { asks[choice.0[index].connector, default: 0] += 1 }
    }
  }

  /// Each request in turn takes the best that is left.
  func greedy() -> [Int?] {
    var left = capacities
    return requests.map { options in
      let best = options.indices.filter { isOpen(options[$0], left) }
        .max { options[$0].value < options[$1].value }
      if let best { left[options[best].connector] -= 1 }
      return best
    }
  }

  private func isOpen(_ option: ServiceOption, _ left: [Int]) -> Bool {
    option.value > 0 && left.indices.contains(option.connector) && left[option.connector] > 0
  }

  // MARK: - Trying everything

  func greatestValue() -> Int { best().value }

  /// Of the choices of the greatest value; 0 of a place is the first of a list.
  func leastSumOfPlaces() -> Int { -best().places }

  private func best() -> (value: Int, places: Int) {
    var left = capacities
    return best(from: 0, &left)
  }

  private func best(from request: Int, _ left: inout [Int]) -> (value: Int, places: Int) {
    guard request < requests.count else { return (0, 0) }
    var most = best(from: request + 1, &left)
    for (index, option) in requests[request].enumerated() where isOpen(option, left) {
      left[option.connector] -= 1
      let rest = best(from: request + 1, &left)
      left[option.connector] += 1
      let all = (rest.value + option.value, rest.places - index)
      if all > most { most = all }
    }
    return most
  }
}

// MARK: - Invented nights

extension AskingNight {
  /// At most six requests and four Connectors, with everything that a caller could get wrong.
  static func small(using random: inout RepeatableRandom) -> AskingNight {
    let connectors = Int.random(in: 0...4, using: &random)
    return AskingNight(
      requests: (0..<Int.random(in: 0...6, using: &random)).map { _ in
        (0..<Int.random(in: 0...4, using: &random)).map { _ in
          ServiceOption(
            connector: Int.random(in: -1...connectors, using: &random),
            value: Int.random(in: -1...6, using: &random))
        }
      },
      capacities: (0..<connectors).map { _ in Int.random(in: -1...2, using: &random) })
  }

  /// More requests than the Connectors can take.
  static func large(values: ClosedRange<Int> = 1...100, using random: inout RepeatableRandom)
    -> AskingNight
  {
    let connectors = Int.random(in: 5...15, using: &random)
    return AskingNight(
      requests: (0..<Int.random(in: 15...40, using: &random)).map { _ in
        (0..<Int.random(in: 1...6, using: &random)).map { _ in
          ServiceOption(
            connector: Int.random(in: 0..<connectors, using: &random),
            value: Int.random(in: values, using: &random))
        }
      },
      capacities: (0..<connectors).map { _ in Int.random(in: 0...3, using: &random) })
  }

  /// Each request has a few Connectors near its own, so that one choice pushes many others; every
  /// so many Connectors one has no time.
  static func neighbours(count: Int, scarcity: Int, using random: inout RepeatableRandom)
    -> AskingNight
  {
    AskingNight(
      requests: (0..<count).map { request in
        (0..<3).map { _ in
          ServiceOption(
            connector: request + Int.random(in: -2...2, using: &random),
            value: 1_000 + Int.random(in: 0...50, using: &random))
        }
      },
      capacities: (0..<count).map { $0 % scarcity == scarcity - 1 ? 0 : 1 })
  }
}
