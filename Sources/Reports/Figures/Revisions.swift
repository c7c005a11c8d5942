// SPDX-License-Identifier: Apache-2.0

import ContactRecords

/// A figure that the last report told otherwise, or could not tell yet.
struct Revision: Hashable, Sendable {
  /// Nil where the last report had no such figure.
  let before: MeasureRow?
  let after: MeasureRow
  let reason: Reason

  /// Why a figure changed.
  enum Reason: String, CaseIterable, Hashable, Sendable {
    /// Everything that was begun in the months has ended meanwhile.
    case settled

    /// Something of the months was put on record after the last report.
    case lateRecords = "late-records"
  }
}

extension MonthlyReport {
  /// What changed since each figure was told last, in the order of the measures; nothing in the
  /// first report.
  func revisions(since before: [MeasureRow.Key: MeasureRow]) -> [Revision] {
    guard !before.isEmpty else { return [] }
    return rows.compactMap { row in
      guard row.standing == .final, row.key.measure.isRevised else { return nil }
      let old = before[row.key]
      guard old?.standing == .final else {
        return row.key.kind == .event ? nil : Revision(before: old, after: row, reason: .settled)
      }
      guard let old, old.value != row.value || old.denominator != row.denominator
      else { return nil }
      return Revision(before: old, after: row, reason: .lateRecords)
    }
  }
}

extension Measure {
  /// The counts behind a rate are not told as revisions of their own, nor are figures of a window
  /// that moves on with each report.
  fileprivate var isRevised: Bool {
    switch self {
    case .requestsFiled, .requestsEnded, .requestsOpen, .introductionsSent, .meetingsTold,
      .asksSent, .answersReceived, .completionRate, .yesRate, .declineRate, .declineRateOfAnswers,
      .notNowRate, .lapseRate, .responseRate:
      true
    case .requestsStarted, .requestsIntroduced, .requestsClosed, .requestsPending, .asksCounted,
      .asksYes, .asksNo, .asksNotNow, .asksLapsed, .asksPending, .asksExcluded,
      .daysToAnswerQuarter, .daysToAnswerHalf, .daysToAnswerThreeQuarters:
      false
    }
  }
}
