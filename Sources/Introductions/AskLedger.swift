// SPDX-License-Identifier: Apache-2.0

package import ContactRecords

/// How often each person has been asked, across all requests, so that nobody is worn out.
package struct AskLedger: Sendable {
  private let policy: Policy
  private var days: [String: [Day]] = [:]
  private var live: [String: Int] = [:]

  /// Those who asked never to be asked again.
  private var stopped: Set<String> = []

  /// Those who said no or "not now", and the day from which they may be asked again.
  private var resting: [String: Day] = [:]

  /// `lifted` are the letters to which somebody said "no more" and took it back since.
  package init(
    _ introductions: some Sequence<Introduction>, policy: Policy, lifted: Set<Reference> = []
  ) {
    self.policy = policy
    for introduction in introductions {
      stopped.formUnion(introduction.stopped.filter { !lifted.contains($0.key) }.values)
      for record in introduction.askRecords { add(record) }
      guard let ask = introduction.liveAsk else { continue }
      live[ask.asked, default: 0] += 1
      if ask.sentOn == nil { days[ask.asked, default: []].append(ask.draftedOn) }
    }
  }

  private mutating func add(_ record: AskRecord) {
    days[record.asked, default: []].append(record.sentOn)
    guard let endedOn = record.endedOn, let until = rest(after: record, on: endedOn) else { return }
    resting[record.asked] = max(until, resting[record.asked] ?? until)
  }

  private func rest(after record: AskRecord, on day: Day) -> Day? {
    switch record.outcome {
    case .no: day.adding(days: policy.restAfterNo)
    case .notNow: record.askAgainFrom ?? day.adding(days: policy.restAfterNotNow)
    case .yes, .lapsed, .withdrawn, .undeliverable, .pending: nil
    }
  }

  /// Takes in an ask that was drafted after the ledger was made.
  package mutating func add(_ asked: String, on day: Day) {
    days[asked, default: []].append(day)
    live[asked, default: 0] += 1
  }

  /// How many more asks somebody may get on `day`: none when they ever said "no more", while they
  /// rest after a no or a "not now", and too soon after the last ask; else what is left of the
  /// number at once and of the number in this quarter of the year.
  ///
  /// One human may have been asked under several keys. `perQuarter` is their own wish and wins over
  /// the policy.
  package func room(
    for keys: Set<String>, on day: Day, atOnce: Int, perQuarter: Int?
  ) -> Int {
    guard keys.isDisjoint(with: stopped),
      keys.allSatisfy({ resting[$0].map { day >= $0 } ?? true })
    else { return 0 }
    let past = keys.flatMap { days[$0] ?? [] }
    guard past.allSatisfy({ day.days(since: $0) >= policy.daysBetweenAsks }) else { return 0 }
    let live = keys.reduce(0) { $0 + (self.live[$1] ?? 0) }
    let quarter = day.month.quarter
    let inQuarter = past.count { $0.month.quarter == quarter }
    return max(0, min(atOnce - live, (perQuarter ?? policy.asksPerQuarter) - inQuarter))
  }

  /// Whether somebody asked never to be asked again, under one of their keys.
  package func hasStopped(_ keys: Set<String>) -> Bool {
    !keys.isDisjoint(with: stopped)
  }
}

extension Month {
  fileprivate var quarter: Int { year * 4 + (month - 1) / 3 }
}
