// SPDX-License-Identifier: Apache-2.0

import ContactRecords
import Drafts
import IntroductionStore
import Introductions

@testable import Workflow

/// Requests lived through night by night and day by day in memory, with all that their Requesters
/// could see of it.
///
/// `story` decides what both worlds share: who asks for whom and when, when the manager sends, who
/// withdraws, and which requests everybody says yes to. `answers` decides how all others are
/// answered.
struct LivedWorld {
  /// Under each request, what its Requester could see on which day: a draft with its path, or the
  /// line of the status that is meant for them.
  private(set) var seen: [Identifier<Request>: [String]] = [:]
  private(set) var introductions: [Introduction] = []

  /// The requests in which both had said yes by the day of closing; their last day is another, and
  /// as fixed.
  private(set) var agreedAtClosing: Set<Identifier<Request>> = []
  private(set) var nights = 0

  private let community: RandomCommunity
  private let story: UInt64
  private let answers: UInt64

  private static let first = Day(ordinal: 20_500)

  init(_ community: RandomCommunity, story: UInt64, answers: UInt64) throws {
    self.community = community
    self.story = story
    self.answers = answers
    let requests = Self.requests(community, story)
    var day = Self.first
    while day <= Self.first.adding(days: 14 + community.rules.policy.closesAfter + 16) {
      for request in requests where request.filedOn == day {
        var introduction = Introduction(request, policy: community.rules.policy)
        try introduction.apply(Event(on: day, of: request.id, .filed))
        introductions.append(introduction)
      }
      try live(day)
      day = day.adding(days: 1)
    }
  }

  private static func requests(_ community: RandomCommunity, _ story: UInt64) -> [Request] {
    (0..<4).map { number in
      let draw = Draw(story, "request", number)
      let requester = draw.element(of: community.members, "requester")
      return Request(
        id: Identifier("R\(number)"), requester: requester,
        prospect: draw.element(of: community.prospects, "prospect"), purpose: "advice",
        note: "Could we speak for twenty minutes?", mayName: draw.number(2, "name") == 0,
        filedOn: first.adding(days: draw.number(14, "day")))
    }
    .sorted { ($0.filedOn, $0.id) < ($1.filedOn, $1.id) }
  }

  // MARK: - A night and its day

  private mutating func live(_ day: Day) throws {
    nights += 1
    for introduction in introductions where introduction.closesOn == day {
      switch introduction.state {
      case .agreed, .introducing: agreedAtClosing.insert(introduction.request.id)
      case .seeking, .askingConnector, .willing, .askingProspect, .resting, .ended: break
      }
    }
    var night = Night(day, community.rules, introductions: introductions, doNotContact: [])
    for step in try night.work(on: &introductions) {
      guard let text = step.letter else { continue }
      switch text.letter.kind {
      case .requesterUpdate, .closingNote:
        let mail = try eml(text.message(), dated: day)
        seen[step.event.request, default: []].append(
          "\(Outbox.path(of: text.letter, on: day))\n\(String(decoding: mail, as: UTF8.self))")
      case .connectorAsk, .prospectAsk, .reminder, .introduction, .followUp, .connectorThanks: break
      }
    }
    for index in introductions.indices { act(on: day, &introductions[index]) }
    for introduction in introductions {
      let line = StatusReport.RequesterLine(introduction)
      seen[introduction.request.id, default: []].append("\(day) \(line.stands)")
    }
  }

  /// What people do by day: the manager sends, the Requester may withdraw, others answer.
  private func act(on day: Day, _ introduction: inout Introduction) {
    let request = introduction.request.id
    let shared = Draw(story, "request \(request)", 0)
    if shared.number(15, "withdraws") == 0,
      day == introduction.request.filedOn.adding(days: shared.number(20, "withdrawal"))
    {
      try? introduction.apply(Event(on: day, of: request, .withdrawn))
    }
    for letter in introduction.lettersWaiting {
      let delay = shared.number(3, "delay of \(letter.kind) \(letter.reference)")
      guard day >= letter.madeOn.adding(days: delay) else { continue }
      for fact in [Event.Fact.approved(letter.reference), .sent(letter.reference)] {
        try? introduction.apply(Event(on: day, of: request, fact))
      }
    }
    for letter in introduction.letters {
      guard case .sent(let sentOn)? = introduction.stage(of: letter.reference) else { continue }
      for answer in words(on: letter, of: introduction, after: day.days(since: sentOn)) {
        try? introduction.apply(Event(on: day, of: request, .answered(letter.reference, answer)))
      }
    }
  }

  private func words(
    on letter: Letter, of introduction: Introduction, after days: Int
  ) -> [Answer] {
    let draw = Draw(answers, "\(letter.reference)", 0)
    let isWelcome = Draw(story, "request \(introduction.request.id)", 0).number(4, "welcome") == 0
    guard days == 1 + (isWelcome ? 0 : draw.number(11, "days")) else { return [] }
    switch letter.kind {
    case .connectorAsk: return isWelcome ? [.yes] : connectorAnswers(draw)
    case .prospectAsk: return isWelcome ? [.yes] : prospectAnswers(draw)
    case .reminder, .requesterUpdate, .introduction, .closingNote, .followUp, .connectorThanks:
      return []
    }
  }

  private func connectorAnswers(_ draw: Draw) -> [Answer] {
    switch draw.number(12, "answer") {
    case 0..<5: [.yes]
    case 5: [.no(.tooBusy)]
    case 6: [.notNow(until: nil)]
    case 7: [.redirect(to: draw.element(of: community.members, "whom"))]
    case 8: [.undeliverable]
    case 9: [.no(.noMore)]
    case 10: [.yes, .no(.conflict)]
    default: []
    }
  }

  /// Whoever says yes here takes it back before anybody could introduce them.
  private func prospectAnswers(_ draw: Draw) -> [Answer] {
    switch draw.number(8, "answer") {
    case 0: [.no(.notAFit)]
    case 1: [.notNow(until: nil)]
    case 2: [.undeliverable]
    case 3: [.no(.noMore)]
    case 4: [.redirect(to: nil)]
    case 5: [.yes, .no(.preferNotToSay)]
    default: []
    }
  }
}

/// Draws that depend on nothing but their names, so that two worlds share what they should.
struct Draw {
  private let seed: UInt64

  init(_ seed: UInt64, _ name: String, _ number: Int) {
    self.seed = Self.mix(seed, "\(name)#\(number)")
  }

  func number(_ count: Int, _ name: String) -> Int {
    Int(Self.mix(seed, name) % UInt64(count))
  }

  func element<Element>(of elements: [Element], _ name: String) -> Element {
    elements[number(elements.count, name)]
  }

  /// FNV-1a with a last stir, because its low digits alone are poor.
  private static func mix(_ seed: UInt64, _ text: String) -> UInt64 {
    var hash = seed ^ 0xCBF2_9CE4_8422_2325
    for byte in text.utf8 { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
    hash = (hash ^ (hash >> 33)) &* 0xFF51_AFD7_ED55_8CCD
    return hash ^ (hash >> 33)
  }
}
