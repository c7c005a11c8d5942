// SPDX-License-Identifier: Apache-2.0

import ContactRecords
import Introductions

/// What the rules across requests leave the night to ask: the ledger's room for each person, and
/// what became of each pair.
struct Leave {
  let room: [String: Int]
  let pairs: [PairHistory.Past]

  init(_ courses: [Course], _ cast: Cast, on day: Day) {
    let introductions = courses.map(\.introduction)
    let ledger = AskLedger(introductions, policy: cast.policy)
    room = Dictionary(
      uniqueKeysWithValues: cast.people.map {
        ($0, ledger.room(for: [$0], on: day, atOnce: cast.atOnce($0), perQuarter: nil))
      })
    let history = PairHistory(introductions)
    pairs = introductions.map { introduction in
      let prospect = introduction.request.prospect.name
      return history.past(
        of: introduction.request, askedAs: [prospect], among: introductions,
        isForSame: { $0.prospect.name == prospect })
    }
  }
}
