// SPDX-License-Identifier: Apache-2.0

package import ContactRecords
import People

/// A member who could introduce two people, and why.
package struct Candidate: Hashable, Sendable {
  package let connector: Identifier<Member>
  package let toRequester: Tie
  package let toProspect: Tie

  /// The weaker of both ties, rounded to four decimals.
  package let score: Double

  /// What the Connector's own book holds to write to the Prospect, in the order of places and
  /// without repetition.
  ///
  /// Only these may be used for that; role mailboxes are left out.
  package let prospectEmails: [EmailAddress]

  package var tier: Tier { min(toRequester.tier, toProspect.tier) }

  /// Whether the Connector's own book holds a mailbox of the Prospect.
  package var canReach: Bool { !prospectEmails.isEmpty }
}

extension Candidate {
  /// The better candidate first: the stronger weak tie; then the stronger tie to the Prospect,
  /// since introductions through somebody near the target succeed more often (Nai et al., Strategic
  /// Management Journal 2022); then reach; then the tie to the Requester; then the member's id.
  static func isBetter(_ left: Candidate, _ right: Candidate) -> Bool {
    if left.score != right.score { return left.score > right.score }
    if left.toProspect.strength != right.toProspect.strength {
      return left.toProspect.strength > right.toProspect.strength
    }
    if left.canReach != right.canReach { return left.canReach }
    if left.toRequester.strength != right.toRequester.strength {
      return left.toRequester.strength > right.toRequester.strength
    }
    return left.connector < right.connector
  }
}

/// Who can introduce, or why nobody can.
package enum Introducers: Hashable, Sendable {
  /// Best first, never empty.
  case candidates([Candidate])
  case none(NoConnector)
}

/// Why there is nobody to ask.
package enum NoConnector: Hashable, Sendable {
  /// The Requester is no member whose record is known.
  case unknownRequester
  case prospectIsRequester

  /// The Requester's own book holds the Prospect.
  case alreadyAcquainted

  /// No member's book holds the Prospect, other than the Prospect's own.
  case nobodyKnowsProspect

  /// So many members know the Prospect, and none of them is connected with the Requester.
  case noMutual(knownBy: Int)

  /// So many members are connected with both, and none may be asked.
  case nobodyEligible(mutual: Int)
}
