// SPDX-License-Identifier: Apache-2.0

import ContactRecords

/// Takes the lines of vCards, of versions 2.1, 3.0 and 4.0 mixed as they come, as contact records.
struct VCardCards: ~Copyable {
  /// How many cards were begun, those of groups included.
  private(set) var cardCount = 0

  /// The groups that were met, and the cards that they may point to.
  private(set) var groups = VCardGroups()

  private var scanner: VCardScanner
  private let pages: CodePages
  private var card = VCardCard(line: 0)

  /// The cards around the one that is open: there are some where cards are nested, or where one
  /// was never ended.
  private var outer: [(card: VCardCard, record: RecordWriter.Suspended)] = []
  private var isInNoise = false

  init(_ scanner: consuming VCardScanner, _ pages: CodePages) {
    self.scanner = scanner
    self.pages = pages
  }

  /// Reads cards that stand within another document, such as XML, from memory.
  init() {
    scanner = VCardScanner(MemoryBytes([]).reader(at: 0), offset: 0, expected: 0, firstLine: 0)
    pages = CodePages(sample: [])
  }

  /// The line of the next card, where `read(into:until:)` ended before the end of the text.
  var line: Int { scanner.line }

  /// Reads all cards of a text that lies in memory; tells how many were begun.
  ///
  /// The text begins on `line`.
  mutating func read(
    _ text: UnsafeBufferPointer<UInt8>, line: Int, into records: inout RecordBuilder
  ) -> Int {
    let before = cardCount
    scanner.restart(on: text, line: line)
    // What lies in memory can't be unreadable.
    _ = try? read(into: &records, until: .max)
    return cardCount - before
  }

  /// Reads the cards that begin before `bound`, and the cards within them; returns where the next
  /// card begins.
  mutating func read(
    into records: inout RecordBuilder, until bound: Int
  ) throws(ReadingProblem) -> Int {
    while true {
      switch try scanner.next() {
      case .plain(let property):
        if property == .begin, !records.isOpen, scanner.offset >= bound, scanner.namesCard {
          return scanner.offset
        }
        takePlain(property, &records)
      case .joined(let property):
        if let line = scanner.joinedLine { take(property, line, &records) }
      case .noise:
        reportNoise(scanner.noise, &records)
      case .tooLong(let length):
        let problem = Finding.Problem.overlongEntry(bytes: length, limit: VCardScanner.lengthLimit)
        records.report(problem, line: scanner.line)
      case .end:
        endUnterminated(&records)
        return scanner.endOffset
      }
    }
  }

  // MARK: Cards

  private mutating func begin(_ records: inout RecordBuilder) {
    isInNoise = false
    cardCount += 1
    if records.isOpen { outer.append((card, records.suspend())) }
    card = VCardCard(line: scanner.line)
    records.begin(line: scanner.line)
  }

  private mutating func end(_ records: inout RecordBuilder) {
    isInNoise = false
    guard records.isOpen else { return records.report(.strayCardEnd, line: scanner.line) }
    let name = outer.last?.card.awaitsAgent ?? false ? records.nameOfOpenRecord : ""
    records.close(card, &groups)
    reopenOuter(&records)
    if !name.isEmpty, card.awaitsAgent {
      records.addRelation(.agent, name)
      card.awaitsAgent = false
    }
  }

  private mutating func reopenOuter(_ records: inout RecordBuilder) {
    guard let (card, record) = outer.popLast() else { return }
    self.card = card
    records.resume(record)
  }

  private mutating func endUnterminated(_ records: inout RecordBuilder) {
    while records.isOpen {
      records.report(.unterminatedCard, line: card.line)
      if card.kind == .group {
        records.drop()
      } else {
        records.putRight(card)
        records.keepIfItIdentifies()
      }
      reopenOuter(&records)
    }
  }

  // MARK: Properties

  /// Takes a line whose value is to be read as it stands.
  @inline(__always)
  private mutating func takePlain(_ property: VCardProperty, _ records: inout RecordBuilder) {
    let (bytes, isTidy) = scanner.value
    if property == .begin || property == .end, bytes.startsIgnoringCase("vcard") {
      return property == .begin ? begin(&records) : end(&records)
    }
    guard isTidy, records.isOpen, !mayBeCutOff(property) else {
      return takeEncoded(property, &records)
    }
    let text = withoutBlanks(bytes)
    if text.contains(backslash) { return takeEscaped(property, text, &records) }
    switch property {
    case .email: records.addEmails(text, line: scanner.line)
    case .telephone:
      if !scanner.traits.contains(.fax) { records.addPhone(text, line: scanner.line) }
    case .formattedName: records.set(.writtenName, text)
    case .title: records.set(.title, text)
    case .link: records.addLink(text)
    case .organisation: records.set(.organisation, firstPart(text, semicolon))
    case .name:
      if text.contains(comma) || !text.contains(semicolon) {
        takeEncoded(property, &records)
      } else {
        takeName(text, &records)
      }
    case .version: card.isVersion21 = text.elementsEqual("2.1".utf8)
    case .identifier: card.identifier = identifierHash(text)
    case .label where card.unlabelled.isEmpty:
      card.labels += scanner.physicalLine
      card.labels.append(newline)
    case .categories where text.contains(semicolon): takeEncoded(property, &records)
    case .categories: forEachPart(of: text, ",") { records.addCategory($0) }
    case .revision: if let day = timestampDay(text) { records.setRevisedOn(day) }
    case .begin, .end, .nickname, .kind, .member, .agent, .related, .relatedName,
      .label, .manager, .assistant, .spouse, .androidCustom, .picture, .other:
      takeEncoded(property, &records)
    }
  }

