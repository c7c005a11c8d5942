// SPDX-License-Identifier: Apache-2.0

import ContactRecords
import Drafts
import Foundation
import IntroductionStore
import Introductions

/// The letters that wait for a person, as files: each draft once, in the folder of the day it was
/// first published, and in today's folder a page and a sheet that list them all.
struct Outbox {
  let settings: Settings
  let publisher: Publisher
  let day: Day

  struct Published {
    var folder: String?
    var findings: [Finding] = []
  }

  func publish(_ introductions: [Introduction]) throws -> Published {
    try removeWhatIsOver(introductions)
    var published = Published()
    let queue = try queue(introductions, &published)
    let folder = "outbox/\(day)"
    guard !queue.isEmpty || Files.exists(publisher.workspace.root.appending(path: folder)) else {
      return published
    }
    published.folder = folder
    let page = reviewPage(queue, day: day, community: settings.community)
    let mailbox = try mbox(queue.map(\.message), dated: day)
    for (name, bytes) in [
      ("review.html", Array(page.utf8)), ("decisions.csv", Array(decisionsSheet(queue).utf8)),
      ("drafts.mbox", mailbox),
    ] where try !publisher.publish(bytes, at: "\(folder)/\(name)") {
      published.findings.append(Finding(Place("\(folder)/\(name)", line: 0), .editedOutput))
    }
    return published
  }

  private func queue(
    _ introductions: [Introduction], _ published: inout Published
  ) throws -> [QueueEntry] {
    var queue: [QueueEntry] = []
    for introduction in introductions {
      for letter in introduction.lettersWaiting {
        guard let text = try publisher.store.transaction({ try $0.text(of: letter) }) else {
          continue
        }
        queue.append(try entry(text, introduction))
      }
    }
    return queue
  }

  private func entry(_ text: StoredLetter, _ introduction: Introduction) throws -> QueueEntry {
    let letter = text.letter
    let message = text.message(from: settings.manager)
    let path =
      try publisher.store.transaction { try $0.publishedPath(of: letter.reference) }
      ?? "outbox/\(day)/\(letter.kind.rawValue)-\(letter.reference.formatted).eml"
    let isOurs = try publisher.publish(
      try eml(message, dated: letter.madeOn), at: path, letter: letter.reference)
    return QueueEntry(
      message: message, requestID: introduction.request.id, madeOn: letter.madeOn,
      stage: introduction.stage(of: letter.reference) ?? .drafted, check: text.check,
      file: relative(path), why: text.why, flags: isOurs ? [] : ["the file was edited by hand"])
  }

  /// From today's page to a file that may lie in an earlier folder.
  private func relative(_ path: String) -> String {
    let prefix = "outbox/\(day)/"
    return path.hasPrefix(prefix)
      ? String(path.dropFirst(prefix.count)) : "../" + path.dropFirst("outbox/".count)
  }

  /// A draft whose ground has gone must not be sent by mistake.
  private func removeWhatIsOver(_ introductions: [Introduction]) throws {
    for introduction in introductions {
      for letter in introduction.letters {
        switch introduction.stage(of: letter.reference) {
        case .over, .rejected:
          let path = try publisher.store.transaction {
            try $0.publishedPath(of: letter.reference)
          }
          if let path { try publisher.withdraw(path) }
        case .drafted, .held, .approved, .sent, nil: break
        }
      }
    }
  }
}

extension StoredLetter {
  /// The letter as mail, sent by the manager.
  func message(from manager: Correspondent) -> Message {
    Message(
      reference: letter.reference, kind: letter.kind, from: manager,
      to: recipients.map { Correspondent(name: $0.name, email: EmailAddress($0.address)) },
      subject: subject, body: body)
  }

  /// A short hash of the text, so that a decision on another text is noticed.
  ///
  /// It begins with a letter, because a spreadsheet takes `12e45678` for a number.
  var check: String {
    let parts = recipients.map(\.address) + [subject, body]
    return "h" + digest(parts.joined(separator: "\u{1F}").utf8).prefix(7)
  }
}
