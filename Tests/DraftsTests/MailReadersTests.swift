// SPDX-License-Identifier: Apache-2.0

import Drafts
import Foundation
import Introductions
import TestSupport
import Testing

/// The foreign readers have to tell what is wrong, or all that they find right says nothing.
@Suite(.enabled(if: MailReaders.arePresent, MailReaders.remedy))
struct MailReadersTests {
  @Test(arguments: [
    ("Subject: Hello", "Subject: Hallo", 3), ("Subject: Hello", "Subject: Hello\r\n  you", 3),
    ("<ana@riverside.example.org>", "<ann@riverside.example.org>", 3), ("Ruiz", "Ruix", 3),
    ("Dear Ann", "Dear Anm", 3), ("Dear Ann", "Dear Ann=", 3), ("Dear Ann", "Dear Ann ", 4),
    ("Tue, 03 Nov", "Wed, 03 Nov", 1), ("MIME-Version: 1.0", "MIME-version: 1.0", 1),
    ("Subject: Hello", "Subject: =?utf-8?Q?Hello?= =?utf-8?Q??=", 1), ("\r\n\r\n", "\r\n\n", 1),
    ("Dear Ann", "Déar Ann", 4),
  ])
  func `they tell a mail that says something else`(
    written: String, changed: String, readersWhoTell: Int
  ) throws {
    let message = Message(
      reference: Sample.reference(1), kind: .closingNote, from: Sample.manager,
      to: [Sample.requester], subject: "Hello", body: "Dear Ann\n")
    let mail = try String(decoding: eml(message, dated: Sample.askedOn), as: UTF8.self)
    try Folders.withTemporary { folder in
      let changed = mail.replacingOccurrences(of: written, with: changed)
      try Data(changed.utf8).write(to: folder.appending(path: "changed.eml"))
      let reading = try MailReaders.read([message], dated: Sample.askedOn, in: .folder(folder))
      #expect(reading.differences.count == readersWhoTell, "\(reading.differences)")
    }
  }

  @Test func `they tell a mail that is lost`() throws {
    let messages = (1...3).map(generatedMessage)
    try Folders.withTemporary { folder in
      let file = folder.appending(path: "drafts.mbox")
      try Data(mbox(messages.dropLast(), dated: Sample.askedOn)).write(to: file)
      let reading = try MailReaders.read(messages, dated: Sample.askedOn, in: .mailbox(file))
      #expect(reading.mails == 2)
      #expect(reading.differences.count == 2, "once in Python's mailbox, once in GMime's")
    }
  }
}
