// SPDX-License-Identifier: Apache-2.0

import Acquaintances
import ContactRecords
import Introductions

/// Which requests the address books can serve.
extension Community {
  /// A request whose Prospect is known and still a stranger to the Requester.
  struct Found {
    let request: Request
    let person: Int
  }

  func found(_ requests: [Request]) -> [Found] {
    requests.compactMap { request in
      guard case .found(let person) = prospect(of: request), !knows(request.requester, person)
      else { return nil }
      return Found(request: request, person: person)
    }
  }

  func coverage(of found: [Found]) -> Coverage {
    graph.coverage(of: found.map { (requester: $0.request.requester, prospect: $0.person) }) {
      members[$0]?.isConnector == true
    }
  }

  /// How many of the open requests can be served, for the reports: numbers, and no name.
  func reach(of introductions: [Introduction]) -> ReachCounts {
    let found = found(introductions.filter { $0.end == nil }.map(\.request))
    let coverage = coverage(of: found)
    return ReachCounts(
      open: found.count, requesters: Set(found.map(\.request.requester)).count,
      withoutConnector: coverage.without.count,
      onOneConnector: coverage.pillars.reduce(0) { $0 + $1.requests.count },
      openers: coverage.openers.count,
      mostOpened: coverage.openers.map(\.requests.count).max() ?? 0)
  }
}
