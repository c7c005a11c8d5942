// SPDX-License-Identifier: Apache-2.0

import ContactRecords
import Glibc

/// Takes rows under their header as contact records.
struct CSVAddressRows: ~Copyable {
  var builder: RecordBuilder
  private let header: AddressHeader
  private let steps: UnsafeMutablePointer<ColumnStep>
  private var unquoted = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: 256)
  private var months = WrittenMonths()

  /// The packed categories of cells that were met before.
  private var categories = RepeatedCells<[UInt8]>()
  private var host = RepeatedHost()
  private var labels = RepeatedLabels()

  init(_ header: AddressHeader, country: String?, expected: Int) {
    self.header = header
    builder = RecordBuilder(country: country, expected: expected)
    let isLinkedIn = header.kind == .linkedInConnections
    steps = .allocate(capacity: max(header.width, 1))
    steps.initialize(repeating: ColumnStep(.drop), count: max(header.width, 1))
    for column in header.columns {
      steps[column.index] = ColumnStep(column, isLinkedIn: isLinkedIn)
    }
  }

  deinit {
    steps.deallocate()
    unquoted.deallocate()
  }

  /// Takes the row that the scanner has found.
  mutating func take(_ row: borrowing CSVScanner) {
    if row.isBlankRow { return }
    builder.begin(line: row.line)
    if row.cellCount > CSVScanner.cellLimit, row.cellCount != header.width {
      return dropRagged(row)
    }
    let filledColumns = takeCells(row)
    if row.cellCount != header.width, isRagged(row) {
      // Else it's a note below the table, and about nobody.
      let makesSenseAlone =
        !builder.writer.fields.isDisjoint(with: .reaching) || filledColumns > 1
      guard makesSenseAlone else { return dropRagged(row) }
      builder.report(.raggedRow(cells: row.cellCount, expected: header.width))
    }
    builder.keep()
  }

  /// Takes the cells of the columns that are known; tells how many of them say something.
  private mutating func takeCells(_ row: borrowing CSVScanner) -> Int {
    let (steps, width) = (steps, Int32(truncatingIfNeeded: header.width))
    let cells = row.filledCells
    var filledColumns = 0
    for (number, cell) in cells.enumerated() {
      guard cell.column < width else { break }
      let step = steps[Int(cell.column)]
      if step.action == .drop { continue }
      if let label = step.label, isFax(row, label, before: number) { continue }
      if row.isTidy(cell) {
        let text = withoutBlanks(row.bytes(cell))
        if text.isEmpty { continue }
        if step.action == .set {
          builder.writer.setFromWindow(step.field, text)
        } else {
          take(text, row, step)
        }
      } else {
        guard takeUntidy(row, cell, step) else { continue }
      }
      filledColumns &+= 1
    }
    return filledColumns
  }

  /// Whether the label of a number says that no person answers it.
  private mutating func isFax(
    _ row: borrowing CSVScanner, _ label: Int, before number: Int
  ) -> Bool {
    let cells = row.filledCells
    let isNext = number > 0 && cells[number - 1].column == label
    guard let cell = isNext ? cells[number - 1] : row.cell(label) else { return false }
    return labels.nameFax(row.bytes(cell))
  }

  private mutating func dropRagged(_ row: borrowing CSVScanner) {
    builder.report(.raggedRow(cells: row.cellCount, expected: header.width))
    builder.drop()
  }

  /// False for a cell without content.
  @inline(never)
  private mutating func takeUntidy(
    _ row: borrowing CSVScanner, _ cell: CSVCell, _ step: ColumnStep
  ) -> Bool {
    if cell.isRaw {
      let raw = row.bytes(cell)
      if unquoted.count < raw.count {
        unquoted.deallocate()
        unquoted = .allocate(capacity: raw.count * 2)
      }
      let length = removeQuotes(raw, into: unquoted)
      let text = withoutBlanks(UnsafeBufferPointer(start: unquoted.baseAddress, count: length))
      if !text.isEmpty, isTidyText(text) {
        take(text, row, step)
        return true
      }
    }
    var text = tidy(row.text(cell))
    if text.isEmpty { return false }
    text.withUTF8 { take($0, row, step) }
    return true
  }

  private mutating func take(
    _ text: UnsafeBufferPointer<UInt8>, _ row: borrowing CSVScanner, _ step: ColumnStep
  ) {
    switch step.action {
    case .drop: break
    case .set: builder.set(step.field, text)
    case .setLinkedInFamily: takeLinkedInFamily(text)
    case .addEmails: takeEmails(text)
    case .addPhone: takePhones(text)
    case .addLink: takeLinks(text)
    case .setConnectedOn: takeConnectedOn(text)
    case .setRevisedOn: if let day = writtenDay(text) { builder.setRevisedOn(day) }
    case .addCategory: takeCategories(text)
    case .addRelation: builder.addRelation(step.relation, text)
    case .addLabelledRelation:
      guard let kind = relationKind(step.label.map { row.text($0) } ?? "") else { break }
      forEachPart(of: text, " ::: ") { builder.addRelation(kind, $0) }
    case .addBirthday: builder.addBirthday(text)
    case .addParticular: builder.addParticular(step.field, text)
    }
  }

  @inline(__always)
  private mutating func takeEmails(_ text: UnsafeBufferPointer<UInt8>) {
    if isPlainEmail(text) {
      builder.addPlainEmail(text)
    } else {
      forEachPart(of: text, " ::: ") { builder.addEmails($0) }
    }
  }

  @inline(__always)
  private mutating func takePhones(_ text: UnsafeBufferPointer<UInt8>) {
    if isPlainPhone(text) {
      builder.addPlainPhone(text)
    } else {
      forEachPart(of: text, " ::: ") { builder.addPhone($0) }
    }
  }

  @inline(__always)
  private mutating func takeConnectedOn(_ text: UnsafeBufferPointer<UInt8>) {
    if let day = months.day(text) {
      builder.setConnectedOn(day)
    } else {
      builder.setConnectedOn(text)
    }
  }

  @inline(__always)
  private mutating func takeLinks(_ text: UnsafeBufferPointer<UInt8>) {
    if host.begins(text) {
      builder.addPlainLink(text)
    } else {
      forEachPart(of: text, " ::: ") { builder.addLink($0) }
      host.note(text)
    }
  }

  /// People put degrees into LinkedIn's surname: `Doe, MBA`.
  @inline(__always)
  private mutating func takeLinkedInFamily(_ text: UnsafeBufferPointer<UInt8>) {
    guard let base = text.baseAddress, let found = memchr(base, Int32(comma), text.count) else {
      return builder.set(.familyName, text)
    }
    let length = UnsafePointer(found.assumingMemoryBound(to: UInt8.self)) - base
    builder.set(.familyName, withoutBlanks(UnsafeBufferPointer(start: base, count: length)))
    builder.set(
      .nameSuffix,
      withoutBlanks(
        UnsafeBufferPointer(start: base + length + 1, count: text.count - length - 1)))
  }

  /// Google, Outlook and Mailchimp each separate groups by a sign of their own.
  private mutating func takeCategories(_ text: UnsafeBufferPointer<UInt8>) {
    let key = CellKey(text)
    if let key, !builder.writer.fields.contains(.category) {
      if let packed = categories[key] { return builder.writer.addPacked(.category, packed) }
      let before = builder.writer.openLength
      addCategories(text)
      categories[key] = builder.writer.openBytes(from: before)
    } else {
      addCategories(text)
    }
  }

  private mutating func addCategories(_ text: UnsafeBufferPointer<UInt8>) {
    let hasTriple = holds(text, " ::: ")
    let separator: StaticString = hasTriple ? " ::: " : text.contains(semicolon) ? ";" : ","
    forEachPart(of: text, separator) { builder.addCategory(withoutMarks($0)) }
  }

  /// Cells beyond the header, or a row that ends before all that could identify someone was said.
  ///
  /// Many programs leave out empty cells at the end, and some end every line with a delimiter.
  private func isRagged(_ row: borrowing CSVScanner) -> Bool {
    if row.cellCount > header.width {
      return row.filledCells.contains {
        $0.column >= header.width && !tidy(row.text($0)).isEmpty
      }
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
