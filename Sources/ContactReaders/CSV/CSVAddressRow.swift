// SPDX-License-Identifier: Apache-2.0

import ContactRecords
import Glibc

/// Takes rows under their header as contact records.
struct CSVAddressRows: ~Copyable {
  var builder: RecordBuilder
  private let header: AddressHeader
  private let isLinkedIn: Bool

  init(_ header: AddressHeader, country: String?, expected: Int) {
    self.header = header
    builder = RecordBuilder(country: country, expected: expected)
    isLinkedIn = header.kind == .linkedInConnections
  }

  /// Takes the row that the scanner has found.
  mutating func take(_ row: borrowing CSVScanner) {
    if row.isBlankRow { return }
    builder.begin(line: row.line)
    if row.cellCount > CSVScanner.cellLimit, row.cellCount != header.width {
      return dropRagged(row)
    }
    var filledColumns = 0
    for column in header.columns where column.index < row.keptCount {
      if take(row, column) { filledColumns += 1 }
    }
    if row.cellCount != header.width, isRagged(row) {
      // Else it's a note below the table, and about nobody.
      let makesSenseAlone =
        !builder.writer.fields.isDisjoint(with: .reaching) || filledColumns > 1
      guard makesSenseAlone else { return dropRagged(row) }
      builder.report(.raggedRow(cells: row.cellCount, expected: header.width))
    }
    builder.keep()
  }

  private mutating func dropRagged(_ row: borrowing CSVScanner) {
    builder.report(.raggedRow(cells: row.cellCount, expected: header.width))
    builder.drop()
  }

  /// False for a cell without content, or with a number that no person answers.
  @inline(__always)
  private mutating func take(
    _ row: borrowing CSVScanner, _ column: AddressHeader.Column
  ) -> Bool {
    if row.isEmpty(column.index) { return false }
    if let label = column.label, label < row.keptCount, namesFax(row[label].bytes) { return false }
    if row.isTidy(column.index) {
      let text = withoutBlanks(row[column.index].bytes)
      if text.isEmpty { return false }
      take(text, row, column)
      return true
    }
    return takeUntidy(row, column)
  }

  @inline(never)
  private mutating func takeUntidy(
    _ row: borrowing CSVScanner, _ column: AddressHeader.Column
  ) -> Bool {
    let cell = row[column.index]
    let unquoted = cell.isRaw ? withoutQuotes(cell.bytes) : []
    let isDone = unquoted.withUnsafeBufferPointer { unquoted in
      let text = withoutBlanks(unquoted)
      guard !text.isEmpty, isTidyText(text) else { return false }
      take(text, row, column)
      return true
    }
    if isDone { return true }
    var text = tidy(row.text(column.index))
    if text.isEmpty { return false }
    text.withUTF8 { take($0, row, column) }
    return true
  }

  @inline(__always)
  private mutating func take(
    _ text: UnsafeBufferPointer<UInt8>, _ row: borrowing CSVScanner,
    _ column: AddressHeader.Column
  ) {
    switch column.meaning {
    case .fullName: builder.set(.writtenName, text)
    case .given: builder.set(.givenName, text)
    case .middle: builder.set(.middleName, text)
    case .family: takeFamily(text)
    case .prefix: builder.set(.namePrefix, text)
    case .suffix: builder.set(.nameSuffix, text)
    case .nickname: builder.set(.nickname, text)
    case .maiden: builder.set(.maidenName, text)
    case .organisation: builder.set(.organisation, text)
    case .title: builder.set(.title, text)
    case .email: forEachPart(of: text, " ::: ") { builder.addEmails($0) }
    case .phone: forEachPart(of: text, " ::: ") { builder.addPhone($0) }
    case .link: forEachPart(of: text, " ::: ") { builder.addLink($0) }
    case .connectedOn: builder.setConnectedOn(text)
    case .lastModified: if let day = writtenDay(text) { builder.setRevisedOn(day) }
    case .category: takeCategories(text)
    case .manager: builder.addRelation(.manager, text)
    case .assistant: builder.addRelation(.assistant, text)
    case .spouse: builder.addRelation(.spouse, text)
    case .referredBy: builder.addRelation(.referrer, text)
    case .relation:
      let label = column.label.map { row.text($0) } ?? ""
      guard let kind = relationKind(label) else { break }
      forEachPart(of: text, " ::: ") { builder.addRelation(kind, $0) }
    }
  }

