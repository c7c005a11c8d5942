// SPDX-License-Identifier: Apache-2.0

import ContactRecords

extension Introduction {
  /// Ends an ask that waited in vain, or takes back a letter that was never sent and must not be
  /// sent as it is: an ask, the reminder of one, or an introduction.
  mutating func lapse(_ reference: Reference, on day: Day) throws(Refusal) {
    if case .introducing(reference, let connector, let agreement) = state {
      stages[reference] = .over
      state = .agreed(connector: connector, agreement)
      return
    }
    guard let ask = liveAsk, ask.isAnswered(by: reference) else { throw .askIsOver }
    if ask.reminder == reference { return try takeBack(reminder: reference) }
    guard ask.sentOn != nil else {
      stages[reference] = .over
      return takeBackUnsent()
    }
    finish(ask, as: .lapsed, on: day)
    state = ask.side == .connector ? .seeking(otherwise: lastEnd) : .resting(lastEnd)
  }

  /// A reminder that nobody sent reminded nobody: another may be written.
  private mutating func takeBack(reminder: Reference) throws(Refusal) {
    guard let stage = stages[reminder], stage.waits else { throw .askIsOver }
    stages[reminder] = .over
    replaceLiveAsk { $0.reminder = nil }
  }

  /// An ask that nobody sent asked nobody: the request stands where it stood before.
  private mutating func takeBackUnsent() {
    if case .askingProspect(_, let connector, let consent) = state {
      state = .willing(connector, consent)
    } else {
      finishUnsent()
    }
  }
}
