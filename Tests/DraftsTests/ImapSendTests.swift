// SPDX-License-Identifier: Apache-2.0

import ContactRecords
import Drafts
import Foundation
import TestSupport
import Testing

/// `git imap-send` puts what it finds in an mbox file into the drafts of a mail account.
@Suite(
  .enabled(if: ImapSend.isPresent, "apt-get install --no-install-recommends git"),
  .enabled(if: MailReaders.arePresent, MailReaders.remedy))
struct ImapSendTests {
  @Test(arguments: [[], ["LITERAL+"]])
  func `it sends every draft, in order and whole`(capabilities: [String]) throws {
    let messages = try sampleMessages()
    try Folders.withTemporary { folder in
      let commands = try send(messages, folder, capabilities)
      #expect(
        commands.filter { $0 != "CAPABILITY" } == ["EXAMINE Drafts", "CREATE Drafts"]
          + Array(repeating: "APPEND Drafts", count: messages.count) + ["LOGOUT"])
      let sent = MailReaders.Source.folder(folder.appending(path: "messages"))
      let reading = try MailReaders.read(messages.map(withEmptyLine), dated: day, in: sent)
      #expect(reading.mails == messages.count)
      #expect(reading.differences == [])
    }
  }

  private let day = Sample.askedOn

  /// Every letter, and some of the mails that were made to be read wrongly.
  private func sampleMessages() throws -> [Message] {
    let writer = try Sample.writer(.connector)
    let letters = try Sample.letters().enumerated().map { index, letter in
      try writer.write(letter.1, reference: Sample.reference(UInt8(index)))
    }
    return letters + (0..<300).map(generatedMessage)
  }

  /// Uploads `messages` to a server that writes what it gets into `folder`, and gives what it was
  /// told to do.
  private func send(
    _ messages: [Message], _ folder: URL, _ capabilities: [String]
  ) throws -> [String] {
    let file = folder.appending(path: "drafts.mbox")
    try Data(mbox(messages, dated: day)).write(to: file)
    try ImapSend.send(
      file, to: "Drafts", through: ["imap_server.py", folder.path] + capabilities)
    let log = try String(contentsOf: folder.appending(path: "commands"), encoding: .utf8)
    return log.split(separator: "\n").map { $0.hasSuffix(" ") ? String($0.dropLast()) : String($0) }
  }

  /// The empty line that ends a message of an mbox file is sent as its last one.
  private func withEmptyLine(_ message: Message) -> Message {
    Message(
      reference: message.reference, kind: message.kind, from: message.from, to: message.to,
      subject: message.subject, body: message.body + "\n")
  }
}

private enum ImapSend {
  private static let git = ForeignProgram("git")

  /// Git is there, and this part of it, which some systems have in a package of its own.
  static let isPresent: Bool = {
    guard let printed = try? git?.run(["--exec-path"]) else { return false }
    let folder = String(decoding: printed, as: UTF8.self).prefix { $0 != "\n" }
    return FileManager.default.isExecutableFile(atPath: "\(folder)/git-imap-send")
  }()

  /// Sends the mails of `file` to `mailbox` of a server that is a script of ours with arguments.
  static func send(_ file: URL, to mailbox: String, through script: [String]) throws {
    let words = ["python3", Python.script(script[0])] + script.dropFirst()
    let tunnel = words.map { "'\($0)'" }.joined(separator: " ")
    try git?.run(
      ["-c", "imap.folder=\(mailbox)", "-c", "imap.tunnel=\(tunnel)", "imap-send"], input: file,
      settings: ["GIT_CONFIG_NOSYSTEM": "1", "GIT_CONFIG_GLOBAL": "/dev/null"])
  }
}
