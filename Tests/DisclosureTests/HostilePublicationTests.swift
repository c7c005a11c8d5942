// SPDX-License-Identifier: Apache-2.0

import Disclosure
import Testing

struct HostilePublicationTests {
  @Test func `publications that contradict each other are told as such`() {
    let contradictions: [[(CellSum, ClosedRange<Int>)]] = [
      [([0], -5 ... -1)],
      [([0, 1], 5...5), ([0, 1], 6...6)],
      [([0, 1], 5...5), ([0, 1, 2], 4...4)],
      [([0, 1], 4...Int.max), ([1, 2], 0...3), ([0], 0...0)],
      [([0: 2, 1: 2], 5...5)],
      [([0, 1], 3...3), ([1, 2], 3...3), ([0, 2], 3...3)],
      [([], 1...1)],
    ]
    for publications in contradictions {
      var published = Publications(cells: 3)
      for (sum, values) in publications { published.publish(sum, values) }
      let audit = RecoveryAudit(published)
      #expect(audit.range(of: [2]) == .contradiction)
      #expect(audit.isExposed([2], width: 5))
    }
  }

  @Test func `nothing, zeros and a single line are worked out`() {
    #expect(RecoveryAudit(Publications(cells: 0)).range(of: []) == range(0, 0))
    var zeros = Publications(cells: 4)
    zeros.publish([0, 1, 2, 3], 0)
    #expect(RecoveryAudit(zeros).range(of: [3]) == range(0, 0))
    #expect(RecoveryAudit(zeros).isExposed([3], width: 1))
    var line = Publications(cells: 4)
    line.publish([0, 1, 2, 3], 9)
    #expect(RecoveryAudit(line).range(of: [1, 1, 2]) == range(0, 18))
  }

  @Test func `a cell that counts twice and not at all`() {
    var published = Publications(cells: 2)
    published.publish([0: 1, 1: 3, 0: 1, 1: -3], 8)
    #expect(RecoveryAudit(published).range(of: [0]) == range(4, 4))
  }

  @Test func `numbers too large are unknown and exposed`() {
    let most = Int.max - 1
    var published = Publications(cells: 3)
    published.publish([0, 1], most)
    published.publish([1, 2], most)
    let audit = RecoveryAudit(published)
    #expect(audit.range(of: [0]) == range(0, most))
    #expect(audit.range(of: [0, 1, 2]) == .unknown)
    #expect(audit.isExposed([0, 1, 2], width: 5))
    var steep = Publications(cells: 2)
    steep.publish([0: most, 1: most - 2], 7...most)
    steep.publish([0: most - 1, 1: 5], 7...most)
    #expect(RecoveryAudit(steep).isExposed([0], width: 5))
  }

  @Test
  func `a search that can't be finished is given up and taken as exposed`() {
    // A knapsack in which every coefficient is even but one: parity forbids most values.
    var published = Publications(cells: 30)
    let cells = (0..<30).map { (cell: $0, coefficient: 2 * (1_000 + 37 * $0 * $0 % 997)) }
    for cell in 0..<30 { published.publish([cell], 0...1) }
    published.publish(CellSum(coefficients: cells), 29_999...29_999)
    #expect(RecoveryAudit(published).range(of: [0]) == .contradiction)
    var odd = Publications(cells: 31)
    for cell in 0...30 { odd.publish([cell], 0...1) }
    odd.publish(CellSum(coefficients: cells + [(30, 3)]), 29_999)
    #expect(RecoveryAudit(odd).range(of: [30]) == .atLeast(Limits(least: 1, greatest: 1)))
    #expect(RecoveryAudit(odd).isExposed([30], width: 1))
  }

  private func range(_ least: Int, _ greatest: Int) -> RecoverableRange {
    .between(Limits(least: least, greatest: greatest))
  }
}
