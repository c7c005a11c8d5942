// SPDX-License-Identifier: Apache-2.0

import CByteMasks

/// Finds the content lines of vCards and undoes their folding, in every shape that programs fold.
///
/// A line that is neither folded nor encoded, as nearly all are, is handed over where it lies;
/// others are put together first. Photographs are passed over unread.
struct VCardScanner: ~Copyable {
  /// What the scanner met.
  enum Item {
    /// A line whose value is to be read as it stands; see `value` and `parameters`.
    case plain(VCardProperty)

    /// A line that was folded or whose value is encoded; see `joinedLine`.
    case joined(VCardProperty)

    /// Text that is no content line; see `noise`.
    case noise

    /// A line that is too long, in bytes.
    case tooLong(Int)
    case end
  }

  /// The bytes of one unfolded line beyond which it is not read.
  static let lengthLimit = 1_000_000

  /// The line of the last item, as the scanner counts them.
  private(set) var line: Int

  /// What the last item put together.
  private(set) var joinedLine: VCardLine?
  private(set) var noise: [UInt8] = []

  /// The types and the encoding among the parameters of the last item.
  private(set) var traits: VCardTraits = []

  private var lines: PhysicalLines

  /// Where the name ends in the line.
  private var nameEnd = 0

  /// Whether every line after a soft break was indented so far, as it is where a program does so.
  private var indentsSoftBreaks = true

  /// `expected` is how many bytes will be read, as far as that is known.
  init(_ reader: any ByteReader, offset: Int, expected: Int?, firstLine: Int) {
    lines = PhysicalLines(reader, offset: offset, expected: expected, firstLine: firstLine)
    line = firstLine
  }

  /// Reads a whole text that lies in memory, from its beginning.
  mutating func restart(on text: UnsafeBufferPointer<UInt8>, line: Int) {
    lines.restart(on: text, line: line)
    indentsSoftBreaks = true
  }

  /// Where in the stream the physical line begins that was looked at last.
  var offset: Int { lines.offset }

  /// Where in the stream the text ends, once it has been read.
  var endOffset: Int { lines.endOffset }

  /// The number of the physical line after the one that was looked at last.
  var nextLine: Int { lines.nextLine }

  /// Passes over what is left of a line and over all lines before the next that begins a card;
  /// tells where in the stream that is, and counts lines from there.
  mutating func passToCard() throws(ReadingProblem) -> Int {
    let first = nextLine
    guard try lines.next() else { return endOffset }
    while try lines.next() {
      if lines.overlong == 0, !lines.isEmpty, propertyOfLine() == .begin, namesCard {
        lines.putBack(as: first)
        return offset
      }
    }
    lines.count(from: first)
    return endOffset
  }

  /// Whether the last item reached the end of the text.
  var isAtEnd: Bool { lines.isAtEnd }

  /// Whether the text ends within a line, or within a value that was to go on.
  var isCutOff: Bool {
    guard isAtEnd, let last = lines.visible.last else { return false }
    return !isLineEnd(last) || lines.visible.last { !isLineEnd($0) } == equalsSign
  }

  /// The value of a plain line, and whether it is tidy but for blanks around it; valid until
  /// `next()`.
  @inline(__always)
  var value: (bytes: UnsafeBufferPointer<UInt8>, isTidy: Bool) {
    let bytes = lines.value
    return (bytes, lines.isPlainValue || isTidyText(bytes))
  }

  /// Whether the value of a plain line is that of a card's beginning or end.
  var namesCard: Bool { withoutBlanks(value.bytes).startsIgnoringCase("vcard") }

  /// The plain line as a content line of its own, for whoever needs all of it.
  var contentLine: VCardLine? { VCardLine(Array(physicalLine), line: line) }

  /// The physical line of a plain item, without its end; valid until `next()`.
  var physicalLine: UnsafeBufferPointer<UInt8> { lines.text }

  /// Blank lines and lines of no interest are passed over.
  mutating func next() throws(ReadingProblem) -> Item {
    while try lines.next() {
      line = lines.line
      if lines.overlong > 0 { return .tooLong(lines.overlong) }
      if physicalLine.allSatisfy(isBlank) { continue }
      if let item = try item() { return item }
    }
    return .end
  }

  private mutating func item() throws(ReadingProblem) -> Item? {
    let isFolded = lines.isContinued
    traits = []
    guard let property = propertyOfLine() else {
      // A name that is itself folded ends on a later line.
      return isFolded ? try foldedItem() : noise(Array(physicalLine))
    }
    if nameEnd < lines.colon {
      traits = VCardTraits(UnsafeBufferPointer(rebasing: physicalLine[nameEnd..<lines.colon]))
    }
    // What a part begins with must not depend on what came before it.
    if property == .begin { indentsSoftBreaks = true }
    if property == .picture || traits.contains(.base64) {
      try passFoldedLines()
      try passBase64Lines()
      return nil
    }
    if !isFolded, traits.isDisjoint(with: [.quotedPrintable, .charset]) {
      if property == .other { return nil }
      let length = physicalLine.count
      return length <= Self.lengthLimit ? .plain(property) : .tooLong(length)
    }
    return try joinedItem(of: property)
  }

  /// An item whose value is encoded, or goes on in further lines.
  private mutating func joinedItem(of property: VCardProperty) throws(ReadingProblem) -> Item? {
    let isWanted = property != .other
    var joined = isWanted ? Array(physicalLine) : []
    if traits.contains(.quotedPrintable) {
      try takeSoftBreaks(&joined, isWanted: isWanted)
    } else {
      try takeFoldedLines(&joined, isWanted: isWanted)
    }
    return isWanted ? built(joined, property) : nil
  }

