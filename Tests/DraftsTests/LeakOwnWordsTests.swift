// SPDX-License-Identifier: Apache-2.0

import Drafts
import Introductions
import Testing

/// The Requester may speak of others in a note, but not of who is tied to the request.
struct LeakOwnWordsTests {
  private let note = "Since I heard Ana Kim speak, no time is lost.\nWrite me 100%25 = a%20 b!"

  @Test func `a name of the community may stand in the note`() throws {
    #expect(try leaks("A note:\n\n* * *\n\(note)\n* * *\n") == [])
    #expect(try leaks("> " + note.replacing("\n", with: "\n> ")) == [])
    #expect(try leaks(note.replacing("\n", with: "  ")) == [])
  }

  @Test func `a name that the note hides is a leak`() throws {
    let note = "See QW5hIEtpbQ== for more."
    let clearance = Clearance(allowedDetails: details, allowedNames: names, ownWords: [note])
    #expect(try Sample.leaks(note, clearance).map(\.layers) == [[.base64]])
  }

  @Test func `a note that begins again and again is found at its end`() throws {
    let clearance = Clearance(
      allowedDetails: details, allowedNames: names, ownWords: ["so so, so Ana Kim"])
    #expect(try Sample.leaks("so, so so so Ana Kim so so so Ana Kim", clearance) == [])
    #expect(try Sample.leaks("so so Ana Kim", clearance).map(\.rule) == [.name])
  }

  @Test func `outside of it, or in a part of it, the name is a leak`() throws {
    #expect(try leaks("\(note)\nAna Kim would know.\n").map(\.excerpt) == ["Ana Kim"])
    #expect(try leaks("You know, I heard Ana Kim speak.\n").map(\.rule) == [.name])
    #expect(try leaks(note.replacing("Kim", with: "K1m") + "Ana Kim\n").map(\.rule) == [.name])
  }

  @Test func `a name tied to the request is a leak in the note as well`() throws {
    #expect(try leaks(note, secretNames: ["Ana Kim"]).map(\.rule) == [.name])
    #expect(try leaks("> " + note, secretNames: ["Ana Kim"]).map(\.rule) == [.name])
  }

  @Test func `a word of a reason may stand in the note and nowhere else`() throws {
    #expect(try leaks("\(note)\nThere was no time.", hidesReasons: true).map(\.rule) == [.reason])
    #expect(try leaks(note, hidesReasons: true) == [])
    #expect(try leaks("\(note)\nThere was no time.") == [])
  }

  @Test func `a contact detail is a leak in the note as well`() throws {
    let note = "Write to bo@example.org, +49 171 3920055, https://bo.example."
    let clearance = Clearance(allowedDetails: details, allowedNames: names, ownWords: [note])
    #expect(try Sample.leaks(note, clearance).map(\.rule) == [.email, .telephone, .profileLink])
  }

  @Test func `a private note is one wherever it stands, whole or in good part`() throws {
    let remark = "He moved to Lisbon after the divorce; ask him nothing before the spring fair."
    for text in [
      remark, "> " + remark, "moved to LISBON after the divorce, ask him",
      "nothing: after the divorce ask him nothing before the show",
    ] {
      let leaks = try leaks("So \(text) it is.", secretTexts: [remark, "pregnant", "not now"])
      #expect(leaks.map(\.rule) == [.privateNote], "\(text)")
    }
    #expect(try leaks("She is Pregnant.", secretTexts: ["pregnant"]).map(\.rule) == [.privateNote])
    #expect(try leaks("Yes, no, not now.", secretTexts: ["not now", "No.", ""]) == [])
    #expect(try leaks("He moved to Lisbon.", secretTexts: [remark]) == [])
  }

  private let details = ["ana@riverside.example.org", "jonas@weber.test"]
  private let names = ["Ana Ruiz", "Jonas Weber"]

  private func leaks(
    _ body: String, secretNames: [String] = [], secretTexts: [String] = [],
    hidesReasons: Bool = false
  ) throws -> [Leak] {
    let clearance = Clearance(
      allowedDetails: details, allowedNames: names, secretNames: secretNames, ownWords: [note],
      secretTexts: secretTexts, hidesReasons: hidesReasons)
    return try Sample.leaks(body, clearance)
  }
}
