// SPDX-License-Identifier: Apache-2.0

package import ContactRecords
import Drafts
package import Foundation
import IntroductionStore
import Introductions
import People

/// The night's work, all of it, in order: read, resolve, record what came back, decide, draft,
/// publish, report.
///
/// Nights that were missed are lived through one by one, each with the inputs dated up to it, so
/// that a run after a week ends where seven runs would have. Each night is one transaction; files
/// are published after it, from what it stored, so that a run that dies anywhere is finished by the
/// next.
package struct NightlyRun {
  private let workspace: Workspace
  private let asOf: Day?
  private let catchUp: Bool

  /// More nights than this after the last are more likely a slip in the day than a sleep.
  static let longestSilence = 180

  /// Ends with the night of `asOf`, or with today's in the workspace's time zone.
  ///
  /// With `catchUp` any number of nights is made up for.
  package init(_ workspace: Workspace, asOf: Day?, catchUp: Bool = false) {
    self.workspace = workspace
    self.asOf = asOf
    self.catchUp = catchUp
  }

  /// Throws `WorkflowProblem` when the work could not be done.
  package func run() throws -> RunOutcome {
    var work = try NightWork(Session.open(workspace), asOf: asOf, catchUp: catchUp)
    try work.liveThrough()
    try work.publish()
    return work.outcome
  }

  /// What `run` would do, done on a copy in memory.
  ///
  /// It changes nothing.
  package func rehearse() throws -> RunOutcome {
    var work = try NightWork(Session.look(workspace), asOf: asOf, catchUp: catchUp)
    try work.liveThrough()
    return work.outcome
  }
}

extension Day {
  /// The calendar's day at this moment: the only look at the clock.
  package static func today(in zone: TimeZone) -> Day {
    let now = Date()
    let seconds = now.timeIntervalSince1970 + Double(zone.secondsFromGMT(for: now))
    return Day(ordinal: Int32((seconds / 86_400).rounded(.down)))
  }
}

/// One run between its inputs and its outputs.
private struct NightWork {
  private let session: Session
  private let inputs: Inputs
  private let references: ReferenceMaker
  private let community: Community
  private let composer: LetterComposer
  private let asOf: Day
  private let catchUp: Bool
  private let places: [Identifier<Request>: Place]
  private var introductions: [Introduction]
  private var intake: Intake
  private(set) var outcome: RunOutcome

  init(_ session: Session, asOf: Day?, catchUp: Bool) throws {
    self.catchUp = catchUp
    self.session = session
    inputs = try Inputs(session.workspace)
    let settings = inputs.settings
    self.asOf = asOf ?? .today(in: settings.timeZone)
    references = try session.references(settings)
    community = try session.community(inputs, references)
    composer = LetterComposer(
      policy: settings.policy, community: community, writer: try inputs.letterWriter())
    let (known, handled) = try session.store.transaction { transaction in
      (try transaction.introductions(policy: settings.policy), try transaction.handledRows())
    }
    introductions = known
    intake = Intake(
      words: inputs.words, requests: inputs.requests, handled: handled, policy: settings.policy)
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
    let issued = Set(try transaction.issuedReports().map(\.month))
    for month in MonthlyReports.due(on: day, issued: issued, introductions) {
      // The night's own day is still to come: what people do on it belongs to the next report.
      try transaction.noteReport(month, asOf: day.adding(days: -1))
    }
    try transaction.noteNight(day)
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
    var night = Night(
      day, policy: inputs.settings.policy, community: community, composer: composer,
      references: references, introductions: introductions)
    for step in try night.work(on: &introductions) {
      if let letter = step.letter {
        try transaction.keep(letter, of: step.event.request)
        try transaction.reserve(
          Outbox.path(of: letter.letter, on: asOf), for: letter.letter.reference)
        outcome.drafted[letter.letter.kind, default: 0] += 1
      }
      try transaction.append(step.event)
      if case .drafted(let letter) = step.event.fact, case .prospect(let key) = letter.party {
        try transaction.noteIdentity(step.identity, asked: key)
      }
      outcome.events += 1
    }
    return night.unwritable.map { request, reason in
      Finding(
        place(of: request), .unwritableLetter(request: request.rawValue, reason: reason))
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

  // MARK: - Publishing

  mutating func publish() throws {
    let publisher = Publisher(workspace: session.workspace, store: session.store)
    let outbox = try Outbox(settings: inputs.settings, publisher: publisher, day: asOf)
    let published = try outbox.publish(introductions)
    outcome.outbox = published.folder
    outcome.findings += published.findings
    let reports = MonthlyReports(settings: inputs.settings, publisher: publisher)
    for issue in try session.store.transaction({ try $0.issuedReports() }) {
      let page = try reports.publishIfMissing(issue.month, asOf: issue.asOf, introductions)
      if let page { outcome.reports.append(page) }
    }
  }
}

extension Day {
  fileprivate var isFirstOfMonth: Bool { self == month.first }
}
