// SPDX-License-Identifier: Apache-2.0

/// Which given names are forms of one: short forms, pet names and spellings, from tables of several
/// languages.
///
/// A short form may belong to several names (`Alex`, `Sasha`); it then agrees with each of them and
/// is none of them.
enum GivenNames {
  /// What the tables know of a folded word.
  struct Entry {
    /// The names that the word is a form of, ascending; empty for a word that no table has.
    let groups: [UInt16]

    /// The form under which all forms of one name meet; the collapsed word itself where it belongs
    /// to none or to several.
    let canonical: String

    /// Whether the word is a form of several names, so that it stands for none of them.
    let isAmbiguous: Bool
  }

  static func describe(_ word: String) -> Entry {
    let groups = groups(of: word)
    let own = ownGroup(of: word)
    return Entry(
      groups: groups,
      canonical: own.map { table.heads[Int($0)] } ?? LatinFolding.collapsed(word),
      isAmbiguous: own == nil && groups.count > 1)
  }

  /// A full name is of its own group even where it is also a short form elsewhere (`Jan`, `Max`).
  private static func ownGroup(of word: String) -> UInt16? {
    if let group = table.full[word] ?? table.full[LatinFolding.collapsed(word)] { return group }
    let groups = groups(of: word)
    return groups.count == 1 ? groups[0] : nil
  }

  private static func groups(of word: String) -> [UInt16] {
    table.forms[word] ?? table.collapsedForms[LatinFolding.collapsed(word)] ?? []
  }

  private static let table = Table(
    lines: [germanicGivenNames, romanceGivenNames, easternGivenNames].joined(separator: "\n"),
    plain: plainGivenNames)

  private struct Table: Sendable {
    private(set) var heads: [String] = []

    /// By full name, the group that it is first a name of.
    private(set) var full: [String: UInt16] = [:]

    /// By any form, the groups that it belongs to, ascending; by the word as folded, and collapsed.
    private(set) var forms: [String: [UInt16]] = [:]
    private(set) var collapsedForms: [String: [UInt16]] = [:]
    private var groupOfHead: [String: UInt16] = [:]

    init(lines: String, plain: String) {
      for line in lines.split(separator: "\n") {
        let sides = line.split(separator: ":").map { $0.split(separator: " ").map(String.init) }
        if let names = sides.first { add(names, shortForms: sides.count > 1 ? sides[1] : []) }
      }
      for name in plain.split(whereSeparator: \.isWhitespace) {
        add([String(name)], shortForms: [])
      }
      for (form, groups) in forms {
        collapsedForms[LatinFolding.collapsed(form), default: []].append(contentsOf: groups)
      }
      for (form, groups) in collapsedForms { collapsedForms[form] = Set(groups).sorted() }
    }

    /// Two lines with the same first name are one group.
    private mutating func add(_ names: [String], shortForms: [String]) {
      guard let head = names.first else { return }
      let group = groupOfHead[head] ?? full[head] ?? UInt16(heads.count)
      if Int(group) == heads.count { heads.append(LatinFolding.collapsed(head)) }
      groupOfHead[head] = group
      for name in names where full[name] == nil { full[name] = group }
      for name in names + shortForms where !forms[name, default: []].contains(group) {
        forms[name, default: []].append(group)
      }
    }
  }
}
