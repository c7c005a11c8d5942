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

  /// Where the files of the letters lie or will lie.
  private let paths: [Reference: String]
  private let drafts: DraftsFolder

  init(settings: Settings, publisher: Publisher, day: Day) throws {
    self.settings = settings
    self.publisher = publisher
    self.day = day
    drafts = DraftsFolder(publisher: publisher)
    paths = try publisher.store.transaction { try $0.pathsOfLetters() }
  }

  struct Published {
    var folder: String?
    var findings: [Finding] = []
  }

  /// Where the file of a letter lies that is first published on `day`.
  static func path(of letter: Letter, on day: Day) -> String {
    "outbox/\(day)/\(letter.kind.rawValue)-\(letter.reference.formatted).eml"
  }

  /// Publishes what waits; `composer` tells which drafts would be written otherwise today.
  func publish(
    _ introductions: [Introduction], _ composer: LetterComposer
  ) throws -> Published {
    var published = Published(findings: try removeWhatIsOver(introductions))
    try removeOldPages()
    let stale = StaleDrafts(composer: composer, introductions: introductions)
    let queue = try queue(introductions, stale, &published)
    try drafts.publish(
      queue.filter(\.stage.waits).map { ($0.message, dated: $0.madeOn) })
    let folder = "outbox/\(day)"
    guard !queue.isEmpty || Files.exists(publisher.workspace.root.appending(path: folder)) else {
      return published
    }
    published.folder = folder
    let page = reviewPage(queue, day: day, community: settings.community)
    let mailbox = try mbox(queue.filter(\.stage.waits).map(\.message), dated: day)
    for (name, bytes) in [
      ("review.html", Array(page.utf8)), ("decisions.csv", Array(decisionsSheet(queue).utf8)),
      ("drafts.mbox", mailbox),
    ] where try !publisher.publish(bytes, at: "\(folder)/\(name)") {
      published.findings.append(Finding(Place("\(folder)/\(name)", line: 0), .editedOutput))
    }
    return published
  }

  private func queue(
    _ introductions: [Introduction], _ stale: StaleDrafts, _ published: inout Published
  ) throws -> [QueueEntry] {
    var queue: [QueueEntry] = []
    for introduction in introductions {
      // Several letters in one message are reviewed and sent as one, and answered one by one.
      let waiting = introduction.lettersWaiting.filter { $0.message == $0.reference }
      for letter in waiting + [introduction.askWaiting].compactMap(\.self) {
        guard let text = try publisher.store.transaction({ try $0.text(of: letter) }) else {
          continue
        }
        queue.append(try entry(text, introduction, stale, &published))
      }
    }
    return queue
  }

  private func entry(
    _ text: StoredLetter, _ introduction: Introduction, _ stale: StaleDrafts,
    _ published: inout Published
  ) throws -> QueueEntry {
    let letter = text.letter
    let stage = introduction.stage(of: letter.reference) ?? .drafted
    let message = text.message()
    let (path, isOurs) =
      try stage.waits ? publish(message, letter) : (whereItLies(letter), true)
    var flags = isOurs ? [] : ["the file was edited by hand"]
    if stage.waits, let change = stale.change(of: letter, introduction, text) {
      flags.append("its ground has changed: \(change)")
      published.findings.append(
        Finding(
          Place(path ?? "outbox", line: 0),
          .staleDraft(reference: letter.reference.formatted, change: change)))
    }
    return QueueEntry(
      message: message, requestID: introduction.request.id, madeOn: letter.madeOn, stage: stage,
      check: text.check, file: path.map(relative) ?? "", why: text.why, sender: sender(of: text),
      flags: flags)
  }

  /// The path of a draft's file, and whether it is as we wrote it.
  private func publish(_ message: Message, _ letter: Letter) throws -> (path: String?, isOurs: Bool)
  {
    guard let path = paths[letter.reference] else { return (nil, true) }
    return (path, try publisher.publish(try eml(message, dated: letter.madeOn), at: path))
  }

  /// Nil for a letter that was sent before its file was ever needed, or whose file is gone.
  private func whereItLies(_ letter: Letter) -> String? {
    paths[letter.reference].flatMap { path in
      Files.exists(publisher.workspace.root.appending(path: path)) ? path : nil
    }
  }

  /// The Connector, where they send the words that the manager hands them.
  private func sender(of text: StoredLetter) -> String? {
    guard settings.voice == .connector else { return nil }
    switch (text.letter.kind, text.letter.party) {
    case (.prospectAsk, _), (.introduction, _), (.reminder, .prospect):
      return text.recipients.first?.name
    case (.reminder, _), (.connectorAsk, _), (.requesterUpdate, _), (.closingNote, _),
      (.followUp, _), (.connectorThanks, _):
      return nil
    }
  }

  /// From today's page to a file that may lie in an earlier folder.
  private func relative(_ path: String) -> String {
    let prefix = "outbox/\(day)/"
    return path.hasPrefix(prefix)
      ? String(path.dropFirst(prefix.count)) : "../" + path.dropFirst("outbox/".count)
  }

  /// Yesterday's page and mailbox may still show a letter that must not be sent any more.
  private func removeOldPages() throws {
    for folder in Files.names(in: publisher.workspace.outbox) {
      guard let other = Day(iso: folder), other != day else { continue }
      Files.sweep(publisher.workspace.outbox.appending(path: folder))
      for name in ["review.html", "drafts.mbox"] {
        try publisher.withdraw("outbox/\(other)/\(name)")
      }
    }
  }

  /// A draft whose ground has gone must not be sent by mistake.
  ///
  /// One that a person edited stays, and is told every night until they remove it.
  func removeWhatIsOver(_ introductions: [Introduction]) throws -> [Finding] {
    var stages: [Reference: LetterStage] = [:]
    for introduction in introductions {
      for letter in introduction.letters {
        stages[letter.reference] = introduction.stage(of: letter.reference)
      }
    }
    for message in introductions.brokenMessages where stages[message]?.waits == true {
      stages[message] = .over
    }
    let gone = stages.filter(\.value.isGone).keys.compactMap { paths[$0] }.sorted()
    let edited = try gone.filter { try !publisher.withdraw($0) } + drafts.withdraw(stages)
    return edited.map { Finding(Place($0, line: 0), .notToBeSent) }
  }
}

extension StoredLetter {
  /// The letter as mail.
  func message() -> Message {
    Message(
      reference: letter.reference, kind: letter.kind, from: sender.mailbox,
      to: recipients.map(\.mailbox), subject: subject, body: body)
  }

  /// A short hash of the text, so that a decision on another text is noticed.
  ///
  /// It begins with a letter, because a spreadsheet takes `12e45678` for a number.
  var check: String {
    let parts = recipients.map(\.address) + [subject, body]
    return "h" + digest(parts.joined(separator: "\u{1F}").utf8).prefix(7)
  }
}

extension StoredLetter.Correspondent {
  fileprivate var mailbox: Correspondent {
    Correspondent(name: name, email: EmailAddress(address))
  }
}
