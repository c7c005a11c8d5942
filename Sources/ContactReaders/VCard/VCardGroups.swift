// SPDX-License-Identifier: Apache-2.0

/// The groups of a file of cards, and the cards that they point to.
struct VCardGroups: Sendable {
  private var groups: [(name: String, members: [UInt64])] = []
  private var identifiers: [UInt64] = []
  private var lines: [UInt32] = []

  mutating func add(name: String, members: [UInt64]) {
    if !name.isEmpty, !members.isEmpty { groups.append((name, members)) }
  }

  /// Remembers a card that a group may point to.
  mutating func add(card identifier: UInt64, line: Int) {
    identifiers.append(identifier)
    lines.append(UInt32(truncatingIfNeeded: line))
  }

  /// Adds those of a part, whose lines are counted from the end of what came before.
  mutating func append(_ other: VCardGroups, linesBefore: Int) {
    groups += other.groups
    identifiers += other.identifiers
    lines += other.lines.map { $0 &+ UInt32(truncatingIfNeeded: linesBefore) }
  }

  /// The names of the groups that each card is a member of, by the cards' lines.
  var categories: [Int: [String]] {
    guard !groups.isEmpty else { return [:] }
    let wanted = Set(groups.flatMap(\.members))
    var lineOf: [UInt64: Int] = [:]
    for (identifier, line) in zip(identifiers, lines) where wanted.contains(identifier) {
      lineOf[identifier] = Int(line)
    }
    var categories: [Int: [String]] = [:]
    for group in groups {
      for line in group.members.compactMap({ lineOf[$0] }) {
        categories[line, default: []].append(group.name)
      }
    }
    return categories
  }
}
