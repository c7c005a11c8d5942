// SPDX-License-Identifier: Apache-2.0

import ContactRecords
import Drafts
import Introductions
import Testing

/// What each letter may hold, and what it never may, in every language and voice.
struct LetterPromiseTests {
  private let connectorNames = ["Jonas", "Weber"]

  @Test(arguments: Edition.all)
  func `the address that the Requester typed is in no letter`(edition: Edition) throws {
    for (name, message) in try edition.messages() {
      #expect(!message.text.contains("hana.typed@guess.example"), "\(name)")
    }
  }

  @Test(arguments: Edition.all)
  func `an ask holds no contact detail of the Requester`(edition: Edition) throws {
    for (name, message) in try edition.messages() where asks.contains(name) {
      #expect(!message.text.contains("tomas@oliveira.example"), "\(name)")
    }
  }

  @Test(arguments: Edition.all)
  func `the Prospect's address is in the hand-over and the introduction alone`(edition: Edition)
    throws
  {
    for (name, message) in try edition.messages() {
      let isTheirs = ["prospect-ask", "prospect-reminder", "introduction"].contains(name)
      let mayHold = isTheirs && (edition.voice == .connector || name == "introduction")
      #expect(message.body.contains("hana@kiln.example") == mayHold, "\(name)")
      #expect(!message.subject.contains("hana@kiln.example"), "\(name)")
    }
  }

  @Test(arguments: Edition.all)
  func `the Connector has no address in what others read`(edition: Edition) throws {
    for (name, message) in try edition.messages() {
      #expect(!message.text.contains("jonas@weber.test"), "\(name)")
    }
  }

  @Test(arguments: Edition.all)
  func `before the introduction the Requester reads no Connector's name`(edition: Edition) throws {
    for (name, message) in try edition.messages() where message.to == [edition.requester] {
      #expect(!connectorNames.contains(where: message.text.contains), "\(name)")
    }
  }

