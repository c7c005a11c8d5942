// SPDX-License-Identifier: Apache-2.0

/// `=?charset?B?text?=` or `=?charset?Q?text?=` (RFC 2047 section 2).
///
/// The charset is not asked for: see `lenientScalars`.
struct EncodedWord {
  let bytes: [UInt8]

  /// Behind the word.
  let end: Int

  /// Nil where none begins at `start`, or its text is not in its encoding.
  init?(in text: [Unicode.Scalar], at start: Int) {
    guard start + 1 < text.count, text[start] == "=", text[start + 1] == "?",
      let charset = Self.part(of: text, from: start + 2), !charset.isEmpty,
      let encoding = Self.part(of: text, from: charset.upperBound + 1), encoding.count == 1,
      let content = Self.part(of: text, from: encoding.upperBound + 1),
      content.upperBound + 1 < text.count, text[content.upperBound + 1] == "="
    else { return nil }
    switch text[encoding.lowerBound] {
    case "B", "b":
      guard text[content].allSatisfy(isBase64Text) else { return nil }
      bytes = base64Bytes(Array(text[content]))
    case "Q", "q": bytes = Self.quoted(text, content)
    default: return nil
    }
    end = content.upperBound + 2
  }

  /// What stands before the next question mark, on one line.
  private static func part(of text: [Unicode.Scalar], from start: Int) -> Range<Int>? {
    var end = start
    while end < text.count, text[end] != "?", text[end] != "\n" { end += 1 }
    return end < text.count && text[end] == "?" ? start..<end : nil
  }

  /// RFC 2047 section 4.2.
  private static func quoted(_ text: [Unicode.Scalar], _ content: Range<Int>) -> [UInt8] {
    var bytes: [UInt8] = []
    var index = content.lowerBound
    while index < content.upperBound {
      if text[index] == "=", let byte = hexByte(in: text, at: index + 1) {
        bytes.append(byte)
        index += 3
      } else {
        bytes += text[index] == "_" ? [32] : Array(String(text[index]).utf8)
        index += 1
      }
    }
    return bytes
  }
}
