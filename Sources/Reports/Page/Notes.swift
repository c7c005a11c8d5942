// SPDX-License-Identifier: Apache-2.0

/// A term of the report and what it means.
struct Note: Hashable, Sendable {
  let term: String
  let meaning: String
}

extension MonthlyReport {
  /// What the words of the page mean, and what it shows and doesn't.
  var notes: [Note] {
    let crowd = settings.crowd
    return [
      Note(
        term: "Who is who",
        meaning: "A Requester wants to meet a Prospect. A Connector knows both, asks the Prospect "
          + "privately, and introduces the two only after both have said yes."),
      Note(
        term: "Ask",
        meaning: "One question to one person: to a Connector, whether they would introduce; to a "
          + "Prospect, whether they would like to meet. It counts from the day it was sent, and "
          + "one person may get several."),
      Note(
        term: "What an ask comes to",
        meaning: "Yes, no, not now, or no answer, when its time passed in silence. Not now and "
          + "silence are not a no. Asks that were taken back or never arrived are left out of every "
          + "rate, and counted as left out."),
      Note(
        term: "Filed, started, ended",
        meaning:
          "A request is filed by its Requester, started when its first ask is sent, and ends "
          + "with an introduction or in any other way. Until then it is open."),
      Note(
        term: "Counts and rates",
        meaning: "Counts are of what happened in a month. Rates are of what began in a month, "
          + "whenever it ended, and are shown once all of it has ended. So the two are about "
          + "different asks."),
      Note(
        term: "Provisional (p)",
        meaning: "Part of it is still open. The bar shows what the rate will be at least and at "
          + "most."),
      Note(
        term: "95% interval",
        meaning: "How far chance alone could move a rate of so few. Rates whose intervals overlap "
          + "may well be the same."),
      Note(
        term: "Too few (c)",
        meaning: "To protect people, what asks came to is shown only for \(crowd.cases) or more, "
          + "for at least \(crowd.requesters) Requesters and to at least \(crowd.parties) people, "
          + "and below \(crowd.unanimous) only if neither everybody nor nobody had the same. "
          + "Smaller months are shown together, and a reason given fewer than "
          + "\(settings.smallestReason) times is among the other reasons. Introductions, which "
          + "those introduced know of, and the amount of work are counted as they are."),
      Note(
        term: "From report to report",
        meaning: "A month that was shown is updated only when as many of its asks or requests have "
          + "changed, so that no two reports can be compared to find one person’s answer."),
    ]
  }

  /// How the figures are worked out, for whoever wants to check them.
  var methods: [Note] {
    [
      Note(
        term: "Intervals",
        meaning: "Wilson’s score interval for rates, Newcombe’s for their differences."),
      Note(
        term: "Usual range",
        meaning: "An XmR chart: the mean of the first \(settings.baseline) points, and 2.66 mean "
          + "moving ranges to either side, which stay as they are when points are added. Unusual "
          + "is a point outside, or one of eight in a row on one side of the mean. There is no "
          + "range under ten points."),
      Note(
        term: "Answers by day",
        meaning: "Cumulative incidence by Aalen and Johansen with standard errors by the jackknife "
          + "and log-log intervals; pending asks count as far as they have come. The median is "
          + "Kaplan and Meier’s, with silence as no answer."),
      Note(
        term: "First and further asks",
        meaning: "Kitagawa’s split of a change into what comes from other answers and what from "
          + "another mix; the standardised rates use the mix of both periods together."),
      Note(
        term: "Made from",
        meaning: "The record of events as it was on \(Wording.name(of: asOf)), whose last digest "
          + "begins with "
          + (issue.chainHead.isEmpty ? "nothing" : String(issue.chainHead.prefix(16)))
          + ". From the same record this report can be made again, byte for byte."),
    ]
  }
}
