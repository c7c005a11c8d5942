// SPDX-License-Identifier: Apache-2.0

/// One list of numbers per row, in two arrays.
struct Lists: Sendable {
  private(set) var offsets: [Int32] = [0]
  private(set) var values: [Int32] = []

  var count: Int { offsets.count - 1 }

  subscript(row: Int) -> ArraySlice<Int32> {
    values[Int(offsets[row])..<Int(offsets[row + 1])]
  }

  func range(_ row: Int) -> Range<Int> { Int(offsets[row])..<Int(offsets[row + 1]) }

  /// Adds a row that was gathered, as ascending distinct numbers, and empties it.
  mutating func append(emptying row: inout [Int32]) {
    if row.count > 1 { row.sort() }
    var last: Int32 = -1
    for value in row where value != last {
      values.append(value)
      last = value
    }
    row.removeAll(keepingCapacity: true)
    offsets.append(Int32(values.count))
  }

  /// For each value below `count` the rows that hold it, ascending.
  func inverted(count: Int) -> Lists {
    var inverse = Lists(counting: values, below: count)
    var next = inverse.offsets
    for row in 0..<self.count {
      for index in range(row) {
        let value = Int(values[index])
        inverse.values[Int(next[value])] = Int32(row)
        next[value] += 1
      }
    }
    return inverse
  }

  /// For each value below `count` the positions at which it stands, ascending.
  static func positions(of values: [Int32], below count: Int) -> Lists {
    var lists = Lists(counting: values, below: count)
    var next = lists.offsets
    for (position, value) in values.enumerated() {
      lists.values[Int(next[Int(value)])] = Int32(position)
      next[Int(value)] += 1
    }
    return lists
  }

  /// The same lists with other values.
  func mapped(_ transform: (Int32) -> Int32) -> Lists {
    var lists = self
    lists.values = values.map(transform)
    return lists
  }

  init() {}

  private init(counting values: [Int32], below count: Int) {
    offsets = Array(repeating: 0, count: count + 1)
    for value in values { offsets[Int(value) + 1] += 1 }
    for index in 1..<max(1, count + 1) { offsets[index] += offsets[index - 1] }
    self.values = Array(repeating: 0, count: values.count)
  }
}

/// The least number that both ascending lists hold.
func firstCommon(_ left: some Collection<Int32>, _ right: some Collection<Int32>) -> Int32? {
  var (i, j) = (left.startIndex, right.startIndex)
  while i != left.endIndex, j != right.endIndex {
    if left[i] == right[j] { return left[i] }
    if left[i] < right[j] { left.formIndex(after: &i) } else { right.formIndex(after: &j) }
  }
  return nil
}
