// SPDX-License-Identifier: Apache-2.0

import ContactRecords

/// Reads the cards of JSON text (RFC 7095): one card, an array of cards, or a card on each line.
struct JCardBook: ~Copyable {
  /// How much of a file is read, in bytes.
  static let lengthLimit = 64 << 20

  private var records: RecordBuilder
  private var groups = VCardGroups()
  private var cardCount = 0

  /// Nil for JSON without a card.
  static func read(
    _ text: TextSource, _ context: BookContext
  ) throws(ReadingProblem) -> AddressBook? {
    let (bytes, isWhole) = try text.prefix(lengthLimit)
    var book = JCardBook(records: RecordBuilder(country: context.country))
    var scanner = JCardScanner(bytes)
    while let item = scanner.next() { book.take(item, bytes, line: scanner.line) }
    guard book.cardCount > 0 else { return nil }
    if !isWhole {
      let problem = Finding.Problem.tooLarge(bytes: bytes.count + 1, limit: lengthLimit)
      book.records.report(problem, line: 0)
    }
    return book.finished(text, context)
  }

  private mutating func finished(_ text: TextSource, _ context: BookContext) -> AddressBook {
    if let finding = text.finding { records.report(finding.problem, line: finding.line) }
    return AddressBook(
      .jCard, context, [records.writer.takePart()], categories: groups.categories,
      records.findings)
  }

  private mutating func take(_ item: JCardScanner.Item, _ bytes: [UInt8], line: Int) {
    switch item {
    case .card(let range):
      cardCount += 1
      takeCard(bytes[range], line: line)
    case .broken:
      cardCount += 1
      records.report(.unterminatedCard, line: line)
    case .tooDeep:
      cardCount += 1
      records.report(.malformedCardLine("[[[[..."), line: line)
    case .tooLong(let length):
      cardCount += 1
      let problem = Finding.Problem.overlongEntry(bytes: length, limit: JCardScanner.lengthLimit)
      records.report(problem, line: line)
    case .noise(let range):
      records.report(.malformedCardLine(shown(bytes[range])), line: line)
    }
  }

  private mutating func takeCard(_ json: ArraySlice<UInt8>, line: Int) {
    guard let (properties, broken) = jCardProperties(json) else {
      return records.report(.malformedCardLine(shown(json)), line: line)
    }
    if broken > 0 { records.report(.malformedCardLine(shown(json)), line: line) }
    var card = VCardCard(line: line)
    records.begin(line: line)
    for property in properties { card.take(property, &records) }
    records.close(card, &groups)
  }

  private func shown(_ bytes: ArraySlice<UInt8>) -> String {
    excerpt(String(decoding: bytes.prefix(200), as: UTF8.self))
  }
}

extension VCardCard {
  /// Takes a property, whose texts are not escaped as those of vCards are.
  mutating func take(_ property: JCardProperty, _ records: inout RecordBuilder) {
    switch property.property {
    case .formattedName: records.set(.writtenName, property.text)
    case .name: takeName(property.values.first ?? [], &records)
    case .nickname: records.set(.nickname, property.all.first ?? "")
    case .organisation: records.set(.organisation, property.text)
    case .title: records.set(.title, property.text)
    case .email: property.all.forEach { records.addEmails($0) }
    case .telephone: if !property.isFax { property.all.forEach { records.addPhone($0) } }
    case .link: property.all.forEach { records.addLink($0) }
    case .kind: kind = Kind(property.text)
    case .identifier: identifier = identifierHash(property.text)
    case .member: members += property.all.map { identifierHash($0) }
    case .categories: property.all.forEach { records.addCategory($0) }
    case .revision: if let day = timestampDay(property.text) { records.setRevisedOn(day) }
    case .related: takeRelated(property, &records)
    case .agent: records.addRelation(.agent, property.text)
    case .relatedName: unlabelled.append((property.group, property.text))
    case .label: takeLabel(property.group, property.text, &records)
    case .manager: records.addRelation(.manager, property.text)
    case .assistant: records.addRelation(.assistant, property.text)
    case .spouse: records.addRelation(.spouse, property.text)
    case .begin, .end, .version, .androidCustom, .picture, .other: break
    }
  }

  private func takeRelated(_ property: JCardProperty, _ records: inout RecordBuilder) {
    guard let kind = relationKind(ofTypes: property.types) else { return }
    for who in property.all { records.addRelation(kind, who) }
  }
}

extension TextSource {
  /// The beginning of the text, and whether that is all of it.
  func prefix(_ length: Int) throws(ReadingProblem) -> (bytes: [UInt8], isWhole: Bool) {
    var reader = try reader(at: start)
    var bytes: [UInt8] = []
    while bytes.count <= length {
      let piece = try reader.next(1 << 20)
      if piece.isEmpty { return (bytes, true) }
      bytes += piece
    }
    return (Array(bytes.prefix(length)), false)
  }
}
