// SPDX-License-Identifier: Apache-2.0

import Drafts
import Foundation
import TestSupport
import Testing

/// Text that is made to break its reader, or to keep it busy.
struct HostileLeakTests {
  /// Pieces that begin something and never end it, or that make every place look like a beginning.
  static let pieces = [
    "a@", "@[", "\"@", "a.", "a@b.", "=?", "=?a?B?", "=?a?Q?=?=", "=\n", "= ", "=4", "&#6", "&#x",
    "&a",
    "%", "%25", "%2525", " at ", "at ", "(at)", " dot ", "1 ", "12.", "+", "+1\n", "2026-", "a://",
    "www.",
    "aa.bb/", "A", "YW5h", "YW5h\n> ", "Ana ", "Kim Ana ", "é", "e\u{301}", "漢", "\u{200B}",
    "\u{E0041}",
    "H7F3-A9CK-X2K ", "\n", "\n>", "\r", "\0", "\u{10FFFF}", "no ", "no time ", "he would rather ",
  ]

  @Test(.timeLimit(.minutes(20)), arguments: pieces)
  func `a text of nothing but beginnings comes to an end`(piece: String) {
    let text = String(repeating: piece, count: 5_000 / piece.utf8.count)
    for mail in [text, "Subject: \(text)", "Subject: x\r\n\r\n\(text)"] {
      let leaks = Sample.leakCheck.leaks(in: Array(mail.utf8), clearance([text]))
      #expect(Set(leaks).count == leaks.count)
      #expect(leaks.allSatisfy { $0.excerpt.unicodeScalars.count <= 61 })
    }
  }

  @Test(.timeLimit(.minutes(20)))
  func `a note of a megabyte is read to its end`() {
    let words = "I fire a small wood kiln by the river, 3 pots at a time = 20 % & more. "
    let text = String(repeating: words, count: 1_000_000 / words.utf8.count) + "ana=40kim.example"
    let leaks = Sample.leakCheck.leaks(in: Array("\r\n\r\n\(text)".utf8), clearance([words]))
    #expect(leaks.map(\.rule) == [.email])
  }

  @Test(.timeLimit(.minutes(20)))
  func `what is wrapped too often or too thickly is stopped unread`() {
    var text = Data(String(repeating: "a@b ", count: 500).utf8)
    for _ in 0..<12 { text = text.base64EncodedData() }
    #expect(rules(text).contains(.nestedTooDeep))
    let percents = Data(("%" + String(repeating: "25", count: 20_000)).utf8)
    #expect(rules(percents).contains(.nestedTooDeep))
  }

  @Test(.timeLimit(.minutes(20)))
  func `any bytes are read`() {
    var random = RepeatableRandom(seed: 7)
    for _ in 0..<300 {
      let length = Int.random(in: 0...400, using: &random)
      let bytes = (0..<length).map { _ in UInt8.random(in: 0...255, using: &random) }
      let mail = Array("Subject: ".utf8) + bytes + Array("\n\nana@example.org ".utf8) + bytes
      let leaks = Sample.leakCheck.leaks(in: mail, clearance([]))
      #expect(leaks.contains { $0.rule == .email })
    }
  }

  @Test(.timeLimit(.minutes(20)))
  func `a letter cut off anywhere is read as far as it goes`() throws {
    let body =
      "See =?utf-8?B?YW5h?= =41 %41 &#64; (at) www.x.example/y +49 171 3920055 QW5hIEtpbQ=="
    let mail = try Sample.mail(body, subject: "Zoë, \(body)")
    for length in stride(from: 0, through: mail.count, by: 3) {
      _ = Sample.leakCheck.leaks(in: Array(mail[..<length]), clearance([body]))
    }
  }

  private func clearance(_ ownWords: [String]) -> Clearance {
    var clearance = Sample.clearance()
    clearance.ownWords = ownWords
    clearance.hidesReasons = true
    return clearance
  }

  private func rules(_ body: Data) -> Set<LeakRule> {
    Set(Sample.leakCheck.leaks(in: Array("\r\n\r\n".utf8) + body, clearance([])).map(\.rule))
  }
}
