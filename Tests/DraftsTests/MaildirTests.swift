// SPDX-License-Identifier: Apache-2.0

import ContactRecords
import Drafts
import Foundation
import Introductions
import TestSupport
import Testing

/// A Maildir `Drafts`, as mail programs open it and mbsync carries it.
struct MaildirTests {
  private let day = Sample.askedOn

  @Test func `the name of an entry is its reference and the flags of a draft that was seen`() {
    #expect(maildirName(Sample.reference(3)) == "37f3a9ckx29:2,DS")
  }

  @Test(.enabled(if: MailReaders.arePresent, MailReaders.remedy))
  func `Python finds every message, as a draft and seen`() throws {
    let messages = (0..<300).map(generatedMessage)
    try Folders.withTemporary { folder in
      let maildir = folder.appending(path: "Drafts")
      try write(messages, to: maildir)
      let entries = try Python.run(Self.listing, maildir.path, as: [[String]].self)
      #expect(entries == messages.map { [$0.reference.rawValue.lowercased(), "cur", "DS"] })
      let source = MailReaders.Source.folder(maildir.appending(path: "cur"))
      let reading = try MailReaders.read(messages, dated: day, in: source)
      #expect(reading.mails == messages.count)
      #expect(reading.differences == [])
    }
  }

  @Test(.enabled(if: Mbsync.isPresent, "apt-get install --no-install-recommends isync"))
  func `mbsync carries every draft once, with its flags`() throws {
    let messages = (0..<100).map(generatedMessage)
    try Folders.withTemporary { folder in
      let maildir = folder.appending(path: "ours/Drafts")
      try write(messages, to: maildir)
      let written = try entries(of: maildir).mails
      for _ in 1...2 {
        try Mbsync.carry("Drafts", from: "ours", to: "account", in: folder)
        let carried = try entries(of: folder.appending(path: "account/Drafts"))
        #expect(carried.names.allSatisfy { $0.hasSuffix(":2,DS") })
        let isWhole = carried.mails == written
        #expect(isWhole, "a draft was changed, lost or doubled on its way")
      }
      #expect(try entries(of: maildir).names.count == messages.count)
    }
  }

  private func write(_ messages: [Message], to maildir: URL) throws {
    for name in ["cur", "new", "tmp"] {
      try FileManager.default.createDirectory(
        at: maildir.appending(path: name), withIntermediateDirectories: true)
    }
    for message in messages {
      let file = maildir.appending(path: "cur/\(maildirName(message.reference))")
      try Data(maildirEntry(message, dated: day)).write(to: file)
    }
  }

  /// The names and, sorted, the mails of what lies in `cur`; `new` has to be empty.
  ///
  /// mbsync marks what it carries with a field of its own, which is left out here.
  private func entries(of maildir: URL) throws -> (names: [String], mails: [String]) {
    let unseen = maildir.appending(path: "new").path
    #expect(try FileManager.default.contentsOfDirectory(atPath: unseen).isEmpty)
    let seen = maildir.appending(path: "cur")
    let names = try FileManager.default.contentsOfDirectory(atPath: seen.path)
    let mails = try names.map { name in
      try String(contentsOf: seen.appending(path: name), encoding: .utf8)
        .split(separator: "\n", omittingEmptySubsequences: false)
        .filter { !$0.hasPrefix("X-TUID: ") }.joined(separator: "\n")
    }
    return (names, mails.sorted())
  }

  private static let listing = """
    import json, mailbox, sys
    box = mailbox.Maildir(json.load(open(sys.argv[1])), create=False)
    entries = [[key, box[key].get_subdir(), box[key].get_flags()] for key in sorted(box.keys())]
    json.dump(entries, open(sys.argv[2], 'w'))
    """
}

private enum Mbsync {
  private static let program = ForeignProgram("mbsync")

  static var isPresent: Bool { program != nil }

  /// Carries what is new in a mailbox of one Maildir store to another; the stores are folders in
  /// `folder`.
  static func carry(_ mailbox: String, from near: String, to far: String, in folder: URL) throws {
    let stores = [near, far].map { store in
      """
      MaildirStore \(store)
      Path \(folder.path)/\(store)/
      SubFolders Verbatim
      """
    }
    let channel = """
      Channel drafts
      Near :\(near):\(mailbox)
      Far :\(far):\(mailbox)
      Create Far
      Sync Push
      SyncState \(folder.path)/
      """
    let settings = folder.appending(path: "mbsyncrc")
    let text = (stores + [channel]).joined(separator: "\n\n") + "\n"
    try Data(text.utf8).write(to: settings)
    try FileManager.default.createDirectory(
      at: folder.appending(path: far), withIntermediateDirectories: true)
    try program?.run(["--config", settings.path, "drafts"])
  }
}
