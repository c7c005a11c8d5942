// SPDX-License-Identifier: Apache-2.0

import ContactRecords

/// What RFC 6350's `RELATED` types and the labels of address books say of two people.
///
/// Nil for what isn't kept: love, and children.
func relationKind(_ word: String) -> Relation.Kind? {
  let key = word.lowercased().filter(\.isLetter)
  return relationKinds[key] ?? (unkeptRelations.contains(key) ? nil : .other)
}

/// What the types of one related person say together; nil where one of them isn't kept.
func relationKind(ofTypes types: [String]) -> Relation.Kind? {
  let kinds = types.map(relationKind)
  if kinds.contains(nil) { return nil }
  return kinds.compactMap(\.self).first { $0 != .other } ?? .other
}

/// The kind that Android gives a number (`ContactsContract.CommonDataKinds.Relation`), 0 for one
/// that its owner named.
func androidRelationKind(_ type: String, label: String) -> Relation.Kind? {
  switch Int(type) {
  case 0: relationKind(label)
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

/// Also as Apple and Google offer them, and as people label children in the languages that tables
/// are read in.
private let unkeptRelations: Set<String> = [
  "child", "son", "daughter", "crush", "date", "muse", "sweetheart", "me", "girlfriend",
  "boyfriend", "fiance", "fiancé", "fiancee", "fiancée", "lover", "children", "kid", "baby",
  "stepchild", "stepson", "stepdaughter", "grandchild", "grandson", "granddaughter", "doctor",
  "therapist", "kind", "sohn", "tochter", "enfant", "fils", "fille", "hijo", "hija", "figlio",
  "figlia", "filho", "filha", "zoon", "dochter", "dziecko", "syn", "córka",
]
