// SPDX-License-Identifier: Apache-2.0

/// Gives each distinct value a dense number, in the order of first sight.
struct Interner<Value: Hashable> {
  private(set) var values: [Value] = []
  private var numbers: [Value: Int32] = [:]

  mutating func number(of value: Value) -> Int32 {
    if let number = numbers[value] { return number }
    let number = Int32(values.count)
    numbers[value] = number
    values.append(value)
    return number
  }

  func known(_ value: Value) -> Int32? { numbers[value] }
}

/// One list of numbers per row, in two arrays.
struct Lists {
  private(set) var offsets: [Int32] = [0]
  private(set) var values: [Int32] = []

  var count: Int { offsets.count - 1 }

  subscript(row: Int) -> ArraySlice<Int32> {
    values[Int(offsets[row])..<Int(offsets[row + 1])]
  }

  mutating func append(_ row: [Int32]) {
    values.append(contentsOf: row)
    offsets.append(Int32(values.count))
  }

  /// For each value below `count` the rows that hold it, ascending.
  func inverted(count: Int) -> Lists {
    var inverse = Lists()
    inverse.offsets = Array(repeating: 0, count: count + 1)
    for value in values { inverse.offsets[Int(value) + 1] += 1 }
    for index in 1..<max(1, count + 1) { inverse.offsets[index] += inverse.offsets[index - 1] }
    inverse.values = Array(repeating: 0, count: values.count)
    var next = inverse.offsets
    for row in 0..<self.count {
      for value in self[row] {
        inverse.values[Int(next[Int(value)])] = Int32(row)
        next[Int(value)] += 1
      }
    }
    return inverse
  }
}

/// Whether two ascending lists have no number in common.
func areDisjoint(_ left: some Collection<Int32>, _ right: some Collection<Int32>) -> Bool {
  firstCommon(left, right) == nil
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

/// The union of two ascending lists.
func merged(_ left: [Int32], _ right: [Int32]) -> [Int32] {
  if left.isEmpty { return right }
  if right.isEmpty { return left }
  var result: [Int32] = []
  result.reserveCapacity(left.count + right.count)
  var (i, j) = (0, 0)
  while i < left.count || j < right.count {
    if j == right.count || i < left.count && left[i] < right[j] {
      result.append(left[i])
      i += 1
    } else {
      if i < left.count, left[i] == right[j] { i += 1 }
      result.append(right[j])
      j += 1
    }
  }
  return result
}
