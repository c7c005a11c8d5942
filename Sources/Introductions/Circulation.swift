// SPDX-License-Identifier: Apache-2.0

/// Amounts that flow through a network: as much out of each node as into it, once they are settled.
///
/// Nodes are numbered from zero. Each arc stands beside the others of its tail, and its reverse,
/// which takes back what flows along it, beside those of its head.
struct Circulation {
  /// An arc as it is given.
  struct Arc {
    let from: Int
    let to: Int

    /// How much may flow.
    let room: Int

    /// Of one unit.
    let cost: Int
  }

  /// An arc, or the reverse of one, as it stands in the network.
  struct Residual {
    let head: Int32

    /// The index of the arc in the other direction.
    let reverse: Int32

    /// In a finer unit than the given cost: see `minimiseCost()`.
    let cost: Int

    /// How much more may flow.
    var room: Int32
  }

  var arcs: [Residual]

  /// By node: where its arcs begin, and the previous node's end.
  let start: [Int32]

  /// By arc, as given: the index of its reverse.
  private let reverses: [Int32]

  /// By node: an arc counts as cheaper, by the difference, where its head has the higher price.
  var prices: [Int]

  /// By node: what flows in and not out again.
  var excess: [Int]

  /// Nothing flows yet.
  init(nodes: Int, _ given: [Arc]) {
    var start = Array(repeating: Int32(0), count: nodes + 1)
    for arc in given {
      start[arc.from + 1] += 1
      start[arc.to + 1] += 1
    }
    for node in 0..<nodes { start[node + 1] += start[node] }
    self.start = start
    prices = Array(repeating: 0, count: nodes)
    excess = prices

    var next = start
    var reverses: [Int32] = []
    let nothing = Residual(head: 0, reverse: 0, cost: 0, room: 0)
    arcs = Array(repeating: nothing, count: 2 * given.count)
    for arc in given {
      let forth = next[arc.from]
      next[arc.from] += 1
      let back = next[arc.to]
      next[arc.to] += 1
      let cost = arc.cost * (nodes + 1)
      arcs[Int(forth)] = Residual(
        head: Int32(arc.to), reverse: back, cost: cost, room: Int32(arc.room))
      arcs[Int(back)] = Residual(head: Int32(arc.from), reverse: forth, cost: -cost, room: 0)
      reverses.append(back)
    }
    self.reverses = reverses
  }

  var nodes: Range<Int> { prices.indices }

  func arcs(of node: Int) -> Range<Int> { Int(start[node])..<Int(start[node + 1]) }

  /// How much flows along an arc, by its index among those given.
  func flow(along arc: Int) -> Int { Int(arcs[Int(reverses[arc])].room) }
}
