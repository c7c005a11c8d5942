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

  /// `given` falls back to the name as a whole.
  package init(name: String, given: String = "", email: EmailAddress? = nil) {
    self.name = name
    self.given = given.isEmpty ? name : given
    self.email = email
  }

  /// `Hana Sato <hana@example.org>`, for a person to read or copy.
  var written: String {
    email.map { "\(name) <\($0.written)>" } ?? name
  }
}
