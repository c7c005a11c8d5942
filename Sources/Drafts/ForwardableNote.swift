// SPDX-License-Identifier: Apache-2.0

package import Introductions

/// What keeps a note from being forwarded as it is.
package enum NoteProblem: Error, Hashable, Sendable {
  case empty

  /// An e-mail address or a telephone number, which travels only after two yeses.
  case holdsContactDetail(String)

  /// The Requester did not allow an ask to name them, and the note or the purpose does.
  case namesRequester(String)
}

extension Request {
  /// The note as an ask shows it: the Requester's own words, without the signature where they are
  /// not to be named.
  ///
  /// Asked for at filing, it tells the Requester in time what has to change.
  package func forwardableNote(by requester: Correspondent) throws(NoteProblem) -> String {
    var lines = trimmed(unixLines(note)).utf8.split(separator: 10, omittingEmptySubsequences: false)
      .map { String(Substring($0)) }
    if !mayName {
      while let last = lines.last, isSignature(last, of: requester) { lines.removeLast() }
    }
    let text = trimmed(lines.joined(separator: "\n"))
    guard !text.isEmpty else { throw .empty }
    for shown in [text, purpose] {
      if let detail = contactDetail(in: shown) { throw .holdsContactDetail(detail) }
      if !mayName, let name = name(of: requester, in: shown) { throw .namesRequester(name) }
    }
    return text
  }
}

/// A blank line, or one that holds the name and nothing else, as in `- Mira`.
private func isSignature(_ line: String, of requester: Correspondent) -> Bool {
  let written = words(of: line.lowercased())
  return written.isEmpty || written == words(of: requester.name.lowercased())
    || written == words(of: requester.given.lowercased())
}

/// The name as a whole in any case, or the given name as it is written, so that Hope may still
/// hope.
private func name(of requester: Correspondent, in text: String) -> String? {
  let whole = words(of: requester.name.lowercased())
  if !whole.isEmpty, words(of: text.lowercased()).contains(whole) { return requester.name }
  let given = words(of: requester.given)
  return !given.isEmpty && words(of: text).contains(given) ? requester.given : nil
}

/// Runs of letters, marks and digits, so that `Will` is not found in `William`.
private func words(of text: String) -> [String] {
  text.unicodeScalars.split { scalar in
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .spacingMark, .decimalNumber: false
    default: !scalar.properties.isAlphabetic
    }
  }
  .map { String(Substring($0)) }
}

private func contactDetail(in text: String) -> String? {
  let pieces = text.utf8.split { $0 <= 32 }.map { String(Substring($0)) }
  let address = pieces.first { piece in
    piece.utf8.contains(UInt8(ascii: "@")) && piece.utf8.contains(UInt8(ascii: "."))
      && piece.utf8.first != UInt8(ascii: "@")
  }
  return address ?? internationalNumber(in: text)
}

/// `+` and at least eight digits, with what people write between them.
private func internationalNumber(in text: String) -> String? {
  let bytes = Array(text.utf8)
  for start in bytes.indices where bytes[start] == UInt8(ascii: "+") {
    let run = bytes[(start + 1)...].prefix { isDigit($0) || " ()-./".utf8.contains($0) }
    if run.count(where: isDigit) >= 8 { return trimmed("+" + String(decoding: run, as: UTF8.self)) }
  }
  return nil
}

private func isDigit(_ byte: UInt8) -> Bool {
  byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9")
}
