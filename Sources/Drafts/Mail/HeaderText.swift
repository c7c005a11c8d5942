// SPDX-License-Identifier: Apache-2.0

import FoundationEssentials

/// A header field, folded (RFC 5322 section 2.2.3), without its last line break.
///
/// `words` are what may stand on lines of their own; one blank belongs between any two of them.
func foldedField(_ name: String, _ words: [String], lineBreak: String) -> String {
  var text = name + ":"
  var column = text.utf8.count
  for (index, word) in words.enumerated() {
    let length = word.utf8.count
    if index > 0, column + 1 + length > longestLine {
      text += lineBreak
      column = 0
    }
    text += " " + word
    column += 1 + length
  }
  return text
}

/// The words of a subject: as they are where they can be, else encoded as a whole.
///
/// Of nothing it is one empty word, because `git imap-send` looks for the blank behind the colon.
func subjectWords(_ text: String) -> [String] {
  text.isEmpty ? [""] : plainWords(text) ?? encodedWords(text)
}

/// The words of a name before an address: itself, a quoted string, or encoded words.
///
/// Only between encoded words may it be folded: GMime shows a fold between plain ones as it is.
func nameWords(_ name: String) -> [String] {
  guard !name.isEmpty else { return [] }
  guard let words = plainWords(name) else { return encodedWords(name) }
  let canStand = words.allSatisfy { $0.utf8.allSatisfy(isAtomText) }
  let word = canStand ? name : quotedString(name)
  return word.utf8.count <= longestWord ? [word] : encodedWords(name)
}

/// The words of printable ASCII with one blank between any two; nil for any other text, and for
/// what a reader would take for an encoded word.
private func plainWords(_ text: String) -> [String]? {
  guard !looksEncoded(text), text.utf8.allSatisfy({ 32 <= $0 && $0 <= 126 }) else { return nil }
  let words = text.utf8.split(separator: 32, omittingEmptySubsequences: false)
  let canStand = words.allSatisfy { !$0.isEmpty && $0.count <= longestWord }
  return canStand ? words.map { String(Substring($0)) } : nil
}

/// Encoded words (RFC 2047), each of whole characters and at most 64 long, where 75 are allowed.
///
/// One word is in base64. Several are in Q, because GMime 3.2.10 to 3.2.13 takes neighbours for one
/// run of base64 and drops what stands behind the first padding; and they end behind a blank where
/// there is one, because some readers show the fold between two of them as a blank.
private func encodedWords(_ text: String) -> [String] {
  let octets = Array(text.utf8)
  guard octets.count > octetsInBase64 else {
    return ["=?utf-8?B?\(Data(octets).base64EncodedString())?="]
  }
  var words: [String] = []
  var rest = octets[...]
  while !rest.isEmpty {
    let fitting = prefixForOneWord(rest)
    words.append("=?utf-8?Q?\(String(decoding: fitting.flatMap(encodedInQ), as: UTF8.self))?=")
    rest = rest[fitting.endIndex...]
  }
  return words
}

/// What fits into one word in Q: all, or up to the last blank, or else to the character that is cut.
private func prefixForOneWord(_ octets: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
  var room = encodedText
  let cut = octets.firstIndex { octet in
    room -= isLiteralInQ(octet) || octet == 32 ? 1 : 3
    return room < 0
  }
  guard var end = cut else { return octets }
  if let blank = octets[..<end].lastIndex(of: 32) { return octets[...blank] }
  while octets[end] & 0b1100_0000 == 0b1000_0000 { end -= 1 }
  return octets[..<end]
}

private func encodedInQ(_ octet: UInt8) -> [UInt8] {
  if octet == 32 { return [UInt8(ascii: "_")] }
  return isLiteralInQ(octet) ? [octet] : escaped(octet)
}

/// What may stand for itself even in a name (RFC 2047 section 5, rule 3).
private func isLiteralInQ(_ octet: UInt8) -> Bool {
  isLetterOrDigit(octet) || "!*+-/".utf8.contains(octet)
}

private func quotedString(_ text: String) -> String {
  let inner = text.utf8.flatMap { byte in
    byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") ? [UInt8(ascii: "\\"), byte] : [byte]
  }
  return "\"" + String(decoding: inner, as: UTF8.self) + "\""
}

/// Text that a reader would take for an encoded word has to be encoded itself.
private func looksEncoded(_ text: String) -> Bool {
  zip(text.utf8, text.utf8.dropFirst()).contains { pair in
    pair == (UInt8(ascii: "="), UInt8(ascii: "?"))
  }
}

/// RFC 2047 allows 76 for a line that holds an encoded word, RFC 5322 78 for any other; the smaller
/// serves both.
private let longestLine = 76

/// A longer word would not fit behind the name of its field.
private let longestWord = 60
/// What an encoded word of 64 has room for, in base64 and before it is encoded so.
private let encodedText = 52
private let octetsInBase64 = 39
