// SPDX-License-Identifier: Apache-2.0

import ContactRecords
import Introductions

/// The course of one request so far, and what its ghost noted of it.
struct Course: Hashable {
  var introduction: Introduction
  var ghost: Ghost

  /// The ghost's hash is quick and tells most apart; equality looks at both in full.
  func hash(into hasher: inout Hasher) {
    hasher.combine(ghost)
  }
}

/// Every course that was met, each kept once and named by a number.
///
/// Requests never touch one another: what one may do is a function of its own course, and of leave
/// to ask that the night gives. So a world is a handful of numbers and a day, and each event of each
/// course is applied once, however many worlds it happens in.
final class Courses {
  let cast: Cast
  private(set) var all: [Course] = []
  private var numbers: [Course: Int] = [:]
  private var origins: [(from: Int?, events: [Event])] = []
  private var lengths: [Int] = []
  var nights = Notes<Int>()

  /// Events that were applied, those refused among them.
  private(set) var applied = 0

  init(_ cast: Cast) {
    self.cast = cast
  }

  subscript(_ number: Int) -> Course { all[number] }

  /// The course of a request that was filed just now.
  func file(_ request: Request) throws -> Int {
    let introduction = Introduction(request, policy: cast.policy)
    let course = Course(introduction: introduction, ghost: Ghost(terms: introduction.terms))
    let filing = Event(on: request.filedOn, of: request.id, .filed)
    guard let number = try take([filing], course, from: nil, today: request.filedOn) else {
      throw Violation(promise: "a request could not be filed", day: request.filedOn)
    }
    return number
  }

  /// The course after some facts of one day; nil when the machine refuses one of them.
  func take(
    _ facts: [Event.Fact], _ number: Int, on day: Day, today: Day
  ) throws(Violation) -> Int? {
    let course = all[number]
    let recording = day == today ? nil : Recording(on: today, by: "manager")
    let events = facts.map {
      Event(on: day, of: course.introduction.request.id, $0, recording: recording)
    }
    do {
      return try take(events, course, from: number, today: today)
    } catch {
      var told = error
      told.stories = [story(of: number) + events]
      throw told
    }
  }

  private func take(
    _ events: [Event], _ start: Course, from: Int?, today: Day
  ) throws(Violation) -> Int? {
    var course = start
    for event in events {
      applied += 1
      let before = course.introduction
      do throws(Refusal) {
        try course.introduction.apply(event)
      } catch {
        guard course.introduction == before else {
          throw Violation(promise: "a refused event left a trace", day: today)
        }
        return nil
      }
      try course.ghost.judge(event, cast.policy, today: today)
      course.ghost.note(event, today: today)
    }
    return try number(of: course, from: from, events, today: today)
  }

  /// Tries every letter that asks or introduces, whether or not it is due: what the machine takes
  /// must not break a promise either.
  func probe(_ number: Int, on day: Day) throws(Violation) {
    let introduction = all[number].introduction
    let parties = Cast.connectors.map { LetterParty.connector(Identifier($0)) }
    let prospect = LetterParty.prospect(key: introduction.request.prospect.name)
    let letters =
      parties.flatMap { [(LetterKind.connectorAsk, $0), (.introduction, $0)] }
      + [(.prospectAsk, prospect)]
    for (kind, party) in letters where mayIntroduce(kind, party, introduction) {
      var tried = introduction
      let fact = introduction.letter(kind, party, on: day)
      let event = Event(on: day, of: introduction.request.id, fact)
      do throws(Refusal) { try tried.apply(event) } catch { continue }
      try all[number].ghost.judge(event, cast.policy, today: day)
    }
  }

  /// The machine leaves it to its callers which Connector's name an introduction carries.
  private func mayIntroduce(
    _ kind: LetterKind, _ party: LetterParty, _ introduction: Introduction
  ) -> Bool {
    kind != .introduction || party == introduction.connector.map { .connector($0) }
  }

  private func number(
    of course: Course, from: Int?, _ events: [Event], today: Day
  ) throws(Violation) -> Int {
    if let known = numbers[course] { return known }
    try course.judge(until: cast.lastDay, today: today)
    let number = all.count
    all.append(course)
    numbers[course] = number
    origins.append((from, events))
    lengths.append((from.map { lengths[$0] } ?? 0) + events.count)
    if number.isMultiple(of: Self.replayed), !replays(number) {
      throw Violation(promise: "replaying gives another state", day: today)
    }
    return number
  }

  /// One course in so many is replayed from its first event.
  private static let replayed = 8

  /// How many events led to a course.
  func length(of number: Int) -> Int { lengths[number] }

  /// The way to a course on which it was first met.
  func story(of number: Int) -> [Event] {
    var events: [Event] = []
    var next: Int? = number
    while let current = next {
      events.insert(contentsOf: origins[current].events, at: 0)
      next = origins[current].from
    }
    return events
  }

  /// Whether the events of a course, applied anew, give the same value.
  private func replays(_ number: Int) -> Bool {
    var replayed = Introduction(all[number].introduction.request, policy: cast.policy)
    for event in story(of: number) {
      do throws(Refusal) { try replayed.apply(event) } catch { return false }
    }
    return replayed == all[number].introduction
  }
}

extension Introduction {
  /// A letter with the next free name of its kind.
  func letter(_ kind: LetterKind, _ party: LetterParty, on day: Day) -> Event.Fact {
    let count = letters.count { $0.kind == kind }
    let reference = Reference("\(kind.rawValue)-\(count + 1)")
    return .drafted(Letter(reference: reference, kind: kind, party: party, madeOn: day))
  }
}
