// SPDX-License-Identifier: Apache-2.0

import ContactRecords
import Disclosure
import Introductions
import Reports
import Testing

/// What was not told can't be worked out of all that was told in all reports.
@Suite struct `From the files of all reports` {
  @Test(arguments: communities)
  func `no group of a month that is told with others, or later, can be worked out`(
    community: InventedCommunity
  ) {
    let habits = InventedHistory.Habits.ofSize(community.size.upperBound).prompt
    let history = community.history(habits)
    let reports = issued(history, monthly(InventedCommunity.first, community.months))
    for kinds in [[Kind.connectorAsks, .prospectAsks], [.started], [.filed]] {
      let cells = PublishedCells(history, reports, kinds: kinds, longest: 3, hasEvents: true)
      #expect(cells.broken.isEmpty, "\(kinds)")
      guard cells.broken.isEmpty else { continue }
      audit(cells, reports, kinds)
    }
  }

  @Test(arguments: communities)
  func `no count of first or further asks that is withheld can be worked out`(
    community: InventedCommunity
  ) {
    let community = InventedCommunity(seed: community.seed, size: community.size, months: 9)
    let habits = InventedHistory.Habits.ofSize(community.size.upperBound).prompt
    let reports = issued(
      community.history(habits), monthly(InventedCommunity.first, community.months))
    for kind in [Kind.connectorAsks, .prospectAsks] {
      let cells = PublishedCells(
        community.history(habits), reports, kinds: [kind], longest: 1, isFine: true,
        hasEvents: false)
      #expect(cells.broken.isEmpty)
      let all = RecoveryAudit(cells.publications)
      let rows = reports.flatMap { $0.table("attempts.csv").rows(["segment": kind.segment ?? ""]) }
      for row in Set(rows) where row["flag"] == "c" {
        guard let telling = Telling(row) else { continue }
        let sum = cells.sum { cell in
          cell.kind == kind && telling.months.contains(cell.month)
            && cell.isFirst == (row["attempt"] == "first") && cell.path.last == row["outcome"]
        }
        #expect(!all.isExposed(sum, width: 3), "\(row) \(all.range(of: sum))")
      }
    }
  }

  private func audit(_ cells: PublishedCells, _ reports: [Issued], _ kinds: [Kind]) {
    let (all, plain) = (RecoveryAudit(cells.publications), RecoveryAudit(cells.plain))
    for kind in kinds {
      let told = reports.reduce(into: Set<Telling>()) { $0.formUnion($1.tellings(kind)) }
      for group in Group.all(cells, kind, told) {
        let sum = cells.sum(where: group.holds)
        let needed = min(3, group.allowed(cells, told, all), plain.range(of: sum).width)
        guard needed > 0, cells.count(where: group.holds) > 0 else { continue }
        let range = all.range(of: sum)
        #expect(!range.isExposed(width: needed), "\(group) \(range) of \(needed)")
      }
    }
  }
}

private let communities = (301...312).map { seed in
  InventedCommunity(
    seed: seed, size: [5...15, 5...15, 8...12, 20...30][Int(seed) % 4], months: 6)
}

/// Cases of one month that came to stand so after one report and by another.
private struct Group: CustomStringConvertible {
  let kind: Kind
  let month: Month
  let outcome: String

  /// Indices of reports' days; nil where the group begins with the month.
  let after: Int?
  let by: Int

  var description: String {
    "\(kind) of \(month) \(outcome) by \(by) after \(after.map { "\($0)" } ?? "its beginning")"
  }

  func holds(_ cell: PublishedCells.Cell) -> Bool { holds(cell, [outcome]) }

  private func holds(_ cell: PublishedCells.Cell, _ outcomes: Set<String>) -> Bool {
    cell.kind == kind && cell.month == month && outcomes.contains(cell.path[by])
      && (after.map { !outcomes.contains(cell.path[$0]) } ?? true)
  }

