// SPDX-License-Identifier: Apache-2.0

import ContactRecords
import Drafts
import IntroductionStore
import Introductions

/// Finds drafts whose ground has changed since they were written: an address, a name, the words of
/// the request, or whether they could be written at all.
struct StaleDrafts {
  private let composer: LetterComposer
  private let introductions: [Introduction]

  /// Of each message to a Connector the letters that it carries, with the positions of their
  /// introductions.
  private let carried: [Reference: [(index: Int, letter: Letter)]]

  init(composer: LetterComposer, introductions: [Introduction]) {
    self.composer = composer
    self.introductions = introductions
    var carried: [Reference: [(index: Int, letter: Letter)]] = [:]
    for (index, introduction) in introductions.enumerated() {
      for letter in introduction.letters where letter.party.side == .connector {
        carried[letter.message, default: []].append((index, letter))
      }
    }
    self.carried = carried
  }

  /// What has changed, as the end of a sentence; nil for a letter that would be written just so
  /// today.
  func change(of letter: Letter, _ introduction: Introduction, _ stored: StoredLetter) -> String? {
    do throws(UnwritableLetter) {
      let current = try current(letter, introduction)
      return stored.change(to: current)
    } catch {
      return error.reason
    }
  }

  private func current(
    _ letter: Letter, _ introduction: Introduction
  ) throws(UnwritableLetter) -> StoredLetter {
    switch letter.kind {
    case .connectorAsk: return try message(of: letter)
    case .reminder where letter.party.side == .connector: return try message(of: letter)
    case .reminder, .prospectAsk, .requesterUpdate, .introduction, .closingNote, .followUp,
      .connectorThanks:
      guard let duty = introduction.duty(of: letter) else {
        throw UnwritableLetter("nothing calls for it any more")
      }
      let content = try composer.content(of: duty, introduction, on: letter.madeOn)
      return try composer.write(content, letter, of: introduction)
    }
  }

  /// A message to a Connector, with every letter that it carries.
  private func message(of letter: Letter) throws(UnwritableLetter) -> StoredLetter {
    var entries: [MessageEntry] = []
    for (index, other) in carried[letter.message] ?? [] {
      entries.append(
        MessageEntry(index: index, letter: other, ask: try ask(of: other, introductions[index])))
    }
    let texts = try composer.write(entries, of: entries.map { introductions[$0.index] })
    guard let text = texts.first else { throw UnwritableLetter("its request is gone") }
    return text
  }

  private func ask(
    of letter: Letter, _ introduction: Introduction
  ) throws(UnwritableLetter) -> ComposedAsk {
    guard let live = introduction.liveAsk, live.isAnswered(by: letter.reference) else {
      throw UnwritableLetter("nobody waits for this answer any more")
    }
    if letter.kind == .reminder {
      return try composer.reminder(of: live, introduction, on: letter.madeOn)
    }
    let connector = Identifier<Member>(live.asked)
    let grounds = composer.community.grounds(
      of: connector, for: introduction.request,
      isSuggested: introduction.suggestedConnectors.contains(connector))
    guard let grounds else {
      let name = composer.community.member(connector).name
      throw UnwritableLetter("\(name) does not know both any more")
    }
    return composer.connectorAsk(introduction.request, grounds)
  }
}

extension Introduction {
  /// The duty that a letter was written for; nil when the request has moved on.
  fileprivate func duty(of letter: Letter) -> Duty? {
    switch (letter.kind, state) {
    case (.requesterUpdate, .ended(.alreadyAcquainted, _)): .tellAcquainted
    case (.requesterUpdate, _):
      letters.first { $0.kind == .requesterUpdate } == letter ? .acknowledge : .tellWilling
    case (.prospectAsk, .askingProspect(_, let connector, let consent)):
      .askProspect(connector: Identifier(connector.asked), consent)
    case (.reminder, .askingProspect(let ask, _, _)): .remind(ask)
    case (.introduction, .introducing(_, let connector, let agreement)):
      MutualConsent(agreement, on: letter.madeOn).map {
        .introduce(connector: Identifier(connector.asked), $0)
      }
    case (.closingNote, .ended): .sendClosingNote
    case (.followUp, .ended): .followUp(letter.party)
    case (.connectorThanks, .ended): introducedBy.map { .thankConnector($0) }
    case (.connectorAsk, _), (.prospectAsk, _), (.reminder, _), (.introduction, _),
      (.closingNote, _), (.followUp, _), (.connectorThanks, _):
      nil
    }
  }
}

extension StoredLetter {
  fileprivate func change(to other: StoredLetter) -> String? {
    if recipients != other.recipients {
      let now = other.recipients.map { "\($0.name) <\($0.address)>" }.joined(separator: " and ")
      return "it would go to \(now) now"
    }
    if sender != other.sender { return "it would be signed by \(other.sender.name) now" }
    if subject != other.subject { return "its subject would be “\(other.subject)” now" }
    guard body != other.body else { return nil }
    let old = Set(body.utf8.split(separator: 10).map { String(Substring($0)) })
    let line = other.body.utf8.split(separator: 10).map { String(Substring($0)) }
      .first { !old.contains($0) }
    return line.map { "it would say “\($0)” now" } ?? "it would be shorter now"
  }
}
