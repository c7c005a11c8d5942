// SPDX-License-Identifier: Apache-2.0

package import ContactRecords
import People

extension AcquaintanceGraph {
  /// Who can introduce the requester to the person, best first, or why nobody can.
  ///
  /// A Connector's own book holds the prospect, and the Connector and the requester are in either
  /// one's book.
  ///
  /// - Parameters:
  ///   - requester: the member who wants to be introduced.
  ///   - prospect: the `id` of a person of the resolution that the graph was made from.
  ///   - isEligible: whether a member may be asked; called for members connected with both.
  /// - Returns: the candidates, or the first reason that applies in the order of `NoConnector`.
  package func introducers(
    for requester: Identifier<Member>, to prospect: Int,
    isEligible: (Identifier<Member>) -> Bool = { _ in true }
  ) -> Introducers {
    guard let requester = number(of: requester) else { return .none(.unknownRequester) }
    if Int(personOfMember[requester]) == prospect { return .none(.prospectIsRequester) }
    if recordsHeld(by: requester, of: prospect) != nil { return .none(.alreadyAcquainted) }
    let known = knowers[prospect]
    if known.isEmpty { return .none(.nobodyKnowsProspect) }
    let mutual = Adjacency.common(known, connections[requester]).map(Int.init)
    if mutual.isEmpty { return .none(.noMutual(knownBy: known.count)) }
    let candidates = mutual.filter { isEligible(members[$0]) }
      .compactMap { candidate($0, requester, prospect) }
    if candidates.isEmpty { return .none(.nobodyEligible(mutual: mutual.count)) }
    return .candidates(candidates.ranked())
  }

  /// For many requesters and prospects at once: the members who know the one and are connected with
  /// the other, ascending.
  package func mutual(
    _ pairs: [(requester: Identifier<Member>, prospect: Int)]
  ) -> [[Identifier<Member>]] {
    let known = pairs.map { number(of: $0.requester) }
    let rows = zip(pairs, known).compactMap { pair, requester in
      requester.map { (left: Int32($0), right: Int32(pair.prospect)) }
    }
    let found = MutualNeighbours(of: rows, connections, knowers)
    var next = 0
    return known.map { requester in
      guard requester != nil else { return [] }
      defer { next += 1 }
      return found[next].map { members[Int($0)] }
    }
  }

  private func candidate(_ member: Int, _ requester: Int, _ prospect: Int) -> Candidate? {
    guard let toProspect = tie(from: member, to: prospect),
      let toRequester = tie(between: member, and: requester)
        ?? tie(between: requester, and: member)
    else { return nil }
    return Candidate(
      connector: members[member], toRequester: toRequester, toProspect: toProspect,
      prospectEmails: mailboxes(in: toProspect))
  }

  private func mailboxes(in tie: Tie) -> [EmailAddress] {
    var seen: Set<EmailAddress> = []
    return tie.evidence.flatMap { records[$0.record].record.emails }
      .filter { !$0.isRole && seen.insert($0).inserted }
  }
}

extension [Candidate] {
  /// Best first.
  ///
  /// A chance is reckoned once for each, however many there are.
  package func ranked() -> [Candidate] {
    map { (chance: $0.chance, candidate: $0) }
      .sorted {
        $0.chance == $1.chance
          ? Candidate.isBetter($0.candidate, $1.candidate) : $0.chance > $1.chance
      }
      .map(\.candidate)
  }
}
