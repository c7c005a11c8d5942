// SPDX-License-Identifier: Apache-2.0

package import Introductions

/// The text of a letter as it was written; its file is a function of this and nothing else.
package struct StoredLetter: Hashable, Sendable {
  /// Whom it is addressed to: one, or the two of an introduction.
  package struct Recipient: Hashable, Sendable {
    package let name: String
    package let address: String

    package init(name: String, address: String) {
      self.name = name
      self.address = address
    }
  }

  package let letter: Letter
  package let recipients: [Recipient]

  /// Why it was written, for the reviewer.
  package let why: String
  package let subject: String
  package let body: String

  package init(
    letter: Letter, recipients: [Recipient], why: String, subject: String, body: String
  ) {
    self.letter = letter
    self.recipients = recipients
    self.why = why
    self.subject = subject
    self.body = body
  }
}

/// A person's word on whether two records stand for one human.
///
/// The keys are keyed hashes of identifiers.
package struct IdentityDecision: Hashable, Sendable {
  package let isSame: Bool
  package let leftKey: String
  package let rightKey: String

  package init(isSame: Bool, leftKey: String, rightKey: String) {
    self.isSame = isSame
    self.leftKey = leftKey
    self.rightKey = rightKey
  }
}
