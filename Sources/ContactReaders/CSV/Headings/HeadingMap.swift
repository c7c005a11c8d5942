// SPDX-License-Identifier: Apache-2.0

import Foundation

/// What the owner of a workspace says that headings mean; it wins over what we know of them.
///
/// `Kontakt-Nr` may thus be ignored, and `Wie heißt du` be a name.
package struct HeadingMap: Hashable, Sendable {
  private let meanings: [String: Meaning]

  /// Headings match by their text; case and blanks around and between words make no difference.
  ///
  /// Of headings that differ in nothing else the first in alphabetical order counts.
  package init(_ meanings: [String: Meaning] = [:]) {
    let sorted = meanings.sorted { $0.key < $1.key }
    self.meanings = Dictionary(
      sorted.map { (mapKey($0.key), $0.value) }, uniquingKeysWith: { first, _ in first })
  }

  /// Nil for a heading that isn't mapped.
  package func meaning(of heading: String) -> Meaning? {
    meanings.isEmpty ? nil : meanings[mapKey(heading)]
  }

  /// What a heading may be said to mean; the raw value is its name in the settings.
  package enum Meaning: String, CaseIterable, Hashable, Sendable {
    case name, given, middle, family, prefix, suffix, nickname, maiden
    case organisation, title, email, phone, link
    case connectedOn = "connected_on"
    case category, manager, assistant, spouse, relation

    /// Read only where the settings say so, and only to be compared.
    case birthday, identifier, street, postcode, city
    case ignore

    /// Nil for a column that is not to be read.
    var column: AddressColumn? {
      switch self {
      case .name: .fullName
      case .given: .given
      case .middle: .middle
      case .family: .family
      case .prefix: .prefix
      case .suffix: .suffix
      case .nickname: .nickname
      case .maiden: .maiden
      case .organisation: .organisation
      case .title: .title
      case .email: .email
      case .phone: .phone
      case .link: .link
      case .connectedOn: .connectedOn
      case .category: .category
      case .manager: .manager
      case .assistant: .assistant
      case .spouse: .spouse
      case .relation: .relation
      case .birthday: .birthday
      case .identifier: .identifier
      case .street: .street
      case .postcode: .postcode
      case .city: .city
      case .ignore: nil
      }
    }
  }
}

private func mapKey(_ heading: String) -> String {
  heading.precomposedStringWithCanonicalMapping.lowercased()
    .split(whereSeparator: \.isWhitespace).joined(separator: " ")
}
