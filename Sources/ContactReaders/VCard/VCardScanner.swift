// SPDX-License-Identifier: Apache-2.0

/// Finds the content lines of vCards and undoes their folding, in every shape that programs fold.
///
/// Only lines with one of the properties asked for are built; photographs are passed over unread.
struct VCardScanner {
  /// What the scanner met.
  enum Item {
    case line(VCardLine)

    /// Text that is no content line.
    case noise(line: Int, text: ArraySlice<UInt8>)
    case tooLong(line: Int, length: Int)
  }

  /// The bytes of one unfolded line beyond which it is not read.
  static let lengthLimit = 1_000_000

  let bytes: [UInt8]

  private let wanted: Set<String>
  private var position = 0
  private var line: Int

  /// Whether every line after a soft break was indented so far, as it is where a program does so.
  private var indentsSoftBreaks = true

  /// `firstLine` is the number of the first line, for cards inside another file.
  init(_ bytes: [UInt8], wanted: Set<String>, firstLine: Int = 1) {
    self.bytes = bytes
    self.wanted = wanted
    line = firstLine
  }

  /// Whether nothing follows the last item.
  var isAtEnd: Bool { position == bytes.count }

  /// Whether the bytes end within a line, or within a value that was to go on.
  var isCutOff: Bool {
    guard isAtEnd, let last = bytes.last else { return false }
    guard last == newline || last == carriageReturn else { return true }
    return bytes.last { $0 != newline && $0 != carriageReturn } == equalsSign
  }

  /// Nil at the end.
  ///
  /// Blank lines and lines of no interest are passed over.
  mutating func next() -> Item? {
    while position < bytes.count {
      let number = line
      let first = takePhysicalLine()
      if bytes[first].allSatisfy(isBlank) { continue }
      if let item = item(from: first, number: number) { return item }
    }
    return nil
  }

  private mutating func item(from first: Range<Int>, number: Int) -> Item? {
    let head = bytes[first]
    let isQuotedPrintable = headerHolds(head, "quoted-printable")
    var pieces = [first]
    if isQuotedPrintable { takeSoftBreaks(&pieces) } else { takeFoldedLines(&pieces) }
    guard let name = propertyName(head, isFolded: pieces.count > 1) else {
      // A name that is itself folded ends on a later line.
      return pieces.count > 1 ? built(pieces, number) : .noise(line: number, text: head)
    }
    if holdsBase64(head, name) { passBase64Lines() }
    return wanted.contains(name) ? built(pieces, number) : nil
  }

  private func built(_ pieces: [Range<Int>], _ number: Int) -> Item {
    let length = pieces.reduce(0) { $0 + $1.count }
    guard length <= Self.lengthLimit else { return .tooLong(line: number, length: length) }
    var joined: [UInt8] = []
    joined.reserveCapacity(length)
    for piece in pieces { joined += bytes[piece] }
    guard let contentLine = VCardLine(joined, line: number) else {
      return .noise(line: number, text: bytes[pieces[0]])
    }
    return .line(contentLine)
  }

  // MARK: Physical lines

  /// The next line without its end.
  ///
  /// `END:VCARD` ends a line wherever another card follows at once.
  private mutating func takePhysicalLine() -> Range<Int> {
    let start = position
    let end = endOfLine(from: start)
    if bytes[start..<end].startsIgnoringCase("end:vcardbegin:vcard") {
      position = start + 9
      return start..<position
    }
    position = afterLineEnd(end)
    if position > end { line += 1 }
    return start..<end
  }

  private func endOfLine(from start: Int) -> Int {
    let span = bytes.span
    var index = start
    while index < span.count, span[index] != newline, span[index] != carriageReturn { index += 1 }
    return index
  }

  /// CRLF, LF and CR end a line; so does CRCRLF, which comes of converting line ends twice.
  private func afterLineEnd(_ end: Int) -> Int {
    var index = end
    while index < bytes.count, bytes[index] == carriageReturn, index - end < 2 { index += 1 }
    if index < bytes.count, bytes[index] == newline { return index + 1 }
    return min(end + 1, bytes.count)
  }

  // MARK: Continuations

  /// RFC 6350, section 3.2: a line that begins with a blank continues the line before it.
  private mutating func takeFoldedLines(_ pieces: inout [Range<Int>]) {
    while position < bytes.count, isBlank(bytes[position]) {
      pieces.append(takePhysicalLine().dropFirst())
    }
  }

