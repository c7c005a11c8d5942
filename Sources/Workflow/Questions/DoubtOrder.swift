// SPDX-License-Identifier: Apache-2.0

import ContactRecords
import Introductions
import People

/// What each doubt would change tonight, so that the manager sees first what is worth a decision.
///
/// A doubt between two persons of whom a request may mean either holds that request up. One that is
/// about a request's Prospect may show more members who know them: those who hold the other person.
struct DoubtOrder {
  private let all: BookRecords
  private let resolution: Resolution

  /// By person: the requests that mean them, and those that may mean them or another.
  private var meant: [Int: [String]] = [:]
  private var heldUp: [Int: [String]] = [:]

  struct Effect {
    /// The requests that wait for this decision.
    var holdsUp: [String] = []

    /// The requests whose Prospect more members may know, and how many more in all.
    var concerns: [String] = []
    var furtherMembers = 0

    fileprivate var weight: (Int, Int) { (holdsUp.count, concerns.count * furtherMembers) }
  }

  init(_ all: BookRecords, _ resolution: Resolution, _ requests: [Request]) {
    self.all = all
    self.resolution = resolution
    if requests.isEmpty { return }
    let index = PersonIndex(resolution)
    for request in requests {
      switch index.find(request.prospect) {
      case .found(let person): meant[person.id, default: []].append(request.id.rawValue)
      case .unclear(let persons):
        for person in persons { heldUp[person.id, default: []].append(request.id.rawValue) }
      case .nobody: break
      }
    }
  }

  /// The doubts with what each would change: most first, and else in the order in which they came.
  func ordered(_ doubts: [Doubt]) -> [(doubt: Doubt, effect: Effect)] {
    doubts.enumerated().map { ($0.offset, $0.element, effect(of: $0.element)) }
      .sorted { left, right in
        left.2.weight != right.2.weight ? left.2.weight > right.2.weight : left.0 < right.0
      }
      .map { ($0.1, $0.2) }
  }

  private func effect(of doubt: Doubt) -> Effect {
    let (left, right) = (resolution.personOf[doubt.left], resolution.personOf[doubt.right])
    var effect = Effect()
    if left == right { return effect }
    let others = Set(heldUp[right] ?? [])
    effect.holdsUp = (heldUp[left] ?? []).filter(others.contains)
    for (prospect, other) in [(left, right), (right, left)] {
      guard let requests = meant[prospect] else { continue }
      let further = owners(of: other).subtracting(owners(of: prospect)).count
      if further == 0 { continue }
      effect.concerns += requests
      effect.furtherMembers += further
    }
    return effect
  }

  /// The members in whose books a person stands.
  private func owners(of person: Int) -> Set<Identifier<Member>> {
    Set(
      resolution.persons[person].records.filter { !all.isMember(at: $0) }.map {
        all.owner(at: $0)
      })
  }
}

extension DoubtOrder.Effect {
  /// What a decision would change, for people to read; empty where it would change nothing tonight.
  var words: String {
    var words: [String] = []
    if !holdsUp.isEmpty { words.append("\(holdsUp.joined(separator: ", ")) waits for your answer") }
    if !concerns.isEmpty {
      let members = furtherMembers == 1 ? "one more member" : "\(furtherMembers) more members"
      words.append("for \(concerns.joined(separator: ", ")) \(members) could be asked")
    }
    return words.joined(separator: "; ")
  }
}
