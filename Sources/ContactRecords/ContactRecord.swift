// SPDX-License-Identifier: Apache-2.0

/// One row, card or entry of an address book, reduced to what tells who is meant, how they can be
/// reached, and who knows them.
package struct ContactRecord: Hashable, Sendable {
  package var place: Place
  package var name: PersonName
  package var organisation: String
  package var title: String
  package var emails: [EmailAddress]
  package var phones: [PhoneNumber]
  package var links: [ProfileLink]

  /// The day on which the two were connected, where the export says so (LinkedIn's `Connected On`).
  ///
  /// This and what follows is evidence of acquaintance, never of identity.
  package var connectedOn: Day?

  /// The day on which the owner last changed the record (vCard's `REV`).
  package var revisedOn: Day?

  /// The people whom the record names beside the one that it is about.
  package var relations: [Relation]

  /// The groups and labels that the owner filed the record under.
  package var categories: [String]

  package init(
    place: Place, name: PersonName = PersonName(), organisation: String = "", title: String = "",
    emails: [EmailAddress] = [], phones: [PhoneNumber] = [], links: [ProfileLink] = [],
    connectedOn: Day? = nil, revisedOn: Day? = nil, relations: [Relation] = [],
    categories: [String] = []
  ) {
    self.place = place
    self.name = name
    self.organisation = organisation
    self.title = title
    self.emails = emails
    self.phones = phones
    self.links = links
    self.connectedOn = connectedOn
    self.revisedOn = revisedOn
    self.relations = relations
    self.categories = categories
  }

  /// Whether nothing in it could tell one person from another.
  package var identifiesNobody: Bool {
    name.isEmpty && organisation.isEmpty && emails.isEmpty && phones.isEmpty && links.isEmpty
  }
}
