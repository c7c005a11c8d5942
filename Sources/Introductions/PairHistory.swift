// SPDX-License-Identifier: Apache-2.0

package import ContactRecords

/// What became of earlier requests by the same Requester for the same Prospect.
package struct PairHistory: Sendable {
  package struct Past: Hashable, Sendable {
    /// The Prospect said no, the two were introduced, or another request is on its way: whoever
    /// would ask, nobody proposes the pair again.
    package internal(set) var isSpent = false

    /// The Connectors who did not want to ask for this pair.
    package internal(set) var declined: Set<Identifier<Member>> = []
  }

  private var byRequester: [Identifier<Member>: [Int]] = [:]

  package init(_ introductions: [Introduction]) {
    for (index, introduction) in introductions.enumerated() {
      byRequester[introduction.request.requester, default: []].append(index)
    }
  }

  /// What the Requester's other requests have come to.
  ///
  /// `keys` are all those under which the Prospect may have been asked, `all` the introductions that
  /// the history was made from, in the same order; `isForSame` tells whether another request, of
  /// which nobody was asked yet, means the same Prospect.
  package func past(
    of request: Request, askedAs keys: Set<String>, among all: [Introduction],
    isForSame: (Request) -> Bool
  ) -> Past {
    var past = Past()
    for index in byRequester[request.requester] ?? [] where all[index].request.id != request.id {
      let other = all[index]
      let prospectAsks = other.askRecords.filter { $0.side == .prospect }
      guard prospectAsks.contains(where: { keys.contains($0.asked) }) || isForSame(other.request)
      else { continue }
      if prospectAsks.contains(where: { $0.outcome == .no }) || other.end == .introduced
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
