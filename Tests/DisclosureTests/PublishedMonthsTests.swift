// SPDX-License-Identifier: Apache-2.0

import Disclosure
import TestSupport
import Testing

struct PublishedMonthsTests {
  @Test(.timeLimit(.minutes(1)))
  func `years of tables are audited in seconds`() {
    var random = RepeatableRandom(seed: 12)
    let months = PublishedMonths(months: 84, rows: 4, columns: 6, yearly: false, &random)
    let audit = RecoveryAudit(months.publications)
    print("\(months.publications.size) cells, \(months.equations) equations, \(months.small.count)")
    let clock = ContinuousClock()
    print(clock.measure { _ = RecoveryAudit(months.publications) })
    print(clock.measure { for cell in months.small { #expect(!audit.isExposed([cell], width: 5)) } })
  }

  @Test(.timeLimit(.minutes(1)))
  func `years of tables tied together by rounded sums are audited in seconds`() {
    var random = RepeatableRandom(seed: 12)
    let months = PublishedMonths(months: 84, rows: 4, columns: 6, yearly: true, &random)
    let clock = ContinuousClock()
    print(clock.measure { _ = RecoveryAudit(months.publications) })
    let audit = RecoveryAudit(months.publications)
    var exposed = 0
    print(clock.measure { for cell in months.small where audit.isExposed([cell], width: 5) { exposed += 1} })
    print(exposed)
  }
}