  private mutating func foldedItem() throws(ReadingProblem) -> Item? {
    var joined = Array(physicalLine)
    try takeFoldedLines(&joined, isWanted: true)
    guard let contentLine = VCardLine(joined, line: line) else { return noise(joined) }
    let property = Array(contentLine.name.utf8).withUnsafeBufferPointer { vCardProperty($0) }
    return property == .other || property == .picture ? nil : built(joined, property)
  }

  private mutating func built(_ joined: [UInt8], _ property: VCardProperty) -> Item {
    guard joined.count <= Self.lengthLimit else { return .tooLong(joined.count) }
    guard let contentLine = VCardLine(joined, line: line) else { return noise(joined) }
    joinedLine = contentLine
    return .joined(property)
  }

  private mutating func noise(_ text: [UInt8]) -> Item {
    noise = text
    return .noise
  }

  // MARK: Names

  /// Finds the name; nil where the line has none, or has no colon behind it.
  @inline(__always)
  private mutating func propertyOfLine() -> VCardProperty? {
    let text = physicalLine
    var index = 0
    while index < text.count, isBlank(text[index]) { index += 1 }
    var nameStart = index
    while index < text.count, isByte(text[index], byte_in_name) {
      if text[index] == UInt8(ascii: ".") { nameStart = index + 1 }
      index += 1
    }
    nameEnd = index
    while index < text.count, isBlank(text[index]) { index += 1 }
    guard nameStart < nameEnd, index < text.count else { return nil }
    if text[index] == semicolon {
      nameEnd = index
      // A colon in a quoted parameter ends no header.
      if lines.hasQuote(index, min(lines.colon + 1, text.count)) {
        guard let header = headerEnd(text) else { return nil }
        lines.colon = header
      }
      guard lines.colon < text.count else { return nil }
    } else {
      guard text[index] == colon else { return nil }
      nameEnd = index
    }
    var last = nameEnd
    while last > nameStart, isBlank(text[last - 1]) { last -= 1 }
    return vCardProperty(UnsafeBufferPointer(rebasing: text[nameStart..<last]))
  }

  // MARK: Continuations

  /// RFC 6350, section 3.2: a line that begins with a blank continues the line before it.
  private mutating func takeFoldedLines(
    _ joined: inout [UInt8], isWanted: Bool
  ) throws(ReadingProblem) {
    while lines.isContinued, try lines.next() {
      if isWanted, joined.count <= Self.lengthLimit { joined += physicalLine.dropFirst() }
    }
  }

  private mutating func passFoldedLines() throws(ReadingProblem) {
    var nothing: [UInt8] = []
    try takeFoldedLines(&nothing, isWanted: false)
  }

  /// A line of quoted-printable that ends with `=` goes on in the next line; others may be folded.
  ///
  /// A blank before the rest is an indent in the files of some programs, and text in those of
  /// others.
  private mutating func takeSoftBreaks(
    _ joined: inout [UInt8], isWanted: Bool
  ) throws(ReadingProblem) {
    var isSoft = endsSoftly
    if isWanted { trimSoftBreak(&joined, isSoft) }
    while true {
      var indent = 1
      if isSoft {
        guard try takeLineAfterSoftBreak() else {
          if isWanted, joined.count <= Self.lengthLimit { joined.append(equalsSign) }
          return
        }
        let isIndented = physicalLine.first.map(isBlank) == true
        if !isIndented { indentsSoftBreaks = false }
        indent = isIndented && indentsSoftBreaks ? 1 : 0
      } else {
        guard lines.isContinued, try lines.next() else { return }
      }
      isSoft = endsSoftly
      if isWanted, joined.count <= Self.lengthLimit {
        joined += physicalLine.dropFirst(indent)
        trimSoftBreak(&joined, isSoft)
      }
    }
  }

  /// Whether the physical line ends with `=`, but for blanks.
  private var endsSoftly: Bool {
    physicalLine.last { !isBlank($0) } == equalsSign
  }

  private func trimSoftBreak(_ joined: inout [UInt8], _ isSoft: Bool) {
    guard isSoft, let last = joined.lastIndex(where: { !isBlank($0) }) else { return }
    joined.removeSubrange(last...)
  }

  /// Moves to the next line that isn't blank, for some programs leave one between.
  ///
  /// False where a property or the card's end shows that the value was cut off; then nothing moves.
  private mutating func takeLineAfterSoftBreak() throws(ReadingProblem) -> Bool {
    var blankLines = 0
    while true {
      let number = nextLine
      guard try lines.next() else { return false }
      if physicalLine.isEmpty {
        blankLines += 1
      } else if endsValue(blankLines: blankLines) {
        lines.putBack(as: number)
        return false
      } else {
        return true
      }
    }
  }

  private mutating func endsValue(blankLines: Int) -> Bool {
    if physicalLine.startsIgnoringCase("end:vcard")
      || physicalLine.startsIgnoringCase("begin:vcard")
    {
      return true
    }
    return blankLines > 0 && propertyOfLine() != nil
  }

  private mutating func passBase64Lines() throws(ReadingProblem) {
    while true {
      let number = nextLine
      guard try lines.next() else { return }
      let isBase64 = physicalLine.allSatisfy { isByte($0, byte_in_base64) }
      if lines.overlong == 0, !isBase64 || physicalLine.allSatisfy(isBlank) {
        lines.putBack(as: number)
        return
      }
    }
  }
}

@inline(__always)
private func isLineEnd(_ byte: UInt8) -> Bool {
  byte == newline || byte == carriageReturn
}
