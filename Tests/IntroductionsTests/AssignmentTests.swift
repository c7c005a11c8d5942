// SPDX-License-Identifier: Apache-2.0

import Introductions
import TestSupport
import Testing

@Suite struct AssignmentTests {
  @Test(arguments: [1, 2, 3, 4] as [UInt64])
  func `small nights get what trying every choice gives`(seed: UInt64) {
    var random = RepeatableRandom(seed: seed)
    for _ in 0..<1_000 {
      let night = AskingNight.small(using: &random)
      #expect(night.value(of: night.assigned()) == night.greatestValue(), "\(night)")
    }
  }

  @Test(arguments: [11, 12, 13, 14] as [UInt64])
  func `no night gets less than greed would give it, and most get more`(seed: UInt64) {
    var random = RepeatableRandom(seed: seed)
    let nights = 500
    var better = 0
    for _ in 0..<nights {
      let night = AskingNight.large(using: &random)
      let (value, greedy) = (night.value(of: night.assigned()), night.value(of: night.greedy()))
      #expect(value >= greedy, "\(night)")
      if value > greedy { better += 1 }
    }
    print("seed \(seed): worth more than greed on \(better) of \(nights) nights")
    #expect(better > nights / 2)
  }

  @Test(arguments: [21, 22] as [UInt64])
  func `no Connector is asked more than they can take, and nobody who could not serve`(
    seed: UInt64
  ) {
    var random = RepeatableRandom(seed: seed)
    for turn in 0..<500 {
      let night =
        turn.isMultiple(of: 2)
        ? AskingNight.small(using: &random) : AskingNight.large(using: &random)
      let choices = night.assigned()
      #expect(choices.count == night.requests.count)
      for (connector, count) in night.asks(choices) {
        #expect(night.capacities.indices.contains(connector))
        #expect(count <= night.capacities[connector])
      }
      for (options, choice) in zip(night.requests, choices) {
        guard let choice else { continue }
        #expect(options.indices.contains(choice) && options[choice].value > 0)
      }
    }
  }

  @Test(arguments: [31, 32, 33] as [UInt64])
  func `the order of the requests changes nothing in the sum`(seed: UInt64) {
    var random = RepeatableRandom(seed: seed)
    for scarcity in 1...30 {
      let night = AskingNight.neighbours(count: 80, scarcity: scarcity, using: &random)
      let other = AskingNight(
        requests: night.requests.shuffled(using: &random), capacities: night.capacities)
      #expect(night.value(of: night.assigned()) == other.value(of: other.assigned()), "\(night)")
    }
  }

  // MARK: - Ties

  @Test func `of choices worth the same the earliest in the lists are made`() {
    var random = RepeatableRandom(seed: 41)
    var compared = 0
    for _ in 0..<2_000 {
      let night = AskingNight.small(using: &random)
      let choices = night.assigned()
      guard !choices.isEmpty, !choices.contains(nil) else { continue }
      compared += 1
      #expect(choices.compactMap(\.self).reduce(0, +) == night.leastSumOfPlaces(), "\(night)")
    }
    #expect(compared > 100)
  }

  @Test func `an older request is not left out for a younger one of the same worth`() {
    var random = RepeatableRandom(seed: 42)
    var leftOut = 0
    for _ in 0..<500 {
      let night = AskingNight.large(values: 1...3, using: &random)
      let choices = night.assigned()
      for (younger, choice) in choices.enumerated() {
        guard let choice else { continue }
        let held = night.requests[younger][choice]
        for older in 0..<younger where choices[older] == nil {
          leftOut += 1
          #expect(!night.requests[older].contains(held))
        }
      }
    }
    #expect(leftOut > 1_000)
  }

  @Test func `two who want the same Connector as much are served by age`() {
    let wish = [ServiceOption(connector: 0, value: 5)]
    #expect(assign([wish, wish, wish], capacities: [2]) == [0, 0, nil])
  }

  @Test func `a request takes the first of equally good options`() {
    let options = [2, 0, 1].map { ServiceOption(connector: $0, value: 7) }
    #expect(assign([options], capacities: [1, 1, 1]) == [0])
    #expect(assign([options, options, options], capacities: [1, 1, 1]).contains(nil) == false)
  }

  // MARK: - Edges

  @Test func `a Connector wanted by many serves where they matter most`() {
    let requests = [
      [ServiceOption(connector: 0, value: 10), ServiceOption(connector: 1, value: 9)],
      [ServiceOption(connector: 0, value: 8)],
    ]
    #expect(assign(requests, capacities: [1, 1]) == [1, 0])
    #expect(assign(requests, capacities: [1, 0]) == [0, nil])
  }

  @Test func `one great value outweighs two small ones, and two middling ones outweigh it`() {
    func requests(_ great: Int) -> [[ServiceOption]] {
      [
        [ServiceOption(connector: 0, value: great)],
        [ServiceOption(connector: 0, value: 5), ServiceOption(connector: 1, value: 1)],
        [ServiceOption(connector: 1, value: 4)],
      ]
    }
    #expect(assign(requests(10), capacities: [1, 1]) == [0, nil, 0])
    #expect(assign(requests(4), capacities: [1, 1]) == [nil, 0, 0])
  }

  @Test func `nothing to choose from gives nothing`() {
    #expect(assign([], capacities: []).isEmpty)
    #expect(assign([], capacities: [3]).isEmpty)
    #expect(assign([[], []], capacities: [1]) == [nil, nil])
    #expect(assign([[ServiceOption(connector: 0, value: 1)]], capacities: []) == [nil])
  }

  @Test(arguments: [
    ServiceOption(connector: 0, value: 5), ServiceOption(connector: 1, value: 5),
    ServiceOption(connector: 2, value: 0), ServiceOption(connector: 2, value: -5),
    ServiceOption(connector: 3, value: 5), ServiceOption(connector: -1, value: 5),
  ])
  func `an option without capacity, without worth or of nobody is not chosen`(
    option: ServiceOption
  ) {
    let last = ServiceOption(connector: 2, value: 1)
    #expect(assign([[option]], capacities: [0, -1, 1]) == [nil])
    #expect(assign([[option, last], [option]], capacities: [0, -1, 1]) == [1, nil])
  }

  @Test func `a Connector named twice is one Connector, at the better value`() {
    let twice = [1, 3, 3].map { ServiceOption(connector: 0, value: $0) }
    #expect(assign([twice], capacities: [5]) == [1])
    #expect(assign([twice, twice], capacities: [1]) == [1, nil])
  }

  @Test func `a newcomer moves a whole chain of requests by one`() {
    let length = 400
    var requests = (0..<length).map { first in
      [first, first + 1].map { ServiceOption(connector: $0, value: 9) }
    }
    requests.append([ServiceOption(connector: 0, value: 9)])
    let choices = assign(requests, capacities: Array(repeating: 1, count: length + 1))
    #expect(choices == Array(repeating: 1, count: length) + [0])
  }

  @Test func `capacities and values may be great`() {
    let great = 1_000_000_000_000
    let requests = (0..<3).map { request in
      [great + request, great].enumerated().map { ServiceOption(connector: $0, value: $1) }
    }
    #expect(assign(requests, capacities: [2, .max]) == [1, 0, 0])
    #expect(assign(requests, capacities: [.max, 1]) == [0, 0, 0])
  }
}
