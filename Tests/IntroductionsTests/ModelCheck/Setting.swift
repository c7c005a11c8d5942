// SPDX-License-Identifier: Apache-2.0

import ContactRecords
import Introductions
import Testing

/// One walk: who plays, what they may do, and how far.
///
/// All that can happen to one request is walked in four parts, each with some of what people do in
/// full; what requests do to one another is walked with few kinds of words and deeper.
struct Setting: Sendable, CustomTestStringConvertible, CustomStringConvertible {
  let cast: Cast
  let alphabet: Alphabet
  var nights = Walk.Nights.whole
  let bound: Int

  var description: String { cast.name }
  var testDescription: String { cast.name }

  func walk(deeper: Int) -> Walk {
    Walk(cast, alphabet, nights, bound: bound + deeper)
  }

  static let all = one + several
}

// MARK: - One request

extension Setting {
  private static let words: [Answer] = [
    .yes, .no(.other), .no(.noMore), .notNow(until: nil),
    .notNow(until: Cast.filedOn.adding(days: 4)), .redirect(to: nil), .undeliverable,
  ]
  private static let fewWords: [Answer] = [.yes, .no(.other), .undeliverable]
  private static let rosaForPia = [(requester: "rosa", prospect: "pia")]

  private static let one = [
    Setting(
      cast: Cast("every word", rosaForPia),
      alphabet: Alphabet(answers: words, lateAnswers: words, rejects: false, redirects: true),
      bound: 6),
    Setting(
      cast: Cast(
        "words that are late, taken back, corrected or recorded a day after", rosaForPia,
        policy: .shortest.with { $0.consentLasts = 2 }),
      alphabet: Alphabet(
        answers: fewWords, lateAnswers: fewWords, backdates: true, rejects: false, withdraws: false,
        findsAcquainted: false),
      bound: 10),
    Setting(
      cast: Cast(
        "everything that a reviewer does", rosaForPia,
        policy: .shortest.with { policy in
          policy.updates = .received
          policy.connectorWindow.lapsesAfter = 2
          policy.prospectWindow.lapsesAfter = 2
        }),
      alphabet: Alphabet(
        answers: [.yes, .no(.other)], lateAnswers: [.no(.other)], holdsAndApproves: true,
        reminders: true, redrafts: true),
      bound: 11),
    Setting(
      cast: Cast(
        "nights that fail", rosaForPia, policy: .shortest),
      alphabet: Alphabet(
        answers: [.yes, .no(.other)], lateAnswers: [.yes, .undeliverable], rejects: false,
        withdraws: false, findsAcquainted: false),
      nights: .dutyByDuty, bound: 9),
  ]
}

// MARK: - Several requests

extension Setting {
  private static let twoProspects = [
    (requester: "rosa", prospect: "pia"), (requester: "rosa", prospect: "quin"),
    (requester: "sam", prospect: "pia"),
  ]
  private static let openWords: [Answer] = [.yes, .no(.other), .no(.noMore), .notNow(until: nil)]

  private static let several = [
    Setting(
      cast: Cast("one pair twice", rosaForPia + rosaForPia, policy: .shortest),
      alphabet: Alphabet(
        answers: openWords + [.undeliverable], lateAnswers: [.yes, .no(.other), .no(.noMore)],
        findsAcquainted: false),
      bound: 10),
    Setting(
      cast: Cast(
        "one pair twice, and another", rosaForPia + rosaForPia + [("sam", "quin")],
        policy: .shortest.with { policy in
          policy.asksAtOnce = 2
          policy.daysBetweenAsks = 2
          policy.asksPerQuarter = 2
        }),
      alphabet: Alphabet(
        answers: openWords, lateAnswers: [.no(.other)], rejects: false, findsAcquainted: false),
      bound: 11),
    Setting(
      cast: Cast("three requests, many words", twoProspects, policy: .shortest),
      alphabet: Alphabet(
        answers: openWords, lateAnswers: [.no(.other)], findsAcquainted: false),
      bound: 12),
    Setting(
      cast: Cast("three requests, few words", twoProspects, policy: .shortest),
      alphabet: Alphabet(
        answers: [.yes, .no(.other)], lateAnswers: [.no(.other)], rejects: false, withdraws: false,
        findsAcquainted: false),
      bound: 16),
  ]
}
