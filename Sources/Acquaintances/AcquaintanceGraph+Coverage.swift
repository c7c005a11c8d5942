// SPDX-License-Identifier: Apache-2.0

package import ContactRecords
import People

/// Where the community's address books carry its requests, and where they don't.
package struct Coverage: Hashable, Sendable {
  /// A member, and the requests by their positions, ascending.
  package struct Share: Hashable, Sendable {
    package let member: Identifier<Member>
    package let requests: [Int]

    /// Whether books of the member are there.
    package let sharesBooks: Bool
  }

  /// The requests that nobody could serve, by their positions, ascending.
  package internal(set) var without: [Int] = []

  /// Members who are the only ones who could serve a request: the most requests first, then by id.
  package internal(set) var pillars: [Share] = []

  /// Members whose address book, or a fuller one, may well open requests that nobody can serve: the
  /// most requests first, then by id.
  package internal(set) var openers: [Share] = []
}

extension AcquaintanceGraph {
  /// How requests are covered, each given by its requester and the person they want to meet.
  ///
  /// A request that nobody can serve may be opened by a member who is connected with the requester
  /// and likely knows the prospect: one whom the prospect has in their own book, or who was found at
  /// the same organisation. Where members know the prospect and the requester shares no book, it may
  /// be opened by the requester. Likely is no more than that; a person asks.
  package func coverage(
    of requests: [(requester: Identifier<Member>, prospect: Int)],
    isEligible: (Identifier<Member>) -> Bool = { _ in true }
  ) -> Coverage {
    var coverage = Coverage()
    var pillars: [Int: [Int]] = [:]
    var openers: [Int: [Int]] = [:]
    let colleagues = membersByAffiliation()
    for (index, connectors) in mutual(requests).enumerated() {
      let eligible = connectors.filter(isEligible).compactMap(number)
      let (requester, prospect) = requests[index]
      if let only = eligible.first, eligible.count == 1 { pillars[only, default: []].append(index) }
      guard eligible.isEmpty, let requester = number(of: requester) else { continue }
      coverage.without.append(index)
      for member in likelyOpeners(requester, prospect, colleagues)
      where isEligible(members[member]) || member == requester {
        openers[member, default: []].append(index)
      }
    }
    coverage.pillars = shares(pillars)
    coverage.openers = shares(openers)
    return coverage
  }

  private func shares(_ requests: [Int: [Int]]) -> [Coverage.Share] {
    requests.map { member, requests in
      Coverage.Share(
        member: members[member], requests: requests, sharesBooks: !acquaintances[member].isEmpty)
    }
    .sorted { ($1.requests.count, $0.member) < ($0.requests.count, $1.member) }
  }

  /// Members by where they say that they work.
  private func membersByAffiliation() -> [String: [Int32]] {
    var byAffiliation: [String: [Int32]] = [:]
    for member in members.indices {
      let places = Set(ownRecords[member].flatMap { records[$0].record.affiliations })
      for place in places { byAffiliation[place, default: []].append(Int32(member)) }
    }
    return byAffiliation
  }

  private func likelyOpeners(
    _ requester: Int, _ prospect: Int, _ colleagues: [String: [Int32]]
  ) -> [Int] {
    let isMute = acquaintances[requester].isEmpty && !knowers[prospect].isEmpty
    let own = member(who: prospect)
    var likely = Set(own.map { connections[$0] } ?? [])
    for place in affiliations(of: prospect, own) { likely.formUnion(colleagues[place] ?? []) }
    let friends = Adjacency.common(likely.sorted()[...], connections[requester]).map(Int.init)
    return friends.filter { $0 != own && $0 != requester } + (isMute ? [requester] : [])
  }

  /// Where the books that hold the person, and the person, say that they work.
  private func affiliations(of person: Int, _ member: Int?) -> Set<String> {
    let held = knowers[person].flatMap { recordsHeld(by: Int($0), of: person) ?? [] }.map(Int.init)
    let own = member.map { ownRecords[$0] } ?? []
    return Set((held + own).flatMap { records[$0].record.affiliations })
  }
}
