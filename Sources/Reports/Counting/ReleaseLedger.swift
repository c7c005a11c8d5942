// SPDX-License-Identifier: Apache-2.0

import ContactRecords

/// Which months of a population may be told, and as they stood on which day.
///
/// What one report tells can be subtracted from what another told. So each month's outcomes are
/// told as they stood on days between which a crowd of cases changed: whatever is subtracted from
/// whatever, the difference is about a crowd. Months that are too small to be told alone are told
/// with those after them; one that is still running its course waits until what has ended and what
/// is pending are crowds each, so that the next day on which it is told can be about one, too.
struct ReleaseLedger {
  /// Months that are told together, each case of which has ended.
  struct Block: Hashable, Sendable {
    let months: ClosedRange<Month>

    /// The day as of which they were told first.
    let closedOn: Day

    /// The day as of which they are told: a later one where they were corrected.
    var asOf: Day
  }

  private let population: Population
  private let limits: CrowdLimits

  private let telling: Telling

  private(set) var blocks: [Block] = []

  /// Months that are not closed, and the days as of which they are told.
  private(set) var provisional: [Month: Day] = [:]

  /// The first month that is in no block; nil while nothing has begun.
  ///
  /// What is put on record before the first block once that is told, is told nowhere.
  private(set) var firstOpen: Month?

  /// How much late news was looked at.
  private var heard = 0

  init(_ population: Population, telling: Telling, limits: CrowdLimits) {
    self.population = population
    self.telling = telling
    self.limits = limits
    firstOpen = population.cases.first.map { Day(ordinal: $0.began).month }
  }

  /// Takes note that a report is issued as of a day, which isn't before the last one's.
  mutating func issue(asOf day: Day) {
    if blocks.isEmpty { firstOpen = population.firstMonth(asOf: day) }
    correctBlocks(day)
    closeBlocks(day)
    guard var month = firstOpen else { return }
    while month <= day.month {
      if isSafeToTell(month, on: day) { provisional[month] = day }
      month = month.next
    }
  }

  /// A closed block is told anew once a crowd of its cases has come to stand otherwise.
  private mutating func correctBlocks(_ day: Day) {
    var changed: Set<Int> = []
    while heard < population.lateNews.count, population.lateNews[heard].day <= day.ordinal {
      let began = Day(ordinal: population.cases[population.lateNews[heard].position].began).month
      if let block = blocks.firstIndex(where: { $0.months.contains(began) }) {
        changed.insert(block)
      }
      heard += 1
    }
    for block in changed.sorted() {
      let told = blocks[block].asOf
      let change = change(blocks[block].months, on: day) { _ in told }
      if change.settled.isSafe, change.pending.isEmpty { blocks[block].asOf = day }
    }
  }

  private mutating func closeBlocks(_ day: Day) {
    guard var first = firstOpen else { return }
    var last = first
    while last.last <= day {
      let whole = change(first...last, on: day) { _ in nil }
      guard whole.pending.isEmpty else { break }
      let news = change(first...last, on: day) { provisional[$0] }.settled
      if whole.settled.isSafe, news.isEmpty || news.isSafe {
        blocks.append(Block(months: first...last, closedOn: day, asOf: day))
        provisional = provisional.filter { $0.key > last }
        first = last.next
      }
      last = last.next
    }
    firstOpen = first
  }

  private func isSafeToTell(_ month: Month, on day: Day) -> Bool {
    let change = change(month...month, on: day) { provisional[$0] }
    return change.settled.isSafe && (change.pending.isEmpty || change.pending.isLarge)
  }

  /// The cases that ended, or ended otherwise, since each month was told, if it was; and those that
  /// are pending.
  private func change(
    _ months: ClosedRange<Month>, on day: Day, since told: (Month) -> Day?
  ) -> (settled: Crowd, pending: Crowd) {
    var settled = Crowd(limits, telling: telling)
    var pending = Crowd(limits, telling: telling)
    var month = months.lowerBound
    while month <= months.upperBound {
      let before = told(month)?.ordinal
      for position in population.positions(in: month) {
        guard let now = population.standing(of: position, on: day.ordinal),
          !population.excluded.contains(now.outcome)
        else { continue }
        if now.outcome == Population.pending {
          pending.add(population.cases[position], now.outcome, on: day.ordinal)
        } else if before.map({
          population.standing(of: position, on: $0)?.outcome != now.outcome
        }) ?? true {
          settled.add(population.cases[position], now.outcome, on: day.ordinal)
        }
      }
      month = month.next
    }
    return (settled, pending)
  }
}
