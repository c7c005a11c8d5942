// SPDX-License-Identifier: Apache-2.0

/// A Connector who could serve a request, and how good that would be.
package struct ServiceOption: Hashable, Sendable {
  /// The Connector's index among the capacities.
  package let connector: Int

  /// Only what is above zero is worth asking for.
  package let value: Int

  package init(connector: Int, value: Int) {
    self.connector = connector
    self.value = value
  }
}

/// Chooses at most one Connector for each request, for all requests together, so that the values of
/// the choices add up to the most there is.
///
/// Where several choices are worth the same, those win that stand earlier in their requests' lists,
/// by the sum of the places. Then an older request is never left out while a younger one gets the
/// same Connector at the same value. What is still equal is settled by the order of the input, and
/// by nothing else.
///
/// It is the cheapest circulation of a network, found in a time that grows little faster than the
/// number of options, also where one choice pushes a long chain of others. Sums are exact. Values
/// up to a million are safe for 10,000 requests with 20 options each; far greater ones end the
/// program rather than give a wrong answer.
///
/// - Parameters:
///   - requests: what could serve each request, the oldest request and the preferred option first.
///     An option that is worth nothing, or whose Connector has no capacity, is never chosen.
///   - capacities: how many requests each Connector may serve.
/// - Returns: for each request the index of the choice among its options; nil when it gets none.
package func assign(_ requests: [[ServiceOption]], capacities: [Int]) -> [Int?] {
  let services = services(requests, capacities)
  var network = network(services, requests, capacities)
  network.minimiseCost()
  var choices: [Int?] = Array(repeating: nil, count: requests.count)
  for (arc, service) in services.enumerated() where network.flow(along: arc) > 0 {
    choices[service.request] = service.index
  }
  preferOlder(requests, &choices)
  return choices
}

/// An option that may be chosen, and where it stands.
private struct Service {
  let request: Int
  let index: Int
  let option: ServiceOption
}

private func services(_ requests: [[ServiceOption]], _ capacities: [Int]) -> [Service] {
  requests.enumerated().flatMap { request, options in
    options.enumerated().compactMap { index, option in
      guard option.value > 0, capacities.indices.contains(option.connector),
        capacities[option.connector] > 0
      else { return nil }
      return Service(request: request, index: index, option: option)
    }
  }
}

/// From a hub to each request, from there to each Connector who could serve it, and back to the
/// hub: a flow round the network is a choice for each request that it goes through.
///
/// The arcs of the services stand first. An earlier place in the list saves less than one unit of
/// value, however many requests are served.
private func network(
  _ services: [Service], _ requests: [[ServiceOption]], _ capacities: [Int]
) -> Circulation {
  let hub = requests.count + capacities.count
  let longest = requests.map(\.count).max() ?? 0
  let unit = requests.count * longest + 1
  var arcs = services.map { service in
    let worth = service.option.value * unit - service.index
    return Circulation.Arc(
      from: service.request, to: requests.count + service.option.connector, room: 1, cost: -worth)
  }
  arcs += requests.indices.map { Circulation.Arc(from: hub, to: $0, room: 1, cost: 0) }
  arcs += capacities.enumerated().map { connector, capacity in
    Circulation.Arc(
      from: requests.count + connector, to: hub, room: min(max(capacity, 0), requests.count),
      cost: 0)
  }
  return Circulation(nodes: hub + 1, arcs)
}

/// Gives to each request without a Connector, the oldest first, the place of the youngest that has
/// what it would value as much.
private func preferOlder(_ requests: [[ServiceOption]], _ choices: inout [Int?]) {
  var holders: [ServiceOption: [Int]] = [:]
  for (request, choice) in choices.enumerated() {
    if let choice { holders[requests[request][choice], default: []].append(request) }
  }
  for request in requests.indices where choices[request] == nil {
    for (index, option) in requests[request].enumerated() {
      guard let youngest = holders[option]?.last, youngest > request else { continue }
      holders[option]?.removeLast()
      choices[youngest] = nil
      choices[request] = index
      break
    }
  }
}
