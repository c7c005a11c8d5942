// SPDX-License-Identifier: Apache-2.0

/// The mailing lists and groups of a directory, and the entries that they point to.
struct LDIFLists: Sendable {
  private var lists: [(name: String, members: [[UInt64]])] = []

  /// What identifies each entry, and its line.
  private var keys: [UInt64] = []
  private var lines: [UInt32] = []

  mutating func add(_ entry: LDIFEntry) {
    let name = entry.commonName.isEmpty ? entry.name["cn"] ?? "" : entry.commonName
    guard !name.isEmpty else { return }
    let members = entry.members.map { text in
      let name = DistinguishedName(text)
      return memberKeys(name, mail: name["mail"], commonName: name["cn"])
    }
    lists.append((name, members))
  }

  /// Remembers an entry that a list may point to.
  mutating func addMember(_ entry: LDIFEntry, mail: String?) {
    let commonName = entry.commonName.isEmpty ? entry.name["cn"] : entry.commonName
    for key in memberKeys(entry.name, mail: mail, commonName: commonName) {
      keys.append(key)
      lines.append(UInt32(truncatingIfNeeded: entry.line))
    }
  }

  /// The names of the lists that each entry is in, by the entries' lines.
  var categories: [Int: [String]] {
    let lineOf = linesOfMembers
    var categories: [Int: [String]] = [:]
    for list in lists {
      for member in list.members {
        let line = member.lazy.compactMap { lineOf[$0] }.first { $0 > 0 }
        if let line, !(categories[line, default: []].contains(list.name)) {
          categories[line, default: []].append(list.name)
        }
      }
    }
    return categories
  }

  /// 0 where two entries have the same key.
  private var linesOfMembers: [UInt64: Int] {
    let wanted = Set(lists.flatMap { $0.members.joined() })
    guard !wanted.isEmpty else { return [:] }
    var lineOf: [UInt64: Int] = [:]
    for (key, line) in zip(keys, lines) where wanted.contains(key) {
      lineOf[key] = lineOf[key] == nil || lineOf[key] == Int(line) ? Int(line) : 0
    }
    return lineOf
  }

  /// What a list may say of a member, the surest first.
  private func memberKeys(
    _ name: DistinguishedName, mail: String?, commonName: String?
  ) -> [UInt64] {
    let keys = [
      name.hash, mail.map { identifierHash($0) &* 3 &+ 1 },
      commonName.map { identifierHash($0) &* 3 &+ 2 },
    ]
    return keys.compactMap(\.self)
  }
}
