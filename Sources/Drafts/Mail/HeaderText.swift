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
func subjectWords(_ text: String) -> [String] {
  guard !text.isEmpty else { return [] }
  let words = text.utf8.split(separator: 32, omittingEmptySubsequences: false)
  let isPlain =
    text.utf8.allSatisfy { (32...126).contains($0) } && !looksEncoded(text)
    && words.allSatisfy { !$0.isEmpty && $0.count <= longestWord }
  return isPlain ? words.map { String(Substring($0)) } : encodedWords(text)
}

/// The words of a name before an address: atoms, one quoted string, or encoded words.
func nameWords(_ name: String) -> [String] {
  guard !name.isEmpty else { return [] }
  let words = name.utf8.split(separator: 32, omittingEmptySubsequences: false)
  guard name.utf8.allSatisfy({ (32...126).contains($0) }), !looksEncoded(name),
    words.allSatisfy({ !$0.isEmpty && $0.count <= longestWord })
  else { return encodedWords(name) }
  if words.allSatisfy({ $0.allSatisfy(isAtomText) }) { return words.map { String(Substring($0)) } }
  let quoted = quotedString(name)
  return quoted.utf8.count <= longestWord ? [quoted] : encodedWords(name)
}

/// Encoded words (RFC 2047), base64, each of whole characters and at most 64 long, where 75 are
/// allowed.
///
/// They end behind a blank where there is one, because some readers show the fold between two of
/// them as a blank.
private func encodedWords(_ text: String) -> [String] {
  var words: [String] = []
  var rest = Array(text.utf8)[...]
  while rest.count > bytesPerEncodedWord {
    let fitting = rest.prefix(bytesPerEncodedWord)
    let end = fitting.lastIndex(of: 32).map { $0 + 1 } ?? lastCharacterStart(in: rest)
    words.append(encodedWord(rest[..<end]))
    rest = rest[end...]
  }
  return words + [encodedWord(rest)]
}

/// Where the character begins that would no longer fit whole.
private func lastCharacterStart(in bytes: ArraySlice<UInt8>) -> Int {
  var end = bytes.startIndex + bytesPerEncodedWord
  while bytes[end] & 0b1100_0000 == 0b1000_0000 { end -= 1 }
  return end
}

private func encodedWord(_ bytes: ArraySlice<UInt8>) -> String {
  "=?utf-8?B?\(Data(bytes).base64EncodedString())?="
}

private func quotedString(_ text: String) -> String {
  let inner = text.utf8.flatMap { byte in
    byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") ? [UInt8(ascii: "\\"), byte] : [byte]
  }
  return "\"" + String(decoding: inner, as: UTF8.self) + "\""
}

/// Text that a reader would take for an encoded word has to be encoded itself.
private func looksEncoded(_ text: String) -> Bool {
  firstRange(of: "=?", in: Substring(text)) != nil
}

/// RFC 2047 allows 76 for a line that holds an encoded word, RFC 5322 78 for any other; the smaller
/// serves both.
private let longestLine = 76

/// A longer word would not fit behind the name of its field.
private let longestWord = 60
private let bytesPerEncodedWord = 39
