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
  package let connectedOn: Day?
}

/// How well two people know each other, as far as address books tell.
package struct Tie: Hashable, Sendable {
  /// In the order of places, never empty.
  ///
  /// The tie to a Prospect is told by the Connector's own books alone, that between two members by
  /// the books of both.
  package let evidence: [Evidence]

  /// 0...1, see `TieStrength`.
  package let strength: Double

  /// Whether each is in the other's book; false when only one of them shares books.
  package let isReciprocal: Bool

  /// Whether both were found at one organisation.
  package let shareOrganisation: Bool

  package var tier: Tier { Tier(strength: strength) }
}

/// A strength in words.
package enum Tier: Int, CaseIterable, Hashable, Comparable, Sendable {
  case weak
  case fair
  case good
  case strong

  init(strength: Double) {
    self =
      switch strength {
      case 0.75...: .strong
      case 0.5..<0.75: .good
      case 0.3..<0.5: .fair
      default: .weak
      }
  }

  package static func < (left: Tier, right: Tier) -> Bool { left.rawValue < right.rawValue }
}

/// The sum that turns evidence into a strength, in hundredths.
///
/// Each part can only raise it, and stands for something that closer acquaintances have: a private
/// channel rather than a click on a network, the same person kept in several books, being in each
/// other's books (reciprocated ties are closer: Almaatouq et al., PLoS ONE 2016), and common work
/// (Dodds et al., Science 2003). Nobody has been asked; it is an order of plausibility, and no
/// probability.
struct TieStrength {
  var hasEmail = false
  var hasPhone = false
  var files = 0
  var isReciprocal = false
  var shareOrganisation = false

  var hundredths: Int {
    15 + (hasEmail ? 20 : 0) + (hasPhone ? 20 : 0) + (files > 1 ? 10 : 0)
      + (isReciprocal ? 20 : 0) + (shareOrganisation ? 15 : 0)
  }

  var value: Double { Double(hundredths) / 100 }
}
