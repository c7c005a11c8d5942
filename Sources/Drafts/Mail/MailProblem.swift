// SPDX-License-Identifier: Apache-2.0

/// Why a message can't become mail.
package enum MailProblem: Error, Hashable, Sendable {
  /// A control character, a line separator or a change of direction where none may be; the scalar
  /// as `U+202E`.
  case forbiddenCharacter(field: MailField, scalar: String)

  /// A name or a subject that a server on the way would cut without a word, or refuse; its length
  /// in octets of UTF-8.
  case tooLong(field: MailField, octets: Int)

  /// An address that is not ASCII, or holds what could end it and begin something else.
  case unusableAddress(field: MailField, address: String)
  case noAddress(field: MailField, name: String)

  /// An introduction goes to one or two people, and every other letter to one.
  case wrongNumberOfRecipients(Int)
}

/// The part of a message that a problem is in.
package enum MailField: String, Hashable, Sendable {
  case from = "From"
  case to = "To"
  case subject = "Subject"
  case messageID = "Message-ID"
  case body
}
