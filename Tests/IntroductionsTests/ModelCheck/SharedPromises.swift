// SPDX-License-Identifier: Apache-2.0

import ContactRecords
import Introductions

/// Promise 4 across requests, judged by the ghosts alone.
struct SharedPromises {
  let cast: Cast

  /// What must hold in every world.
  func judge(_ ghosts: [Ghost]) -> String? {
    for person in cast.people {
      let live = ghosts.reduce(0) { sum, ghost in
        sum + ghost.asks.count { $0.asked == person && ghost.isLive($0) }
      }
      if live > cast.atOnce(person) { return "promise 4: \(person) has \(live) asks at once" }
    }
    return nil
  }

  /// What must hold at the end of a night, of the asks that it drafted.
  func judge(night day: Day, _ ghosts: [Ghost]) -> String? {
    for (index, ghost) in ghosts.enumerated() {
      guard let ask = ghost.asks.last, ask.draftedOn == day, ghost.isLive(ask), ask.sentOn == nil
      else { continue }
      if let broken = judge(ask, of: index, on: day, ghosts) {
        return "promise 4: \(ask.asked) is asked for R\(index + 1) \(broken)"
      }
    }
    return nil
  }

  /// What must hold when somebody is sent an ask.
  func judge(sendingTo person: String, of index: Int, _ ghosts: [Ghost]) -> String? {
    guard ghosts.contains(where: { $0.stopped.contains(person) }) else { return nil }
    return "promise 4: \(person) is sent an ask for R\(index + 1) after \"no more\""
  }

  private func judge(
    _ ask: Ghost.AskStory, of index: Int, on day: Day, _ ghosts: [Ghost]
  ) -> String? {
    if ghosts.contains(where: { $0.stopped.contains(ask.asked) }) { return "after \"no more\"" }
    let asked = ghosts.flatMap { ghost in
      ghost.asks.filter { $0.asked == ask.asked && ($0.sentOn != nil || ghost.isLive($0)) }
    }
    let days = asked.map { $0.sentOn ?? $0.draftedOn }
    if days.contains(where: { $0 < day && day.days(since: $0) < cast.policy.daysBetweenAsks }) {
      return "too soon after another"
    }
    if asked.contains(where: { rests($0, on: day) }) { return "while they rest" }
    let quarter = days.count { ($0.month.month - 1) / 3 == (day.month.month - 1) / 3 }
    if quarter > cast.policy.asksPerQuarter { return "too often in a quarter" }
    return judgePair(ask, of: index, ghosts)
  }

  private func rests(_ ask: Ghost.AskStory, on day: Day) -> Bool {
    guard let word = ask.word else { return false }
    switch word.answer {
    case .no, .redirect: return day.days(since: word.day) < cast.policy.restAfterNo
    case .notNow(let until):
      return day < until ?? word.day.adding(days: cast.policy.restAfterNotNow)
    case .yes, .undeliverable: return false
    }
  }

  private func judgePair(_ ask: Ghost.AskStory, of index: Int, _ ghosts: [Ghost]) -> String? {
    let request = cast.requests[index]
    for other in ghosts.indices where other != index {
      let theirs = cast.requests[other]
      guard theirs.requester == request.requester, theirs.prospect == request.prospect else {
        continue
      }
      if ghosts[other].isDeclinedByProspect { return "though the Prospect said no to the pair" }
      if ghosts[other].end == .introduced { return "though the two were introduced" }
      if ghosts[other].end == nil, other < index { return "while an older request is open" }
      let refused = ghosts[other].asks.contains {
        $0.side == .connector && $0.asked == ask.asked && $0.word?.isNo == true
      }
      if refused { return "though they would not ask for the pair" }
    }
    return nil
  }
}
