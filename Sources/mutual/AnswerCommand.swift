// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import ContactRecords
import Introductions
import Workflow

struct AnswerCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "answer",
    abstract: "Record an answer to an ask.",
    discussion: """
      A no needs no reason. After no-more somebody is asked nothing again, by any request; redirect means that somebody \
      else would be better. `withdrawn` takes a request's identifier and records that the Requester withdrew it; to a \
      follow-up the answer is yes or no: they met, or they did not.

      Example:  mutual answer 7F3A-9CKX-2MQ no --reason too-busy -w riverside
                mutual answer 7F3A-9CKX-2MQ not-now --until 2027-01-15 -w riverside
                mutual answer R-2610-3 withdrawn -w riverside
      """)

  @Argument(help: "The reference of the ask, or of its reminder.") var ref: String
  @Argument(help: "yes, no, no-more, not-now, redirect, undeliverable, or withdrawn.") var answer:
    String
  @Option(help: "With no: \(DeclineReason.allCases.map(\.rawValue).joined(separator: ", ")).")
  var reason: String?
  @Option(
    help: ArgumentHelp("With not-now: the day to think of it again.", valueName: "day"),
    transform: dayArgument)
  var until: Day?
  @Option(help: "With redirect: who is better placed. A member is asked next, for their own yes.")
  var whom: String?
  @Option(help: "Anything else they said. For the manager alone.") var note: String?
  @Option(
    help: ArgumentHelp("The day of the answer; today when left out.", valueName: "day"),
    transform: dayArgument)
  var on: Day?
  @OptionGroup var place: WorkspaceOption

  func validate() throws {
    guard !isWithdrawal else { return }
    if case .failure(let unreadable) = read() {
      throw ValidationError("The \(unreadable.column) may be \(unreadable.allowed).")
    }
    if reason != nil, answer != "no" { throw ValidationError("A reason goes with no.") }
    if until != nil, answer != "not-now" {
      throw ValidationError("A day to think of it again goes with not-now.")
    }
    if whom != nil, answer != "redirect" {
      throw ValidationError("Somebody better placed goes with redirect.")
    }
  }

  func run() throws {
    let hand = HandIn(place.workspace)
    let remark = note ?? ""
    switch read() {
    case .success(.redirect):
      Output.say(try hand.redirect(ref, whom: whom ?? "", remark: remark, on: on))
    case .success(let given): Output.say(try hand.answer(ref, given, remark: remark, on: on))
    case .failure: Output.say(try hand.withdraw(ref, on: on))
    }
  }

  private var isWithdrawal: Bool { Answer.withdrawals.contains(answer) }

  private func read() -> Result<Answer, Answer.Unreadable> {
    Answer.read(answer, reason: reason ?? "", until: until?.description ?? "")
  }
}
