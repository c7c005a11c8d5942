// SPDX-License-Identifier: Apache-2.0

import ContactRecords
import Drafts
import Foundation
import Introductions
import Testing

/// How text that can't stand as it is gets into a mail.
struct MailEncodingTests {
  @Test func `a short text is one encoded word, a longer one several that end behind blanks`()
    throws
  {
    #expect(try subject("Über uns") == ["Subject: =?utf-8?B?w5xiZXIgdW5z?="])
    #expect(
      try subject("Would you like to meet Zoë Müller, about CE marking?") == [
        "Subject: =?utf-8?Q?Would_you_like_to_meet_Zo=C3=AB_M=C3=BCller=2C_?=",
        " =?utf-8?Q?about_CE_marking=3F?=",
      ])
  }

  @Test func `an encoded word never holds a part of a character`() throws {
    let lines = try subject("a" + String(repeating: "山", count: 14))
    #expect(
      lines == [
        "Subject: =?utf-8?Q?a=E5=B1=B1=E5=B1=B1=E5=B1=B1=E5=B1=B1=E5=B1=B1?=",
        " =?utf-8?Q?=E5=B1=B1=E5=B1=B1=E5=B1=B1=E5=B1=B1=E5=B1=B1?=",
        " =?utf-8?Q?=E5=B1=B1=E5=B1=B1=E5=B1=B1=E5=B1=B1?=",
      ])
  }

  @Test func `plain words of a subject are folded, and those of a name never`() throws {
    let text = "Introducing the one who fires a kiln to the one"
    let name = "Maximiliane Konstantine Auguste von und zu der Tann"
    let lines = try head(message(name: name, subject: text + " who wrote about ash glazes"))
    #expect(lines[0] == "From: \(name) <ann@example.org>")
    #expect(lines[2...3] == ["Subject: \(text) who wrote about ash", " glazes"])
  }

  @Test func `no subject is a field with a blank, which git imap-send looks for`() throws {
    #expect(try subject("") == ["Subject: "])
  }

  @Test func `a broken line of the body begins with nothing that has a meaning of its own`() throws
  {
    let text = String(repeating: "x", count: 75)
    #expect(try body("\(text)From me") == "\(text)=\r\n=46rom me=\r\n")
    #expect(try body("\(text).\n") == "\(text).\r\n")
    #expect(try body("\(text)y.\n") == "\(text)=\r\ny.\r\n")
    #expect(try body(".\n..\n") == "=2E\r\n..\r\n")
  }

  @Test func `a line of the body has at most 76 characters, and whole ones`() throws {
    let text = String(repeating: "x", count: 74)
    #expect(try body("\(text)yz\n") == "\(text)yz\r\n")
    #expect(try body("\(text)yzz\n") == "\(text)y=\r\nzz\r\n")
    #expect(try body("\(text)é\n") == "\(text)=\r\n=C3=A9\r\n")
  }

  @Test func `a last line without an end keeps none, and every line of the file has one`() throws {
    #expect(try body("") == "")
    #expect(try body("Ann") == "Ann=\r\n")
    #expect(try body("Ann \n") == "Ann=20\r\n")
  }

  private func subject(_ text: String) throws -> [String] {
    let lines = try head(message(subject: text))
    return Array(lines[2..<(lines.firstIndex { $0.hasPrefix("To:") } ?? 2)])
  }

  private func head(_ message: Message) throws -> [String] {
    try parts(of: message)[0].components(separatedBy: "\r\n")
  }

  private func body(_ text: String) throws -> String {
    try parts(of: message(body: text)).dropFirst().joined(separator: "\r\n\r\n")
  }

  private func parts(of message: Message) throws -> [String] {
    try String(decoding: eml(message, dated: Sample.askedOn), as: UTF8.self)
      .components(separatedBy: "\r\n\r\n")
  }

  private func message(
    name: String = "Ann", subject: String = "Hello", body: String = "Hello\n"
  ) -> Message {
    Message(
      reference: Sample.reference(1), kind: .closingNote,
      from: Correspondent(name: name, email: EmailAddress("ann@example.org")),
      to: [Sample.prospect],
      subject: subject, body: body)
  }
}
