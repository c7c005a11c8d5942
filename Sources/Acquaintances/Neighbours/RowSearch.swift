// SPDX-License-Identifier: Apache-2.0

/// Rows of an adjacency in memory, for the inner loops; it must not outlive the adjacency.
struct UnsafeRows {
  let starts: UnsafeBufferPointer<Int32>
  let neighbours: UnsafeBufferPointer<Int32>
  let greatestNeighbour: Int32
  let longestRow: Int

  subscript(row: Int32) -> UnsafeBufferPointer<Int32> {
    UnsafeBufferPointer(
      rebasing: neighbours[Int(starts[Int(row)])..<Int(starts[Int(row) + 1])])
  }
}

extension Adjacency {
  func withUnsafeRows(_ body: (UnsafeRows) -> Void) {
    starts.withUnsafeBufferPointer { starts in
      neighbours.withUnsafeBufferPointer { neighbours in
        body(
          UnsafeRows(
            starts: starts, neighbours: neighbours, greatestNeighbour: greatestNeighbour,
            longestRow: longestRow))
      }
    }
  }
}

/// Finds what one left row has in common with one right row after another.
///
/// Where it pays, the neighbours of the left row are marked in a bitmap, and a right row takes a
/// look at one bit for each of its own; else each of the few is searched for. A neighbour counts
/// only within the span of the rows on the other side: of a long row mostly a short part is ever
/// touched.
struct RowSearch: ~Copyable {
  private let left: UnsafeRows
  private let right: UnsafeRows

  /// A bit for each number up to the greatest neighbour of the left rows; all are 0 between rows.
  private let marks: UnsafeMutableBufferPointer<UInt64>
  private var marked = UnsafeBufferPointer<Int32>(start: nil, count: 0)
  private var row = UnsafeBufferPointer<Int32>(start: nil, count: 0)
  private let found: UnsafeMutableBufferPointer<Int32>

  /// A search takes about as long as this many looks at a bit.
  private static let looksPerSearch = 12

  init(_ left: UnsafeRows, _ right: UnsafeRows) {
    self.left = left
    self.right = right
    marks = .allocate(capacity: Int(left.greatestNeighbour) / 64 + 1)
    marks.initialize(repeating: 0)
    found = .allocate(capacity: right.longestRow)
  }

  deinit {
    marks.deallocate()
    found.deallocate()
  }

  mutating func begin(_ row: Int32, with others: some Sequence<Int32>) {
    self.row = left[row]
    var (low, high, looks) = (Int32.max, Int32.min, 0)
    for other in others {
      let other = right[other]
      guard let first = other.first, let last = other.last else { continue }
      (low, high, looks) = (min(low, first), max(high, last), looks + other.count)
    }
    self.row = self.row.span(low, high)
    if looks * Self.looksPerSearch >= self.row.count { mark() }
  }

  private mutating func mark() {
    marked = row
    for neighbour in marked {
      marks[Int(neighbour) >> 6] |= 1 << UInt64(neighbour & 63)
    }
  }

  mutating func end() {
    for neighbour in marked { marks[Int(neighbour) >> 6] = 0 }
    marked = UnsafeBufferPointer(start: nil, count: 0)
  }

  /// What the row has in common with `other`, ascending; valid until the next call.
  func find(in other: Int32) -> UnsafeBufferPointer<Int32> {
    guard let first = row.first, let last = row.last else {
      return UnsafeBufferPointer(start: nil, count: 0)
    }
    let other = right[other].span(first, last)
    let count = marked.isEmpty ? gallop(other) : filter(other)
    return UnsafeBufferPointer(rebasing: found[..<count])
  }

  /// Writes every number down, and goes on only after one that is marked: a loop without a branch.
  private func filter(_ other: UnsafeBufferPointer<Int32>) -> Int {
    var count = 0
    for neighbour in other {
      found[count] = neighbour
      count += Int(truncatingIfNeeded: marks[Int(neighbour) >> 6] >> UInt64(neighbour & 63) & 1)
    }
    return count
  }

  private func gallop(_ other: UnsafeBufferPointer<Int32>) -> Int {
    var count = 0
    var rest = row
    for neighbour in other {
      rest = UnsafeBufferPointer(rebasing: rest[rest.lowerBound(neighbour)...])
      guard let next = rest.first else { break }
      if next == neighbour {
        found[count] = neighbour
        count += 1
      }
    }
    return count
  }
}

extension UnsafeBufferPointer<Int32> {
  /// The position of the first number that is not below `number`, in an ascending row.
  func lowerBound(_ number: Int32) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if self[middle] < number { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// The part of an ascending row from `low` to `high`.
  fileprivate func span(_ low: Int32, _ high: Int32) -> Self {
    guard let first, let last, low <= high else { return Self(rebasing: self[..<0]) }
    let begin = low <= first ? 0 : lowerBound(low)
    let end = high >= last ? count : lowerBound(high + 1)
    return Self(rebasing: self[begin..<Swift.max(begin, end)])
  }
}
