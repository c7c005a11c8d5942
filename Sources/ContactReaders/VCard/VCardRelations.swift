// SPDX-License-Identifier: Apache-2.0

import ContactRecords

/// What RFC 6350's `RELATED` types and the labels of address books say of two people.
///
/// Nil for what isn't kept: love, and children.
func relationKind(_ word: String) -> Relation.Kind? {
  let key = word.lowercased().filter(\.isLetter)
  return relationKinds[key] ?? (unkeptRelations.contains(key) ? nil : .other)
}

/// The kind that Android gives a number (`ContactsContract.CommonDataKinds.Relation`).
func androidRelationKind(_ type: String) -> Relation.Kind? {
  switch Int(type) {
  case 1: .assistant
  case 2, 5, 8, 9, 12, 13: .kin
  case 6: .friend
  case 7: .manager
  case 11: .referrer
  case 4, 10, 14: .spouse
  case 3: nil
  default: .other
  }
}

private let relationKinds: [String: Relation.Kind] = {
  let words: [(Relation.Kind, String)] = [
    (.acquaintance, "contact acquaintance met"), (.agent, "agent emergency"),
    (.assistant, "assistant"), (.colleague, "colleague coworker"), (.friend, "friend"),
    (.kin, "kin parent mother father sibling brother sister relative family"),
    (.manager, "manager boss supervisor"), (.neighbour, "neighbor neighbour coresident"),
    (.referrer, "referredby"), (.spouse, "spouse partner domesticpartner wife husband"),
  ]
  let pairs = words.flatMap { kind, words in
    words.split(separator: " ").map { (String($0), kind) }
  }
  return Dictionary(pairs, uniquingKeysWith: { first, _ in first })
}()

private let unkeptRelations: Set<String> = [
  "child", "son", "daughter", "crush", "date", "muse", "sweetheart", "me",
]
