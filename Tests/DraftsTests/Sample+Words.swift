// SPDX-License-Identifier: Apache-2.0

import Drafts
import Introductions

/// What the invented people wrote, in each language of letters.
extension Sample {
  static func request(in language: Language, mayName: Bool = true) -> Request {
    let words = requestWords(in: language)
    return request(purpose: words.purpose, note: words.note, mayName: mayName)
  }

  static func why(in language: Language) -> String { requestWords(in: language).why }

  static func requestWords(in language: Language) -> RequestWords {
    switch language {
    case .english:
      RequestWords(
        purpose: "ash glazes in a small wood kiln", note: note,
        why: "Hana Sato has been in your address book since 2019, and Tomás since last spring.",
        otherPurpose: "slips that do not crack",
        otherNote: "My slips crack on the second day, all of them. May I show Jürgen one?",
        otherWhy: "Jürgen Weiß is in your address book.")
    case .german:
      RequestWords(
        purpose: "Ascheglasuren in einem kleinen Holzofen", note: germanNote,
        why: "Hana Sato steht seit 2019 in deinem Adressbuch und Tomás seit dem Frühjahr.",
        otherPurpose: "Engoben, die nicht reißen",
        otherNote: "Meine Engoben reißen alle am zweiten Tag. Darf ich Jürgen eine zeigen?",
        otherWhy: "Jürgen Weiß steht in deinem Adressbuch.")
    }
  }

  private static let germanNote = """
    Ich brenne am Fluss in einem kleinen Holzofen und habe alles gelesen, was du über \
    Ascheglasuren geschrieben hast. Meine laufen jedes Mal an der Schulter ab.

    Dürfte ich zwei Gefäße mitbringen und dich fragen, was ich falsch mache? Eine halbe Stunde \
    würde reichen.
    """
}

struct RequestWords {
  let purpose: String
  let note: String
  let why: String
  let otherPurpose: String
  let otherNote: String
  let otherWhy: String
}
