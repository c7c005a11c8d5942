// SPDX-License-Identifier: Apache-2.0

import ContactRecords
import Drafts
import Introductions
import Testing

/// What must never get into a mail file.
struct HostileMailTests {
  @Test(arguments: [
    ("hello\r\nBcc: evil@example.com", "U+000D"), ("hello\nX: y", "U+000A"),
    ("hello\rX: y", "U+000D"), ("nul\0", "U+0000"), ("bell\u{7}", "U+0007"),
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

  @Test(arguments: ["nul\0", "return\r\n", "escape\u{1B}[31m"])
  func `a body with a control character is refused`(body: String) {
    #expect {
      try eml(message(body: body), dated: Sample.askedOn)
    } throws: { error in
      guard case .forbiddenCharacter(field: .body, _) = error as? MailProblem else { return false }
      return true
    }
  }

  @Test(arguments: [
    "zoë@example.org", "ann@exämple.org", "a\u{202E}b@example.org", "a..b@example.org",
    ".ann@example.org", "ann.@example.org",
  ])
  func `an address beyond plain ASCII is refused`(address: String) throws {
    let email = try #require(EmailAddress(address))
    let message = message(to: ["Ann"], email: email)
    #expect(throws: MailProblem.unusableAddress(field: .to, address: address)) {
      try eml(message, dated: Sample.askedOn)
    }
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
}
