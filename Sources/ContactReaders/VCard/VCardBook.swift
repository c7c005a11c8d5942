// SPDX-License-Identifier: Apache-2.0

import ContactRecords

/// Reads vCards of versions 2.1, 3.0 and 4.0, mixed as they come.
struct VCardBook {
  private(set) var list = RecordList()

  /// How many cards were begun, those of groups included.
  private(set) var cardCount = 0

  private let source: String
  private let country: String?
  private var scanner: VCardScanner

  /// The cards that are open: more than one where cards are nested, or where one was never ended.
  private var open: [OpenCard] = []
  private var isInNoise = false

  fileprivate struct OpenCard {
    var builder: VCardBuilder
    var isVersion21 = false
  }

  private static let wantedProperties: Set<String> = [
    "BEGIN", "END", "VERSION", "FN", "N", "NICKNAME", "ORG", "TITLE", "EMAIL", "TEL", "URL",
    "X-SOCIALPROFILE", "SOCIALPROFILE", "KIND", "X-ADDRESSBOOKSERVER-KIND",
  ]

  /// Cards inside another file begin on its `firstLine`.
  init(_ bytes: [UInt8], source: String, country: String?, firstLine: Int = 1) {
    self.source = source
    self.country = country
    scanner = VCardScanner(bytes, wanted: Self.wantedProperties, firstLine: firstLine)
    while let item = scanner.next() { take(item) }
    while let card = open.popLast() {
      list.report(.unterminatedCard, at: card.builder.place)
      if !card.builder.record.identifiesNobody { close(card) }
    }
    list.sortByLine()
  }

  private mutating func take(_ item: VCardScanner.Item) {
    switch item {
    case .line(let line):
      take(line)
    case .noise(let line, let text):
      reportNoise(text, line: line)
    case .tooLong(let line, let length):
      report(.tooLarge(bytes: length, limit: VCardScanner.lengthLimit), line: line)
    }
  }

  private mutating func take(_ line: VCardLine) {
    switch line.name {
    case "BEGIN" where line.namesCard: begin(line)
    case "END" where line.namesCard: end(line)
    case "BEGIN", "END": break
    default: takeProperty(line)
    }
  }

  private mutating func begin(_ line: VCardLine) {
    isInNoise = false
    cardCount += 1
    let place = Place(source, line: line.line)
    open.append(OpenCard(builder: VCardBuilder(place: place, country: country)))
  }

  private mutating func end(_ line: VCardLine) {
    isInNoise = false
    if let card = open.popLast() { close(card) } else { report(.strayCardEnd, line: line.line) }
  }

  private mutating func close(_ card: OpenCard) {
    if !card.builder.isGroup { list.add(card.builder.record, card.builder.findings) }
  }

  private mutating func takeProperty(_ line: VCardLine) {
    guard !open.isEmpty else { return reportNoise(Array(line.name.utf8)[...], line: line.line) }
    // Where a file was cut off, the last line may be half an address, and a wrong one.
    if scanner.isCutOff || scanner.isAtEnd && line.reachesSomebody { return }
    open[open.count - 1].take(line)
  }

  /// Reports text that is neither blank, nor a comment, nor a property with an odd name.
  ///
  /// Outside of cards several such lines are reported once.
  private mutating func reportNoise(_ text: ArraySlice<UInt8>, line: Int) {
    let isRepeated = open.isEmpty && isInNoise
    let isHarmless = text.first == UInt8(ascii: "#") || !open.isEmpty && text.contains(colon)
    if isRepeated || isHarmless { return }
    isInNoise = true
    let words = String(decoding: text.prefix(200), as: UTF8.self)
    report(.malformedCardLine(excerpt(words)), line: line)
  }

  private mutating func report(_ problem: Finding.Problem, line: Int) {
    list.report(problem, at: Place(source, line: line))
  }
}

extension VCardBook.OpenCard {
  fileprivate mutating func take(_ line: VCardLine) {
    let text = VCardText(line)
    if let charset = text.undecodableCharset {
      builder.report(.undecodableText(encoding: charset), line: line.line)
    }
    if text.hasBrokenQuotedPrintable { builder.report(.brokenQuotedPrintable, line: line.line) }
    switch line.name {
    case "VERSION": isVersion21 = text.whole == "2.1"
    case "N": builder.takeName(text.components(splitAtCommas: !isVersion21))
    case "ORG": builder.takeOrganisation(text.components(splitAtCommas: false))
    case "NICKNAME": builder.takeNicknames(text.components(splitAtCommas: true).first ?? [])
    case "TEL" where line.isFax: break
    default:
      if let property = TextProperty(line.name) {
        builder.take(property, text.whole, line: line.line)
      }
    }
  }
}

extension VCardLine {
  fileprivate var namesCard: Bool {
    tidy(String(decoding: value, as: UTF8.self)).utf8.startsIgnoringCase("vcard")
  }

  fileprivate var reachesSomebody: Bool {
    ["EMAIL", "TEL", "URL", "SOCIALPROFILE", "X-SOCIALPROFILE"].contains(name)
  }

  fileprivate var isFax: Bool {
    hasType("FAX") || hasType("PAGER")
  }
}
