// SPDX-License-Identifier: Apache-2.0

/// What a column of an address book holds.
///
/// All other columns are dropped at the door: notes, photos, children, genders, and numbers that
/// reach somebody else (faxes, switchboards, assistants); and unless the owner of the workspace says
/// that a heading is one of them, also addresses, birthdays and numbers that an office gave out.
enum AddressColumn: Hashable, CaseIterable {
  case fullName
  case given
  case middle
  case family
  case prefix
  case suffix
  case nickname
  case maiden
  case organisation
  case title
  case email
  case phone
  case link

  /// The day on which the two were connected (LinkedIn).
  case connectedOn

  /// The day on which the record itself was last changed.
  case lastModified

  /// Groups, labels or tags that the owner of the book gave to the contact.
  case category

  /// The names of people whom the contact has to do with.
  case manager, assistant, spouse

  /// The name of a related person; the label column says how they are related.
  case relation

  /// Who brought the two together.
  case referredBy

  /// What tells people apart and is never shown; no heading means them by itself.
  case birthday, identifier, street, postcode, city

  /// Whether it can tell one person from another.
  var isIdentifying: Bool {
    switch self {
    case .fullName, .given, .family, .email, .phone, .link: true
    case .middle, .prefix, .suffix, .nickname, .maiden, .organisation, .title, .connectedOn,
      .lastModified, .category, .manager, .assistant, .spouse, .relation, .referredBy, .birthday,
      .identifier, .street, .postcode, .city:
      false
    }
  }
}
