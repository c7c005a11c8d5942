// SPDX-License-Identifier: Apache-2.0

import Acquaintances
import ContactRecords
import Introductions
import Testing

@testable import Workflow

struct PastAnswersTests {
  private let day = SmallWorld.day

  private func ask(
    _ asked: String, _ outcome: AskOutcome, _ side: AskSide = .connector, daysAgo: Int = 90
  ) -> AskRecord {
    AskRecord(
      request: Identifier("R"), side: side, asked: asked, sentOn: day.adding(days: -daysAgo),
      outcome: outcome, endedOn: day, reason: nil)
  }

  private func standing(_ asks: [AskRecord], of key: String = "ada") -> Standing {
    PastAnswers(asks, on: day).standing(of: [key])
  }

  @Test func `nobody who was never asked has a standing of their own`() {
    #expect(standing([ask("ben", .no), ask("ben", .yes)]).asks == 0)
  }

  @Test(arguments: AskOutcome.allCases)
  func `what a Prospect answered leaves no trace, not even in the community's rate`(
    outcome: AskOutcome
  ) {
    let asks = [ask("ada", .yes), ask("ben", .no)]
    for daysAgo in [1, 400] {
      for key in ["ada", "ben", "key of Ana"] {
        let more = asks + [ask("key of Ana", outcome, .prospect, daysAgo: daysAgo)]
        #expect(standing(more, of: key) == standing(asks, of: key))
      }
    }
  }

  @Test func `a no, a not now and silence are one to the ranking`() {
    let standings = [AskOutcome.no, .notNow, .lapsed].map { standing([ask("ada", $0)]) }
    #expect(Set(standings).count == 1)
  }

  @Test func `an ask that never arrived or is on its way says nothing of the one who was asked`() {
    for outcome in [AskOutcome.undeliverable, .withdrawn, .pending] {
      #expect(standing([ask("ada", outcome)]).asks == 0)
    }
  }

  @Test func `after a year an answer counts half`() {
    let old = standing([ask("ada", .yes, daysAgo: 365)])
    #expect(abs(old.yeses - 0.5) < 0.000_1)
    #expect(standing([ask("ada", .yes, daysAgo: 0)]).yeses == 1)
  }

  @Test func `one human asked under two keys has one standing, in whichever order`() {
    let asks = [ask("ada", .yes), ask("old ada", .no, daysAgo: 300)]
    let answers = PastAnswers(asks, on: day)
    #expect(answers.standing(of: ["ada", "old ada"]) == answers.standing(of: ["old ada", "ada"]))
    #expect(answers.standing(of: ["ada", "old ada"]).asks > answers.standing(of: ["ada"]).asks)
  }

  @Test func `asks of the last thirty days are load, older ones are not`() {
    let asks = [
      ask("ada", .yes, daysAgo: 3), ask("ada", .pending, daysAgo: 29),
      ask("ada", .yes, daysAgo: 30),
    ]
    #expect(standing(asks).recentAsks == 2)
  }
}
