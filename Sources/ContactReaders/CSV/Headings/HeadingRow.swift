// SPDX-License-Identifier: Apache-2.0

/// The cells of a row that may be a header, each seen in the company of the others.
struct HeadingRow {
  let kind: AddressBookKind
  private let cells: [String]
  private let keys: [String]
  private let numbered: [NumberedHeading?]
  private let mapped: [HeadingMap.Meaning?]
  private let words: [HeadingWord?]

  /// What the row holds for certain, whatever its ambiguous headings mean.
  private let known: Set<AddressColumn>
  private let lastIndices: [String: Int]

  /// A longer cell is no heading, and costs nothing.
  private static let headingLimit = 200

  init(_ cells: [String], _ map: HeadingMap) {
    let headings = cells.map { $0.utf8.count <= Self.headingLimit ? $0 : "" }
    let keys = headings.map(headingKey)
    let mapped = headings.map(map.meaning)
    let words = zip(headings, mapped).map { heading, meaning in
      guard let meaning else { return headingWord(heading) }
      return meaning.column.map(HeadingWord.column) ?? .dropped
    }
    self.cells = cells
    self.keys = keys
    self.mapped = mapped
    self.words = words
    kind = addressBookKind(ofKeys: Set(keys))
    numbered = headings.map(NumberedHeading.init)
    lastIndices = Dictionary(zip(keys, keys.indices), uniquingKeysWith: max)
    known = Set(
      words.compactMap { $0?.column } + (words.contains(.familyOrNickname) ? [.family] : []))
  }

  /// Whether the row names columns, and isn't a record, a title or a sentence above the table.
  ///
  /// Two headings that we know make a header, one of which tells people apart; one does when there
  /// is no other. One does also when the owner of the workspace says what it means.
  var isHeader: Bool {
    if mapped.contains(where: { $0?.column != nil }) { return true }
    if cells.contains(where: looksLikeData) { return false }
    let filled = cells.indices.filter { !cells[$0].isEmpty }
    let isLonely = filled.count == 1 && cells.count <= 2
    if isLonely, cells.contains(where: looksLikeCode) { return false }
    let needed = isLonely ? 1 : 2
    return Set(filled.compactMap(evidence)).count >= needed
      && filled.contains(where: tellsPeopleApart)
  }

  /// What the column holds; nil for one that isn't read.
  func meaning(of index: Int) -> AddressColumn? {
    guard let word = words[index] else { return nil }
    switch word {
    case .column(let column): return column
    case .name: return nameMeaning(of: index)
    case .familyOrNickname: return words.contains(.column(.family)) ? .nickname : .family
    case .title: return titleMeaning(of: index)
    case .profession: return known.contains(.title) || words.contains(.title) ? nil : .title
    case .phonePlace: return phonePlaceKinds.contains(kind) ? .phone : nil
    case .partner: return partnerKinds.contains(kind) ? .spouse : nil
    case .dropped: return nil
    }
  }

  /// `Phone 1 - Value` is explained by `Phone 1 - Label`, or by `Phone 1 - Type` before 2024.
  func labelColumn(of index: Int) -> Int? {
    guard let value = numbered[index] else { return nil }
    return numbered.firstIndex { $0?.labels(value) == true }
  }

  private func nameMeaning(of index: Int) -> AddressColumn {
    if isRepeatedLater(index) { return .fullName }
    switch (known.contains(.given), known.contains(.family)) {
    case (true, false): return .family
    case (false, true): return .given
    case (true, true), (false, false): return .fullName
    }
  }

  /// An honorific stands beside the role, or right before the name that it belongs to.
  private func titleMeaning(of index: Int) -> AddressColumn {
    if known.contains(.title) || isRepeatedLater(index) { return .prefix }
    guard index + 1 < words.count, words[index + 1] == .column(.given) else { return .title }
    return .prefix
  }

  private func isRepeatedLater(_ index: Int) -> Bool {
    lastIndices[keys[index]].map { $0 > index } ?? false
  }

  /// What the heading adds to the impression that the row is a header.
  private func evidence(_ index: Int) -> HeadingWord? {
    meaning(of: index).map(HeadingWord.column) ?? (words[index] == .dropped ? .dropped : nil)
  }

  /// Whether the heading could not as well be the label of a value, as `Mobile` in a record.
  private func tellsPeopleApart(_ index: Int) -> Bool {
    meaning(of: index)?.isIdentifying == true && !isLabel(keys[index])
  }
}

/// The tables in which a place alone, such as `Home`, is the heading of a telephone number.
private let phonePlaceKinds: Set<AddressBookKind> = [
  .yahooCSV, .outlookItalianCSV, .outlookSpanishCSV,
]

private let partnerKinds: Set<AddressBookKind> = [.outlookGermanCSV, .outlookDutchCSV]

extension HeadingWord {
  fileprivate var column: AddressColumn? {
    if case .column(let column) = self { return column }
    return nil
  }
}
