// SPDX-License-Identifier: Apache-2.0

import ContactRecords

extension Introduction {
  mutating func end(as end: RequestEnd, on day: Day) throws(Refusal) {
    guard self.end == nil else { throw .requestEnded }
    if let ask = liveAsk { finish(ask, as: .withdrawn, on: day) }
    retireWaitingLetters()
    state = .ended(end, on: day)
  }

  mutating func endAsAcquainted(on day: Day) throws(Refusal) {
    guard case .seeking = state else { throw .notSeeking }
    try end(as: .alreadyAcquainted, on: day)
  }

  mutating func close(as end: RequestEnd, on day: Day) throws(Refusal) {
    switch state {
    case .seeking(let otherwise): guard end == otherwise else { throw .otherEndExpected }
    case .resting(let reason): guard end == reason else { throw .otherEndExpected }
    case .askingConnector, .askingProspect: throw .askIsLive
    case .willing: guard end == .lapsed else { throw .otherEndExpected }
    case .agreed(_, let consents), .introducing(_, _, let consents):
      guard end == .lapsed, consents.isExpired(on: day) else { throw .consentsHold }
    case .ended: throw .requestEnded
    }
    try self.end(as: end, on: day)
  }

  mutating func retireWaitingLetters() {
    for letter in lettersWaiting { stages[letter.reference] = .over }
  }
}

extension RequestEnd {
  /// Whether the Requester gets the closing note: for every end that is not theirs to know already.
  package var needsClosingNote: Bool {
    switch self {
    case .declined, .notNow, .lapsed, .undeliverable, .noConnector: true
    case .introduced, .withdrawn, .alreadyAcquainted: false
    }
  }
}
