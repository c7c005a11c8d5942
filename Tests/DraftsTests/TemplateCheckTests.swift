// SPDX-License-Identifier: Apache-2.0

import Drafts
import Testing

/// What a community's own template may not say, and what it must.
struct TemplateCheckTests {
  @Test(arguments: ["closing-notes", "closing-note.fr", "closing-note.", "closing-note.de.de", ""])
  func `an unknown name or language is refused`(file: String) {
    #expect(problems([file: "Subject: x\n\nx"]) == [.unknownTemplate(file)])
    #expect(throws: TemplateProblem.unknownTemplate(file)) {
      try LetterWriter(stationery([file: "Subject: x\n\nx"]))
    }
  }

  @Test(arguments: ["", "Dear {{requester}}", "Subject: x", "Subject: x\nDear\n", "Subject:x\n\nx"])
  func `a template without a subject line is refused`(text: String) {
    #expect(problems(["closing-note": text]) == [.noSubject(template: "closing-note")])
  }

  @Test func `what does not parse is refused with its line`() {
    let unclosed = problems(["closing-note": "Subject: x\n\nHello\n{{#prospect}}\nyou\n"])
    #expect(unclosed.count == 1)
    guard case .malformed("closing-note", let line, _)? = unclosed.first else {
      Issue.record("\(unclosed)")
      return
    }
    #expect(line >= 4)
    let wrongEnd = "Subject: x\n\nHello\n{{#prospect}}you{{/requester}}\n"
    #expect(
      problems(["closing-note": wrongEnd]) == [
        .malformed(template: "closing-note", line: 4, excerpt: "{{#prospect}}you{{/requester}}")
      ])
    let openTag = "Subject: x\n\nHello {{prospect\n}}\n"
    #expect(
      problems(["closing-note": openTag]) == [
        .malformed(template: "closing-note", line: 3, excerpt: "Hello {{prospect")
      ])
  }

  @Test(arguments: [
    ("{{requestor}}", "requestor"), ("{{> partial}}", ">partial"), ("{{hearBy}}", "hearBy"),
    ("{{uppercased(prospect)}}", "uppercased(prospect)"), ("{{.}}", "."),
    ("{{% CONTENT_TYPE:HTML}}", "%CONTENT_TYPE:HTML"), ("{{asks}}", "asks"),
  ])
  func `a field that the letter does not have is refused with its line`(tag: String, field: String)
  {
    let text = "Subject: x\n\nHello\n{{! a remark }}\(tag)\n"
    #expect(
      problems(["closing-note": text]) == [
        .unknownField(template: "closing-note", line: 4, field: field)
      ])
  }

  @Test(arguments: [
    ("closing-note", "connector"), ("closing-note", "why"), ("closing-note", "prospectEmail"),
    ("update-willing", "connectorGiven"), ("update-received", "askedOn"),
    ("prospect-ask", "prospectEmail"), ("prospect-ask", "requesterEmail"), ("prospect-ask", "why"),
    ("connector-ask", "prospectEmail"), ("connector-asks", "requesterEmail"),
    ("prospect-reminder-by-manager", "requesterGiven"), ("hand-over-ask", "requester"),
    ("hand-over-reminder", "why"), ("introduction", "why"), ("hand-over-introduction", "why"),
  ])
  func `a field that the reader may not see is refused as such`(name: String, field: String) throws
  {
    for tag in ["{{\(field)}}", "{{{ \(field) }}}", "{{# \(field) }}x{{/\(field)}}"] {
      let text = try valid(name) + "\n\(tag)"
      let line = text.split(separator: "\n", omittingEmptySubsequences: false).count
      let expected = TemplateProblem.forbiddenField(template: name, line: line, field: field)
      #expect(problems([name: text]).first == expected)
    }
  }

  @Test func `every template must hold what its reader is owed`() throws {
    let owed: [TemplateName: [String]] = [
      .connectorAsk: ["note", "answers", "answerWithin", "noMore"],
      .prospectAsk: ["note", "answers", "answerWithin", "noMore"],
      .prospectAskByManager: ["note", "answers", "answerWithin", "noMore"],
      .connectorAsks: ["note", "tickBoxes", "reference", "answerWithin", "noMore"],
      .connectorReminders: ["tickBoxes", "reference", "noMore"], .connectorReminder: ["noMore"],
      .prospectReminder: ["noMore"], .prospectReminderByManager: ["noMore"],
      .handOverAsk: ["text"], .handOverReminder: ["text"], .handOverIntroduction: ["text"],
    ]
    for name in TemplateName.allCases {
      let missing = (owed[name] ?? []).map {
        TemplateProblem.missingField(template: name.rawValue, field: $0)
      }
      #expect(problems([name.rawValue: "Subject: x\n\nx"]) == missing)
      #expect(problems([name.rawValue: try valid(name.rawValue)]).isEmpty)
    }
  }

  @Test(arguments: [
    "{{#purpose}}{{noMore}}{{/purpose}}", "{{^purpose}}{{noMore}}{{/purpose}}",
    "{{#unnamed}}{{^purpose}}x{{/purpose}}{{noMore}}{{/unnamed}}", "{{! {{noMore}}", "noMore",
    "{{#noMore}}x{{/noMore}}",
  ])
  func `a part that a section can leave out, or a remark hides, is missing`(text: String) {
    let template = "Subject: {{noMore}}\n\n{{note}} {{answers}} {{answerWithin}}\n\(text)"
    #expect(
      problems(["prospect-ask": template]) == [
        .missingField(template: "prospect-ask", field: "noMore")
      ])
  }

  @Test func `the fields of an ask belong into the section of asks`() {
    let once = "{{answerWithin}} {{noMore}}"
    let block = "{{note}} {{tickBoxes}} {{reference}}"
    #expect(
      problems(["connector-asks": "Subject: x\n\n{{#asks}}\(block)\(once)\n{{/asks}}"]).isEmpty)
    let outside = problems([
      "connector-asks.de": "Subject: x\n\n\(once)\n{{#asks}}\n{{/asks}}\n\(block)"
    ])
    #expect(
      outside.prefix(3) == [
        .unknownField(template: "connector-asks.de", line: 6, field: "note"),
        .unknownField(template: "connector-asks.de", line: 6, field: "tickBoxes"),
        .unknownField(template: "connector-asks.de", line: 6, field: "reference"),
      ])
    for tag in ["{{asks}}", "{{^asks}}x{{/asks}}", "{{#asks}}{{#asks}}{{/asks}}{{/asks}}"] {
      let text = "Subject: x\n\n\(once){{#asks}}\(block){{/asks}}\n\(tag)"
      #expect(
        problems(["connector-asks": text]).first
          == .unknownField(template: "connector-asks", line: 4, field: "asks"))
    }
  }

  @Test func `all problems are listed, in the order of files and lines`() {
    let own = [
      "update-willing": "Subject: {{why}}\n\n{{connector}} {{x}}\n\n{{#requester}}",
      "connector-ask.de": "Subject: x\n\n{{prospectEmail}}\n{{note}} {{answers}}",
      "nothing": "", "closing-note": "x",
    ]
    let listed = problems(own)
    #expect(
      listed.prefix(8) == [
        .noSubject(template: "closing-note"),
        .forbiddenField(template: "connector-ask.de", line: 3, field: "prospectEmail"),
        .missingField(template: "connector-ask.de", field: "answerWithin"),
        .missingField(template: "connector-ask.de", field: "noMore"),
        .unknownTemplate("nothing"),
        .forbiddenField(template: "update-willing", line: 1, field: "why"),
        .forbiddenField(template: "update-willing", line: 3, field: "connector"),
        .unknownField(template: "update-willing", line: 3, field: "x"),
      ])
    #expect(listed.count == 9)
    #expect(throws: TemplateProblem.noSubject(template: "closing-note")) {
      try LetterWriter(stationery(own))
    }
  }

  /// What passes the check of a letter, and no more than that.
  private func valid(_ name: String) throws -> String {
    let name = try #require(TemplateName(rawValue: name))
    let block = ["note", "tickBoxes", "reference"].filter(name.askFields.contains)
      .map { "{{\($0)}}" }.joined(separator: " ")
    let owed = ["note", "answers", "answerWithin", "noMore", "text"].filter(name.fields.contains)
      .map { "{{\($0)}}" }.joined(separator: " ")
    let asks = block.isEmpty ? "" : "{{#asks}}\(block){{/asks}}"
    return "Subject: x\n\nx\(asks)\(owed)"
  }

  private func problems(_ templates: [String: String]) -> [TemplateProblem] {
    LetterWriter.problems(in: stationery(templates))
  }

  private func stationery(_ templates: [String: String]) -> Stationery {
    Sample.stationery(.connector, templates: templates)
  }
}
