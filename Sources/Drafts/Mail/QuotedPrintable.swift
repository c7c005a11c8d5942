// SPDX-License-Identifier: Apache-2.0

/// `text` in quoted-printable (RFC 2045 section 6.7), with LF as its line breaks turned into
/// `lineBreak`.
///
/// A line that begins with `From ` is encoded, so that no mailbox file can take it for the start of
/// a message.
func quotedPrintable(_ text: String, lineBreak: String) -> String {
  let lines = text.utf8.split(separator: 10, omittingEmptySubsequences: false)
    .map { encodedLine(Array($0), softBreak: Array("=\(lineBreak)".utf8)) }
  return String(decoding: Array(lines.joined(separator: lineBreak.utf8)), as: UTF8.self)
}

private func encodedLine(_ bytes: [UInt8], softBreak: [UInt8]) -> [UInt8] {
  var line: [UInt8] = []
  var column = 0
  for (index, byte) in bytes.enumerated() {
    let isFirstOfFrom = index == 0 && bytes.starts(with: "From ".utf8)
    let isLast = index == bytes.count - 1
    let piece = isFirstOfFrom || !isLiteral(byte, isLast: isLast) ? escape(byte) : [byte]
    if column + piece.count > (isLast ? longestLine : longestLine - 1) {
      line += softBreak
      column = 0
    }
    line += piece
    column += piece.count
  }
  return line
}

/// Blanks at the end of a line would be lost on the way.
private func isLiteral(_ byte: UInt8, isLast: Bool) -> Bool {
  switch byte {
  case 9, 32: !isLast
  case UInt8(ascii: "="): false
  default: (33...126).contains(byte)
  }
}

private func escape(_ byte: UInt8) -> [UInt8] {
  [UInt8(ascii: "="), hexDigits[Int(byte >> 4)], hexDigits[Int(byte & 15)]]
}

private let hexDigits = Array("0123456789ABCDEF".utf8)

private let longestLine = 76
