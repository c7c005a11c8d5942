// SPDX-License-Identifier: Apache-2.0

extension MonthlyReport {
  /// What the last report told otherwise, in sentences; the rates that the page shows, and counts.
  var revisionSentences: [String] {
    guard let previousAsOf else { return ["This is the first report."] }
    let told = revisions.filter(\.after.key.measure.isOnThePage)
    let since = "Since the report as of \(Wording.name(of: previousAsOf))"
    guard !told.isEmpty else { return ["\(since), no figure in it has changed."] }
    return ["\(since):"] + told.map(\.words)
  }
}

extension Measure {
  /// Whether the page shows the figure, so that a reader may remember it.
  fileprivate var isOnThePage: Bool {
    switch self {
    case .completionRate, .declineRate, .introductionsSent, .requestsFiled, .requestsEnded: true
    case .requestsOpen, .meetingsTold, .asksSent, .answersReceived, .requestsStarted,
      .requestsIntroduced, .requestsClosed, .requestsPending, .asksCounted, .asksYes, .asksNo,
      .asksNotNow, .asksLapsed, .asksPending, .asksExcluded, .yesRate, .declineRateOfAnswers,
      .notNowRate, .lapseRate, .responseRate, .daysToAnswerQuarter, .daysToAnswerHalf,
      .daysToAnswerThreeQuarters:
      false
    }
  }
}

extension Revision {
  fileprivate var words: String {
    let name = "\(after.name), \(Wording.name(of: after.key.months))"
    let now = after.words
    switch reason {
    case .settled:
      guard let before, before.standing == .provisional else {
        return "\(name): \(now), shown for the first time, now that all of it has ended."
      }
      return "\(name): \(now); it was provisional at \(before.words)."
    case .lateRecords:
      return "\(name): \(now) instead of \(before?.words ?? "–"), because something was put on "
        + "record late."
    }
  }
}

extension MeasureRow {
  fileprivate var name: String {
    switch (key.measure, key.segment) {
    case (.completionRate, _): "Completion rate"
    case (.declineRate, .connector): "Connectors said no"
    case (.declineRate, _): "Prospects said no"
    case (.introductionsSent, _): "Introductions sent"
    case (.requestsFiled, _): "Requests filed"
    case (.requestsEnded, _): "Requests ended"
    case (let measure, _): measure.rawValue
    }
  }

  fileprivate var words: String {
    switch value {
    case .share(let share)?:
      Wording.percent(share) + (numerator.map { " (\($0) of \(denominator ?? 0))" } ?? "")
    case .count(let count)?, .days(let count)?: String(count)
    case nil: lowest.map { Wording.percents($0, highest ?? $0) } ?? "–"
    }
  }
}
