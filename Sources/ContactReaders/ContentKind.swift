// SPDX-License-Identifier: Apache-2.0

/// What a file holds, judged by its first bytes.
enum ContentKind {
  case empty
  case binary
  case archive
  case xml
  case vCard
  case json
  case ldif
  case text

  /// `head` is the beginning of the file, or all of it.
  init(_ head: [UInt8], _ beginning: TextBeginning) {
    let text = Self.readableHead(head, beginning)
    let first = text.first
    if head.starts(with: archiveMark) {
      self = .archive
    } else if text.isEmpty {
      self = .empty
    } else if magicNumbers.contains(where: head.starts(with:)) || isMostlyControls(text) {
      self = .binary
    } else if first == UInt8(ascii: "<") {
      self = .xml
    } else if beginsCard(text) {
      self = .vCard
    } else if beginsDirectory(text) {
      self = .ldif
    } else {
      self = first == UInt8(ascii: "{") || first == UInt8(ascii: "[") ? .json : .text
    }
  }

  /// The beginning of the text as UTF-8 or the like, from its first character that isn't white.
  private static func readableHead(
    _ head: [UInt8], _ beginning: TextBeginning
  ) -> ArraySlice<UInt8> {
    let body = Array(head.dropFirst(beginning.markLength))
    let text = beginning.utf16.flatMap { Transcoder($0) }?.transcode(body, isLast: false).utf8
    return (text ?? body).drop { isBlank($0) || $0 == newline || $0 == carriageReturn }
  }
}

let archiveMark: [UInt8] = [0x50, 0x4B, 0x03, 0x04]

/// PNG, JPEG, GIF, PDF, an empty or split ZIP, gzip, SQLite, and old office documents.
private let magicNumbers: [[UInt8]] = [
  [0x89, 0x50, 0x4E, 0x47], [0xFF, 0xD8, 0xFF], Array("GIF8".utf8), Array("%PDF".utf8),
  [0x50, 0x4B, 0x05, 0x06], [0x50, 0x4B, 0x07, 0x08], [0x1F, 0x8B],
  Array("SQLite format 3".utf8), [0xD0, 0xCF, 0x11, 0xE0],
]

/// A stray NUL in a table is nothing unusual; a twentieth of controls is no text.
private func isMostlyControls(_ text: ArraySlice<UInt8>) -> Bool {
  var controls = 0
  text.withUnsafeBufferPointer { text in
    for byte in text {
      let isControl = byte < blank && byte != newline && byte != carriageReturn && byte != tab
      controls &+= isControl ? 1 : 0
    }
  }
  return controls * 20 > text.count
}

/// Whether a line begins a vCard, be it the first or one after something else.
private func beginsCard(_ head: ArraySlice<UInt8>) -> Bool {
  if head.startsIgnoringCase("begin:vcard") { return true }
  return hasCardLine(head)
}

private func hasCardLine(_ head: ArraySlice<UInt8>) -> Bool {
  let card = firstLine(of: head) { line in
    let text = line.drop(while: isBlank)
    guard text.startsIgnoringCase("begin"), let separator = text.firstIndex(of: colon) else {
      return false
    }
    return text[..<separator].dropFirst(5).allSatisfy(isBlank)
      && text[(separator + 1)...].drop(while: isBlank).startsIgnoringCase("vcard")
  }
  return card != nil
}

/// Whether the first line that is neither blank, nor a comment, nor the version names an entry.
private func beginsDirectory(_ head: ArraySlice<UInt8>) -> Bool {
  let first = firstLine(of: head) { line in
    line.first != UInt8(ascii: "#") && line.first != blank
      && !line.startsIgnoringCase("version:") && !line.startsIgnoringCase("search:")
      && !line.startsIgnoringCase("result:")
  }
  return first?.startsIgnoringCase("dn:") ?? false
}

/// The first line that isn't empty and for which `isMeant` says so.
private func firstLine(
  of head: ArraySlice<UInt8>, where isMeant: (ArraySlice<UInt8>) -> Bool
) -> ArraySlice<UInt8>? {
  var start = head.startIndex
  while start < head.endIndex {
    let end = head[start...].firstIndex { $0 == newline || $0 == carriageReturn } ?? head.endIndex
    if end > start, isMeant(head[start..<end]) { return head[start..<end] }
    start = end + 1
  }
  return nil
}
