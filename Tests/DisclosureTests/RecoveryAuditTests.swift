// SPDX-License-Identifier: Apache-2.0

import Disclosure
import TestSupport
import Testing

struct RecoveryAuditTests {
  @Test(arguments: 1...60)
  func `ranges are those of all counts that fit`(seed: Int) {
    var random = RepeatableRandom(seed: UInt64(seed))
    for _ in 0..<5 {
      let world = SmallWorld.invented(&random)
      let audit = RecoveryAudit(world.publications)
      for question in world.questions(&random) {
        #expect(audit.range(of: question.sum) == world.range(of: question))
      }
    }
  }

  @Test(arguments: [(2, 2, 6), (2, 3, 4), (3, 3, 2)])
  func `every table with few counts is worked out as trying all tables does`(
    rows: Int, columns: Int, total: Int
  ) throws {
    let tables = AllTables(rows: rows, columns: columns, total: total)
    var random = RepeatableRandom(seed: 7)
    for mask in 0..<1 << (rows * columns)
    where rows == 2 || Int.random(in: 0..<8, using: &random) == 0 {
      let isShown: (Int, Int) -> Bool = { mask >> ($0 * columns + $1) & 1 == 1 }
      for (published, fitting) in try tables.grouped(showing: isShown) {
        let audit = RecoveryAudit(published)
        for cell in 0..<rows * columns {
          let values = fitting.map { $0[cell] }
          let limits = Limits(least: values.min(), greatest: values.max())
          #expect(audit.range(of: [cell]) == .between(limits))
        }
      }
    }
  }

  @Test(arguments: 1...40)
  func `publishing more never widens a range`(seed: Int) {
    var random = RepeatableRandom(seed: UInt64(seed))
    let world = SmallWorld.invented(&random)
    guard world.isPossible else { return }
    let questions = world.questions(&random)
    var publications = Publications(cells: world.size)
    var before = questions.map { _ in Limits() }
    for (sum, values) in world.published {
      publications.publish(sum, values)
      let audit = RecoveryAudit(publications)
      for (index, question) in questions.enumerated() {
        guard case .between(let limits) = audit.range(of: question.sum) else {
          Issue.record("no range")
          continue
        }
        #expect((limits.least ?? .min) >= (before[index].least ?? .min))
        #expect((limits.greatest ?? .max) <= (before[index].greatest ?? .max))
        before[index] = limits
      }
    }
  }

  @Test(arguments: 1...40)
  func `the order of cells and of publications doesn't matter`(seed: Int) {
    var random = RepeatableRandom(seed: UInt64(seed))
    let world = SmallWorld.invented(&random)
    let questions = world.questions(&random)
    let places = Array(0..<world.size).shuffled(using: &random)
    var shuffled = Publications(cells: world.size)
    for (sum, values) in world.terms.shuffled(using: &random) {
      shuffled.publish(CellSum(coefficients: sum.map { (places[$0.cell], $0.coefficient) }), values)
    }
    let audit = RecoveryAudit(world.publications)
    let other = RecoveryAudit(shuffled)
    for question in questions {
      let moved = question.terms.map { (cell: places[$0.cell], coefficient: $0.coefficient) }
      #expect(other.range(of: CellSum(coefficients: moved)) == audit.range(of: question.sum))
    }
  }

  @Test func `a fraction that no counts attain isn't taken for room`() {
    var publications = Publications(cells: 3)
    // Twice each cell is the sum of two pairs less the third, so that fractions fit where none may.
    publications.publish([0, 1], 0...3)
    publications.publish([1, 2], 0...3)
    publications.publish([0, 2], 0...3)
    publications.publish([0, 1, 2], 4...Int.max)
    let audit = RecoveryAudit(publications)
    #expect(audit.range(of: [0, 1, 2]) == .between(Limits(least: 4, greatest: 4)))
    #expect(audit.range(of: [0]) == .between(Limits(least: 1, greatest: 2)))
  }

  @Test func `differences between a report and its revision are known`() {
    // Cells: no by January, no added since; the sum is published in February's report.
    var publications = Publications(cells: 2)
    publications.publish([0], 12)
    publications.publish([0, 1], 13)
    #expect(RecoveryAudit(publications).isExposed([1], width: 5))
  }

  @Test func `rounded and one-sided publications limit`() {
    var publications = Publications(cells: 2)
    publications.publish([0], 3...Int.max)
    publications.publish([0, 1], 10...20)
    let audit = RecoveryAudit(publications)
    #expect(audit.range(of: [1]) == .between(Limits(least: 0, greatest: 17)))
    #expect(audit.range(of: [0]) == .between(Limits(least: 3, greatest: 20)))
    #expect(
      audit.range(of: [0: 2, 1: 1])
        == .between(Limits(least: 13, greatest: 40)))
  }

  @Test func `what nothing limits is not exposed`() {
    var publications = Publications(cells: 3)
    publications.publish([0: 1, 1: -1], 2)
    let audit = RecoveryAudit(publications)
    #expect(audit.range(of: [0]) == .between(Limits(least: 2, greatest: nil)))
    #expect(audit.range(of: [2]) == .between(Limits(least: 0, greatest: nil)))
    #expect(
      audit.range(of: [0: 1, 2: -1])
        == .between(Limits(least: nil, greatest: nil)))
    #expect(!audit.isExposed([0], width: 5))
  }
}
