// SPDX-License-Identifier: Apache-2.0

import ContactRecords
import Introductions

/// All of a course that the rules across requests and their judge look at.
///
/// Worlds whose courses show the same faces give the same leave; so it is worked out once for each.
struct Face: Hashable {
  let records: [AskRecord]
  let liveSince: Day?
  let end: RequestEnd?
  let stopped: Set<String>
  let asks: [Ghost.AskStory]

  init(_ course: Course) {
    records = course.introduction.askRecords
    liveSince = course.introduction.liveAsk?.draftedOn
    end = course.introduction.end
    stopped = Set(course.introduction.stopped.values)
    asks = course.ghost.asks
  }

  /// Enough to tell most apart; equality looks at everything.
  func hash(into hasher: inout Hasher) {
    hasher.combine(liveSince?.ordinal)
    hasher.combine(end)
    for ask in asks {
      hasher.combine(ask.asked)
      hasher.combine(ask.sentOn?.ordinal)
      hasher.combine(ask.word?.day.ordinal)
    }
  }
}

/// The faces of courses, numbered.
struct Faces {
  private var numbers: [Face: Int] = [:]
  private var ofCourse = Notes<Int>()

  /// A world as the numbers of its faces.
  mutating func of(_ world: World, _ courses: Courses) -> World {
    var shown = World([])
    for index in courses.cast.requests.indices {
      shown = shown.with(index, of(world[index], courses))
    }
    return shown
  }

  private mutating func of(_ number: Int, _ courses: Courses) -> Int {
    if let known = ofCourse[number] { return known }
    let face = Face(courses[number])
    let known = numbers[face] ?? numbers.count
    numbers[face] = known
    ofCourse[number] = known
    return known
  }
}