  /// The groups of every month that no report tells: as they stand at the end, and each change
  /// from a report to another.
  static func all(
    _ cells: PublishedCells, _ kind: Kind, _ told: Set<Telling>
  ) -> [Group] {
    let days = cells.days
    return Set(cells.cells.filter { $0.kind == kind }.map(\.month)).sorted().flatMap { month in
      let single = told.filter { $0.months == month...month }.compactMap {
        days.firstIndex(of: $0.asOf)
      }
      let closed = single.first { day in
        cells.count { $0.kind == kind && $0.month == month && $0.path[day] == "pending" } == 0
      }
      let isTold = { (day: Int?) in
        day.map { day in single.contains(day) || closed.map { $0 <= day } ?? false } ?? true
      }
      let last = days.count - 1
      let begin = days.firstIndex { $0 >= month.last } ?? last
      let steps = (begin...last).map { (after: $0 == begin ? nil : $0 - 1, by: $0) }
      // That somebody withdrew a question is no answer, and introductions are told month by month.
      return PublishedCells.outcomes(kind).filter { !["withdrawn", "introduced"].contains($0) }
        .flatMap { outcome in
          (steps + [(nil, last)]).filter { !(isTold($0.after) && isTold($0.by)) }.map {
            Group(kind: kind, month: month, outcome: outcome, after: $0.after, by: $0.by)
          }
        }
    }
  }

  /// The width that a group may be known within because of crowds that are told.
  ///
  /// Of one no among a crowd's, each part of the crowd holds none or one. And how many answered when
  /// is no secret, only what they answered: where two of a crowd answered in May, all but two of its
  /// yeses came before.
  func allowed(_ cells: PublishedCells, _ told: Set<Telling>, _ all: RecoveryAudit) -> Int {
    let crowds = told.filter { telling in
      telling.months.contains(month)
        && (telling.asOf >= cells.days[by] || isClosed(telling, cells))
    }
    return crowds.map { telling -> Int in
      let inCrowd = { (cell: PublishedCells.Cell, outcomes: Set<String>) -> Bool in
        self.isNew(cell, telling, cells.days, told) { outcomes.contains($0) }
      }
      let part = cells.sum { inCrowd($0, alike) && holds($0, alike) }
      let rest = cells.sum { inCrowd($0, alike) && !holds($0, alike) }
      return [
        cells.count { inCrowd($0, [outcome]) }, cells.count { inCrowd($0, others) },
        all.range(of: part).greatest, all.range(of: rest).greatest,
      ].min() ?? 0
    }.min() ?? .max
  }

  /// What an end may be instead of the outcome without being of another size: an answer another
  /// answer, a request that was closed another that was.
  private var alike: Set<String> {
    switch kind {
    case .connectorAsks, .prospectAsks:
      outcome == "lapsed" ? ["lapsed"] : ["yes", "no", "not-now"]
    case .started, .filed: Set(PublishedCells.outcomes(kind)).subtracting(["introduced"])
    }
  }

  private var others: Set<String> {
    outcome == "lapsed" ? ["yes", "no", "not-now"] : alike.subtracting([outcome])
  }

  private func isClosed(_ telling: Telling, _ cells: PublishedCells) -> Bool {
    guard let day = cells.days.firstIndex(of: telling.asOf) else { return false }
    return cells.count {
      $0.kind == kind && telling.months.contains($0.month) && $0.path[day] == "pending"
    } == 0
  }

  /// Whether a cell counts in what a telling says beyond the last one of each of its months.
  private func isNew(
    _ cell: PublishedCells.Cell, _ telling: Telling, _ days: [Day], _ told: Set<Telling>,
    _ holds: (String) -> Bool
  ) -> Bool {
    guard cell.kind == kind, telling.months.contains(cell.month),
      let day = days.firstIndex(of: telling.asOf), holds(cell.path[day])
    else { return false }
    let bound = cell.month == month ? after.map { days[$0] } : telling.asOf.adding(days: -1)
    let last = told.filter { $0.months == cell.month...cell.month }.map(\.asOf)
      .filter { before in bound.map { before <= $0 } ?? false }.max()
    return last.flatMap { days.firstIndex(of: $0) }.map { !holds(cell.path[$0]) } ?? true
  }
}

extension RecoverableRange {
  /// How far apart its ends are; without end where one isn't known.
  fileprivate var width: Int {
    switch self {
    case .between(let limits), .atLeast(let limits):
      guard let least = limits.least, let greatest = limits.greatest else { return .max }
      return greatest - least
    case .unknown, .contradiction: return 0
    }
  }

  fileprivate var greatest: Int {
    switch self {
    case .between(let limits): limits.greatest ?? .max
    case .atLeast, .unknown, .contradiction: .max
    }
  }
}
