// SPDX-License-Identifier: Apache-2.0

/// One variable of the basis: `denominator` times it is the combination of the columns.
struct TableauRow {
  /// Above 0.
  private(set) var denominator = 1

  private(set) var coefficients: [Int]

  /// `denominator` times the variable's present value.
  var value = 0

  init(columns: Int) {
    coefficients = Array(repeating: 0, count: columns)
  }

  var isWhole: Bool { value.isMultiple(of: denominator) }

  /// The present value, rounded down.
  var floor: Int { floorQuotient(value, denominator) }

  /// How far the value lies above `limit`, times the denominator.
  func excess(over limit: Int) throws(Overflow) -> Int {
    try difference(value, product(limit, denominator))
  }

  /// Adds a multiple of a column that stands at `position`.
  mutating func add(_ factor: Int, _ column: Int, at position: Int) throws(Overflow) {
    let scaled = try product(factor, denominator)
    coefficients[column] = try sum(coefficients[column], scaled)
    value = try sum(value, product(scaled, position))
  }

  /// Adds a multiple of another row.
  mutating func add(_ factor: Int, _ other: TableauRow) throws(Overflow) {
    let scaled = try product(factor, denominator)
    try scale(by: other.denominator)
    for column in coefficients.indices where other.coefficients[column] != 0 {
      coefficients[column] = try sum(
        coefficients[column], product(scaled, other.coefficients[column]))
    }
    value = try sum(value, product(scaled, other.value))
    try reduce()
  }

  /// The row solved for one of its columns, whose place the row's own variable takes.
  ///
  /// A variable that has only one value never returns: its coefficient is left out, its share stays
  /// in the value.
  func solved(
    for column: Int, at position: Int, leavingAt limit: Int, canReturn: Bool
  ) throws(Overflow) -> TableauRow {
    let sign = coefficients[column].signum()
    var result = TableauRow(columns: coefficients.count)
    result.denominator = try product(sign, coefficients[column])
    for other in coefficients.indices where coefficients[other] != 0 {
      result.coefficients[other] = try product(-sign, coefficients[other])
    }
    result.coefficients[column] = canReturn ? sign * denominator : 0
    let step = try product(-sign, excess(over: limit))
    result.value = try sum(product(result.denominator, position), step)
    return result
  }

  /// Puts `row`, which is solved for the column at `position`, in the column's place.
  ///
  /// `filled` are the columns that `row` has.
  mutating func replace(
    _ column: Int, at position: Int, by row: TableauRow, filled: [Int]
  ) throws(Overflow) {
    let factor = coefficients[column]
    if row.denominator != 1 { try scale(by: row.denominator) }
    coefficients[column] = 0
    for other in filled {
      coefficients[other] = try sum(
        coefficients[other], product(factor, row.coefficients[other]))
    }
    let step = try row.excess(over: position)
    value = try sum(value, product(factor, step))
    if denominator != 1 { try reduce() }
  }

  private mutating func scale(by factor: Int) throws(Overflow) {
    denominator = try product(denominator, factor)
    for column in coefficients.indices where coefficients[column] != 0 {
      coefficients[column] = try product(coefficients[column], factor)
    }
    value = try product(value, factor)
  }

  /// Takes out what divides all, so that the numbers stay small.
  mutating func reduce() throws(Overflow) {
    var divisor = try greatestDivisor(denominator, value)
    for coefficient in coefficients where divisor != 1 && coefficient != 0 {
      divisor = try greatestDivisor(divisor, coefficient)
    }
    guard divisor != 1 else { return }
    denominator /= divisor
    value /= divisor
    for column in coefficients.indices { coefficients[column] /= divisor }
  }
}