  /// A line of quoted-printable that ends with `=` goes on in the next line; others may be folded.
  ///
  /// A blank before the rest is an indent in the files of some programs, and text in those of
  /// others.
  private mutating func takeSoftBreaks(_ pieces: inout [Range<Int>]) {
    while let last = pieces.last {
      if let content = withoutSoftBreak(last) {
        guard let following = takeLineAfterSoftBreak() else { return }
        let isIndented = isBlank(bytes[following.lowerBound])
        if !isIndented { indentsSoftBreaks = false }
        pieces[pieces.count - 1] = content
        pieces.append(following.dropFirst(isIndented && indentsSoftBreaks ? 1 : 0))
      } else if position < bytes.count, isBlank(bytes[position]) {
        pieces.append(takePhysicalLine().dropFirst())
      } else {
        return
      }
    }
  }

  /// The next line that isn't blank, for some programs leave one between.
  ///
  /// Nil where a property or the card's end shows that the value was cut off.
  private mutating func takeLineAfterSoftBreak() -> Range<Int>? {
    let (start, startLine) = (position, line)
    var blankLines = 0
    while position < bytes.count {
      let following = takePhysicalLine()
      if following.isEmpty {
        blankLines += 1
      } else if endsValue(following, blankLines: blankLines) {
        break
      } else {
        return following
      }
    }
    (position, line) = (start, startLine)
    return nil
  }

  private func withoutSoftBreak(_ piece: Range<Int>) -> Range<Int>? {
    guard let last = bytes[piece].lastIndex(where: { !isBlank($0) }), bytes[last] == equalsSign
    else {
      return nil
    }
    return piece.lowerBound..<last
  }

  private func endsValue(_ range: Range<Int>, blankLines: Int) -> Bool {
    let text = bytes[range]
    if text.startsIgnoringCase("end:vcard") || text.startsIgnoringCase("begin:vcard") {
      return true
    }
    return blankLines > 0 && propertyName(text, isFolded: false) != nil
  }

  private mutating func passBase64Lines() {
    while position < bytes.count {
      let end = endOfLine(from: position)
      let text = bytes[position..<end]
      guard text.contains(where: { !isBlank($0) }), text.allSatisfy(isBase64) else { return }
      _ = takePhysicalLine()
    }
  }
}

/// The upper-case name at the beginning of a content line, without its group.
///
/// The colon after the parameters may be missing only where the line is folded among them.
private func propertyName(_ line: ArraySlice<UInt8>, isFolded: Bool) -> String? {
  var start = line.startIndex
  var index = start
  while index < line.endIndex, isBlank(line[index]) { index += 1 }
  start = index
  while index < line.endIndex, isNameByte(line[index]) {
    if line[index] == UInt8(ascii: ".") { start = index + 1 }
    index += 1
  }
  let nameEnd = index
  while index < line.endIndex, isBlank(line[index]) { index += 1 }
  guard start < nameEnd, index < line.endIndex,
    line[index] == colon || line[index] == semicolon && (isFolded || headerEnd(line) != nil)
  else { return nil }
  return String(decoding: line[start..<nameEnd], as: UTF8.self).uppercased()
}

private func isNameByte(_ byte: UInt8) -> Bool {
  switch asciiLowercase(byte) {
  case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"),
    UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"):
    true
  default: false
  }
}

private func isBase64(_ byte: UInt8) -> Bool {
  switch asciiLowercase(byte) {
  case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"),
    UInt8(ascii: "+"), UInt8(ascii: "/"), equalsSign, blank, tab:
    true
  default: false
  }
}

private func holdsBase64(_ line: ArraySlice<UInt8>, _ name: String) -> Bool {
  ["PHOTO", "LOGO", "KEY", "SOUND", "X-MS-CARDPICTURE"].contains(name)
    || headerHolds(line, "base64") || headerHolds(line, "encoding=b")
}

private func headerHolds(_ line: ArraySlice<UInt8>, _ words: StaticString) -> Bool {
  var rest = line[..<(headerEnd(line) ?? line.endIndex)]
  while !rest.isEmpty {
    if rest.startsIgnoringCase(words) { return true }
    rest = rest.dropFirst()
  }
  return false
}
