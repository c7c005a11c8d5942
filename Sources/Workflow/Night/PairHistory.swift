// SPDX-License-Identifier: Apache-2.0

import ContactRecords
import Introductions

/// What became of earlier requests by the same Requester for the same Prospect.
struct PairHistory {
  struct Past {
    /// The Prospect said no, the two were introduced, or another request is on its way: whoever
    /// would ask, nobody proposes the pair again.
    var isSpent = false

    /// The Connectors who did not want to ask for this pair.
    var declined: Set<Identifier<Member>> = []
  }

  private var byRequester: [Identifier<Member>: [Int]] = [:]

  init(_ introductions: [Introduction]) {
    for (index, introduction) in introductions.enumerated() {
      byRequester[introduction.request.requester, default: []].append(index)
    }
  }

  func past(
    of request: Request, _ prospect: Int, among all: [Introduction], _ community: Community
  ) -> Past {
    var past = Past()
    let keys = community.askKeys(of: prospect)
    for index in byRequester[request.requester] ?? [] where all[index].request.id != request.id {
      let other = all[index]
      let asked = other.askRecords.filter { $0.side == .prospect && keys.contains($0.asked) }
      let isSamePair =
        !asked.isEmpty || community.prospect(of: other.request) == .found(prospect)
      guard isSamePair else { continue }
      let saidNo = other.askRecords.contains { $0.side == .prospect && $0.outcome == .no }
      if saidNo || other.end == .introduced
        || (other.end == nil && other.isBefore(request))
      {
        past.isSpent = true
      }
      for record in other.askRecords where record.side == .connector && record.outcome == .no {
        past.declined.insert(Identifier(record.asked))
      }
    }
    return past
  }
}

extension Introduction {
  /// Of two requests for one pair that are open at once the earlier goes ahead.
  fileprivate func isBefore(_ other: Request) -> Bool {
    (request.filedOn, request.id) < (other.filedOn, other.id)
  }
}
