// SPDX-License-Identifier: Apache-2.0

import Acquaintances
import ContactRecords
import Drafts
import IntroductionStore
import Introductions

/// What `coverage` tells: which open requests nobody can serve, whose address book might open them,
/// and which hang on one Connector.
///
/// It goes by address books alone: who was asked, and what they said, has no part in it.
package struct CoverageReport {
  package struct Line {
    package let member: String
    package let name: String
    package let requests: [String]
    package let words: String
  }

  package let summary: String
  package let openers: [Line]
  package let pillars: [Line]

  /// The open requests that nobody can serve.
  package let without: [String]

  package init(_ workspace: Workspace) throws {
    let session = try Session.look(workspace)
    let inputs = try Inputs(workspace)
    let community = try session.community(inputs, session.references(inputs.settings))
    let open = try session.openRequests(inputs)
    let found = community.found(open)
    let coverage = community.coverage(of: found)

    let lines = { (shares: [Coverage.Share], say: (Coverage.Share, String) -> String) in
      shares.map { share in
        let requests = share.requests.map { found[$0].request.id.rawValue }
        return Line(
          member: share.member.rawValue, name: community.member(share.member).name,
          requests: requests, words: say(share, Self.list(requests)))
      }
    }
    openers = lines(coverage.openers) { share, requests in
      let book =
        share.sharesBooks ? "a fuller address book" : "an address book, the first of theirs,"
      return "\(book) might open \(requests)"
    }
    pillars = lines(coverage.pillars) { _, requests in "the only Connector of \(requests)" }
    without = coverage.without.map { found[$0].request.id.rawValue }
    summary = Self.summary(open.count, found.count, coverage)
  }

  private static func summary(_ open: Int, _ known: Int, _ coverage: Coverage) -> String {
    let alone = coverage.pillars.reduce(0) { $0 + $1.requests.count }
    let unknown = open - known
    return "Open requests: \(open). Nobody can serve \(coverage.without.count) of them, "
      + "\(alone) hang on one Connector, and of \(unknown) it is not known who is meant."
  }

  /// Long lists are counted, not told.
  private static func list(_ requests: [String]) -> String {
    let shown = requests.prefix(5).joined(separator: ", ")
    let count = requests.count == 1 ? "one request" : "\(requests.count) requests"
    return requests.count > 5 ? "\(count) (\(shown), …)" : "\(count) (\(shown))"
  }
}
