// SPDX-License-Identifier: Apache-2.0

package import ContactRecords
import People

/// What one record of a member's books says about the acquaintance of two people.
package struct Evidence: Hashable, Sendable {
  /// Whose book it is; nobody else's eyes need to see it.
  package let book: Identifier<Member>

  /// Position in the input of the resolution, and where it stands.
  package let record: Int
  package let place: Place

  /// Channels that the record holds; a role mailbox is no personal channel.
  package let hasEmail: Bool
  package let hasPhone: Bool

  /// What the owner calls the other, by a group or a relation of the record.
  package let circle: Circle?
  package let connectedOn: Day?

  /// The day on which the owner last changed the record.
  package let revisedOn: Day?

  /// Whether it is an entry of a list of a whole organisation, which tells of no tie.
  package let isOfDirectory: Bool

  /// The last day on which the record was touched or the two were connected.
  package var lastDay: Day? { [connectedOn, revisedOn].compactMap(\.self).max() }
}

/// How well two people know each other, as far as address books tell.
package struct Tie: Hashable, Sendable {
  /// In the order of places, never empty.
  ///
  /// The tie to a Prospect is told by the Connector's own books alone, that between two members by
  /// the books of both.
  package let evidence: [Evidence]

  /// 0...1, see `TieStrength`; nil where nothing is known beyond a name in a list, which is not the
  /// same as none.
  package let strength: Double?

  /// What is reckoned with, also where the strength is not known.
  let logOdds: Double

  /// Whether each is in the other's book; false when only one of them shares books.
  package let isReciprocal: Bool

  /// Whether both were found at one organisation.
  package let shareOrganisation: Bool

  /// Members who are connected with the one and know the other, as far as they count; at most
  /// `mostCommonAcquaintances`.
  package let commonAcquaintances: Int

  package var tier: Tier { Tier(strength: strength) }

  /// More common acquaintances than these add nothing.
  package static let mostCommonAcquaintances = TieStrength.mostCommonAcquaintances

  /// Whether only lists of a whole organisation hold the other.
  package var isOnlyOfDirectory: Bool { evidence.allSatisfy(\.isOfDirectory) }

  /// What one is to the other, by the closest that a record says.
  package var circle: Circle? { evidence.compactMap(\.circle).max() }
}
