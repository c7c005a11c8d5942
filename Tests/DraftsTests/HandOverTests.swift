// SPDX-License-Identifier: Apache-2.0

import ContactRecords
import Drafts
import Introductions
import Testing

/// A letter that hands a message over may be forwarded whole, and then others read all of it.
struct HandOverTests {
  @Test(arguments: Edition.all)
  func `where the Requester is unnamed nothing that the Prospect may get names them`(
    edition: Edition
  ) throws {
    for name in ["prospect-ask", "prospect-reminder"] {
      let named = try edition.message(name).text
      let unnamed = try edition.message(name, mayName: false).text
      #expect(named.contains("Tomás Oliveira"))
      for word in ["Tomás", "Oliveira", "tomas", "R-17"] { #expect(!unnamed.contains(word)) }
      for someone in someone(in: edition.language) { #expect(unnamed.contains(someone), "\(name)") }
      #expect(unnamed.contains("Jonas Weber") && named.contains("Jonas Weber"))
    }
  }

  @Test(arguments: Language.allCases)
  func `it holds no evidence and asks nobody to keep a secret`(language: Language) throws {
    for mayName in [true, false] {
      let edition = Edition(language: language, voice: .connector)
      for (name, message) in try edition.messages(mayName: mayName) where handedOver.contains(name)
      {
        for word in ["2019", "to yourself", "für dich behalten", "Behalte den Namen", "Why you"] {
          #expect(!message.text.contains(word), "\(name): \(word)")
        }
      }
    }
  }

  @Test(arguments: Language.allCases)
  func `one line for the Connector, the message, a rule, and a few lines more`(language: Language)
    throws
  {
    for name in handedOver {
      let message = try Edition(language: language, voice: .connector).message(name)
      let parts = message.body.split(separator: "\n\n----------\n")
      try #require(parts.count == 2, "\(name)")
      let above = parts[0].split(separator: "\n\n")
      try #require(above.count > 2)
      #expect(above[0].hasPrefix("Jonas, ") && !above[0].contains("\n"), "\(name)")
      #expect(above[1].hasSuffix(","), "the salutation of the message itself")
      #expect(above.last == "Jonas Weber", "\(name)")
      let below = parts[1]
      #expect(below.hasPrefix("Jonas, ") && below.contains("Hana Sato <hana@kiln.example>"))
      #expect(below.split(separator: " ").count < 90, "\(name)")
    }
  }

  @Test(arguments: Language.allCases)
  func `its subject is that of the message`(language: Language) throws {
    for name in handedOver {
      let handedOver = try Edition(language: language, voice: .connector).message(name)
      let direct = try Edition(language: language, voice: .manager).message(name)
      #expect(handedOver.subject == direct.subject)
    }
  }

  @Test func `the message is in the Prospect's language, the rest in the Connector's`() throws {
    for (connector, prospect) in [(Language.english, Language.german), (.german, .english)] {
      let ask = ProspectAsk(
        request: Sample.request(in: prospect), requester: Sample.requester,
        connector: Sample.connector.writtenTo(in: connector),
        prospect: Sample.prospect.writtenTo(in: prospect), answerWithin: Sample.answerWithin)
      let message = try Sample.writer(.connector).write(
        .prospectAsk(ask), reference: Sample.reference(3))
      let parts = message.body.split(separator: "\n\n", maxSplits: 1)
      let rest = message.body.split(separator: "\n----------\n")
      try #require(parts.count == 2 && rest.count == 2)
      #expect(message.subject.hasPrefix(prospect == .german ? "Möchtest du" : "Would you"))
      #expect(parts[0].contains(connector == .german ? "das hier ist für" : "this is for"))
      #expect(parts[1].hasPrefix(prospect == .german ? "Hallo Hana,\n" : "Hi Hana,\n"))
      #expect(rest[0].contains(prospect == .german ? "zehn Tagen" : "ten days"))
      #expect(rest[1].contains(connector == .german ? "„nie wieder“" : "\"no more\""))
    }
  }

  @Test func `two who share no language are introduced in the community's`() throws {
    let request = Sample.request()
    let content = LetterContent.introduction(
      IntroductionContent(
        consents: try Sample.consents(request), request: request, requester: Sample.requester,
        connector: Sample.connector, prospect: Sample.prospect.writtenTo(in: .german)))
    for language in Language.allCases {
      let writer = try LetterWriter(Sample.stationery(.manager, language))
      let message = try writer.write(content, reference: Sample.reference(3))
      #expect(message.body.hasPrefix(language == .german ? "Hallo Hana, hallo" : "Dear Hana, dear"))
    }
    let both = try Sample.introduction(request, in: .german)
    let message = try Sample.writer(.manager).write(both, reference: Sample.reference(3))
    #expect(message.body.hasPrefix("Hallo Hana, hallo"))
  }

  private let handedOver = ["prospect-ask", "prospect-reminder", "introduction"]

  private func someone(in language: Language) -> [String] {
    switch language {
    case .english: ["someone in the Riverside community"]
    case .german: ["jemanden aus der Community Riverside", "jemandem aus der Community Riverside"]
    }
  }
}
