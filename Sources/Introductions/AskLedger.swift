// SPDX-License-Identifier: Apache-2.0

package import ContactRecords

/// How often each person has been asked, across all requests, so that nobody is worn out.
package struct AskLedger: Sendable {
  private var days: [String: [Day]] = [:]
  private var live: [String: Int] = [:]

  package init(_ introductions: some Sequence<Introduction>) {
    for introduction in introductions {
      for record in introduction.askRecords {
        days[record.asked, default: []].append(record.sentOn)
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

  /// Whether somebody may be asked once more: no ask of theirs is live, the last is long enough
  /// ago, and the number in this quarter of the year is not used up.
  ///
  /// `perQuarter` is the person's own wish and wins over the policy.
  package func mayAsk(_ asked: String, on day: Day, perQuarter: Int?, policy: Policy) -> Bool {
    guard live[asked, default: 0] == 0 else { return false }
    let past = days[asked] ?? []
    guard past.allSatisfy({ day.days(since: $0) >= policy.daysBetweenAsks }) else { return false }
    let quarter = day.month.quarter
    let inQuarter = past.count { $0.month.quarter == quarter }
    return inQuarter < (perQuarter ?? policy.asksPerQuarter)
  }
}

extension Month {
  fileprivate var quarter: Int { year * 4 + (month - 1) / 3 }
}
