// SPDX-License-Identifier: Apache-2.0

package import ContactRecords

/// How often each person has been asked, across all requests, so that nobody is worn out.
package struct AskLedger: Sendable {
  private var days: [String: [Day]] = [:]
  private var live: [String: Int] = [:]

  /// Those who asked never to be asked again.
  private var stopped: Set<String> = []

  /// Those who said "not now", and the day from which they may be asked again.
  private var resting: [String: Day] = [:]

  package init(_ introductions: some Sequence<Introduction>) {
    for introduction in introductions {
      stopped.formUnion(introduction.stopped)
      for record in introduction.askRecords {
        days[record.asked, default: []].append(record.sentOn)
        if record.outcome == .notNow, let endedOn = record.endedOn {
          let until = record.askAgainFrom ?? endedOn.adding(days: Self.restAfterNotNow)
          resting[record.asked] = max(until, resting[record.asked] ?? until)
        }
      }
      guard let ask = introduction.liveAsk else { continue }
      live[ask.asked, default: 0] += 1
      if ask.sentOn == nil { days[ask.asked, default: []].append(ask.draftedOn) }
    }
  }

  /// Takes in an ask that was drafted after the ledger was made.
  package mutating func add(_ asked: String, on day: Day) {
    days[asked, default: []].append(day)
    live[asked, default: 0] += 1
  }

  /// Days for which somebody who said "not now" without naming a day is left alone.
  private static let restAfterNotNow = 90

  /// Whether somebody may be asked once more: they never said "no more", no ask of theirs is live,
  /// a "not now" has passed, the last ask is long enough ago, and the number in this quarter of the
  /// year is not used up.
  ///
  /// One human may have been asked under several keys. `perQuarter` is their own wish and wins over
  /// the policy.
  package func mayAsk(
    _ keys: Set<String>, on day: Day, perQuarter: Int?, policy: Policy
  ) -> Bool {
    for key in keys where stopped.contains(key) || live[key, default: 0] > 0 { return false }
    for key in keys where resting[key].map({ day < $0 }) ?? false { return false }
    let past = keys.flatMap { days[$0] ?? [] }
    guard past.allSatisfy({ day.days(since: $0) >= policy.daysBetweenAsks }) else { return false }
    let quarter = day.month.quarter
    let inQuarter = past.count { $0.month.quarter == quarter }
    return inQuarter < (perQuarter ?? policy.asksPerQuarter)
  }
}

extension Month {
  fileprivate var quarter: Int { year * 4 + (month - 1) / 3 }
}
