// SPDX-License-Identifier: Apache-2.0

/// Something in a letter that its reader may not learn.
package struct Leak: Hashable, Sendable {
  /// What was broken, for the finding to name.
  package let rule: LeakRule

  /// What was found, readable and short, for the manager.
  package let excerpt: String

  /// What had to be undone to read it, from the outside in; empty where a mail program shows it.
  package let layers: [LeakLayer]

  /// The layers in words: `text`, or `base64, percent-encoding`.
  package var layer: String {
    layers.isEmpty ? "text" : layers.map(\.rawValue).joined(separator: ", ")
  }
}

/// What no letter may hold; the raw value is the rule's name for people.
package enum LeakRule: String, CaseIterable, Hashable, Sendable {
  case email = "e-mail"
  case telephone

  /// Any link that may not stand in the letter, since whoever follows it finds a person behind it.
  case profileLink = "profile-link"
  case name

  /// An answer, or why somebody gave it, in a letter to a Requester.
  case reason
  case privateNote = "private-note"

  /// Text wrapped so often that it can't be said what is in it.
  case nestedTooDeep = "nested-too-deep"
}

/// A way of writing under which text can hide.
package enum LeakLayer: String, CaseIterable, Hashable, Sendable {
  /// RFC 2047.
  case encodedWord = "encoded-word"

  /// RFC 2045 section 6.7.
  case quotedPrintable = "quoted-printable"

  /// RFC 4648 sections 4 and 5.
  case base64

  /// RFC 3986 section 2.1.
  case percent = "percent-encoding"

  /// `&#64;`, `&commat;`.
  case entity = "html-entity"

  /// `ana (at) example (dot) org`.
  case spelled = "spelled-out"
}