  /// People put degrees into LinkedIn's surname: `Doe, MBA`.
  @inline(__always)
  private mutating func takeFamily(_ text: UnsafeBufferPointer<UInt8>) {
    guard isLinkedIn, let separator = text.firstIndex(of: comma) else {
      return builder.set(.familyName, text)
    }
    builder.set(.familyName, withoutBlanks(UnsafeBufferPointer(rebasing: text[..<separator])))
    builder.set(
      .nameSuffix, withoutBlanks(UnsafeBufferPointer(rebasing: text[(separator + 1)...])))
  }

  /// Google, Outlook and Mailchimp each separate groups by a sign of their own.
  private mutating func takeCategories(_ text: UnsafeBufferPointer<UInt8>) {
    let hasTriple = holds(text, " ::: ")
    let separator: StaticString = hasTriple ? " ::: " : text.contains(semicolon) ? ";" : ","
    forEachPart(of: text, separator) { builder.addCategory(withoutMarks($0)) }
  }

  /// Cells beyond the header, or a row that ends before all that could identify someone was said.
  ///
  /// Many programs leave out empty cells at the end, and some end every line with a delimiter.
  private func isRagged(_ row: borrowing CSVScanner) -> Bool {
    if row.cellCount > header.width {
      for index in header.width..<max(header.width, row.keptCount)
      where !tidy(row.text(index)).isEmpty { return true }
      return false
    }
    return row.cellCount <= header.lastIdentifyingColumn
  }
}

/// A group's name without Google's mark before it and Mailchimp's quotes around it.
private func withoutMarks(_ name: UnsafeBufferPointer<UInt8>) -> UnsafeBufferPointer<UInt8> {
  var name = name[...]
  while let first = name.first, first == quote || first == UInt8(ascii: "*") || first == blank {
    name.removeFirst()
  }
  while let last = name.last, last == quote || last == blank { name.removeLast() }
  return UnsafeBufferPointer(rebasing: name)
}

/// Whether a number's label says that no person answers it: a fax, which is `faks` in Polish and
/// `télécopie` in French, or a pager.
func namesFax(_ label: UnsafeBufferPointer<UInt8>) -> Bool {
  for index in 0..<max(0, label.count - 2) {
    let rest = UnsafeBufferPointer(rebasing: label[index...])
    switch label[index] | 0x20 {
    case UInt8(ascii: "f"):
      if rest.startsIgnoringCase("fax") || rest.startsIgnoringCase("faks") { return true }
    case UInt8(ascii: "p"): if rest.startsIgnoringCase("pager") { return true }
    case UInt8(ascii: "c"): if rest.startsIgnoringCase("copie") { return true }
    default: break
    }
  }
  return false
}

/// Gives each part of a text that isn't empty, without blanks around it.
@inline(__always)
func forEachPart(
  of text: UnsafeBufferPointer<UInt8>, _ separator: StaticString,
  _ body: (UnsafeBufferPointer<UInt8>) -> Void
) {
  // Nearly all cells hold one value, and a blank is quickly looked for.
  if separator.utf8Start[0] == blank, !holdsBlank(text) { return body(text) }
  let length = separator.utf8CodeUnitCount
  // An address or a number has a fixed few characters, of which the separator's middle is none.
  let mark = separator.utf8Start[length / 2]
  var start = 0
  var index = length / 2
  while index + length - length / 2 <= text.count {
    let first = index - length / 2
    if text[index] == mark, first >= start, stands(separator, in: text, at: first) {
      give(text, start, first, body)
      start = first + length
      index = start + length / 2
    } else {
      index += 1
    }
  }
  give(text, start, text.count, body)
}

@inline(__always)
private func holdsBlank(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
  guard let base = text.baseAddress else { return false }
  return memchr(base, Int32(blank), text.count) != nil
}

@inline(__always)
private func give(
  _ text: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int,
  _ body: (UnsafeBufferPointer<UInt8>) -> Void
) {
  let part = withoutBlanks(UnsafeBufferPointer(rebasing: text[start..<end]))
  if !part.isEmpty { body(part) }
}

private func holds(_ text: UnsafeBufferPointer<UInt8>, _ words: StaticString) -> Bool {
  var index = 0
  while index + words.utf8CodeUnitCount <= text.count {
    if stands(words, in: text, at: index) { return true }
    index += 1
  }
  return false
}

@inline(__always)
private func stands(
  _ words: StaticString, in text: UnsafeBufferPointer<UInt8>, at start: Int
) -> Bool {
  for index in 0..<words.utf8CodeUnitCount
  where text[start + index] != words.utf8Start[index] { return false }
  return true
}
