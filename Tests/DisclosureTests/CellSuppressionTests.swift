// SPDX-License-Identifier: Apache-2.0

import Disclosure
import Foundation
import TestSupport
import Testing

struct CellSuppressionTests {
  /// Reasons of declines by segment; 3 and 2 are small.
  static let reasons = [[9, 12, 3, 20], [7, 15, 6, 11], [2, 8, 14, 9]]

  @Test func `small cells alone are worked out from totals`() throws {
    let published = try #require(Publications(table: Self.reasons) { Self.reasons[$0][$1] >= 5 })
    let audit = RecoveryAudit(published)
    #expect(audit.range(of: [2]) == .between(Limits(least: 3, greatest: 3)))
    #expect(audit.range(of: [8]) == .between(Limits(least: 2, greatest: 2)))
    #expect(audit.isExposed([2], width: 5))
  }

  @Test func `the fewest and then the smallest further cells are withheld`() throws {
    let suppression = CellSuppression(counts: Self.reasons)
    #expect(
      suppression.reasons == [
        [.secondary, nil, .primary, nil], [nil, nil, nil, nil], [.primary, nil, .secondary, nil],
      ])
    #expect(!suppression.withholdsTotals)
    let audit = RecoveryAudit(try published(Self.reasons, suppression))
    #expect(audit.range(of: [0]) == .between(Limits(least: 0, greatest: 11)))
    #expect(audit.range(of: [2]) == .between(Limits(least: 1, greatest: 12)))
    #expect(audit.range(of: [8]) == .between(Limits(least: 0, greatest: 11)))
    #expect(audit.range(of: [10]) == .between(Limits(least: 5, greatest: 16)))
  }

  @Test(.enabled(if: Folders.hasShared))
  func `the reference table comes out as in the reference`() throws {
    let reference = try SuppressionReference.read()
    let suppression = CellSuppression(counts: reference.counts, threshold: reference.threshold)
    let named: (CellSuppression.Reason) -> [[String]] = { reason in
      reference.names { suppression.reasons[$0][$1] == reason }
    }
    #expect(named(.primary) == reference.primary_only_audit.map { [$0.row, $0.col] })
    #expect(named(.secondary) == reference.secondary_cells.map { [$0.row, $0.col] })
    let primary = RecoveryAudit(
      try #require(
        Publications(table: reference.counts) { suppression.reasons[$0][$1] != .primary }))
    let after = RecoveryAudit(try published(reference.counts, suppression))
    for (audit, entries) in [
      (primary, reference.primary_only_audit), (after, reference.after_secondary_audit),
    ] {
      for entry in entries {
        let range = audit.range(of: [try reference.cell(entry)])
        #expect(range == .between(Limits(least: Int(entry.lo), greatest: Int(entry.hi))))
      }
    }
  }

  @Test func `nothing small is exposed in hundreds of tables`() throws {
    var random = RepeatableRandom(seed: 1)
    var extended = 0
    for _ in 0..<300 {
      let counts = RandomTable.counts(&random, rows: 2...6, columns: 2...8)
      let suppression = CellSuppression(counts: counts)
      guard !suppression.withholdsTotals else { continue }
      let audit = RecoveryAudit(try published(counts, suppression))
      let reasons = Array(suppression.reasons.joined())
      for cell in reasons.indices where reasons[cell] == .primary {
        #expect(!audit.isExposed([cell], width: 5))
      }
      extended += reasons.contains(.secondary) ? 1 : 0
    }
    #expect(extended > 50)
  }

  @Test(arguments: 1...120)
  func `no smaller choice would do`(seed: Int) throws {
    var random = RepeatableRandom(seed: UInt64(seed))
    let counts =
      seed.isMultiple(of: 2)
      ? RandomTable.counts(&random, rows: 2...3, columns: 3...4)
      : RandomTable.middling(&random, rows: 3, columns: 4)
    let smallest = SmallestChoice(counts: counts, threshold: 5).outcome
    // Five and more are chosen one by one, without the promise that they are the fewest.
    if smallest.extra <= 4 { #expect(CellSuppression(counts: counts) == smallest) }
  }

  @Test(arguments: 1...10)
  func `no smaller choice of four would do`(seed: Int) throws {
    var random = RepeatableRandom(seed: UInt64(seed))
    let counts = (0..<4).map { row in
      (0..<4).map { Int.random(in: row == $0 ? 1...4 : 5...30, using: &random) }
    }
    #expect(CellSuppression(counts: counts) == SmallestChoice(counts: counts, threshold: 5).outcome)
  }

  @Test(arguments: 1...20)
  func `no cell is withheld in vain where many are`(seed: Int) throws {
    var random = RepeatableRandom(seed: UInt64(seed))
    let counts = (0..<8).map { row in
      (0..<8).map { Int.random(in: row == $0 ? 1...4 : 5...30, using: &random) }
    }
    let suppression = CellSuppression(counts: counts)
    let reasons = Array(suppression.reasons.joined())
    let extra = reasons.indices.filter { reasons[$0] == .secondary }
    #expect(!suppression.withholdsTotals && extra.count > 4)
    for cell in extra {
      let published = try #require(
        Publications(table: counts) { suppression.reasons[$0][$1] == nil || $0 * 8 + $1 == cell })
      let audit = RecoveryAudit(published)
      #expect(
        reasons.indices.contains {
          reasons[$0] == .primary && audit.isExposed([$0], width: 5)
        })
    }
  }

  @Test func `the width may be asked for by itself`() throws {
    let suppression = CellSuppression(counts: Self.reasons, threshold: 5, width: 14)
    let audit = RecoveryAudit(try published(Self.reasons, suppression))
    #expect(!audit.isExposed([2], width: 14) && !audit.isExposed([8], width: 14))
    #expect(suppression.reasons.joined().count { $0 == .secondary } > 2)
  }

  @Test func `tables without a small count are shown`() {
    for counts in [[], [[]], [[0]], [[0, 0], [0, 0]], [[5, 0], [7, 100]]] {
      let suppression = CellSuppression(counts: counts)
      #expect(suppression.reasons.allSatisfy { $0.allSatisfy { $0 == nil } })
      #expect(!suppression.withholdsTotals)
    }
  }

  @Test(arguments: [
    [[3]], [[3, 0, 0]], [[20, 3, 30]], [[20], [3]], [[1, 1], [1, 40]], [[2, 0], [50, 60]],
  ])
  func `where totals alone give a small count away, they are withheld too`(counts: [[Int]]) {
    let suppression = CellSuppression(counts: counts)
    #expect(suppression.withholdsTotals)
    #expect(suppression.reasons.allSatisfy { $0.allSatisfy { $0 != nil } })
  }

  @Test func `huge counts are no way in`() {
    let most = Int.max / 8
    let suppression = CellSuppression(counts: [[most, 3, 9], [most, 8, 7], [9, 9, most]])
    #expect(suppression.reasons[0][1] == .primary)
    #expect(suppression.reasons.joined().count { $0 == .secondary } == 3)
    #expect(CellSuppression(counts: [[.max, 3], [.max, .max]]).withholdsTotals)
  }
}

private func published(
  _ counts: [[Int]], _ suppression: CellSuppression
) throws -> Publications {
  try #require(Publications(table: counts) { suppression.reasons[$0][$1] == nil })
}
