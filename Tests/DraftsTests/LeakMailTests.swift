// SPDX-License-Identifier: Apache-2.0

import Drafts
import Foundation
import Testing

/// The bytes of a mail file, as another program could have written them.
struct LeakMailTests {
  private let secret = "Zoë van den Berg, z77@berg.example"

  @Test(arguments: [
    "7bit", "8bit", "binary", "quoted-printable", "Quoted-Printable", "base64", "x",
  ])
  func `the body is read whatever its transfer encoding is said to be`(encoding: String) {
    for body in [secret, quotedPrintable(secret), base64(secret), "\(secret)\r\n\(base64("x"))"] {
      #expect(rules(mail("Content-Transfer-Encoding: \(encoding)", body)) == [.email, .name])
    }
  }

  @Test func `the body is read in every charset that mail of ours could have`() throws {
    let latin = try #require(secret.data(using: .isoLatin1))
    let fields = "Content-Type: text/plain; charset=iso-8859-1\r\n"
    #expect(rules(Data(mail(fields, "").utf8) + latin) == [.email, .name])
    let encoded = "Content-Transfer-Encoding: base64\r\n\r\n\(latin.base64EncodedString())"
    #expect(rules(Array((fields + encoded).utf8)) == [.email, .name])
    let quoted = secret.replacing("ë", with: "=EB")
    #expect(rules(mail(fields + "Content-Transfer-Encoding: quoted-printable", quoted)).count == 2)
  }

  @Test func `the digits of base64 are no telephone number`() {
    #expect(rules(mail("Content-Transfer-Encoding: base64", "SGVsbG8g12345678")) == [])
    #expect(rules(mail("Content-Transfer-Encoding: base64", "12345678 !")) == [.telephone])
  }

  @Test(arguments: ["\r\n", "\n", "\r"])
  func `header fields are unfolded and decoded`(lineBreak: String) {
    let fields = [
      "Subject: About Zoe\n van\n\tden Berg and z77@berg.example",
      "Subject: =?utf-8?Q?Zo=C3=AB_van?=\n =?UTF-8?b?IGRlbiBCZXJnIHo3N0BiZXJnLmV4YW1wbGU=?=",
      "Subject: =?iso-8859-1?Q?Zo=EB_?= =?ascii?q?van_den_Berg=20z77=40?=\n =?x?Q?berg.example?=",
      "Reply-To: Zoe van den Berg <z77@berg.example>",
      "X-Note: z77@berg.example (Berg, Zoe van den)",
      "To: \"Berg, Zoe van den\" <z77@berg.example>",
    ]
    for field in fields {
      let mail = mail(field, "Hello").replacing("\r\n", with: "\n").replacing("\n", with: lineBreak)
      #expect(rules(Array(mail.utf8)) == [.email, .name], "\(field)")
    }
  }

  @Test func `sender and receivers have to be allowed`() throws {
    let mail = try Sample.mail("Hello\n")
    let check = LeakCheck(communityNames: ["Jonas Weber"])
    #expect(
      check.leaks(in: mail, Clearance()).map(\.excerpt) == [
        "ana@riverside.example.org", "jonas@weber.test", "Jonas Weber",
      ])
    #expect(check.leaks(in: mail, Sample.clearance()) == [])
  }

  @Test func `our own Message-ID is no address, any other is`() {
    for (identifier, isOwn) in [
      ("h7f3a9ckx2k@Example.org", true), ("h7f3a9ckx2k@example.com", false),
      ("ana@example.org", false), ("h7f3a9ckx2m@example.org", false),
      ("h7f3a9ckx2k@example.org> <ana@example.org", false),
    ] {
      let mail = mail("From: Ann <ann@example.org>\r\nMessage-ID: <\(identifier)>", "Hello")
      let clearance = Clearance(allowedDetails: ["ann@example.org"])
      let leaks = Sample.leakCheck.leaks(in: Array(mail.utf8), clearance)
      #expect(leaks.isEmpty == isOwn, "\(identifier): \(leaks)")
    }
  }

  @Test(arguments: [
    "", "\r\n", "\r\n\r\n", "Subject", "Subject:", ": x", " x\r\n y", "\0\0", "=?", "=?u?Q?",
  ])
  func `what is hardly mail is read as far as it goes`(start: String) {
    #expect(rules(Array(start.utf8)) == [])
    #expect(rules(Array("\(start) \(secret)".utf8)) == [.email, .name])
    #expect(rules(Array("\(start)\r\n\r\n\(secret)".utf8)) == [.email, .name])
  }

  private func mail(_ fields: String, _ body: String) -> String {
    "\(fields)\r\n\r\n\(body)"
  }

  private func rules(_ mail: [UInt8]) -> [LeakRule] {
    let leaks = Sample.leakCheck.leaks(in: mail, Clearance())
    return Set(leaks.map(\.rule)).sorted { $0.rawValue < $1.rawValue }
  }

  private func rules(_ mail: String) -> [LeakRule] { rules(Array(mail.utf8)) }

  private func rules(_ mail: Data) -> [LeakRule] { rules(Array(mail)) }

  private func quotedPrintable(_ text: String) -> String {
    text.replacing("ë", with: "=C3=AB").replacing("v", with: "=76").replacing(
      "example", with: "ex=\r\nample")
  }

  private func base64(_ text: String) -> String {
    Data(text.utf8).base64EncodedString(options: [
      .lineLength64Characters, .endLineWithCarriageReturn,
    ])
  }
}
