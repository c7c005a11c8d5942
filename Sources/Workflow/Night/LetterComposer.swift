// SPDX-License-Identifier: Apache-2.0

import ContactRecords
import Drafts
import IntroductionStore
import Introductions

/// What a letter will say, and why it is written, for the reviewer.
struct ComposedContent {
  let content: LetterContent
  let why: String
}

/// A question to a Connector before it is known which message will carry it.
struct ComposedAsk {
  let content: ConnectorAsk
  let why: String

  /// Of a reminder: the day on which they were asked.
  var askedOn: Day?
}

/// One question to a Connector within a message, and the letter that it will be.
struct MessageEntry {
  let index: Int
  let letter: Letter
  let ask: ComposedAsk
}

/// Gathers for each duty what its letter may say: who writes to whom, with which address, until
/// when.
struct LetterComposer {
  let policy: Policy
  let community: Community
  let writer: LetterWriter
  var guardian: LeakGuard

  /// The stored text of a letter, once it is sure that mail can be made of it and that nothing in
  /// it is for other eyes.
  func write(
    _ composed: ComposedContent, _ letter: Letter, of introduction: Introduction
  ) throws(UnwritableLetter) -> StoredLetter {
    let message = try message(composed.content, letter, of: [introduction])
    return StoredLetter(letter, message, why: composed.why)
  }

  /// The texts of the letters that one message to a Connector carries: its own words for one
  /// question, gathered for several.
  func write(
    _ entries: [MessageEntry], of introductions: [Introduction]
  ) throws(UnwritableLetter) -> [StoredLetter] {
    guard let head = entries.first else { return [] }
    let message = try message(content(of: entries, head), head.letter, of: introductions)
    return entries.map { StoredLetter($0.letter, message, why: $0.ask.why) }
  }

  private func content(of entries: [MessageEntry], _ head: MessageEntry) -> LetterContent {
    let asks = entries.map { ($0.ask.content, $0.ask.askedOn, $0.letter.reference) }
    guard entries.count > 1 else {
      let (ask, askedOn, _) = asks[0]
      return askedOn.map { .reminder(of: .connector(ask), askedOn: $0) } ?? .connectorAsk(ask)
    }
    if head.ask.askedOn == nil {
      return .gatheredAsk(asks.map { GatheredAsk($0, reference: $2) })
    }
    return .gatheredReminder(
      asks.compactMap { ask, askedOn, reference in
        askedOn.map { GatheredReminder(of: ask, askedOn: $0, reference: reference) }
      })
  }

  private func message(
    _ content: LetterContent, _ letter: Letter, of introductions: [Introduction]
  ) throws(UnwritableLetter) -> Message {
    do {
      let message = try writer.write(content, reference: letter.reference)
      let mail = try eml(message, dated: letter.madeOn)
      try guardian.inspect(mail, message, content, of: introductions)
      return message
    } catch let error as UnwritableLetter {
      throw error
    } catch {
      throw UnwritableLetter(error)
    }
  }
}

extension StoredLetter {
  fileprivate init(_ letter: Letter, _ message: Message, why: String) {
    self.init(
      letter: letter,
      sender: .init(name: message.from.name, address: message.from.email?.written ?? ""),
      recipients: message.to.compactMap { person in
        person.email.map { .init(name: person.name, address: $0.written) }
      }, why: why, subject: message.subject, body: message.body)
  }
}
