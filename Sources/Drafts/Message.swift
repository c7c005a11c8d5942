// SPDX-License-Identifier: Apache-2.0

package import Introductions

/// A letter in its final words, not yet in the bytes of a mail file.
package struct Message: Hashable, Sendable {
  package let reference: Reference
  package let kind: LetterKind
  package let from: Correspondent
  package let to: [Correspondent]
  package let subject: String

  /// Plain text with LF, each paragraph one line, so that any compose window can wrap it anew.
  package let body: String

  package init(
    reference: Reference, kind: LetterKind, from: Correspondent, to: [Correspondent],
    subject: String, body: String
  ) {
    self.reference = reference
    self.kind = kind
    self.from = from
    self.to = to
    self.subject = subject
    self.body = body
  }
}
