// SPDX-License-Identifier: Apache-2.0

package import Introductions

/// What would make a note easier to say yes to, and does not stop it.
package enum NoteAdvice: Hashable, Sendable {
  /// More than `longestNote` words, which nobody reads on a phone.
  case tooLong(words: Int)

  /// Neither a question nor a word of a wish: the reader can't tell what is asked of them.
  case unclearWish
}

/// The words that a note should not exceed.
package let longestNote = 120

extension Request {
  /// What to tell the Requester at filing.
  package func noteAdvice() -> [NoteAdvice] {
    let count = unixLines(note).utf8.split(whereSeparator: isBlank).count
    let tooLong: [NoteAdvice] = count > longestNote ? [.tooLong(words: count)] : []
    return tooLong + (saysAWish(note) ? [] : [.unclearWish])
  }
}

private func saysAWish(_ note: String) -> Bool {
  if note.unicodeScalars.contains(where: { "?？؟".unicodeScalars.contains($0) }) { return true }
  let written = words(of: note.lowercased())
  return wishes.contains { written.contains($0) }
}

/// Word by word, in English and in German; a modest list, for it only ever advises.
private let wishes: [[String]] =
  [
    "i would", "we would", "would like", "would love", "would help", "d like", "d love",
    "i should", "we should", "glad to", "happy to", "hope", "hoping", "wish", "ask", "asking",
    "could", "can i", "can we", "can you", "may i", "may we", "might i", "grateful", "gladly",
    "look forward", "looking forward", "want to", "please",
    "möchte", "möchten", "würde", "würden", "wäre", "wären", "gern", "gerne", "hoffe", "hoffen",
    "wünsche", "wünschen", "frage", "fragen", "bitte", "bitten", "könnte", "könnten", "kann ich",
    "können wir", "darf ich", "dürfen wir", "freue", "freuen", "dankbar",
  ]
  .map(words)
