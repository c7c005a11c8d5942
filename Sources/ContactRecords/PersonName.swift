// SPDX-License-Identifier: Apache-2.0

/// A name as one contact record gives it.
///
/// Every part may be empty.
package struct PersonName: Hashable, Sendable {
  /// The name as a whole, as written; empty when the record has only parts.
  package var written: String
  package var given: String
  package var middle: String
  package var family: String
  package var nickname: String

  /// The family name before a marriage, where the record has a field for it.
  package var maiden: String
  package var prefix: String
  package var suffix: String

  package init(
    written: String = "", given: String = "", middle: String = "", family: String = "",
    nickname: String = "", maiden: String = "", prefix: String = "", suffix: String = ""
  ) {
    self.written = written
    self.given = given
    self.middle = middle
    self.family = family
    self.nickname = nickname
    self.maiden = maiden
    self.prefix = prefix
    self.suffix = suffix
  }

  /// The name for people to read: as written, else its parts in the order of the West, else the
  /// nickname.
  package var display: String {
    if !written.isEmpty { return written }
    let parts = [given, middle, family].filter { !$0.isEmpty }
    return parts.isEmpty ? nickname : parts.joined(separator: " ")
  }

  package var isEmpty: Bool { display.isEmpty }
}
