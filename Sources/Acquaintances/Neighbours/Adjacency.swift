// SPDX-License-Identifier: Apache-2.0

/// Which numbers are connected with which: for each row its neighbours, ascending and without
/// repetition, all in one array (compressed sparse rows).
///
/// A connection takes four bytes.
package struct Adjacency: Hashable, Sendable {
  /// The neighbours of row r are `neighbours[starts[r]..<starts[r + 1]]`.
  private(set) var starts: [Int32]
  private(set) var neighbours: [Int32]

  /// The greatest of all neighbours, and the length of the longest row; 0 where there is none.
  private(set) var greatestNeighbour: Int32 = 0
  private(set) var longestRow = 0

  /// From connections in any order: connection i leads from row `from[i]` to `to[i]`.
  ///
  /// Rows are `0..<rows`, and no number is negative.
  package init(rows: Int, from: [Int32], to: [Int32]) {
    self.init(rows: rows, [(from, to)])
  }

  /// From connections that count in both directions, between rows and rows.
  package init(rows: Int, between one: [Int32], and other: [Int32]) {
    // Where the connections are sorted, so is every row: first come its smaller neighbours.
    self.init(rows: rows, [(other, one), (one, other)])
  }

  /// Counts the connections of each row, and then writes each to its place.
  private init(rows: Int, _ lists: [(from: [Int32], to: [Int32])]) {
    var next = [Int32](repeating: 0, count: rows + 1)
    next.withUnsafeMutableBufferPointer { next in
      for list in lists { for row in list.from { next[Int(row) + 1] += 1 } }
      for row in 0..<rows { next[row + 1] += next[row] }
    }
    starts = next
    neighbours = [Int32](unsafeUninitializedCapacity: Int(next[rows])) { neighbours, count in
      next.withUnsafeMutableBufferPointer { next in
        for list in lists {
          for (row, neighbour) in zip(list.from, list.to) {
            neighbours.initializeElement(at: Int(next[Int(row)]), to: neighbour)
            next[Int(row)] += 1
          }
        }
      }
      count = neighbours.count
    }
    sortRows()
  }

  package var rowCount: Int { starts.count - 1 }

  /// The number of connections, each direction counted by itself.
  package var edgeCount: Int { neighbours.count }

  package subscript(row: Int) -> ArraySlice<Int32> {
    neighbours[Int(starts[row])..<Int(starts[row + 1])]
  }

  /// Whether a row has a neighbour.
  package func contains(_ neighbour: Int32, in row: Int) -> Bool {
    position(of: neighbour, in: row) != nil
  }

  /// Where a connection stands among all, counted row by row.
  func position(of neighbour: Int32, in row: Int) -> Int? {
    var (low, high) = (Int(starts[row]), Int(starts[row + 1]))
    let end = high
    while low < high {
      let middle = (low + high) / 2
      if neighbours[middle] < neighbour { low = middle + 1 } else { high = middle }
    }
    return low < end && neighbours[low] == neighbour ? low : nil
  }

  /// Where the connections of a row stand among all, counted row by row.
  func positions(of row: Int) -> Range<Int> { Int(starts[row])..<Int(starts[row + 1]) }

  func neighbour(at position: Int) -> Int32 { neighbours[position] }

  /// What two ascending rows have in common, ascending, and at most `limit` of it.
  static func common(
    _ one: ArraySlice<Int32>, _ other: ArraySlice<Int32>, upTo limit: Int = .max
  ) -> [Int32] {
    var common: [Int32] = []
    var (left, right) = (one.startIndex, other.startIndex)
    while left < one.endIndex, right < other.endIndex, common.count < limit {
      let (mine, theirs) = (one[left], other[right])
      if mine == theirs { common.append(mine) }
      if mine <= theirs { left += 1 }
      if theirs <= mine { right += 1 }
    }
    return common
  }

  /// Sorts the rows that are not sorted, and says but once what is said twice.
  private mutating func sortRows() {
    var end = 0
    for row in 0..<rowCount {
      let range = Int(starts[row])..<Int(starts[row + 1])
      if neighbours.withUnsafeBufferPointer({ !Self.isAscending($0[range]) }) {
        neighbours[range].sort()
      }
      starts[row] = Int32(end)
      let begin = end
      end = neighbours.withUnsafeMutableBufferPointer { Self.close(range, in: $0, from: end) }
      longestRow = max(longestRow, end - begin)
      if end > begin { greatestNeighbour = max(greatestNeighbour, neighbours[end - 1]) }
    }
    starts[rowCount] = Int32(end)
    neighbours.removeLast(neighbours.count - end)
  }

  private static func isAscending(_ row: Slice<UnsafeBufferPointer<Int32>>) -> Bool {
    var last = Int32.min
    for neighbour in row {
      if neighbour < last { return false }
      last = neighbour
    }
    return true
  }

  /// Moves a sorted row down to `end`, without repetitions; returns where it ends now.
  private static func close(
    _ range: Range<Int>, in neighbours: UnsafeMutableBufferPointer<Int32>, from end: Int
  ) -> Int {
    var (end, last) = (end, Int32.min)
    for index in range where neighbours[index] != last {
      last = neighbours[index]
      neighbours[end] = last
      end += 1
    }
    return end
  }
}
