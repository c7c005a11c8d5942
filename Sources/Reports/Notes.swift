// SPDX-License-Identifier: Apache-2.0

/// A term of the report and what it means.
struct Note: Hashable, Sendable {
  let term: String
  let meaning: String
}

extension MonthlyReport {
  /// Every definition and rule that the figures follow.
  var notes: [Note] { definitions + rules }

  private var definitions: [Note] {
    [
      Note(
        term: "Ask",
        meaning: "One question to one person: to a Connector, whether they would introduce; to a "
          + "Prospect, whether they would like to meet. Its clock starts on the day it was sent."),
      Note(
        term: "Outcome of an ask",
        meaning:
          "Yes, no, not now, lapsed (its window passed in silence), withdrawn, undeliverable, "
          + "or pending. An ask has exactly one, so the outcomes of a month add up to the asks "
          + "sent in it. Not now and silence are not a no."),
      Note(
        term: "Pending",
        meaning: "Sent, and neither answered nor lapsed by \(Wording.name(of: asOf)). A request is "
          + "pending, or open, until it ends. What came later isn’t known here."),
      Note(
        term: "Counts",
        meaning: "Requests filed, asks sent, answers, introductions and other ends are counted in "
          + "the month in which they happened."),
      Note(
        term: "Rates",
        meaning: "Are taken of what was begun in a month, whenever it ended. Counts and rates of "
          + "the same month are therefore about different asks."),
      Note(
        term: "Completion rate",
        meaning: "Requests that ended in an introduction, out of all whose first ask was sent in "
          + "the month. An introduction is sent only after both people said yes."),
      Note(
        term: "Decline rate",
        meaning: "Asks answered no, out of all sent in the month except those that could not be "
          + "delivered. The files also give it among those who answered yes, no or not now."),
      Note(
        term: "Median time to an answer",
        meaning: "Half of the answers of the month came sooner and half later, in days from sent "
          + "to answered. Silence isn’t in it."),
      Note(
        term: "From request to meeting",
        meaning: "The requests filed in the twelve months to the month of the report. Those still "
          + "open may go further. Met counts those of whom we were told that they met."),
    ]
  }

  private var rules: [Note] {
    [
      Note(
        term: "Provisional (p)",
        meaning:
          "May still change. While anything begun in a month is pending, its rate is given "
          + "as two bounds: what it becomes if none of the pending has the outcome, and if all "
          + "have. In a month that isn’t over these are of what was begun so far."),
      Note(
        term: "95% interval",
        meaning: "By Wilson’s score method: how far chance alone could move a rate of so few. "
          + "Rates whose intervals overlap may well be the same."),
      Note(
        term: "Too few to show (c)",
        meaning: "Rates, bounds, medians, reasons and steps of fewer than "
          + "\(settings.smallestDenominator) are withheld, so that no number points at a person. "
          + "A reason given fewer than \(settings.smallestReason) times is counted under other "
          + "reasons, and so is the next rarest while the others together are as few."),
      Note(
        term: "Nothing to show (–)",
        meaning: "A share of nothing; z in the files."),
      Note(
        term: "Usual months",
        meaning: "A month is compared with the range of those shown before it, at least six, and "
          + "never with a single one."),
    ]
  }
}
