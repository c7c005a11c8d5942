// SPDX-License-Identifier: Apache-2.0

/// What the reader of one letter may learn, and what nobody may read in it.
package struct Clearance: Hashable, Sendable {
  /// E-mail addresses, telephone numbers and links that may stand in the letter: those of its
  /// sender and receivers, and of others with their leave.
  package var allowedDetails: [String]

  /// Names that may stand in it.
  package var allowedNames: [String]

  /// Names tied to this request that may not: other Connectors, an unnamed Requester.
  ///
  /// Nobody's words excuse them. A name of one word counts only as it is written here.
  package var secretNames: [String]

  /// The Requester's own words that the letter repeats, such as the note and the purpose.
  ///
  /// In them a name of the community is no leak, nor a word that elsewhere would be a reason.
  package var ownWords: [String]

  /// Private notes and remarks, of which no more than a few words in a row may stand in it.
  package var secretTexts: [String]

  /// Whether answers and reasons are to be kept from the reader, as from every Requester.
  package var hidesReasons: Bool

  package init(
    allowedDetails: [String] = [], allowedNames: [String] = [], secretNames: [String] = [],
    ownWords: [String] = [], secretTexts: [String] = [], hidesReasons: Bool = false
  ) {
    self.allowedDetails = allowedDetails
    self.allowedNames = allowedNames
    self.secretNames = secretNames
    self.ownWords = ownWords
    self.secretTexts = secretTexts
    self.hidesReasons = hidesReasons
  }
}
