// SPDX-License-Identifier: Apache-2.0

/// One row, card or entry of an address book, reduced to what tells who is meant and how they can
/// be reached.
package struct ContactRecord: Hashable, Sendable {
  package var place: Place
  package var name: PersonName
  package var organisation: String
  package var title: String
  package var emails: [EmailAddress]
  package var phones: [PhoneNumber]
  package var links: [ProfileLink]

  /// The day on which the two were connected, where the export says so (LinkedIn's `Connected On`).
  package var connectedOn: Day?

  package init(
    place: Place, name: PersonName = PersonName(), organisation: String = "", title: String = "",
    emails: [EmailAddress] = [], phones: [PhoneNumber] = [], links: [ProfileLink] = [],
    connectedOn: Day? = nil
  ) {
    self.place = place
    self.name = name
    self.organisation = organisation
    self.title = title
    self.emails = emails
    self.phones = phones
    self.links = links
    self.connectedOn = connectedOn
  }

  /// Whether nothing in it could tell one person from another.
  package var identifiesNobody: Bool {
    name.isEmpty && organisation.isEmpty && emails.isEmpty && phones.isEmpty && links.isEmpty
  }
}
