// SPDX-License-Identifier: Apache-2.0

/// For many pairs of rows at once, the neighbours that both rows have.
package struct MutualNeighbours: Sendable {
  /// A row of the one adjacency, and a row of the other.
  package typealias Pair = (left: Int32, right: Int32)

  /// What pair p has in common is `common[begins[p]..<begins[p] + counts[p]]`.
  private var begins: [Int]
  private var counts: [Int32]
  private var common: [Int32] = []

  package init(of pairs: [Pair], _ left: Adjacency, _ right: Adjacency) {
    begins = [Int](repeating: 0, count: pairs.count)
    counts = [Int32](repeating: 0, count: pairs.count)
    left.withUnsafeRows { left in
      right.withUnsafeRows { right in intersect(pairs, left, right) }
    }
  }

  package var count: Int { begins.count }

  /// Ascending.
  package subscript(pair: Int) -> ArraySlice<Int32> {
    common[begins[pair]..<(begins[pair] + Int(counts[pair]))]
  }

  /// Takes the pairs one left row after the other, so that its neighbours are marked but once.
  private mutating func intersect(_ pairs: [Pair], _ left: UnsafeRows, _ right: UnsafeRows) {
    let order = sortedByLeft(pairs)
    var search = RowSearch(left, right)
    var begin = 0
    while begin < order.count {
      let row = pairs[Int(order[begin])].left
      var end = begin + 1
      while end < order.count, pairs[Int(order[end])].left == row { end += 1 }
      search.begin(row, with: order[begin..<end].lazy.map { pairs[Int($0)].right })
      for pair in order[begin..<end] {
        let found = search.find(in: pairs[Int(pair)].right)
        begins[Int(pair)] = common.count
        counts[Int(pair)] = Int32(found.count)
        common.append(contentsOf: found)
      }
      search.end()
      begin = end
    }
  }
}

/// The positions of the pairs, by their left rows, else as they stand: a radix sort.
private func sortedByLeft(_ pairs: [MutualNeighbours.Pair]) -> [Int32] {
  let greatest = pairs.lazy.map(\.left).max() ?? 0
  var order = (0..<Int32(pairs.count)).map(\.self)
  var shift: Int32 = 0
  while shift < 31, greatest >> shift > 0 {
    var next = [Int](repeating: 0, count: 2_049)
    for pair in pairs { next[Int(pair.left >> shift & 2_047) + 1] += 1 }
    for digit in 0..<2_048 { next[digit + 1] += next[digit] }
    var sorted = order
    for position in order {
      let digit = Int(pairs[Int(position)].left >> shift & 2_047)
      sorted[next[digit]] = position
      next[digit] += 1
    }
    order = sorted
    shift += 11
  }
  return order
}
