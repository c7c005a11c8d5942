// SPDX-License-Identifier: Apache-2.0

package import Introductions

/// What keeps a note from being forwarded as it is.
package enum NoteProblem: Error, Hashable, Sendable {
  case empty

  /// So long that nobody would forward it, in bytes: more likely a slip than a note.
  case tooLong(bytes: Int)

  /// An e-mail address, a telephone number or a web address, which travels only after two yeses,
  /// or in the note alone where the Requester wished it.
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
    guard note.utf8.count <= mostBytes else { throw .tooLong(bytes: note.utf8.count) }
    var lines = trimmed(unixLines(note)).utf8.split(separator: 10, omittingEmptySubsequences: false)
      .map { String(Substring($0)) }
    if !mayName {
      while let last = lines.last, isSignature(last, of: requester) { lines.removeLast() }
    }
    let text = trimmed(lines.joined(separator: "\n"))
    guard !text.isEmpty else { throw .empty }
    if !mayShowContact, let detail = contactDetail(in: text) { throw .holdsContactDetail(detail) }
    if let detail = contactDetail(in: purpose) { throw .holdsContactDetail(detail) }
    for shown in [text, purpose] {
      if !mayName, let name = name(of: requester, in: shown) { throw .namesRequester(name) }
    }
    return text
  }
}

/// Some ten times the longest note that anybody reads.
private let mostBytes = 8_000

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
