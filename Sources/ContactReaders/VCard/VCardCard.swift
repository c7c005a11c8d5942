// SPDX-License-Identifier: Apache-2.0

import ContactRecords

/// What is known of the card that is open, beside the fields of its record.
struct VCardCard {
  enum Kind {
    case individual
    case organisation

    /// A distribution list, which is nobody.
    case group
  }

  let line: Int
  var kind = Kind.individual

  /// Whether commas are ordinary characters, as they are in version 2.1.
  var isVersion21 = false

  /// Whether `N` had a single component: telephones write the whole name there.
  var hasSingleName = false

  /// Whether the card that follows in the middle of this one is that of an agent.
  var awaitsAgent = false

  /// What makes other cards point to this one.
  var identifier: UInt64?

  /// A group's members, by their identifiers.
  var members: [UInt64] = []

  /// The lines of labels met so far, for a related person whose label comes first.
  var labels: [UInt8] = []

  /// The related people whose relation a label of the same group tells.
  var unlabelled: [(group: String, who: String)] = []
}

extension VCardCard.Kind {
  init(_ text: String) {
    switch text.uppercased() {
    case "GROUP": self = .group
    case "ORG", "ORGANIZATION": self = .organisation
    default: self = .individual
    }
  }
}

extension RecordBuilder {
  /// Keeps the open record of a card; a group's is dropped, and what it says kept with the groups.
  mutating func close(_ card: VCardCard, _ groups: inout VCardGroups) {
    if card.kind == .group {
      groups.add(name: nameOfOpenRecord, members: card.members)
      return drop()
    }
    putRight(card)
    if keep(), let identifier = card.identifier {
      groups.add(card: identifier, line: card.line)
    }
  }

  /// Puts right what cards say in the wrong place, before the record is kept.
  mutating func putRight(_ card: VCardCard) {
    for relation in card.unlabelled { addRelation(.other, relation.who) }
    let fields = writer.fields
    let hasParts = fields.contains(.givenName) || fields.contains(.familyName)
    if card.kind == .organisation, !fields.contains(.organisation),
      let name = writer.text(.writtenName)
    {
      set(.organisation, name)
    }
    if card.hasSingleName {
      writer.rename(.familyName, to: fields.contains(.writtenName) ? .void : .writtenName)
    }
    if !hasParts, fields.contains(.organisation) || card.kind == .organisation,
      let name = writer.text(.writtenName), name == writer.text(.organisation)
    {
      // The card of a company repeats its name, because the format demands one.
      writer.rename(.writtenName, to: .void)
    }
  }

  /// The name of the record that is open, for another one to mention.
  var nameOfOpenRecord: String {
    if let written = writer.text(.writtenName) { return written }
    return [writer.text(.givenName), writer.text(.familyName)].compactMap(\.self)
      .joined(separator: " ")
  }
}

/// A card's identifier, short enough to be kept for every card: FNV-1a of its letters and digits.
///
/// Programs write one identifier with and without `urn:uuid:`, in either case.
func identifierHash(_ text: UnsafeBufferPointer<UInt8>) -> UInt64 {
  var hash: UInt64 = 0xcbf2_9ce4_8422_2325
  var index = text.startsIgnoringCase("urn:uuid:") ? 9 : 0
  while index < text.count {
    hash = (hash ^ UInt64(asciiLowercase(text[index]))) &* 0x100_0000_01b3
    index += 1
  }
  return hash
}

func identifierHash(_ text: String) -> UInt64 {
  var text = text
  return text.withUTF8 { identifierHash($0) }
}
