// SPDX-License-Identifier: Apache-2.0

/// `text` in quoted-printable (RFC 2045 section 6.7), with LF as its line breaks turned into
/// `lineBreak`.
///
/// Every line ends. A text whose last line does not, ends with a soft break, which is read as
/// nothing. The octets of a character stay on one line.
func quotedPrintable(_ text: String, lineBreak: String) -> [UInt8] {
  let octets = Array(text.utf8)
  var lines = QuotedPrintableLines(lineBreak: lineBreak, capacity: octets.count * 5 / 4)
  for index in octets.indices {
    if octets[index] == lineFeed {
      lines.end()
    } else {
      lines.append(octets[index], before: octets[(index + 1)...])
    }
  }
  if let last = octets.last, last != lineFeed { lines.breakSoftly() }
  return lines.encoded
}

private struct QuotedPrintableLines {
  private(set) var encoded: [UInt8] = []
  private let lineBreak: [UInt8]
  private var column = 0

  init(lineBreak: String, capacity: Int) {
    self.lineBreak = Array(lineBreak.utf8)
    encoded.reserveCapacity(capacity)
  }

  mutating func append(_ octet: UInt8, before rest: ArraySlice<UInt8>) {
    let endsLine = rest.first == lineFeed
    let isLiteral = isLiteral(octet, endsLine: endsLine)
    let width = isLiteral ? 1 : 3 * octetsOfCharacter(startingWith: octet)
    if column + width > (endsLine ? longestLine : longestLine - 1) { breakSoftly() }
    if isLiteral, column > 0 || !isMistakable(octet, before: rest) {
      encoded.append(octet)
      column += 1
    } else {
      encoded += escaped(octet)
      column += 3
    }
  }

  mutating func breakSoftly() {
    encoded.append(equalsSign)
    end()
  }

  mutating func end() {
    encoded += lineBreak
    column = 0
  }
}

/// `=C3`, as quoted-printable and the Q encoding of headers write an octet that can't be itself.
func escaped(_ octet: UInt8) -> [UInt8] {
  [equalsSign, hexDigits[Int(octet >> 4)], hexDigits[Int(octet & 15)]]
}

/// Blanks at the end of a line would be lost on the way.
private func isLiteral(_ octet: UInt8, endsLine: Bool) -> Bool {
  switch octet {
  case 9, 32: !endsLine
  case equalsSign: false
  case 33...126: true
  default: false
  }
}

/// Whether a line that begins so would be taken for something else: `From ` for the start of the
/// next message of a mailbox file, a lone dot for the end of the mail (RFC 2049 section 3).
private func isMistakable(_ octet: UInt8, before rest: ArraySlice<UInt8>) -> Bool {
  switch octet {
  case UInt8(ascii: "F"): rest.starts(with: "rom ".utf8)
  case UInt8(ascii: "."): rest.isEmpty || rest.first == lineFeed
  default: false
  }
}

/// How long the character is that begins with this octet of UTF-8; 0 within a character.
private func octetsOfCharacter(startingWith octet: UInt8) -> Int {
  switch octet {
  case 0..<0x80: 1
  case 0x80..<0xC0: 0
  case 0xC0..<0xE0: 2
  case 0xE0..<0xF0: 3
  default: 4
  }
}

private let lineFeed = UInt8(ascii: "\n")
private let equalsSign = UInt8(ascii: "=")
private let hexDigits = Array("0123456789ABCDEF".utf8)
private let longestLine = 76
