// SPDX-License-Identifier: Apache-2.0

import ContactRecords
import Introductions
import Reports
import Testing

/// Whatever is subtracted from whatever, the difference is about a crowd.
@Suite struct `Between any two days as of which months are told` {
  @Test(arguments: InventedCommunity.brief(201...214))
  func `a crowd of cases changed, or none`(community: InventedCommunity) {
    let history = community.history
    let reports = issued(history, community.issues)
    for kind in Kind.allCases {
      let cases = Dictionary(grouping: history.cases(kind), by: \.month)
      let told = reports.reduce(into: Set<Telling>()) { $0.formUnion($1.tellings(kind)) }
      for telling in told {
        for before in told where before.asOf < telling.asOf && before.months == telling.months {
          let changed = telling.months.all.flatMap { month in
            (cases[month] ?? []).filter { $0.differs(on: before.asOf, and: telling.asOf) }
          }
          #expect(isCrowdOrNone(changed), "\(kind) \(before) \(telling)")
        }
        let rest = telling.months.all.flatMap { month in
          let last = told.filter { $0.months == month...month && $0.asOf < telling.asOf }
            .map(\.asOf).max()
          return (cases[month] ?? []).filter { $0.differs(on: last, and: telling.asOf) }
        }
        #expect(isCrowdOrNone(rest), "\(kind) \(telling)")
      }
    }
  }

  @Test(arguments: InventedCommunity.brief(221...226))
  func `no two tell of months that overlap without being the same, or of one in many`(
    community: InventedCommunity
  ) {
    let reports = issued(community.history, community.issues)
    for kind in Kind.allCases {
      let told = reports.reduce(into: Set<Telling>()) { $0.formUnion($1.tellings(kind)) }
      for (one, other) in told.flatMap({ one in told.map { (one, $0) } })
      where one.months.overlaps(other.months) && one.months != other.months {
        #expect(
          one.months.all.count == 1 || other.months.all.count == 1, "\(kind) \(one) \(other)")
      }
    }
  }

  @Test(arguments: InventedCommunity.brief(231...235))
  func `what a report tells is what was on record on that day`(community: InventedCommunity) {
    let history = community.history
    let cases = history.cases(.connectorAsks)
    for report in issued(history, community.issues) {
      let table = report.table("measures.csv")
      for row in table.rows(["segment": "connector", "measure": "asks_no"]) {
        guard let telling = Telling(row) else { continue }
        let no = cases.count {
          telling.months.contains($0.month) && $0.standing(on: telling.asOf) == "no"
        }
        #expect(row.number("value") == Double(no))
      }
    }
  }

  private func isCrowdOrNone(_ cases: [CaseOnRecord]) -> Bool {
    cases.isEmpty
      || cases.count >= 10 && Set(cases.map(\.party)).count >= 5
        && Set(cases.map(\.requester)).count >= 5
  }
}

extension CaseOnRecord {
  /// Whether it had ended by the later day, and stood otherwise on the earlier one, if that told it.
  ///
  /// What was taken back before it was answered says nothing of an answer.
  fileprivate func differs(on earlier: Day?, and later: Day) -> Bool {
    let before = earlier.map { standing(on: $0) ?? "pending" } ?? "pending"
    let after = standing(on: later) ?? "pending"
    if before == "pending" { return !Self.unanswered.contains(after) }
    return before != after
  }

  private static let unanswered: Set<String> = ["pending", "withdrawn", "undeliverable"]
}

extension ClosedRange<Month> {
  fileprivate var all: [Month] {
    Array(sequence(first: lowerBound) { $0 < upperBound ? $0.next : nil })
  }
}