  @Test(arguments: Edition.all)
  func `no letter to the Requester speaks of an answer`(edition: Edition) throws {
    let never = [
      "declin", "said no", "not now", "no reply", "did not answer", "unavailable", "refus",
      "reject", "abgelehnt", "ablehn", "abgesagt", "Nein gesagt", "jetzt nicht", "keine Antwort",
      "nicht geantwortet", "kein Interesse",
    ]
    for (name, message) in try edition.messages() where message.to == [edition.requester] {
      for word in never { #expect(!message.text.contains(word), "\(name): \(word)") }
      // The follow-up alone asks for an answer, and for the Requester's own.
      for word in ["answer", "ntwort"] where !name.hasPrefix("follow-up") {
        #expect(!message.text.lowercased().contains(word), "\(name): \(word)")
      }
    }
  }

  @Test(arguments: Edition.all)
  func `a Connector is told to keep a name that may not be passed on`(edition: Edition) throws {
    let words: [Language: String] = [
      .english: "rather not be named", .german: "möchte erst genannt werden, wenn",
    ]
    let said = try #require(words[edition.language])
    #expect(try edition.message("connector-ask", mayName: false).body.contains(said))
    #expect(try edition.message("connector-asks", mayName: false).body.contains(said))
    #expect(try !edition.message("connector-ask").body.contains(said))
    #expect(try !edition.message("connector-asks").body.contains(said))
  }

  @Test(arguments: Edition.all)
  func `every ask says all that an ask owes`(edition: Edition) throws {
    let owed = Owed.words(in: edition.language)
    for (name, message) in try edition.messages() where asks.contains(name) {
      for words in owed.always { #expect(message.body.contains(words), "\(name): \(words)") }
      let isGathered = gathered.contains(name)
      #expect(message.body.contains(isGathered ? owed.tickBoxes : owed.answers), "\(name)")
      #expect(message.body.contains(isGathered ? owed.within7 : owed.within10), "\(name)")
      let why = name.hasPrefix("connector") ? [Sample.why(in: edition.language)] : owed.knowsBoth
      #expect(why.contains(where: message.body.contains), "\(name)")
    }
  }

  @Test(arguments: Edition.all)
  func `the subject of every ask is one line that says who and why`(edition: Edition) throws {
    let purpose = Sample.request(in: edition.language).purpose
    for (name, message) in try edition.messages() where asks.contains(name) {
      #expect(!message.subject.contains("\n"))
      #expect(message.subject.contains("Tomás Oliveira"), "\(name)")
      #expect(gathered.contains(name) || message.subject.contains(purpose), "\(name)")
    }
  }

  @Test(arguments: Edition.all)
  func `the note stands in the asks word for word, and set apart`(edition: Edition) throws {
    let note = Sample.request(in: edition.language).note
    for name in ["connector-ask", "prospect-ask", "connector-asks"] {
      #expect(try edition.message(name).body.contains("\n* * *\n\(note)\n* * *\n"), "\(name)")
    }
    let covering =
      switch edition.language {
      case .english: "\n\nSee below, interested?\n\n"
      case .german: "\n\nsiehe unten, hättest du Interesse?\n\n"
      }
    #expect(try edition.message("prospect-ask").body.contains(covering))
  }

  @Test(arguments: Edition.all)
  func `every letter names its reference, and none raises its voice`(edition: Edition) throws {
    for (name, message) in try edition.messages() {
      let text = message.text
      #expect(gathered.contains(name) || text.hasSuffix("\n\nref H7F3-A9CK-X2K\n"), "\(name)")
      let spaced = text.replacing("  [", with: " [").replacing("  ref ", with: " ref ")
      #expect(!text.contains("!") && !text.contains("{{"), "\(name)")
      #expect(!spaced.contains("  ") && !text.contains("\n\n\n"), "\(name)")
      #expect(!text.contains(" \n") && !text.contains("..") && !text.contains(" ."), "\(name)")
    }
  }

  @Test(arguments: Edition.all)
  func `a letter is in the language of its reader throughout`(edition: Edition) throws {
    let foreign: [Language: [String]] = [
      .english: ["Community Riverside", "nie wieder", "Tagen", "November habe", " und ", "Thema"],
      .german: ["Riverside community", "no more", " days", "would", " and Käthe", "about"],
    ]
    for (name, message) in try edition.messages() {
      for words in try #require(foreign[edition.language]) {
        #expect(!message.text.contains(words), "\(name): \(words)")
      }
    }
  }

  @Test func `in the Connector's voice the manager writes to the Connector`() throws {
    for (name, message) in try Edition(language: .english, voice: .connector).messages() {
      #expect(message.from == Sample.manager)
      if name.hasPrefix("prospect") || name == "introduction" {
        #expect(message.to == [Sample.connector], "\(name)")
      }
    }
  }

  @Test func `in the manager's voice the introduction goes to both, and an ask to one`() throws {
    for (name, message) in try Edition(language: .english, voice: .manager).messages() {
      #expect(message.from == Sample.manager)
      #expect(message.to.count == (name == "introduction" ? 2 : 1), "\(name)")
    }
  }

  private let gathered = ["connector-asks", "connector-reminders"]

  private let asks = [
    "connector-ask", "connector-reminder", "prospect-ask", "prospect-reminder", "connector-asks",
    "connector-reminders",
  ]
}

/// What an ask says in each language.
private struct Owed {
  let always: [String]
  let answers: String
  let tickBoxes: String
  let within10: String
  let within7: String
  let knowsBoth: [String]

  static func words(in language: Language) -> Owed {
    switch language {
    case .english:
      Owed(
        always: ["A no is fine. It needs no reason", "\"no more\""],
        answers: "yes, no, not now, or \"someone else would be better\"",
        tickBoxes: "\n[ ] yes  [ ] no  [ ] not now  [ ] someone else would be better  ref ",
        within10: "within ten days if you can", within7: "within seven days if you can",
        knowsBoth: ["I know you both", "Jonas Weber, who knows you both"])
    case .german:
      Owed(
        always: ["Ein Nein ist völlig in Ordnung. Es braucht keinen Grund", "„nie wieder“"],
        answers: "ja, nein, jetzt nicht oder „jemand anders passt besser“",
        tickBoxes: "\n[ ] ja  [ ] nein  [ ] jetzt nicht  [ ] jemand anders passt besser  ref ",
        within10: "möglichst innerhalb von zehn Tagen",
        within7: "möglichst innerhalb von sieben Tagen",
        knowsBoth: ["weil ich euch beide kenne", "Jonas Weber kennt euch beide"])
    }
  }
}
