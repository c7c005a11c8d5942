// SPDX-License-Identifier: Apache-2.0

import Foundation

/// Finds the attributes of LDIF (RFC 2849): unfolded, out of base64, without comments.
struct LDIFScanner {
  enum Item: Equatable {
    case attribute(LDIFAttribute, String)

    /// A blank line, which ends an entry.
    case separator
    case noise(String)

    /// A value that is not what its notation says, in `encoding`.
    case undecodable(encoding: String)
    case tooLong(Int)
  }

  static let lengthLimit = 1_000_000

  /// The line on which the last item begins, counted from 1.
  private(set) var line = 0

  private var lines: TextLines
  private let mustBeUTF8: Bool

  /// `mustBeUTF8` makes malformed UTF-8 an error.
  init(_ reader: consuming any ByteReader, mustBeUTF8: Bool) {
    lines = TextLines(reader)
    self.mustBeUTF8 = mustBeUTF8
  }

  /// Nil at the end; attributes of no interest are passed over.
  mutating func next() throws(ReadingProblem) -> Item? {
    while try lines.next() {
      line = lines.number
      let bytes = lines.bytes
      if bytes.isEmpty { return .separator }
      if let item = try item(bytes) { return item }
    }
    return nil
  }

  private mutating func item(_ first: ArraySlice<UInt8>) throws(ReadingProblem) -> Item? {
    let end = first.firstIndex(of: colon)
    let attribute = end.flatMap { LDIFAttribute(first[..<$0]) }
    let isComment = first.first == UInt8(ascii: "#") || first == [UInt8(ascii: "-")]
    guard !isComment, attribute != nil || end == nil else {
      try passContinuations()
      return nil
    }
    let (text, length) = try unfolded(first)
    if length > Self.lengthLimit { return .tooLong(length) }
    guard let end = text.firstIndex(of: colon) else {
      return .noise(excerpt(String(decoding: text.prefix(200), as: UTF8.self)))
    }
    guard let attribute = attribute ?? LDIFAttribute(text[..<end]) else { return nil }
    return try value(text[(end + 1)...]).map { .attribute(attribute, $0) }
      ?? .undecodable(encoding: "base64")
  }

  private mutating func unfolded(
    _ first: ArraySlice<UInt8>
  ) throws(ReadingProblem) -> (text: [UInt8], length: Int) {
    var text = Array(first)
    var length = lines.length
    while try lines.isContinued(), try lines.next() {
      length += lines.length - 1
      if length <= Self.lengthLimit { text += lines.bytes.dropFirst() }
    }
    return (text, length)
  }

  private mutating func passContinuations() throws(ReadingProblem) {
    while try lines.isContinued(), try lines.next() {}
  }

  /// What stands behind the attribute's colon; nil for base64 that is none.
  ///
  /// A value behind `:<` is in another file, which is never opened.
  private func value(_ text: ArraySlice<UInt8>) throws(ReadingProblem) -> String? {
    if text.first == UInt8(ascii: "<") { return "" }
    if text.first == colon { return base64Text(text.dropFirst()) }
    let bytes = text.drop(while: isBlank)
    if mustBeUTF8, !isUTF8(bytes) { throw .notUTF8 }
    return tidy(normalisedText(bytes))
  }
}

/// UTF-8, or the code page of an older program.
private func base64Text(_ text: ArraySlice<UInt8>) -> String? {
  let digits = Data(text.filter { !isBlank($0) })
  guard let data = Data(base64Encoded: digits) else { return nil }
  var bytes = [UInt8](data)
  if !isUTF8(bytes[...]) {
    let encoding = likelyEncoding(of: bytes, TextBeginning([]))
    bytes = Transcoder(encoding)?.transcode(bytes, isLast: true).utf8 ?? []
  }
  return tidy(normalisedText(bytes[...]))
}
