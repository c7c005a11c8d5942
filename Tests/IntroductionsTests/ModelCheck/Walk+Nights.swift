// SPDX-License-Identifier: Apache-2.0

import ContactRecords
import Introductions

/// What a request would ask tonight if it had leave.
enum Wish: Hashable {
  case nothing
  case connector
  case prospect
}

/// One way in which a night may ask: for each request whom, if anybody.
struct Plan {
  let asked: [LetterParty?]

  var cost: Int { asked.count { $0 != nil } }

  /// All that the ways depend on.
  struct Grounds: Hashable {
    let shown: World
    let wishes: [Wish]
  }
}

extension Walk {
  /// Does all that is due, and goes every way of asking.
  mutating func spendNight(_ world: World, _ spent: Int) throws {
    var after = world
    for index in cast.requests.indices {
      after = after.with(index, try courses.night(world[index], on: day))
    }
    var isAsking = false
    for plan in try plans(in: after) where spent + plan.cost <= bound {
      isAsking = true
      goOn(try carryOut(plan, after), spent + plan.cost)
    }
    if !isAsking { goOn(after, spent) }
  }

  /// Does one duty, or asks for one request.
  mutating func doDuties(_ world: World, _ spent: Int) throws {
    for index in cast.requests.indices {
      _ = try courses.night(world[index], on: day)
      for duty in courses[world[index]].introduction.duties(on: day) where !duty.asks {
        go(world.with(index, try courses.perform(duty, world[index], on: day)), spent)
      }
    }
    for plan in try plans(in: world) where plan.cost > 0 && spent + plan.cost <= bound {
      go(try carryOut(plan, world), spent + plan.cost)
    }
  }

  private mutating func carryOut(_ plan: Plan, _ world: World) throws -> World {
    var after = world
    for (index, party) in plan.asked.enumerated() {
      guard let party else { continue }
      after = after.with(index, try draft(party, world[index]))
    }
    return after
  }

  private mutating func draft(_ party: LetterParty, _ number: Int) throws -> Int {
    let person = cast.people.firstIndex(of: party.person) ?? 0
    if let known = drafts[[number, person]] { return known }
    let kind: LetterKind = party.side == .prospect ? .prospectAsk : .connectorAsk
    let fact = courses[number].introduction.letter(kind, party, on: day)
    guard let next = try courses.take([fact], number, on: day, today: day) else {
      throw courses.violation("an ask that is due can't be drafted", number, day)
    }
    drafts[[number, person]] = next
    return next
  }
}

// MARK: - Leave to ask

extension Walk {
  /// Every way in which tonight's asks can be given out.
  ///
  /// Each is judged once for all worlds that show the same.
  private mutating func plans(in world: World) throws -> [Plan] {
    let wishes = cast.requests.indices.map { wish(of: world[$0]) }
    guard wishes.contains(where: { $0 != .nothing }) else { return [] }
    let grounds = Plan.Grounds(shown: faces.of(world, courses), wishes: wishes)
    if let known = plans[grounds] { return known }
    let leave = Leave(cast.requests.indices.map { courses[world[$0]] }, cast, on: day)
    var found: [Plan] = [Plan(asked: [])]
    for index in cast.requests.indices {
      found = found.flatMap { plan in
        let choices = choices(index, wishes[index], world, leave, after: plan)
        return choices.map { Plan(asked: plan.asked + [$0]) }
      }
    }
    for plan in found {
      let night = try carryOut(plan, world)
      try check(promises.judge(night: day, ghosts(night)), night)
    }
    plans[grounds] = found
    return found
  }

  private mutating func wish(of number: Int) -> Wish {
    if let known = wishes[number] { return known }
    var wish = Wish.nothing
    for duty in courses[number].introduction.duties(on: day) where duty.asks {
      wish = duty == .seekConnector ? .connector : .prospect
    }
    wishes[number] = wish
    return wish
  }

  /// Whom a request may ask, as far as the ledger and the pair leave it; nobody where there is none.
  private func choices(
    _ index: Int, _ wish: Wish, _ world: World, _ leave: Leave, after plan: Plan
  ) -> [LetterParty?] {
    let prospect = cast.requests[index].prospect.name
    let isFree = { (person: String) in
      leave.room[person, default: 0] > plan.asked.count { $0?.person == person }
    }
    guard wish != .nothing, !leave.pairs[index].isSpent, isFree(prospect) else { return [nil] }
    if wish == .prospect { return [.prospect(key: prospect)] }
    let tried = courses[world[index]].introduction.connectorsTried
    let open = Cast.connectors.filter { connector in
      let member = Identifier<Member>(connector)
      return isFree(connector) && !tried.contains(member)
        && !leave.pairs[index].declined.contains(member)
    }
    let known = ghosts(world).reduce(into: Set(plan.asked.compactMap { $0?.person })) {
      $0.formUnion($1.known)
    }
    let asked = open.nameable(known: known).map { LetterParty.connector(Identifier($0)) }
    return asked.isEmpty ? [nil] : asked
  }
}

extension LetterParty {
  /// The key of the one who is asked.
  var person: String {
    switch self {
    case .requester: ""
    case .connector(let member): member.rawValue
    case .prospect(let key): key
    }
  }
}
