// SPDX-License-Identifier: Apache-2.0

/// The cheapest circulation, by successive approximation.
///
/// A. V. Goldberg and R. E. Tarjan, "Finding minimum-cost circulations by successive
/// approximation", Mathematics of Operations Research 15 (1990), with the price updates of A. V.
/// Goldberg, "An efficient implementation of a scaling minimum-cost flow algorithm", Journal of
/// Algorithms 22 (1997).
extension Circulation {
  /// Makes the flows those of least total cost.
  ///
  /// At the prices that each round finds, no arc with room left saves more than `step`. In the last
  /// round that is 1, so that no cycle saves more than the number of nodes; and since every cost is
  /// a multiple of one more than that, none saves anything.
  mutating func minimiseCost() {
    var step = arcs.reduce(0) { max($0, $1.cost) }
    while step > 1 {
      step = max(1, step / 16)
      refine(step)
    }
  }

  private mutating func refine(_ step: Int) {
    takeSavings()
    var work = Work(current: start, active: nodes.filter { excess[$0] > 0 })
    let patience = 2 * arcs.count
    var next = 0
    work.scanned = patience
    while next < work.active.count {
      if work.scanned >= patience {
        updatePrices(step)
        work.scanned = 0
        work.current = start
      }
      discharge(work.active[next], step, &work)
      next += 1
    }
  }

  /// Fills every arc that saves anything at the present prices.
  private mutating func takeSavings() {
    for node in nodes {
      for arc in arcs(of: node) where saves(arc, from: node) {
        push(Int(arcs[arc].room), along: arc, from: node)
      }
    }
  }

  private func saves(_ arc: Int, from node: Int) -> Bool {
    arcs[arc].room > 0 && arcs[arc].cost + prices[node] < prices[Int(arcs[arc].head)]
  }

  private mutating func push(_ amount: Int, along arc: Int, from node: Int) {
    arcs[arc].room -= Int32(amount)
    arcs[Int(arcs[arc].reverse)].room += Int32(amount)
    excess[node] -= amount
    excess[Int(arcs[arc].head)] += amount
  }

  /// Sends on what is too much in a node, and lowers its price whenever none of its arcs saves.
  private mutating func discharge(_ node: Int, _ step: Int, _ work: inout Work) {
    while excess[node] > 0 {
      let arc = Int(work.current[node])
      work.scanned += 1
      if arc == arcs(of: node).upperBound {
        relabel(node, step)
        work.scanned += arcs(of: node).count
        work.current[node] = start[node]
      } else if saves(arc, from: node) {
        let head = Int(arcs[arc].head)
        let amount = min(excess[node], Int(arcs[arc].room))
        if excess[head] <= 0, excess[head] + amount > 0 { work.active.append(head) }
        push(amount, along: arc, from: node)
      } else {
        work.current[node] += 1
      }
    }
  }

  /// Lowers the price until the best of the arcs with room saves one step.
  private mutating func relabel(_ node: Int, _ step: Int) {
    var best = Int.min
    for arc in arcs(of: node) where arcs[arc].room > 0 {
      best = max(best, prices[Int(arcs[arc].head)] - arcs[arc].cost)
    }
    prices[node] = best - step
  }

  /// Lowers all prices by the distance, in steps, to the nearest node with too little.
  ///
  /// So what is too much elsewhere finds its way over many nodes at once, however long the chain.
  private mutating func updatePrices(_ step: Int) {
    var distances = Distances(excess)
    while let node = distances.next() {
      for arc in arcs(of: node) where arcs[Int(arcs[arc].reverse)].room > 0 {
        let tail = Int(arcs[arc].head)
        let cost = prices[tail] - prices[node] - arcs[arc].cost
        distances.reach(tail, length: cost < 0 ? 0 : cost / step + 1)
      }
    }
    for node in nodes { prices[node] -= step * distances[node] }
  }
}

/// What is left to do in a round.
private struct Work {
  /// By node: the first of its arcs that may still save something.
  var current: [Int32]

  /// Nodes with too much, in the order in which they came to it.
  var active: [Int]

  /// How many arcs were looked at since the last update of all prices.
  var scanned = 0
}
