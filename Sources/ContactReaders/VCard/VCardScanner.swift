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

  private var window: ByteWindow

  /// The physical line that is being looked at, without its end.
  private var start = 0
  private var end = 0

  /// The first colon in it; `end` when it has none.
  private var colonIndex = 0

  /// Where the next physical line begins, and its number.
  private var position = 0
  private(set) var nextLine: Int

  /// Where the name stands without its group, and where it ends.
  private var nameStart = 0
  private var nameEnd = 0

  /// Whether every line after a soft break was indented so far, as it is where a program does so.
  private var indentsSoftBreaks = true

  /// The length of a physical line that didn't fit into the window; 0 for one that did.
  private var overlong = 0

  /// `expected` is how many bytes will be read, as far as that is known.
  init(_ reader: any ByteReader, offset: Int, expected: Int?, firstLine: Int) {
    window = ByteWindow(
      reader, offset: offset, expected: expected, separator: colon, quote: quote, mustBeUTF8: false)
    nextLine = firstLine
    line = firstLine
  }

  /// Reads a whole text that lies in memory, from its beginning.
  mutating func restart(on text: UnsafeBufferPointer<UInt8>, line: Int) {
    window.replace(with: text)
    (position, start, end, nextLine) = (0, 0, 0, line)
    indentsSoftBreaks = true
  }

  /// Where in the stream the physical line begins that was looked at last.
  var offset: Int { window.offset + start }

  /// Where in the stream the text ends, once it has been read.
  var endOffset: Int { window.offset + window.count }

  /// Passes over what is left of a line and over all lines before the next that begins a card;
  /// tells where in the stream that is, and counts lines from there.
  mutating func passToCard() throws(ReadingProblem) -> Int {
    let first = nextLine
    guard try takePhysicalLine() else { return endOffset }
    while try takePhysicalLine() {
      if overlong == 0, start < end, propertyOfLine() == .begin, namesCard {
        (position, nextLine, end) = (start, first, start)
        return offset
      }
    }
    nextLine = first
    return endOffset
  }

  /// Whether the last item reached the end of the text.
  var isAtEnd: Bool { position == window.count && window.isAtEnd }

  /// Whether the text ends within a line, or within a value that was to go on.
  var isCutOff: Bool {
    guard isAtEnd, window.count > 0 else { return false }
    let text = UnsafeBufferPointer(start: window.bytes, count: window.count)
    guard isLineEnd(text[window.count - 1]) else { return true }
    return text.last { !isLineEnd($0) } == equalsSign
  }

  /// The value of a plain line, and whether it is tidy but for blanks around it; valid until
  /// `next()`.
  @inline(__always)
  var value: (bytes: UnsafeBufferPointer<UInt8>, isTidy: Bool) {
    let first = colonIndex + 1
    let bytes = UnsafeBufferPointer(start: window.bytes + first, count: end - first)
    return (bytes, window.isPlain(first, end) || isTidyText(bytes))
  }

  /// Whether the value of a plain line is that of a card's beginning or end.
  var namesCard: Bool { withoutBlanks(value.bytes).startsIgnoringCase("vcard") }

  /// The plain line as a content line of its own, for whoever needs all of it.
  var contentLine: VCardLine? { VCardLine(Array(physicalLine), line: line) }

  /// The physical line of a plain item, without its end; valid until `next()`.
  var physicalLine: UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(start: window.bytes + start, count: end - start)
  }

  /// Blank lines and lines of no interest are passed over.
  mutating func next() throws(ReadingProblem) -> Item {
    while try takePhysicalLine() {
      line = nextLine - (position > end ? 1 : 0)
      if overlong > 0 { return .tooLong(overlong) }
      if start == end || physicalLine.allSatisfy(isBlank) { continue }
      if let item = try item() { return item }
    }
    return .end
  }

  private mutating func item() throws(ReadingProblem) -> Item? {
    let isFolded = isContinued
    traits = []
    guard let property = propertyOfLine() else {
      // A name that is itself folded ends on a later line.
      return isFolded ? try foldedItem() : noise(Array(physicalLine))
    }
    if nameEnd < colonIndex {
      traits = VCardTraits(
        UnsafeBufferPointer(start: window.bytes + nameEnd, count: colonIndex - nameEnd))
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
      return end - start <= Self.lengthLimit ? .plain(property) : .tooLong(end - start)
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
    let bytes = window.bytes
    var index = start
    while index < end, isBlank(bytes[index]) { index += 1 }
    nameStart = index
    while index < end, isByte(bytes[index], byte_in_name) {
      if bytes[index] == UInt8(ascii: ".") { nameStart = index + 1 }
      index += 1
    }
    nameEnd = index
    while index < end, isBlank(bytes[index]) { index += 1 }
    guard nameStart < nameEnd, index < end else { return nil }
    if bytes[index] == semicolon {
      nameEnd = index
      // A colon in a quoted parameter ends no header.
      if window.hasQuote(index, min(colonIndex + 1, end)) {
        guard let header = headerEnd(physicalLine) else { return nil }
        colonIndex = start + header
      }
      guard colonIndex < end else { return nil }
    } else {
      guard bytes[index] == colon else { return nil }
      nameEnd = index
    }
    let length = nameEnd - nameStart
    var last = nameStart + length
    while last > nameStart, isBlank(bytes[last - 1]) { last -= 1 }
    return vCardProperty(UnsafeBufferPointer(start: bytes + nameStart, count: last - nameStart))
  }

  // MARK: Physical lines

  /// Moves to the next line; false at the end.
  ///
  /// `END:VCARD` ends a line wherever another card follows at once.
  private mutating func takePhysicalLine() throws(ReadingProblem) -> Bool {
    overlong = 0
    while true {
      start = position
      colonIndex = -1
      end = window.nextEnd(from: start)
      while end < window.count, window.bytes[end] == colon {
        if colonIndex < 0 { colonIndex = end }
        end = window.nextEnd(from: end + 1)
      }
      if colonIndex < 0 { colonIndex = end }
      // What ends the line may be CRCRLF, which comes of converting line ends twice; and the byte
      // behind it tells whether the line goes on.
      if end + 3 < window.count || window.isAtEnd { break }
      if try !advance() {
        if window.isAtEnd { continue }
        try passOverlongLine()
        return true
      }
    }
    guard start < window.count else { return false }
    if physicalLine.startsIgnoringCase("end:vcardbegin:vcard") {
      (end, position) = (start + 9, start + 9)
      return true
    }
    position = afterLineEnd(end)
    if position > end { nextLine += 1 }
    return true
  }

  private func afterLineEnd(_ end: Int) -> Int {
    let bytes = window.bytes
    var index = end
    while index < window.count, bytes[index] == carriageReturn, index - end < 2 { index += 1 }
    if index < window.count, bytes[index] == newline { return index + 1 }
    return min(end + 1, window.count)
  }

  private mutating func passOverlongLine() throws(ReadingProblem) {
    overlong = 1
    while true {
      var index = window.nextEnd(from: position)
      while index < window.count, window.bytes[index] == colon {
        index = window.nextEnd(from: index + 1)
      }
      overlong += index - position
      position = index
      if index < window.count { break }
      start = position
      if try !advance() { break }
    }
    (start, end, colonIndex) = (position, position, position)
    position = afterLineEnd(position)
    nextLine += 1
  }

  /// Reads more, and keeps the physical line that is being looked at.
  private mutating func advance() throws(ReadingProblem) -> Bool {
    if window.isAtEnd { return false }
    let mark = start
    let hasMore = try window.advance(keepingFrom: mark)
    start = 0
    end -= mark
    colonIndex -= mark
    position -= mark
    nameStart -= mark
    nameEnd -= mark
    return hasMore
  }

  /// Whether the next physical line begins with a blank, as one that continues another does.
  @inline(__always)
  private var isContinued: Bool {
    position < window.count && isBlank(window.bytes[position])
  }

  // MARK: Continuations

  /// RFC 6350, section 3.2: a line that begins with a blank continues the line before it.
  private mutating func takeFoldedLines(
    _ joined: inout [UInt8], isWanted: Bool
  ) throws(ReadingProblem) {
    while isContinued, try takePhysicalLine() {
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
        let isIndented = isBlank(window.bytes[start])
        if !isIndented { indentsSoftBreaks = false }
        indent = isIndented && indentsSoftBreaks ? 1 : 0
      } else {
        guard isContinued, try takePhysicalLine() else { return }
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
      guard try takePhysicalLine() else { return false }
      if start == end {
        blankLines += 1
      } else if endsValue(blankLines: blankLines) {
        (position, end, nextLine) = (start, start, number)
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
      guard try takePhysicalLine() else { return }
      let isBase64 = physicalLine.allSatisfy { isByte($0, byte_in_base64) }
      if overlong == 0, !isBase64 || physicalLine.allSatisfy(isBlank) {
        (position, nextLine) = (start, number)
        return
      }
    }
  }
}

@inline(__always)
private func isLineEnd(_ byte: UInt8) -> Bool {
  byte == newline || byte == carriageReturn
}
