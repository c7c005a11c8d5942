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
    let knowers = knowers(of: prospect)
    if knowers.isEmpty { return .none(.nobodyKnowsProspect) }
    let mutual = knowers.map(Int.init).filter { areConnected($0, requester) }
    if mutual.isEmpty { return .none(.noMutual(knownBy: knowers.count)) }
    let candidates = mutual.filter { isEligible(members[$0]) }
      .compactMap { candidate($0, requester, prospect) }
    if candidates.isEmpty { return .none(.nobodyEligible(mutual: mutual.count)) }
    return .candidates(candidates.sorted(by: Candidate.isBetter))
  }

  private func areConnected(_ member: Int, _ other: Int) -> Bool {
    holds(member, other) || holds(other, member)
  }

  private func holds(_ member: Int, _ other: Int) -> Bool {
    let person = Int(personOfMember[other])
    return person >= 0 && recordsHeld(by: member, of: person) != nil
  }

  private func candidate(_ member: Int, _ requester: Int, _ prospect: Int) -> Candidate? {
    guard let toProspect = tie(from: member, to: prospect),
      let toRequester = tie(between: member, and: requester)
        ?? tie(between: requester, and: member)
    else { return nil }
    let weaker = min(toProspect.strength, toRequester.strength)
    return Candidate(
      connector: members[member], toRequester: toRequester, toProspect: toProspect,
      score: (weaker * 10_000).rounded() / 10_000, prospectEmails: mailboxes(in: toProspect))
  }

  private func mailboxes(in tie: Tie) -> [EmailAddress] {
    var seen: Set<EmailAddress> = []
    return tie.evidence.flatMap { records[$0.record].record.emails }
      .filter { !$0.isRole && seen.insert($0).inserted }
  }
}
