// SPDX-License-Identifier: Apache-2.0

import Introductions

/// What a row of the measures says; the raw value is the code in the files.
enum Measure: String, CaseIterable, Hashable, Sendable {
  // Counted in the month in which it happened.
  case requestsFiled = "requests_filed"
  case requestsEnded = "requests_ended"
  case requestsOpen = "requests_open"
  case introductionsSent = "introductions_sent"
  case meetingsTold = "meetings_told"
  case asksSent = "asks_sent"
  case answersReceived = "answers_received"

  // Counted in the month in which it was begun.
  case requestsStarted = "requests_started"
  case requestsIntroduced = "requests_introduced"
  case requestsClosed = "requests_closed"
  case requestsPending = "requests_pending"
  case asksCounted = "asks_counted"
  case asksYes = "asks_yes"
  case asksNo = "asks_no"
  case asksNotNow = "asks_not_now"
  case asksLapsed = "asks_lapsed"
  case asksPending = "asks_pending"
  case asksExcluded = "asks_excluded"
  case completionRate = "completion_rate"
  case yesRate = "yes_rate"
  case declineRate = "decline_rate"
  case declineRateOfAnswers = "decline_rate_of_answers"
  case notNowRate = "not_now_rate"
  case lapseRate = "lapse_rate"
  case responseRate = "response_rate"

  // Of all asks that may be told of the last twelve months.
  case daysToAnswerQuarter = "days_to_answer_p25"
  case daysToAnswerHalf = "days_to_answer_p50"
  case daysToAnswerThreeQuarters = "days_to_answer_p75"
}

/// What ties a figure to its months.
enum MonthKind: String, CaseIterable, Hashable, Sendable {
  /// It happened in the month.
  case event

  /// It was begun in the months, and became this by the as-of day.
  case cohort
}
