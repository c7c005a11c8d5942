// SPDX-License-Identifier: Apache-2.0

import Statistics
import TestSupport
import Testing

@Suite struct LifeTables {
  @Test func `who is censored on a day was at risk on it`() {
    let table = LifeTable([Case(0, 0), Case(3, nil), Case(3, 1), Case(5, nil)], causes: 2)
    #expect(table.rows.map(\.day) == [0, 3, 5])
    #expect(table.rows.map(\.atRisk) == [4, 3, 1])
    #expect(table.rows.map(\.censored) == [0, 1, 1])
    #expect(table.rows.map(\.events) == [[1, 0], [0, 1], [0, 0]])
  }

  @Test func `a table without cases has no days`() {
    #expect(LifeTable(causes: 1).rows.isEmpty)
    #expect(CumulativeIncidence(LifeTable(causes: 1)).steps.isEmpty)
    #expect(KaplanMeier(LifeTable(causes: 1), of: [0]).quantile(0.5).day == nil)
  }

  @Test(.enabled(if: Folders.hasShared))
  func `the cases that the tests hold are those of the reference`() throws {
    let cases = try Reference.read().input.map { Case($0.days, $0.code == 0 ? nil : $0.code - 1) }
    #expect(cases == referenceCases)
  }

  @Test(arguments: 1...50 as ClosedRange<UInt64>)
  func `neither the order of cases nor the way they are counted matters`(seed: UInt64) {
    var random = RepeatableRandom(seed: seed)
    let cases = randomCases(using: &random)
    let table = LifeTable(cases)
    #expect(LifeTable(cases.shuffled(using: &random)) == table)
    #expect(
      CumulativeIncidence(LifeTable(cases.shuffled(using: &random))) == CumulativeIncidence(table))
    let half = Int.random(in: 0...cases.count, using: &random)
    var parts = LifeTable(Array(cases[half...]))
    parts.add(LifeTable(Array(cases[..<half])))
    #expect(parts == table)
    var counted = LifeTable(causes: 3)
    for (item, same) in Dictionary(grouping: cases, by: { $0 }) {
      counted.add(day: item.day, cause: item.cause, count: same.count)
    }
    #expect(counted == table)
  }
}
