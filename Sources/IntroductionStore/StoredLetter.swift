// SPDX-License-Identifier: Apache-2.0

package import Introductions

/// The text of a letter as it was written; its file is a function of this and nothing else.
package struct StoredLetter: Hashable, Sendable {
  /// Somebody who sends or receives it.
  package struct Correspondent: Hashable, Sendable {
    package let name: String
    package let address: String

    package init(name: String, address: String) {
      self.name = name
      self.address = address
    }
  }

  package let letter: Letter

  /// Who sends it.
  ///
  /// Kept, so that the letter stays as it is when the settings change.
  package let sender: Correspondent

  /// Whom it is addressed to: one, or the two of an introduction.
  package let recipients: [Correspondent]

  /// Why it was written, for the reviewer.
  package let why: String
  package let subject: String
  package let body: String

  package init(
    letter: Letter, sender: Correspondent, recipients: [Correspondent], why: String,
    subject: String, body: String
  ) {
    self.letter = letter
    self.sender = sender
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
