// SPDX-License-Identifier: Apache-2.0

package import ContactRecords
import People

/// A member who could introduce two people, and why.
package struct Candidate: Hashable, Sendable {
  package let connector: Identifier<Member>
  package let toRequester: Tie
  package let toProspect: Tie

  /// What is known of the member's answers when they were asked to introduce.
  package internal(set) var standing = Standing()

  /// What the Connector's own book holds to write to the Prospect, in the order of places and
  /// without repetition.
  ///
  /// Only these may be used for that; role mailboxes are left out.
  package let prospectEmails: [EmailAddress]

  /// The chance of two yeses that ranks, to four decimals; reckoned with where nothing is known.
  package var chance: Double { rounded(TwoYeses(self).chance) }

  /// The same, where something is known of both ties; nil where a number would be made up.
  package var score: Double? {
    toProspect.strength == nil || toRequester.strength == nil ? nil : chance
  }

  package var tier: Tier { Tier(chance: score) }

  /// Whether the Connector's own book holds a mailbox of the Prospect.
  package var canReach: Bool { !prospectEmails.isEmpty }

  private func rounded(_ value: Double) -> Double { (value * 10_000).rounded() / 10_000 }
}

extension Candidate {
  /// The same candidate in the light of past answers.
  package func with(_ standing: Standing) -> Candidate {
    var candidate = self
    candidate.standing = standing
    return candidate
  }

  /// The better candidate first: the greater chance of two yeses; then the stronger tie to the
  /// Prospect; then reach; then the tie to the Requester; then the member's id.
  package static func isBetter(_ left: Candidate, _ right: Candidate) -> Bool {
    let (leftChance, rightChance) = (left.chance, right.chance)
    if leftChance != rightChance { return leftChance > rightChance }
    if left.toProspect.logOdds != right.toProspect.logOdds {
      return left.toProspect.logOdds > right.toProspect.logOdds
    }
    if left.canReach != right.canReach { return left.canReach }
    if left.toRequester.logOdds != right.toRequester.logOdds {
      return left.toRequester.logOdds > right.toRequester.logOdds
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
