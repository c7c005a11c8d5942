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

  @Test func `an unknown name is refused`() {
    #expect(throws: TemplateProblem.unknownTemplate("closing-notes")) {
      try write(["closing-notes": "Subject: x\n\nx"])
    }
  }

  @Test(arguments: ["", "Dear {{requester}}", "Subject: x", "Subject: x\nDear\n", "Subject:x\n\nx"])
  func `a template without a subject line is refused`(text: String) {
    #expect(throws: TemplateProblem.noSubject(template: "closing-note")) {
      try write(["closing-note": text])
    }
  }

  @Test func `what does not parse is refused with its line`() {
    let unclosed = "Subject: x\n\nHello\n{{#prospect}}\nyou\n"
    #expect {
      try write(["closing-note": unclosed])
    } throws: { error in
      guard case .malformed("closing-note", let line, _) = error as? TemplateProblem else {
        return false
      }
      return line >= 4
    }
    let wrongEnd = "Subject: x\n\nHello\n{{#prospect}}you{{/requester}}\n"
    #expect(
      throws: TemplateProblem.malformed(
        template: "closing-note", line: 4, excerpt: "{{#prospect}}you{{/requester}}")
    ) { try write(["closing-note": wrongEnd]) }
    let openTag = "Subject: x\n\nHello {{prospect\n}}\n"
    #expect(
      throws: TemplateProblem.malformed(
        template: "closing-note", line: 3, excerpt: "Hello {{prospect")
    ) { try write(["closing-note": openTag]) }
  }

  @Test(arguments: [
    ("{{requestor}}", "requestor"), ("{{connector}}", "connector"), ("{{> partial}}", ">partial"),
    ("{{=<% %>=}}", "=<%%>="), ("{{uppercased(prospect)}}", "uppercased(prospect)"),
    ("{{% CONTENT_TYPE:HTML}}", "%CONTENT_TYPE:HTML"), ("{{#why}}x{{/why}}", "why"),
  ])
  func `a field that the letter does not have is refused with its line`(tag: String, field: String)
  {
    let problem = TemplateProblem.unknownField(template: "closing-note", line: 4, field: field)
    #expect(throws: problem) {
      try write(["closing-note": "Subject: x\n\nHello\n{{! a remark }}\(tag)\n"])
    }
  }

  @Test func `every field that a template declares has something in it`() throws {
    let templates = Dictionary(
      uniqueKeysWithValues: TemplateName.allCases.map { name in
        let fields = name.fields + ["community", "manager"]
        let lines = fields.map { "{{#\($0)}}[\($0)]{{/\($0)}}" }
        return (name.rawValue, "Subject: \(name.rawValue)\n\n" + lines.joined(separator: "\n"))
      })
    var seen: Set<String> = []
    for voice in Voice.allCases {
      let writer = try LetterWriter(Sample.stationery(voice, templates: templates))
      for mayName in [true, false] {
        for (_, content) in try Sample.letters(Sample.request(mayName: mayName)) {
          let message = try writer.write(content, reference: Sample.reference(3))
          let fields = message.body.split(separator: "\n").filter { $0.hasPrefix("[") }
          seen.formUnion(fields.map { "\(message.subject)\($0)" })
        }
      }
    }
    for name in TemplateName.allCases where !handedOver.contains(name) {
      for field in name.fields { #expect(seen.contains("\(name.rawValue)[\(field)]")) }
    }
  }

  @Test(arguments: ["{{note}}", "{{/community}}{{^x}}", "{{{why}}}", "<b>&amp;\"'", "{{=<% %>=}}"])
  func `template syntax in names and words comes out as it is`(name: String) throws {
    let request = Sample.request(purpose: name, note: "I am \(name).", prospectName: name)
    let person = Correspondent(name: name, email: EmailAddress("someone@example.org"))
    let ask = ProspectAsk(
      request: request, requester: person, connector: person, prospect: person,
      answerWithin: Sample.answerWithin)
    for voice in Voice.allCases {
      let message = try Sample.writer(voice).write(
        .prospectAsk(ask), reference: Sample.reference(3))
      #expect(message.body.contains("The note is from \(name), about \(name)."))
      #expect(message.body.contains("\n* * *\nI am \(name).\n* * *\n"))
      #expect(message.body.hasSuffix("\n\nref 37F3-A9CK-X29\n"))
    }
  }

  @Test func `a sentence about nothing is left out`() throws {
    let content = LetterContent.prospectAsk(Sample.prospectAsk(Sample.request(purpose: " ")))
    let message = try Sample.writer(.manager).write(content, reference: Sample.reference(3))
    #expect(message.body.contains("The note is from Tomás Oliveira. I am asking"))
  }

  /// In these the fields of the message inside are shown by the letter around it.
  private let handedOver: [TemplateName] = [.prospectAsk, .prospectReminder, .introduction]

  @discardableResult
  private func write(_ templates: [String: String]) throws -> Message {
    let writer = try LetterWriter(Sample.stationery(.connector, templates: templates))
    let content = LetterContent.closingNote(Sample.request(), requester: Sample.requester)
    return try writer.write(content, reference: Sample.reference(3))
  }
}
