// SPDX-License-Identifier: Apache-2.0

/// Somebody whom a contact record names beside the one that it is about, and how the two are
/// connected.
///
/// Evidence of acquaintance, never of identity.
package struct Relation: Hashable, Sendable {
  /// How the two are connected, as far as that helps to see who knows whom.
  ///
  /// Kinds that tell of love, of children or of health are dropped where a book is read.
  package enum Kind: UInt8, CaseIterable, Hashable, Sendable {
    case acquaintance
    case agent
    case assistant
    case colleague
    case friend
    case kin
    case manager
    case neighbour
    case other
    case referrer
    case spouse
  }

  package let kind: Kind

  /// A name, an e-mail address or the identifier of another card, as written.
  package let who: String

  package init(_ kind: Kind, _ who: String) {
    self.kind = kind
    self.who = who
  }
}
