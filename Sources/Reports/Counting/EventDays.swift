// SPDX-License-Identifier: Apache-2.0

import ContactRecords
import Introductions

/// When things happened that are counted in their own month, each kind by its days.
struct EventDays: Sendable {
  /// Days on which something happened, in order.
  struct Days: Sendable {
    private let days: [Int32]

    /// What came on record after its day, with the day on which it did.
    private let late: [(on: Int32, knownOn: Int32)]

    init(_ unsorted: [RecordedDay]) {
      days = unsorted.map(\.on.ordinal).sorted()
      late = unsorted.filter { $0.knownOn > $0.on }.map { ($0.on.ordinal, $0.knownOn.ordinal) }
    }

    /// How often it happened in a month, as far as was on record on a day.
    func count(in month: Month, asOf day: Day) -> Int {
      count(through: min(month.last, day), asOf: day)
        - count(through: min(month.first.adding(days: -1), day), asOf: day)
    }

    /// How often it had happened by the end of a day, as far as was on record on the same day or a
    /// later one.
    func count(through last: Day, asOf day: Day) -> Int {
      days.endOfPrefix(where: { $0 <= last.ordinal })
        - late.count { $0.on <= last.ordinal && $0.knownOn > day.ordinal }
    }
  }

  let filed: Days
  let ended: Days
  let introduced: Days
  let met: Days
  let sent: BySide<Days>

  init(_ history: History) {
    filed = Days(history.requests.map(\.filed))
    ended = Days(history.requests.compactMap { $0.ending?.day })
    introduced = Days(
      history.requests.compactMap { $0.ending?.end == .introduced ? $0.ending?.day : nil })
    met = Days(history.requests.compactMap { $0.meetings.first(where: \.haveMet)?.day })
    sent = BySide { side in Days(history.asks.filter { $0.side == side }.map(\.sent)) }
  }
}
