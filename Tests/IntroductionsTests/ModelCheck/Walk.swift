// SPDX-License-Identifier: Apache-2.0

import ContactRecords
import Introductions

/// An exhaustive walk, day by day, through every world that a cast can come to.
///
/// A world is the course of each request, and the day. Worlds that differ only in the order in which
/// things happened to different requests on one day are one world: requests meet only through what
/// the night may ask, which looks at the courses, not at the order. Connectors whom nothing tells
/// apart yet are taken in one order only.
///
/// The walk is bounded by the number of free events: what people do, and each ask that the night
/// drafts. What the calendar forces (lapses, closings, reminders, notes, introductions) is not
/// counted and comes on top.
struct Walk {
  enum Nights {
    /// Each night does all that is due, as if it never failed.
    case whole

    /// Nights fail, or die half-way: on each day any duty is done or is not, in any order among
    /// what people do.
    case dutyByDuty
  }

  /// What a person's move makes of a course.
  struct Step {
    let move: Move
    let to: Int
  }

  let cast: Cast
  let alphabet: Alphabet
  let nights: Nights
  let bound: Int
  let courses: Courses
  let promises: SharedPromises
  private(set) var worlds = 0
  private(set) var transitions = 0

  /// The most events, filings included, that lie behind one world.
  private(set) var mostEvents = 0

  var day = Cast.filedOn
  var faces = Faces()
  var plans: [Plan.Grounds: [Plan]] = [:]
  var wishes = Notes<Wish>()
  var drafts: [[Int]: Int] = [:]
  private var steps = Notes<[Step]>()
  private var today = Layer()
  private var tomorrow = Layer()
  private var judged: Set<World> = []

  init(_ cast: Cast, _ alphabet: Alphabet, _ nights: Nights, bound: Int) {
    self.cast = cast
    self.alphabet = alphabet
    self.nights = nights
    self.bound = bound
    courses = Courses(cast)
    promises = SharedPromises(cast: cast)
  }

  /// Visits every world; throws where a promise is broken.
  mutating func run() throws {
    let filed = World(try cast.requests.map(courses.file))
    tomorrow = Layer(bound: bound)
    switch nights {
    case .whole: try spendNight(filed, 0)
    case .dutyByDuty: tomorrow.add(filed, 0)
    }
    while true {
      (today, tomorrow) = (tomorrow, Layer(bound: bound))
      let worldsOfToday = try visitToday()
      guard day < cast.lastDay else { return }
      day = day.adding(days: 1)
      forgetTheDay()
      for (world, spent) in worldsOfToday {
        switch nights {
        case .whole: try spendNight(world, spent)
        case .dutyByDuty: goOn(world, spent)
        }
      }
    }
  }

  private mutating func visitToday() throws -> [(World, spent: Int)] {
    var visited: [(World, spent: Int)] = []
    while let (world, spent) = today.next() {
      visited.append((world, spent))
      try judge(world)
      let events = cast.requests.indices.reduce(0) { $0 + courses.length(of: world[$1]) }
      mostEvents = max(mostEvents, events)
      for index in cast.requests.indices { try act(world, index, spent) }
      if case .dutyByDuty = nights { try doDuties(world, spent) }
    }
    worlds += visited.count
    return visited
  }

  private mutating func forgetTheDay() {
    plans.removeAll()
    drafts.removeAll()
    wishes = Notes()
    steps = Notes()
    courses.nights = Notes()
  }

  mutating func go(_ world: World, _ spent: Int) {
    transitions += 1
    today.add(world, spent)
  }

  mutating func goOn(_ world: World, _ spent: Int) {
    transitions += 1
    tomorrow.add(world, spent)
  }
}

// MARK: - What people do

extension Walk {
  private mutating func act(_ world: World, _ index: Int, _ spent: Int) throws {
    for step in try steps(of: world[index]) where spent + step.move.facts.count <= bound {
      var after = world.with(index, step.to)
      if let asked = step.move.sendsTo {
        try check(promises.judge(sendingTo: asked, of: index, ghosts(world)), after)
      }
      if let person = step.move.stops { after = try takeBackDrafts(to: person, in: after) }
      go(after, spent + step.move.facts.count)
    }
  }

  private mutating func steps(of number: Int) throws -> [Step] {
    if let known = steps[number] { return known }
    try courses.probe(number, on: day)
    let course = courses[number]
    var found: [Step] = []
    for move in alphabet.moves(of: course, on: day) {
      if let next = try courses.take(move.facts, number, on: move.day, today: day) {
        if next != number { found.append(Step(move: move, to: next)) }
      } else if course.ghost.mustTake(move) {
        throw courses.violation("a no was refused: \(move.facts)", number, day)
      }
    }
    steps[number] = found
    return found
  }

  /// "No more" takes back at once what nobody has sent to them yet.
  private func takeBackDrafts(to person: String, in world: World) throws -> World {
    var after = world
    for index in cast.requests.indices {
      guard let ask = courses[world[index]].introduction.liveAsk, ask.asked == person,
        ask.sentOn == nil,
        let next = try courses.take([.lapsed(ask.reference)], world[index], on: day, today: day)
      else { continue }
      after = after.with(index, next)
    }
    return after
  }
}

extension Ghost {
  /// A no counts whenever it comes, until the introduction is sent.
  fileprivate func mustTake(_ move: Move) -> Bool {
    guard case .answered(let reference, .no)? = move.facts.first, end != .introduced,
      let ask = asks.first(where: { $0.reference == reference }), let sentOn = ask.sentOn
    else { return false }
    return move.day >= sentOn && ask.word.map { !$0.isNo && move.day >= $0.day } != false
  }
}

// MARK: - What must hold

extension Walk {
  private mutating func judge(_ world: World) throws {
    guard judged.insert(faces.of(world, courses)).inserted else { return }
    try check(promises.judge(ghosts(world)), world)
  }

  func check(_ broken: String?, _ world: World) throws {
    guard let broken else { return }
    let stories = cast.requests.indices.map { courses.story(of: world[$0]) }
    throw Violation(promise: broken, day: day, stories: stories)
  }

  func ghosts(_ world: World) -> [Ghost] {
    cast.requests.indices.map { courses[world[$0]].ghost }
  }
}
