// SPDX-License-Identifier: Apache-2.0

import TestSupport
import Testing

@testable import Introductions

@Suite struct CirculationTests {
  @Test(arguments: [1, 2, 3, 4] as [UInt64])
  func `prices prove that no circulation costs less`(seed: UInt64) {
    var random = RepeatableRandom(seed: seed)
    for nodes in 2..<60 {
      let arcs = (0..<nodes * 4).map { _ in
        Circulation.Arc(
          from: Int.random(in: 0..<nodes, using: &random),
          to: Int.random(in: 0..<nodes, using: &random),
          room: Int.random(in: 0...9, using: &random),
          cost: Int.random(in: -1_000...1_000, using: &random))
      }
      var network = Circulation(nodes: nodes, arcs)
      network.minimiseCost()
      expectBalance(network, arcs)
      #expect(network.greatestSaving <= 1)
    }
  }

  @Test func `a long ring of cheap arcs pays for its one dear arc, or not by one`() {
    let nodes = 300
    for (dear, flow) in [(298, 2), (300, 0)] {
      let arcs =
        (1..<nodes).map { Circulation.Arc(from: $0 - 1, to: $0, room: 2, cost: -1) }
        + [Circulation.Arc(from: nodes - 1, to: 0, room: 3, cost: dear)]
      var network = Circulation(nodes: nodes, arcs)
      network.minimiseCost()
      expectBalance(network, arcs)
      #expect(arcs.indices.allSatisfy { network.flow(along: $0) == flow })
    }
  }

  @Test func `nothing flows where nothing is saved`() {
    let arcs = [
      Circulation.Arc(from: 0, to: 1, room: 5, cost: 3),
      Circulation.Arc(from: 1, to: 0, room: 5, cost: -2),
    ]
    var network = Circulation(nodes: 3, arcs)
    network.minimiseCost()
    #expect(arcs.indices.allSatisfy { network.flow(along: $0) == 0 })
  }

  /// As much flows out of each node as into it, and along no arc more than it has room for.
  private func expectBalance(_ network: Circulation, _ arcs: [Circulation.Arc]) {
    var balance = Array(repeating: 0, count: network.nodes.count)
    for (index, arc) in arcs.enumerated() {
      let flow = network.flow(along: index)
      #expect((0...arc.room).contains(flow))
      balance[arc.from] -= flow
      balance[arc.to] += flow
    }
    #expect(balance.allSatisfy { $0 == 0 })
  }
}

extension Circulation {
  /// What an arc with room saves at most at the present prices.
  fileprivate var greatestSaving: Int {
    nodes.flatMap { node in
      arcs(of: node).map { (node, arcs[$0]) }.filter { $0.1.room > 0 }
    }.map { prices[Int($1.head)] - prices[$0] - $1.cost }.max() ?? 0
  }
}
