// SPDX-License-Identifier: Apache-2.0

import ContactRecords
import Drafts
import Foundation
import IntroductionStore
import Introductions
import People

/// One run between its inputs and its outputs.
struct NightWork {
  let session: Session
  let inputs: Inputs
  private let community: Community
  private(set) var rules: Night.Rules
  let asOf: Day
  private let catchUp: Bool
  private let places: [Identifier<Request>: Place]
  private(set) var introductions: [Introduction]
  private var intake: Intake
  var outcome: RunOutcome

  init(_ session: Session, asOf: Day?, catchUp: Bool) throws {
    self.catchUp = catchUp
    self.session = session
    inputs = try Inputs(session.workspace)
    let settings = inputs.settings
    self.asOf = asOf ?? .today(in: settings.timeZone)
    let references = try session.references(settings)
    community = try session.community(inputs, references)
    rules = Night.Rules(
      policy: settings.policy, community: community,
      exclusions: ExclusionList(inputs, community),
      composer: LetterComposer(
        policy: settings.policy, community: community, writer: try inputs.letterWriter(),
        guardian: LeakGuard(
          community, prospects: Set(inputs.requests.map(\.request.prospect.name)).sorted())),
      references: references)
    let (known, handled) = try session.store.transaction { transaction in
      (try transaction.introductions(policy: settings.policy), try transaction.handledRows())
    }
    introductions = known
    intake = Intake(
      words: inputs.words, requests: inputs.requests, handled: handled, policy: settings.policy,
      stopAsking: StopAsking(references: references, country: settings.country))
    places = Dictionary(uniqueKeysWithValues: inputs.requests.map { ($0.request.id, $0.place) })
    outcome = RunOutcome(asOf: self.asOf)
    outcome.findings = inputs.findings
    outcome.members = inputs.members.count
    outcome.books = inputs.books.count
    outcome.records = community.records.count - inputs.members.count
    outcome.persons = community.resolution.persons.count
  }

  // MARK: - Living through the nights

  mutating func liveThrough() throws {
    var night = try firstNight()
    try session.store.transaction { try $0.noteDestination(asOf) }
    while night <= asOf {
      try live(night)
      outcome.nights += 1
      night = night.adding(days: 1)
    }
    noteWhatNeedsALook()
  }

  /// The night after the last, or the same once more; the nights before something that a person
  /// recorded meanwhile are not made up for, since they could not have known of it.
  private func firstNight() throws -> Day {
    let (night, event, destination) = try session.store.transaction {
      (try $0.lastNight(), try $0.lastEventDay(), try $0.destination())
    }
    if let latest = [night, event].compactMap(\.self).max(), asOf < latest {
      throw WorkflowProblem.nightInThePast(asked: "\(asOf)", last: "\(latest)")
    }
    guard let night else { return min(inputs.firstDay ?? asOf, asOf) }
    // A run that was killed had set out further than it came: what it owed is no slip in the day.
    let silence = asOf.days(since: max(night, destination ?? night))
    guard catchUp || silence <= NightlyRun.longestSilence else {
      throw WorkflowProblem.longSilence(last: "\(night)", asked: "\(asOf)", nights: silence)
    }
    return min(max(night.adding(days: 1), event ?? night), asOf)
  }

  private mutating func live(_ day: Day) throws {
    var lived = self
    try session.store.transaction { transaction in try lived.live(day, transaction) }
    self = lived
  }

  private mutating func live(_ day: Day, _ transaction: borrowing StoreTransaction) throws {
    let before = outcome.events
    let isLast = day == asOf
    try takeAndDecide(day, isLast: isLast, transaction)
    guard outcome.events > before || isLast || day.isFirstOfMonth else { return }
    let issued = try transaction.issuedReports()
    // The night's own day is still to come: what people do on it belongs to the next report. Where a
    // person asked for a later one meanwhile, it knows as much as that.
    let asOf = max(day.adding(days: -1), issued.last?.asOf ?? day.adding(days: -1))
    for month in MonthlyReports.due(on: day, issued: issued, introductions) {
      try transaction.issueReport(
        of: month, asOf: asOf, reach: community.reach(of: introductions))
    }
    try transaction.noteNight(day)
    try transaction.forgetRemarks(before: day.adding(days: -inputs.settings.remarksKept))
  }

  /// A word may lie there before the letter that it is about: it goes round until nothing changes,
  /// so that a second run finds nothing to do.
  private mutating func takeAndDecide(
    _ day: Day, isLast: Bool, _ transaction: borrowing StoreTransaction
  ) throws {
    var findings: [Finding] = []
    var before = -1
    while outcome.events > before {
      before = outcome.events
      let taken = try intake.take(
        day, isLast ? .lastNight : .earlierNight, &introductions, transaction)
      outcome.events += taken.events
      findings = taken.findings
      introductions.sort {
        ($0.request.filedOn, $0.request.id) < ($1.request.filedOn, $1.request.id)
      }
      findings += try decide(day, transaction)
    }
    if isLast { outcome.findings += findings }
  }

  /// Records what the night decides, and returns what it could not write.
  private mutating func decide(
    _ day: Day, _ transaction: borrowing StoreTransaction
  ) throws -> [Finding] {
    rules.composer.guardian.remarks = try transaction.remarks()
    var night = Night(
      day, rules, introductions: introductions, doNotContact: try transaction.doNotContact())
    try record(try night.work(on: &introductions), transaction)
    return night.unwritable.map { request, letter in
      Finding(place(of: request), letter.finding(request))
    }
  }

  /// The letters first, because where a request stands may name any of them.
  private mutating func record(
    _ steps: [Night.Step], _ transaction: borrowing StoreTransaction
  ) throws {
    for step in steps {
      guard let text = step.letter else { continue }
      try transaction.keep(text, of: step.event.request)
      if text.letter.message == text.letter.reference {
        try transaction.reserve(Outbox.path(of: text.letter, on: asOf), for: text.letter.reference)
      }
      outcome.drafted[text.letter.kind, default: 0] += 1
    }
    let desk = HandBack(introductions)
    for step in steps {
      guard let position = desk.position(of: step.event.request) else { continue }
      try transaction.append(step.event, of: introductions[position])
      if case .drafted(let letter) = step.event.fact, !step.identity.isEmpty {
        try transaction.noteIdentity(step.identity, asked: Ask(letter).asked)
      }
      outcome.events += 1
    }
  }

  private mutating func noteWhatNeedsALook() {
    for introduction in introductions {
      guard case .seeking = introduction.state, introduction.connectorsTried.isEmpty else {
        continue
      }
      let request = introduction.request
      switch community.prospect(of: request) {
      case .found, .nobody: break
      case .unclear(let persons):
        note(request.id, .prospectUnclear(request: request.id.rawValue, candidates: persons.count))
      case .requester: note(request.id, .prospectIsRequester(request: request.id.rawValue))
      }
    }
    for letter in introductions.flatMap(\.lettersWaiting) {
      outcome.waiting[letter.kind, default: 0] += 1
    }
  }

  private mutating func note(_ request: Identifier<Request>, _ problem: Finding.Problem) {
    outcome.findings.append(Finding(place(of: request), problem))
  }

  private func place(of request: Identifier<Request>) -> Place {
    places[request] ?? Place("requests", line: 0)
  }
}

extension Day {
  fileprivate var isFirstOfMonth: Bool { self == month.first }
}
