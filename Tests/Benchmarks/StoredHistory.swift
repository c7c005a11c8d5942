// SPDX-License-Identifier: Apache-2.0

import ContactRecords
import Foundation
import IntroductionStore
import Introductions
import Reports

/// What the first night of a month costs where the history is in a database:
/// `Benchmarks stored REQUESTS MONTHS SEED DATABASE`.
///
/// Writes the database through the store where there is none yet. Otherwise reads the history, notes
/// all reports but the last, and makes the last one's files and the overview, as the night does.
struct StoredHistory {
  private let size: HistorySize
  private let path: String

  init(_ arguments: [String]) throws {
    guard arguments.count == 4, let size = HistorySize(arguments) else {
      throw Misuse(text: "stored REQUESTS MONTHS SEED DATABASE")
    }
    self.size = size
    path = arguments[3]
  }

  func run() throws {
    let isThere = FileManager.default.fileExists(atPath: path)
    let store = try IntroductionStore(path: path)
    if isThere { try measure(store) } else { try write(to: store) }
    try store.close()
  }

  private func measure(_ store: IntroductionStore) throws {
    var watch = Stopwatch()
    let history = try store.transaction { try $0.history(policy: Policy()) }
    print(
      "reading \(history.asks.count) asks", short(watch.lap()), "at most \(Int(peakMemory())) MB")
    var archive = ReportArchive(history: history, community: "Made-up community")
    print("columns", short(watch.lap()))
    guard let first = history.requests.map(\.filed.on).min()?.month else { return }
    for month in (0..<size.months - 1).map({ first.adding(months: $0) }) {
      archive.note(.made(month))
    }
    print("noting \(size.months - 1) reports", short(watch.lap()))
    let last = first.adding(months: size.months - 1)
    let files = archive.files(of: .made(last)) + archive.overview()
    var digest = Digest()
    for file in files { digest.add(file.bytes) }
    print(
      "the last report and the overview", short(watch.lap()), "at most \(Int(peakMemory())) MB;",
      "digest \(digest)")
    print("as it was made: \(history.deeds == size.make().history.deeds)")
  }

  private func write(to store: IntroductionStore) throws {
    var scribe = Scribe()
    let steps = size.make().lives.flatMap { scribe.steps(of: $0) }
    let order = steps.indices.sorted {
      (steps[$0].known, $0) < (steps[$1].known, $1)
    }
    var open: [Identifier<Request>: Introduction] = [:]
    try store.transaction { transaction in
      var month = order.first.map { steps[$0].known.month }
      for step in order.lazy.map({ steps[$0] }) {
        while let due = month, due.last < step.known {
          try transaction.issueReport(of: due, asOf: due.last, reach: nil)
          month = due.next
        }
        if let request = step.filed {
          open[request.id] = Introduction(request, policy: Policy())
          try transaction.file(request, Terms(of: request, under: Policy()))
        }
        if let letter = step.letter {
          try transaction.keep(letter, of: step.event.request)
        }
        guard var introduction = open.removeValue(forKey: step.event.request) else { continue }
        try introduction.apply(step.event)
        try transaction.append(step.event, of: introduction)
        open[step.event.request] = introduction
      }
    }
    print("\(steps.count) events of \(open.count) requests")
  }
}

extension History {
  /// What happened to each ask, without when it was put on record: the store knows that only as far
  /// as a report was issued in between.
  fileprivate var deeds: [String] {
    asks.map { ask in
      let endings = ask.endings.map { "\($0.outcome) \($0.day.on) \($0.reason?.rawValue ?? "")" }
      return "\(ask.request) \(ask.side) \(ask.asked) \(ask.sent.on) \(endings)"
    }.sorted()
  }
}

/// Turns lives into the events that they are made of.
private struct Scribe {
  private var letters = 0

  struct Step {
    /// The day on which it is put on record.
    let known: Day
    let event: Event
    var letter: StoredLetter?
    var filed: Request?
  }

  mutating func steps(of life: MadeHistory.Life) -> [Step] {
    let id = life.request.id
    let request = Request(
      id: id, requester: Identifier(life.request.requester),
      prospect: ProspectDescription(name: "A Prospect", organisation: "An Organisation"),
      purpose: "To talk about a common interest", note: String(repeating: "A note. ", count: 30),
      mayName: true, filedOn: life.request.filed.on)
    var steps = [step(life.request.filed, id, .filed)]
    steps[0].filed = request
    for ask in life.asks { steps += self.steps(of: ask) }
    if let ending = life.request.ending { steps += self.steps(of: ending, id) }
    for meeting in life.request.meetings {
      let reference = nextReference()
      steps += sent(.followUp, .requester, reference, meeting.day, id)
      steps.append(
        step(meeting.day, id, .answered(reference, meeting.haveMet ? .yes : .no(.other))))
    }
    let order = steps.indices.sorted { (steps[$0].known, $0) < (steps[$1].known, $1) }
    return order.map { steps[$0] }
  }

  private mutating func steps(of ask: AskLife) -> [Step] {
    let reference = nextReference()
    let party: LetterParty =
      ask.side == .connector ? .connector(Identifier(ask.asked)) : .prospect(key: ask.asked)
    let kind: LetterKind = ask.side == .connector ? .connectorAsk : .prospectAsk
    return sent(kind, party, reference, ask.sent, ask.request)
      + ask.endings.compactMap { ending in
        answer(ending, reference).map { step(ending.day, ask.request, $0) }
      }
  }

  /// Nil for a withdrawal, which is an event of the request.
  private func answer(_ ending: AskLife.Ending, _ reference: Reference) -> Event.Fact? {
    switch ending.outcome {
    case .yes: .answered(reference, .yes)
    case .no: .answered(reference, .no(ending.reason ?? .other))
    case .notNow: .answered(reference, .notNow(until: nil))
    case .undeliverable: .answered(reference, .undeliverable)
    case .lapsed: .lapsed(reference)
    case .withdrawn, .pending: nil
    }
  }

  private mutating func steps(
    of ending: RequestLife.Ending, _ id: Identifier<Request>
  ) -> [Step] {
    switch ending.end {
    case .introduced: sent(.introduction, .requester, nextReference(), ending.day, id)
    case .withdrawn: [step(ending.day, id, .withdrawn)]
    case .declined, .notNow, .lapsed, .undeliverable, .noConnector, .alreadyAcquainted:
      [step(ending.day, id, .closed(ending.end))]
    }
  }

  private func sent(
    _ kind: LetterKind, _ party: LetterParty, _ reference: Reference, _ day: RecordedDay,
    _ id: Identifier<Request>
  ) -> [Step] {
    let letter = Letter(reference: reference, kind: kind, party: party, madeOn: day.on)
    var drafted = step(RecordedDay(day.on), id, .drafted(letter))
    drafted.letter = StoredLetter(
      letter: letter, sender: .init(name: "The manager", address: "manager@example.org"),
      recipients: [.init(name: "Somebody", address: "somebody@example.org")],
      why: "Because it is due", subject: "An introduction",
      body: String(repeating: "A line of the letter.\n", count: 20))
    return [
      drafted, step(RecordedDay(day.on), id, .approved(reference)), step(day, id, .sent(reference)),
    ]
  }

  private func step(_ day: RecordedDay, _ id: Identifier<Request>, _ fact: Event.Fact) -> Step {
    let recording = day.knownOn > day.on ? Recording(on: day.knownOn, by: "manager") : nil
    return Step(known: day.knownOn, event: Event(on: day.on, of: id, fact, recording: recording))
  }

  private mutating func nextReference() -> Reference {
    letters += 1
    return Reference("L" + padded(letters, 10))
  }
}
