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

  @Test(.enabled(if: Python.isPresent && Folders.hasShared))
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

  @Test(.enabled(if: Python.isPresent))
  func `two thousand generated messages are read back as they went in`() throws {
    var random = RepeatableRandom(seed: 4)
    try expectReadBack(
      (0..<2_000).map { _ in
        message(
          name: randomLine(60, &random), address: "ann@example.org",
          subject: randomLine(200, &random), body: randomBody(&random))
      })
  }

  @Test(.enabled(if: Python.isPresent))
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

  @Test(.enabled(if: Python.isPresent))
  func `a mailbox holds every draft`() throws {
    let bodies = ["From the first line on\n", "no line break at the end", "\nFrom \n\nFrom x\n"]
    let bytes = try mbox(bodies.map { message(body: $0) }, dated: day)
    let script = """
      import json, mailbox, sys
      from email import message_from_bytes, policy
      open(sys.argv[2], 'wb').write(bytes(json.load(open(sys.argv[1]))))
      box = mailbox.mbox(sys.argv[2])
      bodies = [message_from_bytes(m.as_bytes(), policy=policy.default).get_content() for m in box]
      json.dump(bodies, open(sys.argv[2], 'w'))
      """
    let read = try Python.run(script, bytes, as: [String].self)
    #expect(
      read.map { $0.hasSuffix("\n") ? String($0.dropLast()) : $0 }
        == bodies.map { $0.hasSuffix("\n") ? String($0.dropLast()) : $0 })
    let expected = "From ann@example.org Tue Nov  3 08:00:00 2026\nFrom: Ann Example"
    #expect(String(decoding: bytes, as: UTF8.self).hasPrefix(expected))
  }
}

// MARK: - Reading back

extension MailTests {
  private func expectReadBack(_ messages: [Message]) throws {
    let files = try messages.map { try Data(eml($0, dated: day)).base64EncodedString() }
    let read = try ReadMail.read(files)
    try #require(read.count == messages.count)
    for (message, mail) in zip(messages, read) {
      #expect(isSame(mail.subject, message.subject))
      #expect(isSame(mail.oldSubject, message.subject))
      #expect(withoutBlanks(mail.fromName) == withoutBlanks(message.from.name))
      #expect(isSame(mail.oldFromName, message.from.name))
      #expect(mail.toNames == message.to.map(\.name))
      #expect(mail.toAddresses == message.to.compactMap { $0.email?.written })
      #expect(isSame(mail.body, message.body))
      #expect(mail.date == "Tuesday 2026-11-03 08:00 +0000")
      #expect(mail.fields == fieldNames)
      #expect(mail.longestLine <= 78 && mail.longestEncodedWord <= 75)
      #expect(mail.isCleanASCII && mail.defects == 0)
    }
  }

  private var fieldNames: [String] {
    [
      "From", "Date", "Subject", "To", "Message-ID", "MIME-Version", "Content-Type",
      "Content-Transfer-Encoding", "X-Unsent", "X-Uniform-Type-Identifier",
    ]
  }

  /// Byte for byte: Swift's `==` would take a composed character for a decomposed one.
  private func isSame(_ left: String, _ right: String) -> Bool {
    left.utf8.elementsEqual(right.utf8)
  }

  /// Python's modern parser shows the fold between the encoded words of a name as a blank, and any
  /// run of blanks as one (seen in 3.11); its old parser is held to every byte.
  private func withoutBlanks(_ text: String) -> [UInt8] {
    text.utf8.filter { $0 != 32 && $0 != 9 }
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

// MARK: - Generated text

private func randomLine(_ longest: Int, _ random: inout RepeatableRandom) -> String {
  let length = Int.random(in: 1...longest, using: &random)
  let pool = pools.randomElement(using: &random) ?? []
  var text = "x"
  for _ in 0..<length { text.unicodeScalars.append(pool.randomElement(using: &random) ?? "y") }
  return text + "z"
}

private func randomBody(_ random: inout RepeatableRandom) -> String {
  (0..<Int.random(in: 1...6, using: &random)).map { _ in
    let start = ["", "From ", ".", "=", " ", "- -- "].randomElement(using: &random) ?? ""
    let end = ["", " ", "\t", "="].randomElement(using: &random) ?? ""
    return start + randomLine(300, &random) + end
  }
  .joined(separator: "\n\n") + "\n"
}

private let pools: [[Unicode.Scalar]] = [
  Array("abcdefgh ijklm nop".unicodeScalars),
  Array("ab  cd\"\\,;:@<>()[]=?_.!#$%&'*+-/^`{|}~ \t".unicodeScalars),
  Array("=?utf-8?q?B?= ".unicodeScalars),
  Array("aäöüßéèñçøåłžő ".unicodeScalars),
  Array("山田太郎ご紹介 한국어".unicodeScalars),
  Array("هل يمكنني שלום ".unicodeScalars),
  Array("👩‍🌾🏳️‍🌈e\u{301}a\u{308}\u{200D} ".unicodeScalars),
]
