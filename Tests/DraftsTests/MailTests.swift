// SPDX-License-Identifier: Apache-2.0

import ContactRecords
import Drafts
import Foundation
import Introductions
import TestSupport
import Testing

/// The bytes of a draft, as mail programs will read them.
struct MailTests {
  private let day = Sample.askedOn

  @Test(.enabled(if: Folders.hasShared), .enabled(if: MailReaders.arePresent, MailReaders.remedy))
  func `every reference case is read back as it went in`() throws {
    let file = Folders.shared.appending(path: "reference/mail.json")
    let cases = try JSONDecoder().decode(EncodeCases.self, from: Data(contentsOf: file))
      .encode_cases
    #expect(cases.count >= 8)
    try expectReadBack(
      cases.map { one in
        message(name: one.in_name, address: one.in_addr, subject: one.in_subject, body: "Hello.\n")
      })
  }

  @Test(.enabled(if: MailReaders.arePresent, MailReaders.remedy))
  func `every letter is read back as it was written`() throws {
    for voice in Voice.allCases {
      let writer = try Sample.writer(voice)
      let messages = try Sample.letters().map { content in
        try writer.write(content.1, reference: Sample.reference(3))
      }
      try expectReadBack(messages)
    }
  }

  @Test func `the headers are these, in the order that git imap-send asks for`() throws {
    let text = try String(decoding: eml(message(), dated: day), as: UTF8.self)
    let head = text.components(separatedBy: "\r\n\r\n")[0]
    #expect(
      head.components(separatedBy: "\r\n") == [
        "From: Ann Example <ann@example.org>",
        "Date: Tue, 03 Nov 2026 08:00:00 +0000",
        "Subject: Introduction request: Ann x Bob",
        "To: Hana Sato <hana@kiln.example>",
        "Message-ID: <37f3a9ckx29@example.org>",
        "MIME-Version: 1.0",
        "Content-Type: text/plain; charset=utf-8",
        "Content-Transfer-Encoding: quoted-printable",
        "X-Unsent: 1",
        "X-Uniform-Type-Identifier: com.apple.mail-draft",
      ])
  }

  @Test func `the same message gives the same bytes, and a Maildir has them with LF`() throws {
    let message = message(subject: "Über uns", body: "Grüße\n\nAnn\n")
    let first = try eml(message, dated: day)
    #expect(try eml(message, dated: day) == first)
    #expect(try maildirEntry(message, dated: day) == first.filter { $0 != 13 })
  }

  @Test func `a blank at the end of a line and the word From at its start survive`() throws {
    let text = try String(
      decoding: eml(message(body: "From here on \nit is = yours\t\n"), dated: day), as: UTF8.self)
    #expect(text.hasSuffix("\r\n\r\n=46rom here on=20\r\nit is =3D yours=09\r\n"))
  }

  @Test(.enabled(if: MailReaders.arePresent, MailReaders.remedy))
  func `a mailbox holds every draft`() throws {
    let bodies = [
      "From the first line on\n", "no line break at the end", "\nFrom \n\nFrom x\n", "",
    ]
    let messages = bodies.map { message(body: $0) }
    let bytes = try mbox(messages, dated: day)
    let expected = "From ann@example.org Tue Nov  3 08:00:00 2026\nFrom: Ann Example"
    #expect(String(decoding: bytes, as: UTF8.self).hasPrefix(expected))
    try Folders.withTemporary { folder in
      let file = folder.appending(path: "drafts.mbox")
      try Data(bytes).write(to: file)
      #expect(try MailReaders.read(messages, dated: day, in: .mailbox(file)).differences == [])
    }
  }
}

// MARK: - Reading back

extension MailTests {
  private func expectReadBack(_ messages: [Message]) throws {
    let reading = try MailReaders.read(messages, dated: day)
    #expect(reading.mails == messages.count)
    #expect(reading.differences == [])
  }

  private func message(
    name: String = "Ann Example", address: String = "ann@example.org",
    subject: String = "Introduction request: Ann x Bob", body: String = "Hello.\n"
  ) -> Message {
    Message(
      reference: Sample.reference(3), kind: .connectorAsk,
      from: Correspondent(name: name, email: EmailAddress(address)), to: [Sample.prospect],
      subject: subject, body: body)
  }

  private struct EncodeCases: Decodable {
    let encode_cases: [EncodeCase]
  }

  private struct EncodeCase: Decodable {
    let in_name: String
    let in_addr: String
    let in_subject: String
  }
}
