// SPDX-License-Identifier: Apache-2.0

import Disclosure

/// A few cells of a few counts each, with sums published that fit some counts, or none.
struct SmallWorld {
  typealias Term = (cell: Int, coefficient: Int)

  struct Question {
    let terms: [Term]

    var sum: CellSum { CellSum(coefficients: terms) }

    func value(_ counts: [Int]) -> Int { SmallWorld.value(terms, counts) }
  }

  let size: Int

  /// What is published, the limits of each cell first.
  let terms: [(sum: [Term], values: ClosedRange<Int>)]

  /// All counts that fit.
  private let fitting: [[Int]]

  /// Sums with coefficients such as differences and shares have; one world in eight is impossible
  /// or nearly so.
  static func invented(_ random: inout some RandomNumberGenerator) -> SmallWorld {
    let size = Int.random(in: 2...4, using: &random)
    let most = Int.random(in: 2...5, using: &random)
    let truth = (0..<size).map { _ in Int.random(in: 0...most, using: &random) }
    let boxes = (0..<size).map { (sum: [(cell: $0, coefficient: 1)], values: 0...most) }
    let sums = (0..<Int.random(in: 1...4, using: &random)).map { _ in
      let terms = inventedTerms(size, &random)
      let slip = Int.random(in: 0..<8, using: &random) == 0 ? 1 : 0
      let value = value(terms, truth) + slip
      let spread = [0, 0, 1, 3].randomElement(using: &random) ?? 0
      return (
        sum: terms, values: value - Int.random(in: 0...spread, using: &random)...value + spread
      )
    }
    return SmallWorld(size: size, most: most, terms: boxes + sums)
  }

  private static func inventedTerms(_ size: Int, _ random: inout some RandomNumberGenerator)
    -> [Term]
  {
    let choices = [[0, 1], [0, 1, 1, 2], [-1, 0, 1], [-3, -2, 0, 1, 2, 3, 5]]
    let coefficients = choices.randomElement(using: &random) ?? [0, 1]
    return (0..<size).map { ($0, coefficients.randomElement(using: &random) ?? 1) }
  }

  private init(size: Int, most: Int, terms: [(sum: [Term], values: ClosedRange<Int>)]) {
    self.size = size
    self.terms = terms
    var all: [[Int]] = [[]]
    for _ in 0..<size { all = all.flatMap { counts in (0...most).map { counts + [$0] } } }
    fitting = all.filter { counts in
      terms.allSatisfy { $0.values.contains(Self.value($0.sum, counts)) }
    }
  }

  var isPossible: Bool { !fitting.isEmpty }

  var published: [(sum: CellSum, values: ClosedRange<Int>)] {
    terms.map { (CellSum(coefficients: $0.sum), $0.values) }
  }

  var publications: Publications {
    var result = Publications(cells: size)
    for (sum, values) in published { result.publish(sum, values) }
    return result
  }

  /// Every cell, all of them together, and two invented sums.
  func questions(_ random: inout some RandomNumberGenerator) -> [Question] {
    let invented = (0..<2).map { _ in Self.inventedTerms(size, &random) }
    let cells = (0..<size).map { [(cell: $0, coefficient: 1)] }
    return (cells + [cells.flatMap(\.self)] + invented).map(Question.init)
  }

  func range(of question: Question) -> RecoverableRange {
    let values = fitting.map(question.value)
    guard let least = values.min() else { return .contradiction }
    return .between(Limits(least: least, greatest: values.max()))
  }

  private static func value(_ terms: [Term], _ counts: [Int]) -> Int {
    terms.reduce(0) { $0 + $1.coefficient * counts[$1.cell] }
  }
}
