// SPDX-License-Identifier: Apache-2.0

import ContactRecords
import Introductions

/// Drafts whose ground has gone before anybody sent them.
extension Night {
  /// Takes back what nobody has sent: asks, reminders and follow-ups to somebody who does not want to
  /// be asked any more, asks and introductions between people who are to be kept apart by now or of
  /// whom one has said no to the other, and messages that have lost a part.
  mutating func withdrawDrafts(in introductions: inout [Introduction]) throws {
    let broken = introductions.brokenMessages
    for index in introductions.indices {
      let introduction = introductions[index]
      let waiting = introduction.lettersWaiting
      guard !waiting.isEmpty else { continue }
      for letter in waiting where isToBeTakenBack(letter, introduction, introductions, broken) {
        let isAsked = letter.kind != .followUp
        try add(
          isAsked ? .lapsed(letter.reference) : .rejected(letter.reference),
          to: &introductions[index])
      }
    }
  }

  private func isToBeTakenBack(
    _ letter: Letter, _ introduction: Introduction, _ all: [Introduction], _ broken: Set<Reference>
  ) -> Bool {
    switch letter.kind {
    case .connectorAsk, .prospectAsk, .reminder:
      guard let ask = introduction.liveAsk, ask.isAnswered(by: letter.reference) else {
        return false
      }
      return broken.contains(letter.message) || !mayRemind(ask, introduction)
        || isApart(introduction)
        || (ask.sentOn == nil && isSpent(introduction.request, among: all))
    case .introduction: return isApart(introduction)
    case .followUp: return kindness.isStopped(letter.party, introduction.request)
    case .requesterUpdate, .closingNote, .connectorThanks: return false
    }
  }

  /// Whether two of the three in a request are to be kept apart.
  func isApart(_ introduction: Introduction) -> Bool {
    let request = introduction.request
    guard case .found(let prospect) = rules.community.prospect(of: request),
      let connector = introduction.connector
    else { return false }
    return !kindness.mayMeet(request.requester, prospect)
      || !kindness.mayConnect(connector, request.requester, prospect)
  }

  private func isSpent(_ request: Request, among all: [Introduction]) -> Bool {
    guard case .found(let prospect) = rules.community.prospect(of: request) else { return false }
    return past(of: request, prospect, among: all).isSpent
  }
}