  /// Takes a text in which only commas, semicolons, colons and backslashes are escaped.
  private mutating func takeEscaped(
    _ property: VCardProperty, _ text: UnsafeBufferPointer<UInt8>, _ records: inout RecordBuilder
  ) {
    guard let field = singleField(of: property) else { return takeEncoded(property, &records) }
    let isDone = withUnsafeTemporaryAllocation(of: UInt8.self, capacity: text.count) { buffer in
      var (length, index) = (0, 0)
      while index < text.count, property != .organisation || text[index] != semicolon {
        if text[index] == backslash {
          index += 1
          guard index < text.count,
            [comma, semicolon, colon, backslash].contains(text[index])
          else {
            return false
          }
        }
        buffer[length] = text[index]
        (length, index) = (length + 1, index + 1)
      }
      let value = withoutBlanks(UnsafeBufferPointer(rebasing: buffer[..<length]))
      if let field { records.set(field, value) } else { records.addLink(value) }
      return true
    }
    if !isDone { takeEncoded(property, &records) }
  }

  /// The field that a property of one text fills; nil within for links, of which there are several,
  /// and nil for other properties.
  private func singleField(of property: VCardProperty) -> PackedField?? {
    switch property {
    case .formattedName: .some(.writtenName)
    case .title: .some(.title)
    case .organisation: .some(.organisation)
    case .link: .some(nil)
    default: nil
    }
  }

  /// Where a file was cut off, the last line may be half an address, and a wrong one.
  @inline(__always)
  private func mayBeCutOff(_ property: VCardProperty) -> Bool {
    guard scanner.isAtEnd else { return false }
    return scanner.isCutOff || property == .email || property == .telephone || property == .link
  }

  @inline(__always)
  private func takeName(
    _ text: UnsafeBufferPointer<UInt8>, _ records: inout RecordBuilder
  ) {
    let fields = records.writer.fields
    if fields.contains(.givenName) || fields.contains(.familyName) { return }
    var start = 0
    for field in [
      PackedField.familyName, .givenName, .middleName, .namePrefix, .nameSuffix,
    ] {
      var end = start
      while end < text.count, text[end] != semicolon { end += 1 }
      records.set(field, withoutBlanks(UnsafeBufferPointer(rebasing: text[start..<end])))
      start = end + 1
      if start > text.count { return }
    }
  }

  /// Takes a line that is rare, or whose value isn't plain.
  private mutating func takeEncoded(_ property: VCardProperty, _ records: inout RecordBuilder) {
    if let line = scanner.contentLine { take(property, line, &records) }
  }

  private mutating func take(
    _ property: VCardProperty, _ line: VCardLine, _ records: inout RecordBuilder
  ) {
    switch property {
    case .begin where line.namesCard: return begin(&records)
    case .end where line.namesCard: return end(&records)
    case .begin, .end: return
    default: break
    }
    guard records.isOpen else { return reportNoise(Array(line.name.utf8), &records) }
    if mayBeCutOff(property) { return }
    let text = VCardText(line, pages)
    if let charset = text.undecodableCharset {
      records.report(.undecodableText(encoding: charset), line: line.line)
    }
    if text.hasBrokenQuotedPrintable { records.report(.brokenQuotedPrintable, line: line.line) }
    card.take(property, line, text, &records)
  }

  // MARK: Noise

  /// Reports text that is neither blank, nor a comment, nor a property with an odd name.
  ///
  /// Outside of cards several such lines are reported once.
  private mutating func reportNoise(_ text: [UInt8], _ records: inout RecordBuilder) {
    let isRepeated = !records.isOpen && isInNoise
    let isHarmless =
      text.first == UInt8(ascii: "#") || records.isOpen && text.contains(colon)
    if isRepeated || isHarmless { return }
    isInNoise = true
    let words = String(decoding: text.prefix(200), as: UTF8.self)
    records.report(.malformedCardLine(excerpt(words)), line: scanner.line)
  }
}

@inline(__always)
private func firstPart(
  _ text: UnsafeBufferPointer<UInt8>, _ separator: UInt8
) -> UnsafeBufferPointer<UInt8> {
  var end = 0
  while end < text.count, text[end] != separator { end += 1 }
  return withoutBlanks(UnsafeBufferPointer(rebasing: text[..<end]))
}
