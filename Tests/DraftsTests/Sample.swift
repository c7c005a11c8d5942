// SPDX-License-Identifier: Apache-2.0

import ContactRecords
import Drafts
import Introductions

/// An invented request and the people around it.
enum Sample {
  static let requester = Correspondent(
    name: "Tomás Oliveira", given: "Tomás", email: EmailAddress("tomas@oliveira.example"))
  static let connector = Correspondent(
    name: "Jonas Weber", given: "Jonas", email: EmailAddress("jonas@weber.test"))
  static let prospect = Correspondent(
    name: "Hana Sato", given: "Hana", email: EmailAddress("hana@kiln.example"))
  static let manager = Correspondent(
    name: "Ana Ruiz", given: "Ana", email: EmailAddress("ana@riverside.example.org"))

  static let filedOn = Day(ordinal: 20_759)
  static let askedOn = filedOn.adding(days: 1)
  static let answerWithin = 10
  static let hearBy = filedOn.adding(days: 45)

  static let note = """
    I fire a small wood kiln by the river and have read all that you wrote about ash glazes. \
    Mine run at the shoulder, every time.

    Could I bring two pots and ask you what I am doing wrong? Half an hour would do.
    """

  static func request(
    purpose: String = "ash glazes in a small wood kiln", note: String = note, mayName: Bool = true,
    prospectName: String = "Hana Sato"
  ) -> Request {
    Request(
      id: Identifier("R-17"), requester: Identifier("tomas"),
      prospect: ProspectDescription(
        name: prospectName, email: EmailAddress("hana.typed@guess.example"),
        organisation: "Kiln and Clay"),
      purpose: purpose, note: note, mayName: mayName, filedOn: filedOn)
  }

  static func reference(_ number: UInt8) -> Reference {
    Reference(payload: [number, 7, 15, 3, 10, 9, 12, 19, 29, 2]) ?? Reference("")
  }

  static func stationery(
    _ voice: Voice, _ language: Language = .english, templates: [String: String] = [:]
  ) -> Stationery {
    Stationery(
      community: "Riverside", manager: manager, voice: voice, language: language,
      templates: templates)
  }

  static func writer(_ voice: Voice) throws -> LetterWriter {
    try LetterWriter(stationery(voice))
  }
}
