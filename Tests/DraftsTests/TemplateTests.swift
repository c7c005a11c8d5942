// SPDX-License-Identifier: Apache-2.0

import ContactRecords
import Drafts
import Introductions
import Testing

/// A community's own wording, and names that look like template syntax.
struct TemplateTests {
  @Test func `a template of the same name takes the place of the built-in one`() throws {
    let message = try write(
      ["closing-note": "Subject: About {{prospect}}\r\n\r\nDear {{requesterGiven}},\r\nsorry.\r\n"])
    #expect(message.subject == "About Hana Sato")
    #expect(message.body == "Dear Tomás,\nsorry.\n\nref 37F3-A9CK-X29\n")
  }

  @Test func `a template without a language is for the community's own`() throws {
    let own = ["closing-note": "Subject: x\n\nour own"]
    for language in Language.allCases {
      for receiver in Language.allCases {
        let body = try write(own, community: language, receiver: receiver).body
        #expect(body.hasPrefix("our own") == (receiver == language))
      }
    }
  }

  @Test func `a template for one language goes before one without`() throws {
    let own = [
      "closing-note": "Subject: x\n\nplain", "closing-note.de": "Subject: x\n\ndeutsch",
      "closing-note.en": "Subject: x\n\nenglish",
    ]
    #expect(try write(own, receiver: .german).body.hasPrefix("deutsch"))
    #expect(try write(own, receiver: .english).body.hasPrefix("english"))
  }

  @Test func `every field that a template declares has something in it`() throws {
    let templates = Dictionary(
      uniqueKeysWithValues: TemplateName.allCases.map { ($0.rawValue, showingEveryField(of: $0)) })
    var seen: Set<String> = []
    for voice in Voice.allCases {
      let writer = try LetterWriter(Sample.stationery(voice, templates: templates))
      for mayName in [true, false] {
        for (_, content) in try Sample.letters(Sample.request(mayName: mayName)) {
          let body = try writer.write(content, reference: Sample.reference(3)).body
          seen.formUnion(body.split(separator: "\n").map(String.init))
        }
      }
    }
    for name in TemplateName.allCases {
      for field in name.fields + name.askFields {
        #expect(seen.contains("[\(name.rawValue) \(field)]"), "\(name.rawValue): \(field)")
      }
    }
  }

  @Test(arguments: [
    "{{note}}", "{{#connector}}", "{{/community}}{{^x}}", "{{{why}}}", "<b>&amp;\"'", "{{=<% %>=}}",
  ])
  func `template syntax and HTML in names and words come out as they are`(name: String) throws {
    let request = Sample.request(purpose: name, note: "I am \(name).", prospectName: name)
    let person = Correspondent(name: name, email: EmailAddress("someone@example.org"))
    let ask = ProspectAsk(
      request: request, requester: person, connector: person, prospect: person,
      answerWithin: Sample.answerWithin)
    for voice in Voice.allCases {
      let message = try Sample.writer(voice).write(
        .prospectAsk(ask), reference: Sample.reference(3))
      #expect(message.subject == "Would you like to meet \(name), about \(name)?")
      #expect(message.body.contains("The note is from \(name), about \(name)."))
      #expect(message.body.contains("\n* * *\nI am \(name).\n* * *\n"))
      #expect(message.body.hasSuffix("\n\nref 37F3-A9CK-X29\n"))
    }
  }

  @Test func `template syntax in gathered asks comes out as it is`() throws {
    let text = "{{#asks}}{{reference}}{{/asks}} & <i>"
    let ask = Sample.connectorAsk(Sample.request(purpose: text, note: "\(text)?"))
    let content = LetterContent.gatheredAsk(Sample.gatheredAsks(ask))
    let body = try Sample.writer(.connector).write(content, reference: Sample.reference(20)).body
    #expect(body.contains("to talk about \(text).\n"))
    #expect(body.contains("\n* * *\n\(text)?\n* * *\n"))
  }

  @Test func `a sentence about nothing is left out`() throws {
    let content = LetterContent.prospectAsk(Sample.prospectAsk(Sample.request(purpose: " ")))
    let message = try Sample.writer(.manager).write(content, reference: Sample.reference(3))
    #expect(message.subject == "Would you like to meet Tomás Oliveira?")
    #expect(message.body.contains("The note is from Tomás Oliveira. I am asking"))
  }

  @Test func `a subject stays one line whatever a template puts there`() throws {
    let text = "Subject: {{note}}\n\n{{note}} {{answers}} {{answerWithin}} {{noMore}}"
    let writer = try LetterWriter(
      Sample.stationery(.connector, templates: ["connector-ask": text]))
    let message = try writer.write(
      .connectorAsk(Sample.connectorAsk()), reference: Sample.reference(3))
    #expect(message.subject.hasPrefix("I fire a small wood kiln"))
    #expect(!message.subject.contains("\n"))
  }

  /// A template that shows each of its fields on a line of its own, and holds what it must.
  private func showingEveryField(of name: TemplateName) -> String {
    let owed = ["note", "answers", "answerWithin", "noMore", "text"].filter(name.fields.contains)
    var lines = shown(name, name.fields.filter { $0 != "asks" }) + owed.map { "{{\($0)}}" }
    if !name.askFields.isEmpty {
      lines += ["{{#asks}}", "[\(name.rawValue) asks]", "{{note}}{{tickBoxes}}{{reference}}"]
      lines += shown(name, name.askFields) + ["{{/asks}}"]
    }
    return "Subject: x\n\n" + lines.joined(separator: "\n")
  }

  private func shown(_ name: TemplateName, _ fields: [String]) -> [String] {
    fields.map { "{{#\($0)}}\n[\(name.rawValue) \($0)]\n{{/\($0)}}" }
  }

  private func write(
    _ templates: [String: String], community: Language = .english, receiver: Language = .english
  ) throws -> Message {
    let writer = try LetterWriter(
      Sample.stationery(.connector, community, templates: templates))
    let content = LetterContent.closingNote(
      Sample.request(), requester: Sample.requester.writtenTo(in: receiver))
    return try writer.write(content, reference: Sample.reference(3))
  }
}
