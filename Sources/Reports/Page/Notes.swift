// SPDX-License-Identifier: Apache-2.0

/// A term of the report and what it means.
struct Note: Hashable, Sendable {
  let term: String
  let meaning: String
}

extension MonthlyReport {
  /// Every definition and rule that the figures follow.
  var notes: [Note] { definitions + estimates + rules }

  private var definitions: [Note] {
    [
      Note(
        term: "Ask",
        meaning: "One question to one person: to a Connector, whether they would introduce; to a "
          + "Prospect, whether they would like to meet. Its clock starts on the day it was sent."),
      Note(
        term: "Outcome of an ask",
        meaning: "Yes, no, not now, no answer (its window passed in silence), or pending; an ask "
          + "has exactly one. Not now and silence are not a no. Asks that were taken back or never "
          + "arrived are left out of every rate and counted apart, as asks_excluded."),
      Note(
        term: "Pending",
        meaning: "Sent, and neither answered nor lapsed by \(Wording.name(of: asOf)). A request is "
          + "pending, or open, until it ends. What was put on record later isn’t known here."),
      Note(
        term: "Counts",
        meaning: "Requests filed, asks sent, answers, introductions and other ends are counted in "
          + "the month in which they happened."),
      Note(
        term: "Rates",
        meaning: "Are taken of what was begun in a month, whenever it ended. Counts and rates of "
          + "the same month are therefore about different asks, and never mixed."),
      Note(
        term: "Completion rate",
        meaning: "Requests that ended in an introduction, out of all whose first ask was sent in "
          + "the months. An introduction is sent only after both people said yes."),
      Note(
        term: "Decline rate",
        meaning: "Asks answered no, out of all sent in the months that arrived. The files also "
          + "give it among those who answered at all, and the rates of yes, not now, silence and "
          + "response."),
      Note(
        term: "From request to introduction",
        meaning: "Requests by the month of filing, of months that have all ended. A request that "
          + "reached a step counts at every step before it."),
    ]
  }

  private var estimates: [Note] {
    [
      Note(
        term: "95% interval",
        meaning: "Of a rate by Wilson’s score method: how far chance alone could move a rate of so "
          + "few. Rates whose intervals overlap may well be the same."),
      Note(
        term: "Usual range",
        meaning: "An XmR chart: the mean of the first \(settings.baseline) months, and 2.66 mean "
          + "moving ranges to either side. The range stays as it is when months are added. Unusual "
          + "is a point outside it, or the eighth in a row on one side of the mean. Under ten "
          + "points it is too early to say."),
      Note(
        term: "Shares by day",
        meaning: "Cumulative incidence by Aalen and Johansen, standard errors by the jackknife, "
          + "log-log intervals; asks that are pending count as far as they have come. They are of "
          + "the asks of twelve months that may be told."),
      Note(
        term: "Time to an answer",
        meaning: "By Kaplan and Meier, silence to the end counting as no answer, so that it isn’t "
          + "only the quick ones who are counted."),
      Note(
        term: "Other answers, another mix",
        meaning: "Kitagawa’s split of a change: what comes from first and further asks being "
          + "answered otherwise, and what from there being more of one kind. The interval is "
          + "Newcombe’s."),
    ]
  }

  private var rules: [Note] {
    let crowd = settings.crowd
    return [
      Note(
        term: "Too few to show (c)",
        meaning: "Outcomes are told of at least \(crowd.cases) cases by at least "
          + "\(crowd.requesters) Requesters and about at least \(crowd.parties) other people, and under "
          + "\(crowd.unanimous) not where nobody or everybody had the same. Months that are too "
          + "small are told together with those after them; a reason given fewer than "
          + "\(settings.smallestReason) times counts under other reasons."),
      Note(
        term: "From report to report",
        meaning: "A month is told anew only when so many of its cases have changed since it was "
          + "told last, so that no two reports can be subtracted to find one person’s answer. "
          + "Until then its figures stand as of the day given in the files."),
      Note(
        term: "Provisional (p)",
        meaning: "May still change. While anything begun in a month is pending, its rate is given "
          + "as two bounds: what it becomes if none of the pending has the outcome, and if all "
          + "have."),
      Note(
        term: "Made from",
        meaning: "The record of events up to \(Wording.name(of: asOf)), whose chain ends in "
          + (issue.chainHead.isEmpty ? "nothing" : String(issue.chainHead.prefix(16)))
          + ". With the same record this report can be made again, byte for byte."),
    ]
  }
}
