// SPDX-License-Identifier: Apache-2.0

import ContactRecords
import IntroductionStore
import Introductions

/// What follows at once when somebody says "no more": they are proposed for the do-not-contact
/// list, and no draft that would ask them anything stays in the queue.
struct StopAsking {
  let references: ReferenceMaker
  let country: String?

  /// Does so for every "no more" among `events`, which are recorded already.
  func follow(
    _ events: [Event], _ introductions: inout [Introduction],
    _ transaction: borrowing StoreTransaction
  ) throws {
    for event in events {
      guard case .answered(let reference, .no(.noMore)) = event.fact,
        let key = introductions.lazy.compactMap({ $0.stopped[reference] }).first
      else { continue }
      let hashes = try hashes(of: key, transaction)
      try transaction.keep(
        DoNotContact(
          entry: reference.rawValue, standing: .proposed, since: event.day, hashes: hashes))
      let keys = try transaction.askedAs(hashes).union([key])
      try withdrawDrafts(to: keys, on: event, &introductions, transaction)
    }
  }

  /// A person who was asked as Prospect is known by hashes kept then, a member by their identifier.
  private func hashes(
    of key: String, _ transaction: borrowing StoreTransaction
  ) throws -> Set<String> {
    let kept = try transaction.identities(askedAs: key)
    return kept.union(references.personKeys(typed: key, country: country))
  }

  private func withdrawDrafts(
    to keys: Set<String>, on event: Event, _ introductions: inout [Introduction],
    _ transaction: borrowing StoreTransaction
  ) throws {
    for index in introductions.indices {
      guard let ask = introductions[index].liveAsk, ask.sentOn == nil, keys.contains(ask.asked)
      else { continue }
      let withdrawal = Event(
        on: max(event.day, ask.draftedOn), of: introductions[index].request.id,
        .lapsed(ask.reference), recording: event.recording)
      try introductions[index].apply(withdrawal)
      try transaction.append(withdrawal, of: introductions[index])
    }
  }
}
