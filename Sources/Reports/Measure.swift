// SPDX-License-Identifier: Apache-2.0

import Introductions

/// What a row of the tables measures; the raw value is the code in the files.
enum Measure: String, CaseIterable, Hashable, Sendable {
  case requestsFiled = "requests_filed"
  case introductionsSent = "introductions_sent"
  case requestsClosed = "requests_closed"
  case requestsOpen = "requests_open"
  case requestsStarted = "requests_started"
  case requestsIntroduced = "requests_introduced"
  case asksReleased = "asks_released"
  case asksYes = "asks_yes"
  case asksNo = "asks_no"
  case asksNotNow = "asks_not_now"
  case asksLapsed = "asks_lapsed"
  case asksWithdrawn = "asks_withdrawn"
  case asksUndeliverable = "asks_undeliverable"
  case asksPending = "asks_pending"
  case asksWaiting = "asks_waiting"
  case medianDaysToAnswer = "median_days_to_answer"
  case completionRate = "completion_rate"
  case completionRateLowest = "completion_rate_lowest"
  case completionRateHighest = "completion_rate_highest"
  case declineRate = "decline_rate"
  case declineRateLowest = "decline_rate_lowest"
  case declineRateHighest = "decline_rate_highest"
  case declineRateOfAnswers = "decline_rate_of_answers"
  case declineRateOfAnswersLowest = "decline_rate_of_answers_lowest"
  case declineRateOfAnswersHighest = "decline_rate_of_answers_highest"

  init(asksWith outcome: AskOutcome) {
    self =
      switch outcome {
      case .yes: .asksYes
      case .no: .asksNo
      case .notNow: .asksNotNow
      case .lapsed: .asksLapsed
      case .withdrawn: .asksWithdrawn
      case .undeliverable: .asksUndeliverable
      case .pending: .asksPending
      }
  }
}

/// A rate with its two bounds, as the measures name them.
struct RateMeasure: Hashable, Sendable {
  let rate: Measure
  let lowest: Measure
  let highest: Measure

  static let completion = RateMeasure(
    rate: .completionRate, lowest: .completionRateLowest, highest: .completionRateHighest)
  static let decline = RateMeasure(
    rate: .declineRate, lowest: .declineRateLowest, highest: .declineRateHighest)
  static let declineOfAnswers = RateMeasure(
    rate: .declineRateOfAnswers, lowest: .declineRateOfAnswersLowest,
    highest: .declineRateOfAnswersHighest)
}

/// What ties a figure to a month.
enum MonthKind: String, CaseIterable, Hashable, Sendable {
  /// It happened in the month.
  case event

  /// It was begun in the month, and became this by the as-of day.
  case cohort
}
