// SPDX-License-Identifier: Apache-2.0

package import ContactRecords

/// Somebody who writes or receives a letter, or is named in one.
package struct Correspondent: Hashable, Sendable {
  /// The name as it is shown.
  package let name: String

  /// How a friend addresses them.
  package let given: String

  /// Nil where the book that names them has none.
  package let email: EmailAddress?

  /// In which they are written to.
  package let language: Language

  /// `given` falls back to the name as a whole.
  package init(
    name: String, given: String = "", email: EmailAddress? = nil, language: Language = .english
  ) {
    self.name = name
    self.given = given.isEmpty ? name : given
    self.email = email
    self.language = language
  }

  /// `Hana Sato <hana@example.org>`, for a person to read or copy.
  var written: String {
    email.map { "\(name) <\($0.written)>" } ?? name
  }
}
