// SPDX-License-Identifier: Apache-2.0

package import ContactRecords
import Drafts
import Foundation
import IntroductionStore
package import Introductions

/// Records what a person hands in from the command line: a decision, an answer, a withdrawal, or a
/// sheet of them.
package struct HandIn {
  private let workspace: Workspace

  package init(_ workspace: Workspace) {
    self.workspace = workspace
  }

  package func decide(_ reference: String, _ decision: ReviewDecision, on day: Day?) throws
    -> String
  {
    try record(try known(reference), .decision(decision), on: day) { letter, stage in
      "\(letter): \(stage)."
    }
  }

  package func answer(
    _ reference: String, _ answer: Answer, remark: String, on day: Day?
  ) throws -> String {
    try record(try known(reference), .answer(answer), remark: remark, on: day) { letter, _ in
      answer == .no(.noMore)
        ? "\(letter): recorded. Nothing more is asked of them; confirm it with"
          + " `mutual suppress confirm \(letter)`, or take it back with `lift`."
        : "\(letter): the answer is recorded. What follows from it is drafted by the next run."
    }
  }

  /// Records that somebody else would be better, who is asked next where they are a member.
  package func redirect(
    _ reference: String, whom: String, remark: String, on day: Day?
  ) throws -> String {
    let directory = MemberDirectory(try Inputs.members(of: workspace))
    let member = whom.isEmpty ? nil : directory.member(typedAs: whom)
    let told = [member == nil ? whom : "", remark].filter { !$0.isEmpty }.joined(separator: "; ")
    let done = try answer(reference, .redirect(to: member), remark: told, on: day)
    return member == nil && !whom.isEmpty
      ? "\(done) \(whom) is no member, so nobody is asked in their stead." : done
  }

  package func withdraw(_ request: String, on day: Day?) throws -> String {
    try record(request, .withdrawal, on: day) { _, _ in
      "\(request): withdrawn. Nobody is asked any more."
    }
  }

  package struct Imported {
    package var events = 0
    package var findings: [Finding] = []
  }

  /// Takes in a sheet from anywhere; the rows that are new are recorded on their days, undated ones
  /// today.
  package func importDecisions(_ path: String) throws -> Imported {
    let bytes: [UInt8]
    do throws(Files.ReadProblem) {
      bytes = try Files.read(path)
    } catch {
      return Imported(findings: [Finding(Place(path, line: 0), error.finding)])
    }
    let directory = MemberDirectory(try Inputs.members(of: workspace))
    let file = DecisionsFile(bytes, source: path, directory: directory)
    var imported = Imported(findings: file.findings)
    try change { introductions, transaction, settings, stopAsking in
      var intake = Intake(
        words: file.words, handled: try transaction.handledRows(), policy: settings.policy,
        stopAsking: stopAsking)
      let taken = try intake.take(
        .today(in: settings.timeZone), .daytime, &introductions, transaction)
      imported.events = taken.events
      imported.findings += taken.findings
    }
    return imported
  }

  private func known(_ text: String) throws(WorkflowProblem) -> String {
    guard Reference.parse(text) != nil else { throw .malformedReference(text) }
    return text
  }

  private func record(
    _ subject: String, _ word: HandedBack.Word, remark: String = "", on day: Day?,
    words: (_ letter: String, _ stage: String) -> String
  ) throws -> String {
    try change { introductions, transaction, settings, stopAsking in
      let today = Day.today(in: settings.timeZone)
      let day = day ?? today
      guard day <= today else { throw WorkflowProblem.dayToCome("\(day)") }
      let handedBack = HandedBack(
        subject: subject, word: word, day: day, check: "", remark: remark,
        place: Place("", line: 0))
      let desk = HandBack(introductions)
      let recording = Recording(on: today, by: Account.name)
      switch try desk.apply(
        handedBack, on: day, recording: recording, to: &introductions, check: { _ in nil })
      {
      case .unknown: throw unknown(subject, word)
      case .refused(let problem): throw refusal(subject, problem)
      case .events(let events):
        for event in events {
          guard let position = desk.position(of: event.request) else { continue }
          try transaction.append(
            event, of: introductions[position], remark: event == events.last ? remark : nil)
        }
        try stopAsking.follow(events, &introductions, transaction)
        let stage = stage(of: subject, introductions)
        return events.isEmpty
          ? "\(subject): nothing to record, it is \(stage) already." : words(subject, stage)
      }
    }
  }

  /// Changes the introductions, and takes the files of letters that must not be sent any more out of
  /// the outbox at once.
  private func change<Result>(
    _ body: (inout [Introduction], borrowing StoreTransaction, Settings, StopAsking) throws ->
      Result
  ) throws -> Result {
    let session = try Session.open(workspace)
    let settings = try Inputs.settings(of: workspace)
    let stopAsking = StopAsking(
      references: try session.references(settings), country: settings.country)
    let (result, introductions) = try session.store.transaction { transaction in
      var introductions = try transaction.introductions(policy: settings.policy)
      return (try body(&introductions, transaction, settings, stopAsking), introductions)
    }
    let publisher = Publisher(workspace: workspace, store: session.store)
    _ = try Outbox(settings: settings, publisher: publisher, day: .today(in: settings.timeZone))
      .removeWhatIsOver(introductions)
    return result
  }

  private func stage(of subject: String, _ introductions: [Introduction]) -> String {
    guard let reference = Reference.parse(subject) else { return "withdrawn" }
    return introductions.lazy.compactMap { $0.stage(of: reference) }.first?.words ?? ""
  }

  private func unknown(_ subject: String, _ word: HandedBack.Word) -> WorkflowProblem {
    if case .withdrawal = word { .unknownRequest(subject) } else { .unknownReference(subject) }
  }

  private func refusal(_ subject: String, _ problem: Finding.Problem) -> WorkflowProblem {
    if case .refusedAnswer(let reference, let reason) = problem {
      return .refused(reference: reference, reason: reason)
    }
    return .refused(reference: subject, reason: "the text has changed")
  }
}
