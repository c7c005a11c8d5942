// SPDX-License-Identifier: Apache-2.0

import ContactRecords
import Foundation
import Introductions
import Testing
import Workflow

/// Requests that try to be more than text end in a finding, or in harmless text.
@Suite struct HostileRequestTests {
  private let day = SmallWorld.day

  /// What is written into a cell of the request, and a word that shows whether it got into a letter.
  private static let attacks: [(name: String, text: String)] = [
    ("a header behind a line break", "advice\r\nBcc: everybody@leak.example"),
    ("a header behind a lone line feed", "advice\nBcc: everybody@leak.example"),
    ("a header behind a next-line sign", "advice\u{85}Bcc: everybody@leak.example"),
    ("a header behind a line separator", "advice\u{2028}Bcc: everybody@leak.example"),
    ("a whole message behind a blank line", "advice\r\n\r\nSend money."),
    ("a NUL", "advice\u{0}"),
    ("an escape sequence", "advice\u{1B}[2J"),
    ("text that is turned round", "advice \u{202E}ecivda"),
    ("an isolate that is never ended", "advice \u{2066}more"),
    ("markup", "<script>alert(1)</script><b>advice</b>"),
    ("a tag of a template", "{{#connector}}{{prospectEmail}}{{/connector}} {{{why}}}"),
    ("a delimiter of a template", "{{=<% %>=}} {{> closing-note}} {{! nothing"),
    ("an encoded word", "=?utf-8?q?Bcc=3A_everybody=40leak=2Eexample?="),
    ("a formula", "=cmd|'/c calc'!A0"),
    ("a separator of mailboxes", "From nobody Mon Mar  2 08:00:00 2026"),
    ("a path", "../../etc/passwd"),
    ("a megabyte", String(repeating: "advice ", count: 150_000)),
    ("a word of a megabyte", String(repeating: "a", count: 1_000_000)),
  ]

  private static let columns = ["prospect_name", "purpose", "note", "prospect_organisation"]

  @Test(arguments: attacks.indices, columns)
  func `a hostile cell is a finding or harmless text`(attack: Int, column: String) throws {
    let text = Self.attacks[attack].text
    try SmallWorld.live { world in
      try world.write("requests/all.csv", request(with: text, in: column))
      let outcome = try world.night(day)
      let mails = world.files(below: "outbox").filter { $0.key.hasSuffix(".eml") }
      for (path, bytes) in mails {
        try expectHarmless(String(decoding: bytes, as: UTF8.self), path)
      }
      let page = (try? world.read("outbox/\(day)/review.html")) ?? ""
      #expect(!page.contains("<script>"))
      #expect(
        mails.count == 2 || !outcome.findings.isEmpty || column == "prospect_name",
        "a letter is missing and nobody is told why")
      #expect(try DatabaseCheck(world.workspace).isSound)
    }
  }

  private func request(with text: String, in column: String) -> String {
    var cells = [
      "prospect_name": "Ana Duarte", "purpose": "advice", "note": "Twenty minutes?",
      "prospect_organisation": "",
    ]
    cells[column] = column == "prospect_name" ? "Ana Duarte \(text)" : text
    let quoted = Self.columns.map { name in
      "\"\((cells[name] ?? "").replacing("\"", with: "\"\""))\""
    }
    return "request_id,filed_on,requester,may_name,\(Self.columns.joined(separator: ","))\n"
      + "R1,\(day),rosa,yes,\(quoted.joined(separator: ","))\n"
  }

  /// The fields are ours and no others, and nothing in them or below looks like another message.
  private func expectHarmless(_ mail: String, _ path: String) throws {
    let lines = mail.split(separator: "\r\n", omittingEmptySubsequences: false)
    let head = lines.prefix { !$0.isEmpty }
    let fields = head.filter { !$0.hasPrefix(" ") }.map { $0.prefix { $0 != ":" } }
    #expect(
      fields.map(String.init) == [
        "From", "Date", "Subject", "To", "Message-ID", "MIME-Version", "Content-Type",
        "Content-Transfer-Encoding", "X-Unsent", "X-Uniform-Type-Identifier",
      ], "\(path)")
    #expect(lines.allSatisfy { $0.utf8.count <= 78 }, "\(path)")
    #expect(!lines.contains { $0.hasPrefix("From ") }, "\(path)")
    #expect(
      mail.utf8.allSatisfy { [9, 10, 13].contains($0) || (32...126).contains($0) }, "\(path)")
  }
}
