// SPDX-License-Identifier: Apache-2.0

import Disclosure
import TestSupport
import Testing

struct PublishedMonthsTests {
  @Test
  func `years of tables hide what each table hides`() {
    var random = RepeatableRandom(seed: 12)
    let months = PublishedMonths(months: 84, rows: 4, columns: 6, yearly: false, &random)
    #expect(months.publications.size > 2_000 && months.equations > 2_400)
    #expect(months.small.count > 200)
    let audit = RecoveryAudit(months.publications)
    for cell in months.small { #expect(!audit.isExposed([cell], width: 5)) }
  }

  @Test
  func `sums over the years give away what no month does`() {
    var random = RepeatableRandom(seed: 12)
    let months = PublishedMonths(months: 84, rows: 4, columns: 6, yearly: true, &random)
    let audit = RecoveryAudit(months.publications)
    let exposed = months.small.filter { audit.isExposed([$0], width: 5) }
    #expect(!exposed.isEmpty && exposed.count < months.small.count)
    for cell in months.small {
      guard case .between(let limits) = audit.range(of: [cell]) else {
        Issue.record("no exact range")
        continue
      }
      #expect(limits.least.map { $0 < 5 } ?? false)
      #expect(limits.greatest.map { $0 >= 1 } ?? true)
    }
  }

  @Test(arguments: [(6, 8), (12, 12)])
  func `ranges of a table of which only totals are shown are the bounds of Fréchet`(
    rows: Int, columns: Int
  ) throws {
    var random = RepeatableRandom(seed: 3)
    let counts = (0..<rows).map { _ in
      (0..<columns).map { _ in Int.random(in: 0...30, using: &random) }
    }
    let audit = RecoveryAudit(try #require(Publications(table: counts) { _, _ in false }))
    let total = counts.joined().reduce(0, +)
    for cell in stride(from: 0, to: rows * columns, by: 7) {
      let row = counts[cell / columns].reduce(0, +)
      let column = counts.reduce(0) { $0 + $1[cell % columns] }
      let limits = Limits(least: max(0, row + column - total), greatest: min(row, column))
      #expect(audit.range(of: [cell]) == .between(limits))
    }
  }
}
