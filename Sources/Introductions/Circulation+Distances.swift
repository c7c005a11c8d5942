// SPDX-License-Identifier: Apache-2.0

extension Circulation {
  /// How far each node is from the nearest one with too little.
  ///
  /// Shortest paths with the buckets of R. B. Dial, "Algorithm 360: Shortest-path forest with
  /// topological ordering", Communications of the ACM 12 (1969).
  struct Distances {
    private let excess: [Int]
    private var lengths: [Int]

    /// By length: the nodes that were reached over it, some of them over a shorter way since.
    private var buckets: [[Int]]
    private var length = 0
    private var place = 0

    /// How many nodes with too much were not yet reached.
    private var awaited: Int

    init(_ excess: [Int]) {
      self.excess = excess
      lengths = excess.map { $0 < 0 ? 0 : excess.count }
      buckets = [excess.indices.filter { excess[$0] < 0 }]
      awaited = excess.count { $0 > 0 }
    }

    /// The next nearest node; nil as soon as all that have too much were reached.
    mutating func next() -> Int? {
      while length < buckets.count {
        while place < buckets[length].count {
          let node = buckets[length][place]
          place += 1
          guard lengths[node] == length else { continue }
          if excess[node] > 0 { awaited -= 1 }
          return node
        }
        if awaited == 0 { return nil }
        length += 1
        place = 0
      }
      return nil
    }

    /// Takes in a node from which the present one is reached over an arc.
    ///
    /// A node at the end of a way longer than the number of nodes counts as not reached, so that
    /// the buckets stay few.
    mutating func reach(_ node: Int, length arc: Int) {
      let through = length + arc
      guard through < lengths[node] else { return }
      lengths[node] = through
      while buckets.count <= through { buckets.append([]) }
      buckets[through].append(node)
    }

    /// The distance of a node; of those that were not reached, the greatest.
    subscript(node: Int) -> Int { min(lengths[node], length) }
  }
}
