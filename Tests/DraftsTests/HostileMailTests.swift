// SPDX-License-Identifier: Apache-2.0

import ContactRecords
import Drafts
import Foundation
import Introductions
import TestSupport
import Testing

/// What must never get into a mail file.
struct HostileMailTests {
  @Test(arguments: [
    ("hello\r\nBcc: evil@example.com", "U+000D"), ("hello\nX: y", "U+000A"),
    ("hello\rX: y", "U+000D"), ("folded\r\n line", "U+000D"), ("folded\n\tline", "U+000A"),
    ("hello\u{85}Bcc: evil@example.com", "U+0085"), ("hello\u{2028}Bcc: x", "U+2028"),
    ("vertical\u{B}tab", "U+000B"), ("form\u{C}feed", "U+000C"), ("nul\0", "U+0000"),
    ("bell\u{7}", "U+0007"),
    ("delete\u{7F}", "U+007F"), ("next line\u{85}", "U+0085"), ("line\u{2028}sep", "U+2028"),
    ("paragraph\u{2029}sep", "U+2029"), ("bidi \u{202A}embed", "U+202A"),
    ("bidi \u{202E}override", "U+202E"), ("bidi \u{2066}isolate", "U+2066"),
    ("bidi \u{2069}end", "U+2069"),
  ])
  func `a value that could break a header is refused with its field`(
    value: String, scalar: String
  ) {
    #expect(throws: MailProblem.forbiddenCharacter(field: .subject, scalar: scalar)) {
      try eml(message(subject: value), dated: Sample.askedOn)
    }
    #expect(throws: MailProblem.forbiddenCharacter(field: .from, scalar: scalar)) {
      try eml(message(from: value), dated: Sample.askedOn)
    }
    #expect(throws: MailProblem.forbiddenCharacter(field: .to, scalar: scalar)) {
      try eml(message(to: [value]), dated: Sample.askedOn)
    }
    #expect(throws: MailProblem.forbiddenCharacter(field: .to, scalar: scalar)) {
      try eml(message(to: ["Bob", value], kind: .introduction), dated: Sample.askedOn)
    }
  }

  @Test func `every form of mail file refuses the same`() {
    let hostile = message(subject: "hello\r\nBcc: evil@example.com")
    let problem = MailProblem.forbiddenCharacter(field: .subject, scalar: "U+000D")
    #expect(throws: problem) { try eml(hostile, dated: Sample.askedOn) }
    #expect(throws: problem) { try maildirEntry(hostile, dated: Sample.askedOn) }
    #expect(throws: problem) { try mbox([message(), hostile], dated: Sample.askedOn) }
  }

  @Test(.enabled(if: Folders.hasShared))
  func `of the hostile values of the reference only the tab is taken`() throws {
    let file = Folders.shared.appending(path: "reference/mail.json")
    let values = try JSONDecoder().decode(HostileValues.self, from: Data(contentsOf: file))
      .hostile_header_values.map(\.input)
    #expect(values.count >= 5)
    for value in values {
      let text = try JSONDecoder().decode(String.self, from: Data("\"\(value)\"".utf8))
      let taken = try? eml(message(subject: text), dated: Sample.askedOn)
      #expect((taken != nil) == (text == "tab\tok"), "\(value)")
    }
  }

  @Test func `a tab is taken`() throws {
    let bytes = try eml(message(subject: "tab\tok"), dated: Sample.askedOn)
    #expect(String(decoding: bytes, as: UTF8.self).contains("Subject: =?utf-8?B?dGFiCW9r?=\r\n"))
  }

  @Test func `a value that looks like an encoded word is encoded itself`() throws {
    let text = "=?utf-8?q?not_really?= literal"
    let encoded = "=?utf-8?B?PT91dGYtOD9xP25vdF9yZWFsbHk/PSBsaXRlcmFs?="
    let bytes = try eml(message(from: text, to: [text], subject: text), dated: Sample.askedOn)
    let mail = String(decoding: bytes, as: UTF8.self)
    #expect(mail.contains("From: \(encoded) <ann@example.org>\r\n"))
    #expect(mail.contains("Subject: \(encoded)\r\n"))
    #expect(mail.contains("To: \(encoded) <ann@example.org>\r\n"))
  }

  @Test(arguments: [
    ("nul\0", "U+0000"), ("return\r\n", "U+000D"), ("escape\u{1B}[31m", "U+001B"),
    ("next line\u{85}", "U+0085"), ("line\u{2028}sep", "U+2028"), ("paragraph\u{2029}", "U+2029"),
    ("pay \u{202E}001\u{202C} euros", "U+202E"), ("\u{202A}embed", "U+202A"),
    ("\u{2066}isolate", "U+2066"), ("end\u{2069}", "U+2069"),
  ])
  func `a body with a control or a change of direction is refused`(body: String, scalar: String) {
    #expect(throws: MailProblem.forbiddenCharacter(field: .body, scalar: scalar)) {
      try eml(message(body: body), dated: Sample.askedOn)
    }
  }

  @Test(arguments: ["\u{200E}left", "\u{200F}ימין", "\u{61C}يمين", "tab\tand\nline"])
  func `marks that text in some languages needs are taken`(text: String) throws {
    _ = try eml(message(body: text), dated: Sample.askedOn)
  }

  @Test func `a name or a subject of more octets than servers carry is refused`() throws {
    let text = String(repeating: "é", count: longestHeaderValue / 2)
    let mail = try eml(message(from: text, to: [text], subject: text), dated: Sample.askedOn)
    #expect(mail.split(separator: 10).allSatisfy { $0.count <= 77 })
    let octets = longestHeaderValue + 1
    #expect(throws: MailProblem.tooLong(field: .subject, octets: octets)) {
      try eml(message(subject: text + "x"), dated: Sample.askedOn)
    }
    #expect(throws: MailProblem.tooLong(field: .from, octets: octets)) {
      try eml(message(from: text + "x"), dated: Sample.askedOn)
    }
    #expect(throws: MailProblem.tooLong(field: .to, octets: octets)) {
      try eml(message(to: [text + "x"]), dated: Sample.askedOn)
    }
  }

  @Test(.enabled(if: MailReaders.arePresent, MailReaders.remedy))
  func `text of every kind and length is only text to those who read it`() throws {
    let texts = [
      "{{#connector}}{{{name}}}{{/connector}}", "<script>alert(1)</script>", "&lt;b&gt;",
      "a@b.example, c@d.example", "Ann <x@y.example>", "undisclosed: ;", "\\\" <x@y.example>",
      String(repeating: "From here =?utf-8?q?x?= ", count: longestHeaderValue / 24),
      String(repeating: "x", count: longestHeaderValue), String(repeating: "山", count: 3_333),
    ]
    let small = texts.map { message(from: $0, to: [$0], subject: $0, body: $0) }
    let large = ["x", "x ", "é", "From \n", ".\n", "\n", "=", " \n"].map { text in
      message(body: String(repeating: text, count: 1_000_000 / text.utf8.count))
    }
    let reading = try MailReaders.read(small + large, dated: Sample.askedOn)
    #expect(reading.mails == small.count + large.count)
    #expect(reading.differences.map { String($0.prefix(200)) } == [])
  }

  @Test(arguments: [
    "zoë@example.org", "ann@exämple.org", "a\u{202E}b@example.org", "a..b@example.org",
    ".ann@example.org", "ann.@example.org", "ann@exa\u{2028}mple.org", "ann@exa\u{85}mple.org",
  ])
  func `an address beyond plain ASCII is refused`(address: String) throws {
    let email = try #require(EmailAddress(address))
    let message = message(to: ["Ann"], email: email)
    #expect(throws: MailProblem.unusableAddress(field: .to, address: address)) {
      try eml(message, dated: Sample.askedOn)
    }
  }

  @Test func `a reference that could end the Message-ID is refused`() {
    let message = Message(
      reference: Reference("x@y>\r\nBcc: <evil"), kind: .closingNote, from: Sample.manager,
      to: [Sample.requester], subject: "Hello", body: "Hello\n")
    #expect(throws: MailProblem.self) { try eml(message, dated: Sample.askedOn) }
  }

  @Test func `nobody gets a letter without an address`() {
    let message = Message(
      reference: Sample.reference(1), kind: .closingNote, from: Sample.manager,
      to: [Correspondent(name: "Ann")], subject: "Hello", body: "Hello\n")
    #expect(throws: MailProblem.noAddress(field: .to, name: "Ann")) {
      try eml(message, dated: Sample.askedOn)
    }
  }

  @Test(arguments: LetterKind.allCases)
  func `only an introduction goes to two people`(kind: LetterKind) throws {
    for count in [0, 2, 3] {
      let message = message(to: Array(repeating: "Ann", count: count), kind: kind)
      if kind == .introduction, count == 2 {
        let text = try String(decoding: eml(message, dated: Sample.askedOn), as: UTF8.self)
        #expect(text.contains("To: Ann <ann@example.org>, Ann <ann@example.org>\r\n"))
      } else {
        #expect(throws: MailProblem.wrongNumberOfRecipients(count)) {
          try eml(message, dated: Sample.askedOn)
        }
      }
    }
  }

  private func message(
    from: String = "Ann", to: [String] = ["Bob"],
    email: EmailAddress? = EmailAddress("ann@example.org"),
    subject: String = "Hello", body: String = "Hello\n", kind: LetterKind = .closingNote
  ) -> Message {
    Message(
      reference: Sample.reference(1), kind: kind,
      from: Correspondent(name: from, email: EmailAddress("ann@example.org")),
      to: to.map { Correspondent(name: $0, email: email) }, subject: subject, body: body)
  }

  private struct HostileValues: Decodable {
    let hostile_header_values: [HostileValue]
  }

  private struct HostileValue: Decodable {
    let input: String
  }
}
