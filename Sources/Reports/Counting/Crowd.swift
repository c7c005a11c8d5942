// SPDX-License-Identifier: Apache-2.0

/// How many a figure must be about, so that it points at nobody.
package struct CrowdLimits: Hashable, Sendable {
  /// Asks or requests.
  package var cases: Int

  /// Different people who were asked, or whom somebody asked to meet.
  package var parties: Int

  /// Different Requesters, each of whom knows more of their own requests than the report tells.
  package var requesters: Int

  /// Below this many cases, outcomes that all are one, or a no that nobody or everybody said, tell
  /// the answer of each.
  package var unanimous: Int

  /// Where there is a no, at least so many asks must have ended in a "not now" or in silence: whoever
  /// knows that theirs was no yes must not know that it was a no.
  package var cover: Int

  package init(
    cases: Int = 10, parties: Int = 5, requesters: Int = 5, unanimous: Int = 20, cover: Int = 1
  ) {
    self.cover = cover
    self.cases = cases
    self.parties = parties
    self.requesters = requesters
    self.unanimous = unanimous
  }
}

/// The outcome of which nobody and everybody says too much, such as a no.
struct Telling: Sendable {
  let outcome: Population.Outcome

  /// The outcomes behind which it hides from whoever knows that theirs was no yes; empty where there
  /// is nothing to hide.
  ///
  /// Without any of them, not being introduced means a no.
  var cover: OutcomeSet = []

  /// Nothing is.
  static let nothing = Telling(outcome: Population.pending)
}

/// Counts a group of cases as far as is needed to say whether it is a crowd.
struct Crowd {
  private let limits: CrowdLimits
  private(set) var count = 0
  private var parties = Distinct()
  private var requesters = Distinct()
  private var outcomes: OutcomeSet = []
  private let telling: Telling
  private var tellingCount = 0
  private var coverCount = 0

  init(_ limits: CrowdLimits, telling: Telling) {
    self.limits = limits
    self.telling = telling
  }

  /// Adds a case with the outcome that it had on a day.
  mutating func add(_ one: Population.Case, _ outcome: Population.Outcome, on day: Int32) {
    count += 1
    parties.add(one.party.number(on: day), upTo: limits.parties)
    requesters.add(one.requester, upTo: limits.requesters)
    outcomes.insert(outcome)
    if outcome == telling.outcome { tellingCount += 1 }
    if telling.cover.contains(outcome) { coverCount += 1 }
  }

  var isEmpty: Bool { count == 0 }

  /// Whether there are enough of them, by enough and about enough people.
  var isLarge: Bool {
    count >= limits.cases && parties.count >= limits.parties
      && requesters.count >= limits.requesters
  }

  /// Whether how many had each outcome can be told.
  var isSafe: Bool {
    guard isLarge else { return false }
    if tellingCount > 0, !telling.cover.isEmpty, coverCount < limits.cover { return false }
    if count >= limits.unanimous { return true }
    return outcomes.count > 1 && (1..<count).contains(tellingCount)
  }
}

/// Different numbers, counted up to a few.
private struct Distinct {
  private var seen: [Int32] = []

  var count: Int { seen.count }

  mutating func add(_ number: Int32, upTo enough: Int) {
    guard seen.count < enough, !seen.contains(number) else { return }
    seen.append(number)
  }
}
